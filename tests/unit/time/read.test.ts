import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import edtf from 'edtf';
import { calendarDate } from '../../../src/lib/time/calendar.js';
import { DAY, instant } from '../../../src/lib/time/instant.js';
import { clipped, DateError, readEdtf, readLasting } from '../../../src/lib/time/read.js';
import { anchorOf, clampedSpan, type TimeSpan } from '../../../src/lib/time/timespan.js';
import { fuzz, quick } from '../../fuzz.js';

/** the end of 20 November 2024 */
const published = instant(Date.parse('2024-11-21T00:00Z'));

const text = (at: number) =>
	Number.isFinite(at) ? new Date(at).toISOString().replace(/(T00:00)?:00\.000Z/, '') : String(at);
const boundsOf = ({ earliestStart, latestStart, earliestEnd, latestEnd }: TimeSpan) =>
	[earliestStart, latestStart, earliestEnd, latestEnd].map(text).join(' ');

const at = (day: string) => Date.parse(`${day}Z`);
const read = (date: string | readonly [string, string?]) =>
	typeof date === 'string' ? readEdtf(date, published) : readLasting(date[0], date[1], published);

describe('the table of the data guide', () => {
	it.each([
		['a day', '2024-11-20', '2024-11-20 2024-11-20 2024-11-21 2024-11-21'],
		[
			'one unknown day of a range',
			'[2024-11-01..2024-11-19]',
			'2024-11-01 2024-11-19 2024-11-02 2024-11-20'
		],
		['lasted from … to …', '2024-11-19/2024-11-20', '2024-11-19 2024-11-19 2024-11-21 2024-11-21'],
		[
			'began in a part of a month',
			['[2024-09-21..2024-09-30]', '..'],
			'2024-09-21 2024-09-30 2024-11-21 2024-11-21'
		],
		['about a day', '2024-11-19~', '2024-11-18 2024-11-20 2024-11-19 2024-11-21'],
		['about a month', '2024-03~', '2024-02-01 2024-04-30 2024-02-02 2024-05-01'],
		['about a year', '2014~', '2013-01-01 2015-12-31 2013-01-02 2016-01-01'],
		['still going on', ['2023-10-08', '..'], '2023-10-08 2023-10-08 2024-11-21 2024-11-21'],
		['no later than', '[..2024-11-19]', '-Infinity 2024-11-19 -Infinity 2024-11-20'],
		['no earlier than', '[2024-11-19..]', '2024-11-19 Infinity 2024-11-20 Infinity'],
		['end not told', ['2006'], '2006-01-01 2006-12-31 Infinity Infinity'],
		['planned', '2024-11-21', '2024-11-21 2024-11-21 2024-11-22 2024-11-22'],
		['some day of a month', '2024-02', '2024-02-01 2024-02-29 2024-02-02 2024-03-01'],
		['some day of a year', '2006', '2006-01-01 2006-12-31 2006-01-02 2007-01-01'],
		['a digit left open', '2024-09-2X', '2024-09-20 2024-09-29 2024-09-21 2024-09-30'],
		['a range of years', '[2024..2025]', '2024-01-01 2025-12-31 2024-01-02 2026-01-01'],
		[
			'a soft end',
			['2023-10-08', '[2024-09-21..2024-09-30]'],
			'2023-10-08 2023-10-08 2024-09-22 2024-10-01'
		],
		[
			'an end of which only the bound is known',
			['2023-10-08', '[2024-11-05..]'],
			'2023-10-08 2023-10-08 2024-11-06 Infinity'
		],
		[
			'a minute',
			'1969-07-20T20:17:00Z',
			'1969-07-20T20:17 1969-07-20T20:17 1969-07-20T20:18 1969-07-20T20:18'
		],
		[
			'a clock ahead of UTC',
			'2024-11-20T01:30:00+02:00',
			'2024-11-19T23:30 2024-11-19T23:30 2024-11-19T23:31 2024-11-19T23:31'
		],
		[
			'minutes that last',
			['1959-10-07T03:30:00Z', '1959-10-07T04:10:00Z'],
			'1959-10-07T03:30 1959-10-07T03:30 1959-10-07T04:11 1959-10-07T04:11'
		]
	] as [string, string | [string, string?], string][])(
		'reads %s as four bounds',
		(_, date, bounds) => {
			expect(boundsOf(read(date))).toBe(bounds);
		}
	);

	it.each([
		['2024-11-20', 'exact'],
		['1969-07-20T20:17:00Z', 'exact'],
		['2024-11-19~', 'approximate'],
		['2024~', 'approximate'],
		['2024-11', 'within'],
		['[2024-11-01..2024-11-19]', 'within'],
		['[..2024-11-19]', 'before'],
		['[2024-11-19..]', 'after'],
		['2024-11-19/2024-11-20', 'lasting']
	])('knows that %s is %s', (date, precision) => {
		expect(readEdtf(date, published)).toMatchObject({ precision, edtf: date, ongoing: false });
	});

	it('tells what goes on from what has an untold end', () => {
		const [ongoing, untold] = [read(['2023-10-08', '..']), read(['2023-10-08'])];
		expect(ongoing).toMatchObject({ ongoing: true, precision: 'lasting', edtf: '2023-10-08/..' });
		expect(untold).toMatchObject({ ongoing: false, precision: 'lasting', edtf: '2023-10-08/' });
	});

	it('keeps which end is approximate and in which unit each is given', () => {
		const when = read(['2023-10~', '2024-11-20']);
		expect(when).toMatchObject({
			units: ['month', 'day'],
			about: [{ start: at('2023-10-01'), end: at('2023-11-01') }, null]
		});
	});

	it('reads a question mark as an uncertain reading of the same day', () => {
		const when = readEdtf('2024-11-12?', published);
		expect(when.uncertain).toBe(true);
		expect(boundsOf(when)).toBe(boundsOf(readEdtf('2024-11-12', published)));
	});

	it('knows the leap days of the calendar', () => {
		expect(boundsOf(readEdtf('2024-02-29', published))).toBe(
			'2024-02-29 2024-02-29 2024-03-01 2024-03-01'
		);
		expect(boundsOf(readEdtf('2000-02-29', published))).toBe(
			'2000-02-29 2000-02-29 2000-03-01 2000-03-01'
		);
	});
});

