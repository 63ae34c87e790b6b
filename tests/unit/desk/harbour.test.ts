import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Action } from '../../../src/lib/desk/action.js';
import { apply } from '../../../src/lib/desk/apply.js';
import type { DraftMention } from '../../../src/lib/desk/draft.js';
import { emptyDraft, toFile } from '../../../src/lib/desk/file.js';
import { linesOf, progressOf } from '../../../src/lib/desk/review.js';
import { checkTimeline } from '../../../src/lib/model/check.js';
import { readDates } from '../../../src/lib/reading/read.js';

const text = readFileSync('tests/fixtures/desk/harbour-strike.txt', 'utf8');
const published = '2025-03-14';
const start: Action = {
	do: 'report',
	source: { id: 'report', title: 'An invented report', published },
	text,
	mentions: readDates(text, { published, language: 'en' })
};

/** what a person in a hurry decides: dates as they were read, cues after the last event, no lengths */
function decisionOn({ id, type, value, edtf }: DraftMention, last: string | undefined): Action {
	if (type === 'DATE' && edtf !== null) return { do: 'take', mention: id };
	const isCue = type === 'DATE' && !value.endsWith('_REF');
	return isCue && last !== undefined
		? { do: 'lean', mention: id, on: last, how: 'after' }
		: { do: 'refuse', mention: id };
}

it('makes a right timeline of a report with one decision for each phrase', () => {
	const read = apply(emptyDraft, start);
	const decided = read.mentions.reduce((draft, mention) => {
		const before = draft.file.events.at(-1)?.id;
		const next = apply(draft, decisionOn(mention, before));
		const made = next.file.events.find((event) => !draft.file.events.includes(event));
		if (!made) return next;
		const title = `Event ${next.file.events.length}`;
		return apply(next, { do: 'set', event: made.id, key: 'title', value: title });
	}, read);
	const { all } = progressOf(decided);
	expect(progressOf(decided).decided).toBe(all);
	expect(decided.file.events.length).toBeGreaterThan(10);
	const whole = linesOf(decided)
		.filter(({ isIdle }) => isIdle)
		.reduce((draft, { source, number }) => {
			const row = draft.file.sources![0]!;
			const told = { ...row.paragraphs![number - 1]!, none: 'It tells a state of things.' };
			const value = row.paragraphs!.with(number - 1, told);
			return apply(draft, { do: 'source', source, key: 'paragraphs', value });
		}, decided);
	expect(checkTimeline(toFile(whole)).filter(({ isWarning }) => !isWarning)).toEqual([]);
});
