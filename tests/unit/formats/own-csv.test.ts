import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { csvOf } from '../../../src/lib/files/csv.js';
import { openTableFile } from '../../../src/lib/formats/open.js';
import { ownMapping } from '../../../src/lib/formats/own-csv.js';
import { readTimelineFile } from '../../../src/lib/model/timeline-file.js';
import type { Timeline } from '../../../src/lib/model/timeline.js';
import { linesOf, utf8 } from './files.js';

const files = [
	...readdirSync('data')
		.filter((name) => name.endsWith('.json') && !name.includes('.map.'))
		.map((name) => `data/${name}`),
	'tests/fixtures/good.json'
];

/** What of events a table tells: not the source of a number, and that of each citation. */
const toldOf = ({ events, sources }: Timeline) =>
	events.map(({ figures, citations, ...event }) => ({
		...event,
		citations: citations.map((one) => ({ source: sources[0]?.id, ...one })),
		figures: figures.map((figure) => ({ ...figure, source: undefined }))
	}));

it.each(files)('gives the same events after a way through CSV: %s', (name) => {
	const { content } = readTimelineFile(readFileSync(name));
	const { file, timeline } = content!;
	const text = csvOf(timeline, timeline.events);
	const mapping = JSON.parse(JSON.stringify(ownMapping(file)));
	const outcome = openTableFile(utf8(text), 'again', mapping);
	expect(linesOf(outcome)).toEqual([]);
	expect(toldOf(outcome.content!.timeline)).toEqual(toldOf(timeline));
});

it('keeps the columns of a foreign table', () => {
	const text = 'Date,Title,Cost; or | so\n2024,One,a\\b; c | d\n';
	const { file, timeline } = openTableFile(utf8(text), 'one').content!;
	expect(timeline.events[0]!.extra).toEqual({ 'Cost; or | so': 'a\\b; c | d' });
	const again = openTableFile(utf8(csvOf(timeline, timeline.events)), 'one', ownMapping(file));
	expect(again.content!.timeline.events).toEqual(timeline.events);
});
