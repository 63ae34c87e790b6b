import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messagesOf } from '../../../src/lib/messages/index.js';
import { calendarDate } from '../../../src/lib/time/calendar.js';
import { formatWhen } from '../../../src/lib/time/format.js';
import { DAY, instant, MINUTE, type Instant } from '../../../src/lib/time/instant.js';
import { clipped, DateError, readEdtf, readLasting } from '../../../src/lib/time/read.js';
import { tickOf, type TimeSpan } from '../../../src/lib/time/timespan.js';

const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const m = messagesOf('en');
const published = instant(Date.parse('2024-11-21T00:00Z'));

const four = (year: number) => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
const day = fc
	.tuple(
		fc.oneof(fc.constantFrom(2023, 2024), fc.integer({ min: -900, max: 2100 })),
		fc.integer({ min: 1, max: 12 }),
		fc.oneof(fc.constantFrom(1, 10, 11, 20, 21, 28), fc.integer({ min: 1, max: 28 }))
	)
	.map(([year, month, date]) => [year, month, date] as const);
type Day = readonly [number, number, number];
const two = (value: number) => String(value).padStart(2, '0');
const texts = ([year, month, date]: Day) => {
	const full = `${four(year)}-${two(month)}-${two(date)}`;
	return { year: four(year), month: `${four(year)}-${two(month)}`, day: full };
};
/** One expression of any precision about a first day and a later one. */
const expression = fc
	.tuple(day, fc.integer({ min: 0, max: 400 }), fc.constantFrom('year', 'month', 'day'))
	.chain(([first, length, unit]) => {
		const start = new Date(0);
		start.setUTCFullYear(first[0], first[1] - 1, first[2] + length);
		const last: Day = [start.getUTCFullYear(), start.getUTCMonth() + 1, start.getUTCDate()];
		const [a, b] = [texts(first)[unit], texts(last)[unit]] as [string, string];
		const clock = texts(first).day;
		return fc.constantFrom(
			a,
			`${a}~`,
			`${a}?`,
			`[${a}..${b}]`,
			`[..${b}]`,
			`[${a}..]`,
			`${clock}T10:30Z`,
			`${clock}T10:30`,
			`[${clock}T10:30Z..${clock}T11:00Z]`
		);
	});

const tryRead = (read: () => TimeSpan): TimeSpan | null => {
	try {
		return read();
	} catch (error) {
		if (error instanceof DateError) return null;
		throw error;
	}
};
const single = expression.map((text) => readEdtf(text, published));
const lasting = fc
	.tuple(expression, fc.oneof(expression, fc.constantFrom(undefined, '..')))
	.map(([start, end]) => tryRead(() => readLasting(start, end, published)))
	.filter((when) => when !== null);
const anyDate = fc
	.tuple(fc.oneof(single, lasting), fc.boolean(), fc.boolean(), fc.constantFrom(null, false, true))
	.map(([when, isTotal, isLikely, isPlanned]) => ({
		...(isPlanned === null ? when : clipped(when, published, isPlanned)),
		uncertain: when.uncertain || isLikely,
		total: isTotal && when.precision !== 'lasting'
	}));
const style = fc.constantFrom('long' as const, 'short' as const);

const YEAR = /(?:,\d{3}| \d+| )? ?(?:BC|AD)/;
const weekdays = new RegExp(m.dates.weekdays.join('|'));
const prepositions =
	/\b(?:since|from|to|until|between|by|in|on|at|during|within|as of) (?:since|from|to|until|between|by|in|on|at|during|within|as of)\b/i;
const months = m.dates.months.map((name) => name.slice(0, 3)).join('|');
/** The days that words name, with or without their month and year. */
const dayWords = new RegExp(
	`\\b(\\d{1,2})(?=(?: or | and |–)?(?:(?<=[ –])\\d{1,2})? (?:${months}))`,
	'g'
);

const known = ({ earliestStart, latestStart, earliestEnd, latestEnd }: TimeSpan): Instant[] =>
	[earliestStart, latestStart, instant(earliestEnd - MINUTE), instant(latestEnd - 1)].filter(
		Number.isFinite
	);

const check = (assertion: (when: TimeSpan, words: string, isLong: boolean) => void) =>
	fc.assert(
		fc.property(
			anyDate,
			style,
			(when, form) => void assertion(when, formatWhen(when, form, m), form === 'long')
		),
		{ numRuns: 500 }
	);