describe('what a date may be', () => {
	it.each([
		['a season', '2024-23', '2024-09-01 2024-11-30 2024-09-02 2024-12-01'],
		['a winter', '2024-24', '2024-12-01 2025-02-28 2024-12-02 2025-03-01'],
		['a southern summer', '2024-30', '2024-12-01 2025-02-28 2024-12-02 2025-03-01'],
		['a quarter', '2024-33', '2024-01-01 2024-03-31 2024-01-02 2024-04-01'],
		['a third', '2024-39', '2024-09-01 2024-12-31 2024-09-02 2025-01-01'],
		['a half', '2024-40', '2024-01-01 2024-06-30 2024-01-02 2024-07-01'],
		['one of neighbours', '[2024-05,2024-06]', '2024-05-01 2024-06-30 2024-05-02 2024-07-01'],
		['one of a range and more', '[2023..2024,2025]', '2023-01-01 2025-12-31 2023-01-02 2026-01-01'],
		['a set of one', '[2024-05]', '2024-05-01 2024-05-31 2024-05-02 2024-06-01'],
		['a decade', '198X', '1980-01-01 1989-12-31 1980-01-02 1990-01-01'],
		['a doubtful decade', '198X?', '1980-01-01 1989-12-31 1980-01-02 1990-01-01'],
		['about a decade', '196X~', '1950-01-01 1979-12-31 1950-01-02 1980-01-01'],
		['a season about', '2024-22~', '2024-03-01 2024-11-30 2024-03-02 2024-12-01'],
		['a year by its first digits', '1950S2', '1900-01-01 1999-12-31 1900-01-02 2000-01-01'],
		['a day of months in the teens', '2024-1X', '2024-10-01 2024-12-31 2024-10-02 2025-01-01'],
		['a day of the thirties', '2024-11-3X', '2024-11-30 2024-11-30 2024-12-01 2024-12-01'],
		['a month of a year BC', '-0044-XX', '-000044-01-01 -000044-12-31 -000044-01-02 -000043-01-01'],
		['a decade BC', '-004X', '-000049-01-01 -000040-12-31 -000049-01-02 -000039-01-01'],
		['a far year', 'Y-170002', '-170002-01-01 -170002-12-31 -170002-01-02 -170001-01-01'],
		['a far year by power', 'Y17E4', '+170000-01-01 +170000-12-31 +170000-01-02 +170001-01-01'],
		['ten thousand years ago', '-7976~', '-008076-01-01 -007876-12-31 -008076-01-02 -007875-01-01'],
		[
			'minutes of a range',
			'[2024-11-19T10:00Z..2024-11-19T10:30Z]',
			'2024-11-19T10:00 2024-11-19T10:30 2024-11-19T10:01 2024-11-19T10:31'
		],
		[
			'a time without zone',
			'2024-11-19T10:00',
			'2024-11-19T10:00 2024-11-19T10:00 2024-11-19T10:01 2024-11-19T10:01'
		],
		[
			'a day beside a clock time',
			'2024-11-19/2024-11-20T10:00Z',
			'2024-11-19 2024-11-19T23:59 2024-11-20T10:01 2024-11-20T10:01'
		]
	])('reads %s as four bounds', (_, date, bounds) => {
		expect(boundsOf(readEdtf(date, published))).toBe(bounds);
	});

	it('keeps whether a clock time has a zone', () => {
		expect(readEdtf('2024-11-19T10:00', published).local).toBe(true);
		expect(readEdtf('2024-11-19T10:00Z', published).local).toBe(false);
		expect(readLasting('2024-11-19T10:00', '..', published).local).toBe(true);
	});

	it('widens an approximate year by a hundredth of its distance from publication', () => {
		for (const [year, margin] of [
			[2023, 1],
			[1925, 1],
			[1900, 2],
			[1651, 4],
			[-7976, 100]
		] as const) {
			const text = `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}~`;
			const { earliestStart, latestEnd } = readEdtf(text, published);
			expect(calendarDate(earliestStart).year).toBe(year - margin);
			expect(calendarDate(latestEnd).year).toBe(year + margin + 1);
		}
	});
});

