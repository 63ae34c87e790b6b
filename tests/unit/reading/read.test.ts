import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../src/lib/reading/mention.js';
import { readDates } from '../../../src/lib/reading/read.js';
import { instant } from '../../../src/lib/time/instant.js';
import { DateError, readEdtf } from '../../../src/lib/time/read.js';
import { clampedSpan } from '../../../src/lib/time/timespan.js';
import { phrases } from './phrases.js';

/** a Wednesday */
const published = '2024-11-20';
const horizon = instant(Date.parse('2024-11-21T00:00Z'));

const read = (text: string, day = published): readonly Mention[] =>
	readDates(text, { published: day, language: 'en' });
const valuesOf = (text: string) => read(text).map(({ value }) => value);
const edtfOf = (text: string) => read(text).map(({ edtf }) => edtf);

describe('weekdays go by the verb of their clause', () => {
	it.each([
		['The envoy landed on Thursday.', '2024-11-14'],
		['The envoy will land on Thursday.', '2024-11-21'],
		['The envoy will, her office said, land in the port on Thursday.', '2024-11-14'],
		['On Thursday the envoy will land.', '2024-11-21'],
		['The talks are to resume Friday.', '2024-11-22'],
		['A vote is scheduled for Monday.', '2024-11-25'],
		['The bridge, repaired twice, would open on Sunday.', '2024-11-24'],
		['It could have opened on Sunday.', '2024-11-17'],
		['The road stays closed until Saturday.', '2024-11-23'],
		['Nobody has slept since Saturday.', '2024-11-16'],
		['Snow on Wednesday', '2024-11-20'],
		['The mayor said late Sunday that all was well.', '2024-11-17'],
		['A plane left on Monday night.', '2024-11-18TNI'],
		['It is to be signed on Thursday.', '2024-11-21'],
		['The frost will hit the coast on Thursday.', '2024-11-21'],
		['The ferry leaves on Thursday.', '2024-11-21'],
		['He was back this past Thursday.', '2024-11-14'],
		['Both agreed on Monday that it was late.', '2024-11-18'],
		['Both agreed to talk on Monday.', '2024-11-25'],
		['She is travelling home on Friday.', '2024-11-22'],
		['Jan Kowalski, due Friday, was ill.', '2024-11-22']
	])('%s %s', (text, value) => expect(valuesOf(text)).toEqual([value]));
});

describe('“last” keeps both readings', () => {
	it.each([
		['He fell last Tuesday.', '2024-11-19', '2024-11-12'],
		['He rose on Tuesday. He fell last Tuesday.', '2024-11-12', '2024-11-19'],
		['It rained last October.', '2024-10', '2023-10'],
		['It snowed in early October and rained last October.', '2023-10', '2024-10'],
		['They meet next Friday.', '2024-11-22', '2024-11-29']
	])('%s %s, or %s', (text, value, other) => {
		const found = read(text).at(-1)!;
		expect([found.value, found.others[0]?.value]).toEqual([value, other]);
	});
});

describe('months, seasons and parts of years', () => {
	it.each([
		['It closed in December.', '2023-12', '2023-12'],
		['It will close in December.', '2024-12', '2024-12'],
		['The dam broke in late September.', '2024-09', '[2024-09-21..2024-09-30]'],
		['It began in mid-October.', '2024-10', '[2024-10-11..2024-10-20]'],
		['It opened in early 1998.', '1998', '[1998-01-01..1998-04-30]'],
		['He resigned earlier this month.', '2024-11', '[2024-11-01..2024-11-19]'],
		['He will return later this year.', '2024', '[2024-11-21..2024-12-31]'],
		['Sales rose in the third quarter.', '2024-Q3', '[2024-07-01..2024-09-30]'],
		['Profit fell from the 2022 third quarter.', '2022-Q3', '[2022-07-01..2022-09-30]'],
		['Sales fell in the second half of 2023.', '2023-H2', '[2023-07-01..2023-12-31]'],
		['The harvest failed in the summer of 1976.', '1976-SU', '1976-22'],
		['That was in the 1990s.', '199', '199X'],
		['A tower of the 14th century fell.', '13', '13XX'],
		['Last week it froze.', '2024-W46', '[2024-11-11..2024-11-17]'],
		['The fair ended over the weekend.', '2024-W46-WE', '[2024-11-16..2024-11-17]'],
		['Profit rose in fiscal 2023.', 'FY2023', null],
		['Sales fell in the first half.', '2024-H1', '[2024-01-01..2024-06-30]'],
		['It was closed at year-end.', '2024', '[2024-09-01..2024-12-31]'],
		['They met the week before last.', '2024-W45', '[2024-11-04..2024-11-10]'],
		['It rained in the week of March 5.', '2024-W10', '[2024-03-04..2024-03-10]'],
		['It rained on the last Sunday of March.', '2024-03-31', '2024-03-31'],
		['They met on the second Tuesday in May 2023.', '2023-05-09', '2023-05-09']
	])('%s %s', (text, value, edtf) => {
		expect([valuesOf(text), edtfOf(text)]).toEqual([[value], [edtf]]);
	});
});

