import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apply } from '../../../src/lib/desk/apply.js';
import { emptyDraft, toFile } from '../../../src/lib/desk/file.js';
import {
	datelineOf,
	faultsAfter,
	faultsBefore,
	keptText,
	LONGEST_TEXT
} from '../../../src/lib/desk/source.js';
import { deskEn } from '../../../src/lib/messages/desk.en.js';
import { checkTimeline } from '../../../src/lib/model/check.js';
import { readDates } from '../../../src/lib/reading/read.js';
import { fuzz, quick } from '../../fuzz.js';
import { reportOf } from './drafts.js';

const today = '2024-11-21';
const published = '2024-11-20';
const read = (text: string) => readDates(text, { published, language: 'en' });

it.each([
	['', published, ['noText']],
	[' \n ', published, ['noText']],
	['It rained on Monday.', '', ['noDay']],
	['It rained on Monday.', '20.11.2024', ['noDay']],
	['It rained on Monday.', '2024-11-31', ['noDay']],
	['It rained on Monday.', '1446-05-18', ['otherCalendar']],
	['It rained on Monday.', '2025-01-01', ['ahead']],
	['أمطرت يوم الاثنين في بيروت', published, ['otherLanguage']],
	['ירד גשם ביום שני', published, ['otherLanguage']],
	['It ra\ufffdned on M\ufffdnday.', published, ['dirty']],
	['a '.repeat(LONGEST_TEXT / 2 + 1), published, ['tooLong']],
	['It rained on Monday.', published, []]
] as const)('says what is wrong with a report: %.30j of %j', (text, day, faults) => {
	expect(faultsBefore(text, day, today)).toEqual(faults);
	for (const fault of faults)
		expect(deskEn.source.faults[fault]).toMatch(/\S\.$|mark the dates by hand\.$/);
});

it('says that no date was found, or more than a person decides on', () => {
	expect(faultsAfter(read('Nothing happens here.'))).toEqual(['noDates']);
	expect(faultsAfter(read('It rained on Monday. '.repeat(10_000)))).toEqual(['manyDates']);
	expect(faultsAfter(read('It rained on Monday.'))).toEqual([]);
});

it.each([
	[
		'numbers that look like years',
		'In 2024 people met. UN resolution 1701, Boeing 737, a 14-1 vote.'
	],
	['nested quotes', '“He said: ‘she told me “on Monday” that it began on Sunday’,” they wrote.'],
	[
		'dirt of a scanner',
		'On M0nday, l5 Nov ember 2O24, the f|ood ca me ~ on Tue sday. \u0007\u202e On Friday.'
	],
	['ten thousand phrases', 'On Monday. '.repeat(10_000)],
	['one line without an end', 'on Monday '.repeat(5_000)],
	['letters of the other direction', 'קרה on Monday 18 November 2024 שלום']
])('survives %s with a draft that is refused for nothing but what stands open', (_, text) => {
	const draft = apply(emptyDraft, reportOf('report', text));
	const file = toFile(draft);
	// each open event costs a check of its own: a part stands for all
	const part = { ...file, events: file.events.slice(0, 50) };
	const faults = checkTimeline(part).map(({ path }) => path);
	expect(faults.filter((path) => !/\.open$|anchor$/.test(path))).toEqual([]);
});

it.each([
	['PORT ALDERNEY, 14 March 2025 — Dock workers returned.', '2025-03-14'],
	['March 14, 2025\n\nDock workers returned on Friday.', '2025-03-14'],
	['Dock workers returned on Friday.', null],
	['Dock workers returned in March 2025.', null],
	['', null]
])('offers the day of a dateline: %j', (text, day) => {
	expect(datelineOf(text)).toBe(day);
});

it('keeps texts with ends of lines of one kind', () => {
	expect(keptText('\ufeffone\r\ntwo\rthree\u2028four')).toBe('one\ntwo\nthree\nfour');
});

it('reads phrases where they stand in any text, of any day', () => {
	const words = fc.constantFrom(
		...['on', 'Monday', 'last', 'two', 'weeks', 'ago', 'the', 'end', 'of', 'November', '2024'],
		...['mid-', 'since', 'until', '31', '99999999999', 'noon', '1.', '–', '"', '\u202e', '\n\n']
	);
	const text = fc.oneof(
		fc.array(words, { maxLength: 12 }).map((all) => all.join(' ')),
		fc.string({ unit: 'binary', maxLength: 40 })
	);
	const day = fc.constantFrom(published, '0001-01-01', '9999-12-31', '-999999-01-01', '', 'x');
	fc.assert(
		fc.property(
			text,
			day,
			quick((raw, at) => {
				const kept = keptText(raw);
				expect(datelineOf(kept)).toSatisfy((one) => one === null || /^\d{4}/.test(String(one)));
				if (faultsBefore(kept, at, today).includes('noDay')) return;
				for (const { start, end } of readDates(kept, { published: at, language: 'en' }))
					expect(kept.slice(start, end).trim()).not.toBe('');
			})
		),
		fuzz(100)
	);
});
