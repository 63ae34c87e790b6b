import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, instant } from '../../../src/lib/time/instant.js';
import { DateError, readLasting, readEdtf, toEDTF } from '../../../src/lib/time/read.js';
import { anchorOf, clampedSpan, type TimeSpan } from '../../../src/lib/time/timespan.js';

/** the end of 20 November 2024 */
const published = instant(Date.parse('2024-11-21T00:00Z'));

const text = (at: number) =>
	Number.isFinite(at) ? new Date(at).toISOString().slice(0, 16).replace('T00:00', '') : String(at);
const boundsOf = ({ earliestStart, latestStart, earliestEnd, latestEnd }: TimeSpan) =>
	[earliestStart, latestStart, earliestEnd, latestEnd].map(text).join(' ');

const read = (date: string | readonly [string, string?]) =>
	typeof date === 'string' ? readEdtf(date) : readLasting(date[0], date[1], published);

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
		expect(readEdtf(date)).toMatchObject({ precision, edtf: date, ongoing: false });
	});

	it('tells what goes on from what has an untold end', () => {
		const [ongoing, untold] = [read(['2023-10-08', '..']), read(['2023-10-08'])];
		expect(ongoing).toMatchObject({ ongoing: true, precision: 'lasting', edtf: '2023-10-08/..' });
		expect(untold).toMatchObject({ ongoing: false, precision: 'lasting', edtf: '2023-10-08/' });
	});

	it('keeps which end is approximate and in which unit each is given', () => {
		const when = read(['2023-10~', '2024-11-20']);
		expect(when).toMatchObject({ units: ['month', 'day'], approximate: [true, false] });
	});

	it('reads a question mark as an uncertain reading of the same day', () => {
		const when = readEdtf('2024-11-12?');
		expect(when.uncertain).toBe(true);
		expect(boundsOf(when)).toBe(boundsOf(readEdtf('2024-11-12')));
	});

	it('knows the leap days of the calendar', () => {
		expect(boundsOf(readEdtf('2024-02-29'))).toBe('2024-02-29 2024-02-29 2024-03-01 2024-03-01');
		expect(boundsOf(readEdtf('2000-02-29'))).toBe('2000-02-29 2000-02-29 2000-03-01 2000-03-01');
	});
});

describe('a date that cannot be used', () => {
	const forms = 'write YYYY-MM-DD, YYYY-MM, YYYY, with ~ or ?, [a..b], [..b], [a..] or a/b';
	const calendar = 'names a day that its month does not have: correct it';
	it.each([
		['', `"" is not an EDTF date: ${forms}`],
		['last Tuesday', `"last Tuesday" is not an EDTF date: ${forms}`],
		['20.11.2024', `"20.11.2024" is not an EDTF date: ${forms}`],
		[' 2024-11-20', `" 2024-11-20" is not an EDTF date: ${forms}`],
		['2024-13-01', `"2024-13-01" is not an EDTF date: ${forms}`],
		['2024-11-31', `"2024-11-31" is not an EDTF date: ${forms}`],
		['2023-02-29', `"2023-02-29" ${calendar}`],
		['1900-02-29', `"1900-02-29" ${calendar}`],
		['[2023-02-01..2023-02-29]', `"[2023-02-01..2023-02-29]" ${calendar}`],
		['[2024-11-01..2024-11-19]/..', `"[2024-11-01..2024-11-19]/.." is not an EDTF date: ${forms}`],
		['2024/2025/2026', `"2024/2025/2026" is not an EDTF date: ${forms}`],
		['2024-21', `"2024-21" is not supported: ${forms}`],
		['{2024..2025}', `"{2024..2025}" is not supported: ${forms}`],
		['[2024-11-01,2024-11-03]', `"[2024-11-01,2024-11-03]" lists dates: ${forms}`],
		['[2024..2025,2027]', `"[2024..2025,2027]" lists dates: ${forms}`],
		['[..2024,2027]', `"[..2024,2027]" lists dates: ${forms}`],
		[
			'[2024-11-19..2024-11-01]',
			'"[2024-11-19..2024-11-01]" ends before it starts: swap the dates'
		],
		['2024-11-20/2024-11-19', '"2024-11-20/2024-11-19" ends before it starts: swap the dates'],
		['2006/', '"2006/" has an open end: write it as "start" and "end"'],
		['2006/..', '"2006/.." has an open end: write it as "start" and "end"']
	])('is refused with the mend: %s', (date, message) => {
		expect(() => readEdtf(date)).toThrow(new DateError(message));
	});

	it.each([
		['2024', '2023', '"2024/2023" ends before it starts: swap the dates'],
		['2024-11-21', '..', '"2024-11-21" is after publication: what goes on must begin before it'],
		['2024-11-01/2024-11-03', undefined, `"2024-11-01/2024-11-03" is not supported: ${forms}`],
		['2024-11-01', '2024-11-31', `"2024-11-31" is not an EDTF date: ${forms}`],
		['2024-11-01', '', `"" is not an EDTF date: ${forms}`]
	])('is refused as start %s and end %s', (start, end, message) => {
		expect(() => readLasting(start, end, published)).toThrow(new DateError(message));
	});
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
	single.map((edtf) => ({ edtf, when: readEdtf(edtf) })),
	lasting
);

describe('every date', () => {
	it('is written as it was read', () => {
		fc.assert(
			fc.property(anyDate, ({ edtf, when }) => {
				expect(toEDTF(when)).toBe(edtf);
			})
		);
	});

	it('is the same as one interval and as start and end', () => {
		const interval = days.chain((four) => fc.tuple(dateOf(four[0]), dateOf(four[3])));
		fc.assert(
			fc.property(interval, ([from, to]) => {
				expect(readEdtf(`${from}/${to}`)).toEqual(readLasting(from, to, published));
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
		const { start, end } = clampedSpan(readEdtf(date));
		expect([text(start), text(end)]).toEqual([from, to]);
	});

	it('of what has an untold end stops with the day of the latest start', () => {
		const { start, end } = clampedSpan(read(['2006']));
		expect([text(start), text(end)]).toEqual(['2006-01-01', '2007-01-01']);
	});

	it('is anchored in the middle of a day and in the soft start of a bar', () => {
		expect(text(anchorOf(readEdtf('2024-11-20')))).toBe('2024-11-20T12:00');
		expect(text(anchorOf(readEdtf('2024-11-19/2024-11-20')))).toBe('2024-11-19');
		expect(text(anchorOf(read(['[2024-09-21..2024-09-29]', '..'])))).toBe('2024-09-25');
		expect(text(anchorOf(readEdtf('2024-11/2024-11-05')))).toBe('2024-11-03T12:00');
	});
});