describe('the words of any date', () => {
	it('never put two prepositions in a row, nor end in a question mark', () => {
		check((_, words) => {
			expect(words).not.toMatch(prepositions);
			expect(words).not.toMatch(/[?.]$|undefined|NaN|Infinity| {2}/);
		});
	});

	it('name a weekday only where a day is exact, and none before 15 October 1582', () => {
		check((when, words, isLong) => {
			const isExact = (from: number, to: number) =>
				Number.isFinite(from) && to - from <= DAY && from >= Date.UTC(1582, 9, 15);
			const { earliestStart, latestStart, earliestEnd, latestEnd } = when;
			const exact =
				isExact(earliestStart, latestStart + tickOf(when)) ||
				isExact(earliestEnd - tickOf(when), latestEnd);
			if (!isLong || !exact) expect(words).not.toMatch(weekdays);
		});
	});

	it('name a weekday of neither end, or of the one day that there is', () => {
		check((when, words) => {
			const isTold = Number.isFinite(when.earliestEnd) && !words.includes('end not told');
			const isPair = when.precision === 'lasting' && isTold;
			const isOneDay = Math.abs(when.latestEnd - when.earliestStart) <= DAY;
			if (isPair && !when.ongoing && !isOneDay) expect(words).not.toMatch(weekdays);
		});
	});

	it('name the year once where a start and an end share it', () => {
		const inYear = fc.tuple(day, day).filter(([a, b]) => a[0] === b[0] && a[0] > 999);
		const mark = fc.constantFrom('', '~');
		fc.assert(
			fc.property(inYear, mark, mark, style, ([a, b], first, last, form) => {
				const ends = [texts(a).day, texts(b).day].sort() as [string, string];
				const when = readLasting(`${ends[0]}${first}`, `${ends[1]}${last}`, published);
				expect(formatWhen(when, form, m).split(String(a[0])).length - 1).toBe(1);
			})
		);
	});

	it('write a dash only between a start and an end that are both told', () => {
		const isTold = ({ earliestStart, latestStart, earliestEnd, latestEnd }: TimeSpan) =>
			earliestStart === latestStart && earliestEnd === latestEnd;
		check((when, words) => {
			const isSoft = when.about.every((one) => one === null) && !isTold(when);
			if (isSoft && when.precision === 'lasting') expect(words).not.toMatch(/ – |\d–\d/);
		});
	});

	it('read as no deadline where publication is the bound', () => {
		check((_, words) => expect(words).not.toMatch(/^(?:probably )?by publication/i));
	});

	it('are as sure in the second clause as in the first', () => {
		check((_, words) => {
			const [first, second] = words.split('; ');
			if (!second || second.endsWith('not told')) return;
			expect(second.startsWith('probably ')).toBe(/^probably /i.test(first!));
		});
	});

	it('name the zone by each clock time of two days, or by none', () => {
		fc.assert(
			fc.property(
				day,
				day,
				fc.constantFrom('Z', ''),
				fc.boolean(),
				style,
				(a, b, zone, lasts, form) => {
					const [from, to] = [a, b].map((one) => `${texts(one).day}T10:30${zone}`) as [
						string,
						string
					];
					const when = tryRead(() =>
						lasts ? readLasting(from, to, published) : readEdtf(`[${from}..${to}]`, published)
					);
					if (!when || from === to) return;
					const words = formatWhen(when, form, m);
					expect(words.match(/10:30/g)).toHaveLength(2);
					expect(words.match(/10:30 UTC/g) ?? []).toHaveLength(zone ? 2 : 0);
				}
			)
		);
	});

	it('name a third of a month only where publication is no bound', () => {
		const bound = fc.constantFrom(10, 20, 28, 30, 31).chain((last) =>
			fc.record({
				horizon: fc.constantFrom(instant(Date.UTC(2024, 9, last + 1)), published),
				form: style,
				text: fc
					.constantFrom(1, 11, 21)
					.filter((first) => first <= last)
					.map((first) => `[2024-10-${two(first)}..2024-10-${two(last)}]`)
			})
		);
		fc.assert(
			fc.property(bound, fc.boolean(), ({ horizon, form, text }, isEnd) => {
				const when = isEnd
					? readLasting('2024-05-03', text, horizon)
					: readLasting(text, undefined, horizon);
				const isBound = when[isEnd ? 'latestEnd' : 'latestStart'] + (isEnd ? 0 : DAY) === horizon;
				if (isBound) expect(formatWhen(when, form, m)).not.toMatch(/\b(?:early|mid|late)\b/i);
			})
		);
	});

	it('call a total with one bound neither of publication nor of one day', () => {
		fc.assert(
			fc.property(day, fc.boolean(), style, (one, isFirst, form) => {
				const text = isFirst ? `[..${texts(one).day}]` : `[${texts(one).day}..]`;
				const when = { ...readEdtf(text, published), total: true };
				expect(formatWhen(when, form, m)).toMatch(isFirst ? /or earlier$/ : /or later$/);
			})
		);
		const last = { ...readEdtf('[..2024-11-20]', published), total: true };
		expect(formatWhen(last, 'long', m)).toBe('As of 20 November 2024 or earlier');
	});

	it('say of an end that is less exact than the start that it is in it, not until it', () => {
		fc.assert(
			fc.property(day, day, fc.constantFrom('month', 'year'), style, (a, b, unit, form) => {
				const [from, to] = [texts(a).day, texts(b)[unit as 'month' | 'year']];
				const when = tryRead(() => readLasting(from, to, published));
				if (when) expect(formatWhen(when, form, m)).toMatch(/ ended in /);
			})
		);
		fc.assert(
			fc.property(lasting, style, (when, form) => {
				const name = `(?:about )?(?:early |mid-|late )?(?:${months})[a-z]* \\d{4}$`;
				expect(formatWhen(when, form, m)).not.toMatch(new RegExp(`until ${name}`));
			})
		);
	});

	it('name no day of an end before the start, and no start beyond the end', () => {
		const sorted = fc
			.tuple(...Array.from({ length: 3 }, () => fc.integer({ min: 1, max: 28 })))
			.map((days) => days.sort((a, b) => a - b).map((date) => `2024-05-${two(date)}`))
			.filter(([a, b, c]) => a! < b! && b! < c!);
		fc.assert(
			fc.property(sorted, style, ([a, b, c], form) => {
				const words = (start: string, end: string) =>
					formatWhen(clipped(readLasting(start, end, published), published, false), form, m);
				const date = (text: string) => new RegExp(`\\b${Number(text.slice(-2))} (?!or)`);
				expect(words(b!, `[${a!}..${c!}]`)).not.toMatch(date(a!));
				expect(words(`[${a!}..${c!}]`, b!)).not.toMatch(date(c!));
				expect(words(`[..${c!}]`, b!)).not.toMatch(date(c!));
				expect(words(b!, `[${a!}..]`)).not.toMatch(date(a!));
			})
		);
	});

	it('name a season as one, without months, however it is marked', () => {
		const names = ['spring', 'summer', 'autumn', 'winter'];
		const code = fc.integer({ min: 21, max: 32 });
		fc.assert(
			fc.property(day, code, fc.constantFrom('', '~', '?'), style, (one, season, mark, form) => {
				const text = `${texts(one).year}-${season}${mark}`;
				const name = names[(season - 21) % 4];
				for (const when of [readEdtf(text, published), readLasting(text, undefined, published)]) {
					const words = formatWhen(when, form, m);
					expect(words).toMatch(new RegExp(`\\b${name}\\b`, 'i'));
					expect(words).not.toMatch(new RegExp(`\\b(?:${months})`));
				}
			})
		);
		const spelled = readEdtf('[2024-09..2024-11]', published);
		expect(formatWhen(spelled, 'long', m)).toBe('Between September and November 2024');
	});

	it('name the very weekday of an exact day', () => {
		const exact = day.filter(([year]) => year > 1582).map((one) => texts(one).day);
		fc.assert(
			fc.property(exact, (text) => {
				const name = WEEKDAYS[new Date(text).getUTCDay()]!;
				const words = formatWhen(readEdtf(text, published), 'long', m);
				expect(words.startsWith(`${name} `)).toBe(true);
			})
		);
	});

	it('name no day and no clock time that is no bound, nor a unit that was not given', () => {
		check((when, words) => {
			const days = new Set(
				[...known(when), ...when.about.flatMap((one) => (one ? [one.start] : []))].map(
					(at) => calendarDate(at).day
				)
			);
			const shown = words.replace(weekdays, '').replace(/\(.*\)|\d\d:\d\d/g, '');
			for (const [, date] of shown.matchAll(dayWords)) expect(days).toContain(Number(date));
			if (!when.units.includes('minute')) expect(words).not.toMatch(/\d\d:\d\d|UTC/);
			if (when.units.every((unit) => unit === 'year') && !when.untilPublication[1] && !isCut(when))
				expect(words).not.toMatch(new RegExp(months));
		});
	});

	it('name the era of a year under 1000, and of both years where a range crosses', () => {
		check((when, words) => {
			if (words.includes('publication') || isStartIdle(when)) return;
			const years = known(when).map((at) => calendarDate(at).year);
			const named = when.about.every((one) => one === null);
			if (named && years.every((year) => year < 1)) expect(words).toMatch(/BC/);
			if (named && years.every((year) => year >= 1 && year < 1000)) expect(words).toMatch(/AD/);
			if (words.includes('BC') && years.some((year) => year >= 1) && named && !when.ongoing)
				expect(words).toMatch(/BC.*AD|AD.*BC/);
			if (years.every((year) => year >= 1000 && year < 9000)) expect(words).not.toMatch(YEAR);
		});
	});

	it('tell a zone only of times that have one', () => {
		check((when, words) => {
			if (when.local) expect(words).not.toContain('UTC');
		});
	});

	it('say of a total that it is one, and of a likely reading', () => {
		check((when, words) => {
			expect(/\bas of\b/i.test(words)).toBe(when.total);
			const isLikely = /\bprobably\b/i.test(words);
			if (isLikely) expect(when.uncertain).toBe(true);
			// of what names no date but publication nothing is doubtful
			const isDated = /\d|ongoing/i.test(words.replace(/\(.*\)/, ''));
			if (!when.total) expect(isLikely).toBe(when.uncertain && isDated);
		});
	});

	it('say of each clause that tells a date that it is likely', () => {
		check((when, words) => {
			if (!/\bprobably\b/i.test(words)) return;
			const told = words.split('; ').filter((one) => !/not told|ongoing at/i.test(one));
			for (const clause of told) expect(clause, words).toMatch(/^probably /i);
		});
	});

	it('name neighbours as a range where both can be meant', () => {
		const across = fc.tuple(day, fc.constantFrom('month' as const, 'day' as const), style);
		fc.assert(
			fc.property(across, ([[year, month, date], unit, form]) => {
				const next = new Date(0);
				next.setUTCFullYear(year, month - (unit === 'day' ? 1 : 0), unit === 'day' ? date + 1 : 1);
				const last = [next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate()] as const;
				const both = `[${texts([year, month, date])[unit]}..${texts(last)[unit]}]`;
				const words = formatWhen(readLasting(both, both, published), form, m);
				expect(words).toMatch(/^at times between /i);
			})
		);
	});

	it('put a clock time before its day where it does not stand as a noun', () => {
		const clockAfter =
			/\b(?:on|between|and|ended|began) \d{1,2} [A-Z][a-z]+(?: -?[\d,]+)?(?: [A-Z]+)?, \d\d:/;
		check((_, words) => expect(words).not.toMatch(clockAfter));
	});

	it('begin with "from" what goes "to" an end', () => {
		check((_, words) => {
			if (/(?<!up) to /.test(words)) expect(words).toMatch(/\bfrom .* to /i);
		});
	});

	it('part dates whose bounds are different days', () => {
		fc.assert(
			fc.property(day, day, style, (a, b, form) => {
				const [x, y] = [a, b].map((one) =>
					formatWhen(readEdtf(texts(one).day, published), form, m)
				);
				expect(x === y).toBe(texts(a).day === texts(b).day);
			})
		);
	});
});

/** True if the start of a date tells no more than that it came before its end. */
const isStartIdle = (when: TimeSpan) =>
	when.earliestStart === -Infinity &&
	(when.latestStart + DAY >= when.latestEnd ||
		(when.untilPublication[0] && when.latestEnd === Infinity));

/** True if a window was cut at publication, where a year may be told by its months. */
const isCut = (when: TimeSpan) =>
	[when.earliestStart, when.latestEnd].some((at) => at === published) ||
	when.latestStart === published - DAY;