describe('a date across the day of publication', () => {
	const june = instant(Date.parse('2024-06-11T00:00Z'));
	const told = (date: string) => boundsOf(clipped(readEdtf(date, june), june, false));
	const planned = (date: string) => boundsOf(clipped(readEdtf(date, june), june, true));

	it('bounds the start of what goes on, which began by then', () => {
		const when = clipped(readLasting('[2024-05-01..]', '..', june), june, false);
		expect(when.latestStart).toBe(june - DAY);
		expect(clipped(readLasting('[2024-05-01..]', undefined, june), june, false).latestStart).toBe(
			Infinity
		);
	});

	it('is clipped there, not shifted', () => {
		expect(told('2024')).toBe('2024-01-01 2024-06-10 2024-01-02 2024-06-11');
		expect(planned('2024')).toBe('2024-06-11 2024-12-31 2024-06-12 2025-01-01');
		expect(told('[..2024]')).toBe('-Infinity 2024-06-10 -Infinity 2024-06-11');
		expect(boundsOf(clipped(readLasting('2024', '..', june), june, false))).toBe(
			'2024-01-01 2024-06-10 2024-06-11 2024-06-11'
		);
	});

	it.each(['2024-06-10', '2024-06-11', '2023', '2025', '[2024-07..]', '2024-01-01/2024-12-31'])(
		'but %s is not',
		(date) => {
			const whole = boundsOf(readEdtf(date, june));
			expect([told(date), planned(date)]).toEqual([whole, whole]);
		}
	);
});