describe('counts and stretches', () => {
	it.each([
		['The war began 13 months ago.', '2023-10', '2023-10'],
		['She moved here two weeks ago.', '2024-W45', '[2024-11-04..2024-11-10]'],
		['It broke four days ago.', '2024-11-16', '2024-11-16'],
		['It was built a decade ago.', '2014', '2014~'],
		['He left more than two and a half years ago.', '2022-05', '2022-05'],
		['He met many over the past week.', 'P1W', '2024-11-13/2024-11-20'],
		['He met them over the past two days.', 'P2D', '2024-11-19/2024-11-20'],
		['It grew over the last year.', 'P1Y', '2023-11/2024-11-20'],
		['It will grow over the next three months.', 'P3M', '2024-11-20/2025-02-20'],
		['After 41 years the mill shut.', 'P41Y', null],
		['A twenty-five-year lease', 'P25Y', null],
		['He waited half an hour.', 'PT30M', null],
		['A two-and-a-half-hour delay', 'PT2.5H', null],
		['He will be back in three days.', '2024-11-23', '2024-11-23'],
		['He was back in three days.', 'P3D', null],
		['For decades nothing changed.', 'PXDE', null],
		['The 57-year-old baker', 'P57Y', null],
		['They earn ten euros a day.', 'P1D', null],
		['It sails every two weeks.', 'P2W', null],
		['It sails every other week.', 'P2W', null],
		['Over the next couple of days it rains.', 'P2D', '2024-11-20/2024-11-21']
	])('%s %s', (text, value, edtf) => {
		expect([valuesOf(text), edtfOf(text)]).toEqual([[value], [edtf]]);
	});
});

describe('what leans on another phrase', () => {
	it.each([
		['It began on 8 October 2023, after the attack of the day before.', '2023-10-07', 0],
		['He left on 3 May 2021. Three days later he was back.', '2021-05-06', 0],
		['It was sold in 1999. A decade later it burned.', '2009', 0],
		['On 3 May 2021 he spoke. That day it rained.', '2021-05-03', 0],
		['They met at noon. Since then there is peace.', 'XXXX-XX-XX', 'event'],
		['It was sold in 1999. Three days later it burned.', 'XXXX-XX-XX', 'event'],
		['They met in May 2011. In December of the same year they left.', '2011-12', 0],
		['They met in May 2011. In the following year it burned.', '2012', 0],
		['They met on 3 May 2011. On the 9th of that month it burned.', '2011-05-09', 0],
		['They met on 3 May 2011. On Friday of the following week it burned.', '2011-05-13', 0],
		['It was sold in 1999. The following March it burned.', '2000-03', 0],
		['They met on 3 May 2011. The previous Friday it had burned.', '2011-04-29', 0],
		['Built in 1999. She said on Thursday that it burned in March of that year.', '1999-03', 0],
		[
			'It is due on May 6. She saw it in the spring of 2023 and left six months later.',
			'XXXX-XX-XX',
			'event'
		],
		['In December of the same year it burned.', 'XXXX-XX-XX', 'event'],
		['The gates were shut the day before the feast.', 'XXXX-XX-XX', 'event'],
		['“It was ruined in 1958,” he said. They vote on Monday.', '2024-11-18', 'publication'],
		['PORT CITY, Sept. 3 — The ferry sank on Monday.', '2024-11-18', 'publication']
	])('%s %s from %s', (text, value, anchor) => {
		const found = read(text).at(-1)!;
		expect([found.value, found.anchor]).toEqual([value, anchor]);
	});
});

describe('clock times', () => {
	it.each([
		['The siren sounded at 8 p.m. on Friday.', '2024-11-15T20:00'],
		['On Friday at 16:05 UTC the siren sounded.', '2024-11-15T16:05Z'],
		['It opened at noon.', '2024-11-20T12:00'],
		['It fell shortly after 6 a.m. on Nov. 12.', '2024-11-12T06:00'],
		['It was signed by 0730 GMT.', '2024-11-20T07:30Z'],
		['Tonight it will snow.', '2024-11-20TNI'],
		['It fell at 10:30 p.m. on Tuesday night.', '2024-11-19T22:30'],
		['It fell on the evening of 3 May.', '2024-05-03TEV'],
		['Doors close at 12.30 a.m. today.', '2024-11-20T00:30']
	])('%s %s', (text, value) => expect(valuesOf(text)).toEqual([value]));
});

it.each([
	'UN resolution 1701 was not met.',
	'A Boeing 737 flew over.',
	'They voted 14-1.',
	'They may march, may they not?',
	'She won a second term.',
	'It cost $1,999 and weighed 2010 tons.',
	'The Sun reported it, said Mr March.',
	'It covers 25:99 and 99/99/9999, section 45.2.1.',
	'He left as soon as he could.',
	'Nearly 2,000 people came, after 1990 men and before 1980 women.',
	'A quarter of them fell.'
])('finds no date in: %s', (text) => expect(read(text)).toEqual([]));

