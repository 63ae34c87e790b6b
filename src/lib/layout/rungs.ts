import type { Messages } from '../messages/index.js';
import { calendarDate, floor, type Interval } from '../time/calendar.js';
import type { Instant, Span } from '../time/instant.js';
import type { Unit } from '../time/timespan.js';

type Text = (at: Instant, m: Messages) => string;

/** one rung of the ladder: what is counted, from how many px a day on */
export interface Rung {
	readonly from: number;
	readonly interval: Interval;
	/** of the boundaries, counted back from publication, each `nth` is a tick */
	readonly nth: number;
	readonly align: 'start' | 'middle';
	readonly text: Text;
	/** what the first label of a piece says, and the first of each month or year */
	readonly fullText: Text;
	/** the start of the month, day or year that a full text names; null where each says all */
	readonly contextOf: ((at: Instant) => Instant) | null;
}

const yearText: Text = (at, { dates }) => dates.year(calendarDate(at).year);
const monthText: Text = (at, { dates }) => dates.monthsShort[calendarDate(at).month]!;
const monthYear: Text = (at, m) => m.dates.month(monthText(at, m), calendarDate(at).year);
const dayNumber: Text = (at) => String(calendarDate(at).day);
const dayMonth: Text = (at, m) => m.dates.dayMonth(calendarDate(at).day, monthText(at, m));
const weekdayText: Text = (at, m) =>
	m.dates.weekday(m.dates.weekdaysShort[calendarDate(at).weekday]!, dayNumber(at, m));
const weekdayMonth: Text = (at, m) =>
	m.dates.weekday(m.dates.weekdaysShort[calendarDate(at).weekday]!, dayMonth(at, m));
const wholeDay: Text = (at, m) =>
	m.dates.weekday(m.dates.weekdays[calendarDate(at).weekday]!, dayMonth(at, m));
const clockText: Text = (at, { dates }) => {
	const { hour, minute } = calendarDate(at);
	return dates.time(hour, minute);
};
const dayClock: Text = (at, m) => {
	const { hour, minute } = calendarDate(at);
	return hour || minute ? m.dates.minute(dayMonth(at, m), hour, minute) : dayMonth(at, m);
};

const startOf =
	(unit: 'day' | 'month' | 'year') =>
	(at: Instant): Instant =>
		floor(at, unit);
const every = (step: number, unit: Interval['unit']): Interval => ({ step, unit });
const clock = (from: number, minutes: number): Rung => ({
	from,
	interval: every(minutes, 'minute'),
	nth: 1,
	align: 'start',
	text: clockText,
	fullText: dayClock,
	contextOf: startOf('day')
});
const days = (from: number, text: Text, fullText: Text): Rung => ({
	from,
	interval: every(1, 'day'),
	nth: 1,
	align: 'middle',
	text,
	fullText,
	contextOf: startOf('month')
});
const sparse = (from: number, unit: 'day' | 'week', nth: number): Rung => ({
	from,
	interval: every(1, unit),
	nth,
	align: 'start',
	text: dayNumber,
	fullText: dayMonth,
	contextOf: startOf('month')
});
const months = (from: number, step: number): Rung => ({
	from,
	interval: every(step, 'month'),
	nth: 1,
	align: 'start',
	text: monthText,
	fullText: monthYear,
	contextOf: startOf('year')
});
const years = (from: number, step: number, fullText: Text = yearText): Rung => ({
	from,
	interval: every(step, 'year'),
	nth: 1,
	align: 'start',
	text: yearText,
	fullText,
	contextOf: null
});

/** px of a day from which each year is a tick, and the years between two where they are fewer */
const YEAR = 0.11;
const STEPS = [2, 5, 10, 25, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000];
const CLOCK: Rung[] = [clock(15000, 5), clock(5000, 15), clock(1100, 60), clock(400, 180)];
const LADDER: Rung[] = [
	days(250, wholeDay, wholeDay),
	days(66, weekdayText, weekdayMonth),
	days(16, dayNumber, dayMonth),
	sparse(10, 'day', 4),
	sparse(4.2, 'week', 1),
	sparse(3, 'week', 2),
	months(1.6, 1),
	months(0.9, 2),
	months(0.54, 3),
	months(0.29, 6),
	years(YEAR, 1, monthYear),
	...STEPS.map((step) => years(YEAR / step, step)),
	years(0, 100_000)
];
/** Times the room of a year that one with its era needs. */
const ERA = 2.2;
/** The first and the last year that are told without their era. */
const PLAIN = [1000, 9999] as const;

/** Returns the rung for a span at a scale; never finer than the data is dated. */
export function rungOf(pxPerDay: number, domain: Span, finest: Unit): Rung {
	const ladder = finest === 'minute' ? [...CLOCK, ...LADDER] : LADDER;
	const at = (scale: number) => ladder.find(({ from }) => scale >= from) ?? LADDER.at(-1)!;
	const rung = at(pxPerDay);
	const [first, last] = [domain.start, domain.end].map((one) => calendarDate(one).year);
	const hasEra = first! < PLAIN[0] || last! > PLAIN[1];
	return hasEra && rung.interval.unit === 'year' ? at(pxPerDay / ERA) : rung;
}