describe('a date that cannot be used', () => {
	const forms = 'write YYYY-MM-DD, YYYY-MM, YYYY, with ~ or ?, [a..b], [..b], [a..] or a/b';
	const day = 'names a day that its month does not have: correct it';
	const part = 'marks a part of a date: put ?, ~ or % at its end, for the whole of it';
	const gap = 'lists dates that do not follow one another: write the range, as [a..b]';
	const open = 'leaves open a part and tells a finer one: write a range, as [a..b]';
	const far = 'is further than calendars reach: write a year up to 270000';
	const clock = 'names a time that no clock shows: write 00:00 to 23:59';
	const ended = 'ends before it starts: swap the dates';
	const endless = 'has an open end: write it as "start" and "end"';
	it.each([
		['', `is not an EDTF date: ${forms}`],
		['last Tuesday', `is not an EDTF date: ${forms}`],
		['20.11.2024', `is not an EDTF date: ${forms}`],
		[' 2024-11-20', `is not an EDTF date: ${forms}`],
		['2024-11-20T10', `is not an EDTF date: ${forms}`],
		['2024-13-01', 'names a month that no year has: correct it'],
		['2024-00', 'names a month that no year has: correct it'],
		['2024-11-31', day],
		['2024-11-00', day],
		['2023-02-29', day],
		['1900-02-29', day],
		['2024-02-3X', day],
		['2004~-06-11', part],
		['2004-06~-11', part],
		['2004-?06', part],
		['~2004', part],
		['2004-06-~11~', part],
		['XXXX', 'names no year: write at least its century, as 19XX'],
		['XXXX-12-25', open],
		['2024-XX-15', open],
		['1X85', open],
		['198X-12', open],
		['-0000', 'is no year: write 0000 for 1 BC'],
		['12345', 'is no year of EDTF: write Y12345'],
		['12345-01-01', 'is finer than EDTF tells of years beyond 9999: write the year, as Y12000'],
		['196', 'may be a year or more: write 0196 for the year, 196X for its decade'],
		['Y270001', far],
		['Y-17E7', far],
		[`Y1E${'9'.repeat(20)}`, far],
		['2024-11-19T10:00:30Z', 'tells seconds: write the minute, as 2024-11-19T10:00Z'],
		['2024-11-19T10:00:00.5', 'tells seconds: write the minute, as 2024-11-19T10:00'],
		['2024-11-19T24:00Z', clock],
		['2024-11-19T10:60Z', clock],
		['2024-11-19T10:00+25:00', clock],
		['2024-11-19T10:00Z~', 'marks a clock time: write a range, or say the doubt in "uncertain"'],
		[
			'2024-11-19T10:00/2024-11-19T11:00Z',
			'has one time with a zone and one without: give both a zone, or none'
		],
		['{2024..2025}', 'means all of its dates: write an event for each, or a range as [a..b]'],
		['[2024-11-01,2024-11-03]', gap],
		['[2024..2025,2027]', gap],
		['[2025,2024]', gap],
		['[..2024~]', 'marks one end of a range: leave the mark out, or widen the range'],
		['[..%9999]', 'marks one end of a range: leave the mark out, or widen the range'],
		['[..]', 'is no range: write [a..b]'],
		['[]', 'is no range: write [a..b]'],
		['[2023..2024..2025]', 'is no range: write [a..b]'],
		['[2024', 'opens a range and does not close it: add ]'],
		['[2024-11-19..2024-11-01]', ended],
		['2024-11-20/2024-11-19', ended],
		['2024/2025/2026', 'has more than a start and an end: write a/b'],
		['[2024-11-01..2024-11-19]/2025', 'has a range as its end: write "start" and "end"'],
		['2006/', endless],
		['2006/..', endless],
		['/1985-04-12', 'has an open start: write "start": "[..1985-04-12]" and "end": "1985-04-12"'],
		['../1985-04-12', 'has an open start: write "start": "[..1985-04-12]" and "end": "1985-04-12"']
	])('is refused with the mend: %s', (date, message) => {
		expect(() => readEdtf(date, published)).toThrow(DateError);
		expect(() => readEdtf(date, published)).toThrow(message);
	});

	it.each([
		['2024', '2023', `"2024/2023" ${ended}`],
		['2024-11-21', '..', '"2024-11-21" is after publication: what goes on must begin before it'],
		['..', '2024', '".." is no start: write the last day that it can be, as [..b]'],
		['2024-11-01/2024-11-03', undefined, 'is a start and an end: write one of them here'],
		['2024-11-01', '2024-11-31', `"2024-11-31" ${day}`],
		['2024-11-01', '', `"" is not an EDTF date: ${forms}`]
	])('is refused as start %s and end %s', (start, end, message) => {
		expect(() => readLasting(start, end, published)).toThrow(DateError);
		expect(() => readLasting(start, end, published)).toThrow(message);
	});
});

