import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
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

/** The events as a table tells them: each citation names its source. */
const toldOf = ({ events, sources }: Timeline) =>
	events.map(({ citations, ...event }) => ({
		...event,
		citations: citations.map((one) => ({ source: sources[0]?.id, ...one }))
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

const edtf = fc.constantFrom('2020-05-01', '2020-05', '[2020-04-30..2020-05-02]', '[..2020-05-03]');
const dates = fc.oneof(
	edtf.map((when) => ({ when })),
	fc
		.tuple(edtf, fc.constantFrom('2020-06-01', '..', undefined))
		.map(([start, end]) => ({ start, ...(end && { end }) }))
);
const citation = fc
	.tuple(fc.constantFrom('one', 'two'), fc.option(dates), fc.nat(9))
	.map(([source, dated, locator]) => ({ source, locator: `note ${locator}`, ...dated }));
const source = fc.constantFrom('one', 'two');

it('gives back what each of several sources says of dates and figures, each in a place of its own', () => {
	const cited = fc.uniqueArray(citation, { maxLength: 4, selector: ({ locator }) => locator });
	fc.assert(
		fc.property(dates, cited, source, (dated, citations, counted) => {
			const figure = { amount: '3', of: 'x', claimant: 'y', asOf: '2020', source: counted };
			const json = {
				title: 'Two sources',
				sources: [
					{ id: 'one', title: 'One', published: '2021-01-01' },
					{ id: 'two', title: 'Two' }
				],
				events: [{ title: 'It happens', ...dated, citations, figures: [figure] }]
			};
			const { file, timeline } = readTimelineFile(utf8(JSON.stringify(json))).content!;
			const outcome = openTableFile(utf8(csvOf(timeline, timeline.events)), 'a', ownMapping(file));
			expect(linesOf(outcome)).toEqual([]);
			expect(toldOf(outcome.content!.timeline)).toEqual(toldOf(timeline));
		}),
		{ numRuns: 100 }
	);
});

it('keeps the columns of a foreign table', () => {
	const text = 'Date,Title,Cost; or | so\n2024,One,a\\b; c | d\n';
	const { file, timeline } = openTableFile(utf8(text), 'one').content!;
	expect(timeline.events[0]!.extra).toEqual({ 'Cost; or | so': 'a\\b; c | d' });
	const again = openTableFile(utf8(csvOf(timeline, timeline.events)), 'one', ownMapping(file));
	expect(again.content!.timeline.events).toEqual(timeline.events);
});
