import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Action } from '../../../src/lib/desk/action.js';
import { emptyDraft, toFile } from '../../../src/lib/desk/file.js';
import { whenOf } from '../../../src/lib/desk/when.js';
import { horizonOf } from '../../../src/lib/model/dates.js';
import type { TimelineFile } from '../../../src/lib/model/schema.js';
import { after } from './drafts.js';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const file = read('data/lebanon-ceasefire-2024.json') as TimelineFile;
const decisions = read('tests/fixtures/desk/lebanon-decisions.json') as Action[];

/** what of an event tells a date */
const datesOf = ({ when, start, end, uncertain, figures }: TimelineFile['events'][number]) => ({
	when,
	start,
	end,
	other: uncertain?.other,
	otherEnd: uncertain?.end,
	figures: figures?.map(({ asOf }) => asOf)
});

it('rebuilds every date of the first report by the decisions that were recorded', () => {
	const built = toFile(after(emptyDraft, ...decisions)) as unknown as TimelineFile;
	const dates = (events: TimelineFile['events']) =>
		Object.fromEntries(events.map((event) => [event.id, datesOf(event)]));
	expect(dates(built.events)).toEqual(dates(file.events));
	const [horizon, own] = [horizonOf(file), horizonOf(built)];
	for (const event of file.events)
		expect(
			whenOf(
				built.events.find(({ id }) => id === event.id)!,
				own
			),
			event.id
		).toEqual(whenOf(event, horizon));
});

it('records decisions, not what the report says', () => {
	for (const action of decisions) {
		const texts = action.do === 'report' ? action.mentions.map(({ text }) => text) : [];
		if (action.do === 'report') expect(action.text).toBe('');
		if (action.do === 'mark') texts.push(action.text);
		for (const text of texts) expect(text.split(' ').length).toBeLessThanOrEqual(6);
	}
});