/** Texts made of the signs of dates, many of them dates and most of them nearly. */
const nearly = fc.oneof(
	fc.string(),
	fc.string({ unit: fc.constantFrom(...'0123456789X-~?%[].,/YTZSE:+{}') }),
	fc
		.array(
			fc.constantFrom('2024', '-0044', '198X', '-11', '-20', '-XX', '-23', 'T10:00', 'Z', '+02:00')
		)
		.map((parts) => parts.join('')),
	fc
		.array(fc.constantFrom('2024', '2024-11', '[', ']', '..', ',', '/', '~', '?', 'Y-12000', 'S2'))
		.map((parts) => parts.join(''))
);
const dated = (text: string) => {
	const reads = [
		() => readEdtf(text, published),
		() => readLasting(text, undefined, published),
		() => readLasting(text, '..', published)
	];
	return reads.flatMap((read) => {
		try {
			return [read()];
		} catch (error) {
			if (error instanceof DateError && error.message.length < 300) return [];
			throw error;
		}
	});
};

describe('any text', () => {
	it('is a date with its bounds in order, or refused with the mend', () => {
		fc.assert(
			fc.property(
				nearly,
				quick((text) => {
					for (const when of dated(text)) {
						const { earliestStart, latestStart, earliestEnd, latestEnd } = when;
						expect(earliestStart <= latestStart && earliestEnd <= latestEnd).toBe(true);
						expect(earliestStart < latestEnd).toBe(true);
					}
				})
			),
			fuzz()
		);
	});

	it.each([' ', '2024,', '[2024..', 'X', '9', 'Y9', '2024/', '~', '-'])(
		'is refused at once, however long: %j',
		(piece) => {
			for (const text of [piece.repeat(100_000), `[${piece.repeat(100_000)}]`]) {
				const began = performance.now();
				expect(dated(text)).toEqual([]);
				expect(performance.now() - began).toBeLessThan(100);
			}
		}
	);
});

const isoDay = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
/** four days of the years 1000 to 2999, in order */
const days = fc
	.uniqueArray(fc.integer({ min: -354_284, max: 376_199 }), { minLength: 4, maxLength: 4 })
	.map((list) => list.sort((a, b) => a - b).map(isoDay) as [string, string, string, string]);
const clock = fc
	.integer({ min: 0, max: 1439 })
	.map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16));
const mark = fc.constantFrom('', '~');

/** a day as one expression: day, month or year, exact or about, or a minute of it */
const dateOf = (day: string) =>
	fc.oneof(
		fc.tuple(fc.constantFrom(10, 7, 4), mark).map(([size, sign]) => day.slice(0, size) + sign),
		clock.map((time) => `${day}T${time}:00Z`)
	);

const single = days.chain(([a, b]) =>
	fc.oneof(
		dateOf(a),
		fc
			.tuple(fc.constantFrom(10, 7, 4), fc.constantFrom('?', '%'))
			.map(([size, sign]) => a.slice(0, size) + sign),
		fc.constantFrom(`[${a}..${b}]`, `[..${b}]`, `[${a}..]`),
		fc.constantFrom(`[${a.slice(0, 4)}..${Number(b.slice(0, 4)) + 1}]`)
	)
);
const start = ([a, b]: readonly string[]) =>
	fc.oneof(dateOf(a!), fc.constantFrom(`[${a}..${b}]`, `[..${b}]`, `[${a}..]`));
const end = ([, , c, d]: readonly string[]) =>
	fc.oneof(dateOf(d!), fc.constantFrom(`[${c}..${d}]`, `[..${d}]`, `[${c}..]`));