it.each([
	['All ships should be unloaded by the end of the month.', '[..2024-11-30]'],
	['The bridge will be open by early May 2025.', '[..2025-05-10]'],
	['By 2023 it had closed.', '[..2023]'],
	['It will be open by next winter.', '[..2025-24]'],
	['It will be open by the second half of 2026.', '[..2026-12-31]'],
	['It was known by the 1990s.', '[..1999]'],
	['It will be open by Friday.', '[..2024-11-22]'],
	['It will open at the end of the month.', '[2024-11-21..2024-11-30]']
])('reads what “by” stands before as a last day: %s', (text, edtf) => {
	expect(edtfOf(text)).toEqual([edtf]);
});

it('says that a number before what can be counted may be no year', () => {
	expect(read('In 2024 people fled.')[0]).toMatchObject({
		text: '2024',
		rule: expect.stringContaining('may count')
	});
});

describe('bad input', () => {
	it.each(['', '20 November 2024', '2024-13-01', '2024-02-30', 'today'])(
		'refuses %j as day of publication',
		(day) => expect(() => read('on Monday', day)).toThrow(DateError)
	);

	it('survives a day of publication at the ends of the calendar', () => {
		for (const day of ['0001-01-01', '9999-12-31'])
			expect(() => read('last century, 30 years ago, next decade, on Monday', day)).not.toThrow();
	});

	it('reads English phrases within text from right to left, and nothing in it', () => {
		expect(read('ביום שלישי 19 בנובמבר')).toEqual([]);
		expect(valuesOf('قال يوم الثلاثاء “on Tuesday” في بيروت')).toEqual(['2024-11-19']);
	});

	it('finds no date where there is none, and none in dirt', () => {
		expect(read('')).toEqual([]);
		expect(read(`the end ${'-'.repeat(20_000)} 1${'-'.repeat(20_000)}2`)).toEqual([]);
		expect(read('T h e  rn0on 1l1l ,,.. \u0000\uFFFD\uD800 2O24')).toEqual([]);
	});

	it('reads 10,000 phrases, each of which leans on the one before', () => {
		const text = `On 1 May 1900. ${'A day later. '.repeat(10_000)}`;
		const found = read(text);
		expect(found).toHaveLength(10_001);
		expect(found.at(-1)?.value).toBe('1927-09-17');
	});
});

describe('properties of any text', () => {
	const cases = Number(process.env['READING_CASES'] ?? 2000);
	const word = fc.oneof(
		{ weight: 8, arbitrary: fc.constantFrom(...phrases) },
		{ weight: 1, arbitrary: fc.string({ maxLength: 8 }) }
	);
	const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));

	const holds = (whole: string, mentions: readonly Mention[]) => {
		let last = 0;
		mentions.forEach(({ start, end, text, edtf, anchor, others, value }, index) => {
			expect(whole.slice(start, end)).toBe(text);
			expect(start).toBeGreaterThanOrEqual(last);
			expect(end).toBeGreaterThan(start);
			last = end;
			if (typeof anchor === 'number') expect(anchor).toBeLessThan(index);
			for (const one of [edtf, ...others.map((other) => other.edtf)])
				if (one !== null) readEdtf(one, horizon);
			if (edtf && /^\d{4}-\d\d(-\d\d)?$/.test(value)) {
				const [inner, outer] = [edtf, value].map((date) => clampedSpan(readEdtf(date, horizon)));
				expect(outer!.start).toBeLessThanOrEqual(inner!.start);
				expect(outer!.end).toBeGreaterThanOrEqual(inner!.end);
			}
		});
	};

	it('gives ranges in order that hold the words, and dates that can be read', () => {
		fc.assert(
			fc.property(text, (whole) => {
				holds(whole, read(whole));
			}),
			{ numRuns: cases }
		);
	});

	const msOf = (whole: string): number => {
		// of this process, whatever else the machine does
		const start = process.cpuUsage();
		read(whole);
		return process.cpuUsage(start).user / 1000;
	};

	it('takes time in proportion to the text', () => {
		const letters = phrases.map((phrase) => phrase.split(' ')[0]!);
		const parts = fc.constantFrom(...phrases, ...letters, '-', '1', 'a', ',', '\n', "'");
		const gap = fc.constantFrom(' ', '');
		const few = fc.array(parts, { minLength: 1, maxLength: 4 });
		const long = fc.tuple(few, gap, gap).map(([words, within, after]) => {
			const one = `${words.join(within)}${after}`;
			return one.repeat(Math.ceil(10_000 / one.length));
		});
		fc.assert(
			fc.property(long, (whole) => {
				expect(Math.min(...[1, 2, 3].map(() => msOf(whole)))).toBeLessThan(cases > 2000 ? 50 : 500);
			}),
			{ numRuns: cases / 100 }
		);
	});
});
