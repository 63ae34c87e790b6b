import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { emptyDraft, fromFile, toFile } from '../../../src/lib/desk/file.js';
import { shownTimeline } from '../../../src/lib/desk/shown.js';
import { checkTimeline, faultsOf } from '../../../src/lib/model/check.js';
import { completed } from '../../../src/lib/model/complete.js';
import { migrated } from '../../../src/lib/model/migrate.js';
import { after, fair, idOf } from './drafts.js';

const files = ['data', 'tests/fixtures'].flatMap((folder) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.json') && name !== 'not-json.json')
		.map((name): [string, unknown] => [
			`${folder}/${name}`,
			JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'))
		])
);

it.each(files)('opens %s and gives it back without loss', (_, json) => {
	const draft = fromFile(json);
	if (!draft) return expect(Array.isArray((json as { events?: unknown }).events)).toBe(false);
	const file = toFile(draft);
	expect(completed(file)).toEqual(completed(json));
	const hasIds = draft.file.events.every(({ id }, index) => id === eventsOf(json)[index]!.id);
	if (hasIds) expect(JSON.stringify(file)).toBe(JSON.stringify(migrated(json)));
});

const eventsOf = (json: unknown) => (migrated(json) as { events: { id?: string }[] }).events;

it('refuses what is no timeline file', () => {
	for (const json of [null, 3, 'text', [], {}, { events: 3 }, { events: [1] }])
		expect(fromFile(json)).toBeNull();
});

it('lets what nobody decided stand open, and the check refuse it for nothing else', () => {
	const draft = after(fair, { do: 'take', mention: idOf(fair, 'last Monday') });
	const file = toFile(draft);
	expect(file.events.map(({ id }) => id)).toEqual([
		'phrase-1',
		'phrase-2',
		'phrase-3',
		'phrase-5',
		'phrase-6'
	]);
	const faults = checkTimeline(file).map(({ path }) => path);
	expect(faults).toEqual(file.events.map((_, index) => `$.events[${index}].open`));
});

it('saves no row in which nothing is written, and no words of its own for a paragraph', () => {
	const draft = after(
		fair,
		{ do: 'take', mention: idOf(fair, 'last Monday') },
		{ do: 'set', event: 'phrase-1', key: 'figures', value: [{ asOf: '2024-11-18' }] },
		{ do: 'head', key: 'actors', value: [{}, { id: 'mayor', name: 'The mayor' }] }
	);
	const file = toFile(draft);
	expect(file.events[0]!.figures).toBeUndefined();
	expect(file.actors).toEqual([{ id: 'mayor', name: 'The mayor' }]);
	expect(file.sources![0]!.paragraphs!.filter((one) => 'line' in one)).toEqual([]);
});

it('draws what of a draft has a date, and leaves out what has a fault', () => {
	expect(shownTimeline(toFile(emptyDraft))).toBeNull();
	const draft = after(
		fair,
		{ do: 'take', mention: idOf(fair, 'last Monday') },
		{ do: 'take', mention: idOf(fair, 'Since then') },
		{ do: 'take', mention: idOf(fair, 'March 2023') },
		{ do: 'set', event: 'phrase-6', key: 'when', value: 'in March' },
		{ do: 'head', key: 'title', value: '' },
		{ do: 'head', key: 'colour', value: 'blue' }
	);
	expect(shownTimeline(draft.file)!.events.map(({ id }) => id)).toEqual(['phrase-1']);
});

it('keeps the day of publication, and with it what is planned, while paragraphs have no event', () => {
	const draft = after(fair, { do: 'take', mention: idOf(fair, 'Sunday') });
	expect(faultsOf(draft.file).map(({ path }) => path)).toContain('$.sources[0].paragraphs[0]');
	expect(shownTimeline(draft.file)!.events.map(({ id }) => id)).toEqual(['phrase-2']);
});

it('draws an event without the figure that has a fault', () => {
	const monday = after(fair, { do: 'take', mention: idOf(fair, 'last Monday') });
	const tents = { amount: '5', of: 'tents', claimant: 'The fair', asOf: '2024-11-18' };
	const figures = [{ amount: '', of: '' }, tents];
	const draft = after(monday, { do: 'set', event: 'phrase-1', key: 'figures', value: figures });
	const [event] = shownTimeline(draft.file)!.events;
	expect(event!.figures.map(({ amount }) => amount)).toEqual(['5']);
});

it.each(files)('draws what it can of %s', (_, json) => {
	const draft = fromFile(json);
	if (!draft) return;
	expect(() => shownTimeline(draft.file)).not.toThrow();
});