const late = instant(Date.parse('3100-01-01'));
const lasting = days.chain((four) =>
	fc.oneof(
		fc
			.tuple(start(four), end(four))
			.map(([from, to]) => ({ edtf: `${from}/${to}`, when: readLasting(from, to, late) })),
		fc
			.tuple(start(four), fc.constantFrom(undefined, '..'))
			.map(([from, to]) => ({ edtf: `${from}/${to ?? ''}`, when: readLasting(from, to, late) }))
	)
);
const anyDate = fc.oneof(
	single.map((edtf) => ({ edtf, when: readEdtf(edtf, published) })),
	lasting
);

describe('every date', () => {
	it('is read from its own text as the same date', () => {
		fc.assert(
			fc.property(anyDate, ({ edtf, when }) => {
				expect(when.edtf).toBe(edtf);
				const [start = '', end] = when.edtf.split('/');
				const lasts = when.precision === 'lasting';
				const again = lasts
					? readLasting(start, end || undefined, late)
					: readEdtf(edtf, published);
				expect(again).toEqual(when);
			})
		);
	});

	it('has the bounds that the package edtf gives', () => {
		const plain = days.chain(([a]) =>
			fc.constantFrom(
				...[10, 7, 4].map((size) => a.slice(0, size)),
				...[9, 6, 3].map((size) =>
					size === 3 ? `${a.slice(0, 3)}X` : `${a.slice(0, size - 1)}XX`
				),
				`${a}T10:30:00Z`,
				`${a}T10:30:00+05:30`
			)
		);
		fc.assert(
			fc.property(plain, (text) => {
				const { min, max } = edtf(text);
				const { earliestStart, latestEnd } = readEdtf(text, published);
				expect(earliestStart).toBe(min);
				expect(Math.abs(latestEnd - max)).toBeLessThanOrEqual(60_000);
			})
		);
	});

	it('is the same as one interval and as start and end', () => {
		const interval = days.chain((four) => fc.tuple(dateOf(four[0]), dateOf(four[3])));
		fc.assert(
			fc.property(interval, ([from, to]) => {
				expect(readEdtf(`${from}/${to}`, published)).toEqual(readLasting(from, to, published));
			})
		);
	});

	it('has its bounds in order', () => {
		fc.assert(
			fc.property(anyDate, ({ when }) => {
				expect(when.earliestStart).toBeLessThanOrEqual(when.latestStart);
				expect(when.earliestEnd).toBeLessThanOrEqual(when.latestEnd);
				expect(when.earliestStart).toBeLessThan(when.latestEnd);
			})
		);
	});

	it('has a finite span that is not empty, with its anchor inside', () => {
		fc.assert(
			fc.property(anyDate, ({ when }) => {
				const { start, end } = clampedSpan(when);
				expect(Number.isFinite(start) && Number.isFinite(end) && start < end).toBe(true);
				expect(anchorOf(when)).toBeGreaterThanOrEqual(start);
				expect(anchorOf(when)).toBeLessThan(end);
			})
		);
	});
});

describe('the clamped span', () => {
	it.each([
		['[..2024-11-19]', '2024-11-19', '2024-11-20'],
		['[2024-11-19..]', '2024-11-19', '2024-11-20'],
		['[2024-11-01..2024-11-19]', '2024-11-01', '2024-11-20'],
		['2024-11-20', '2024-11-20', '2024-11-21'],
		['2024-11-19/2024-11-20', '2024-11-19', '2024-11-21']
	])('of %s ends at its nearest stated bounds', (date, from, to) => {
		const { start, end } = clampedSpan(readEdtf(date, published));
		expect([text(start), text(end)]).toEqual([from, to]);
	});

	it('of what has an untold end stops with the day of the latest start', () => {
		const { start, end } = clampedSpan(read(['2006']));
		expect([text(start), text(end)]).toEqual(['2006-01-01', '2007-01-01']);
	});

	it('is anchored in the middle of a day and in the soft start of a bar', () => {
		expect(text(anchorOf(readEdtf('2024-11-20', published)))).toBe('2024-11-20T12:00');
		expect(text(anchorOf(readEdtf('2024-11-19/2024-11-20', published)))).toBe('2024-11-19');
		expect(text(anchorOf(read(['[2024-09-21..2024-09-29]', '..'])))).toBe('2024-09-25');
		expect(text(anchorOf(readEdtf('2024-11/2024-11-05', published)))).toBe('2024-11-03T12:00');
	});
});
