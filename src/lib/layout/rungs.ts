import type { Messages } from '../messages/index.js';
import { calendarDate } from '../time/calendar.js';
import { floor, type Interval } from '../time/steps.js';
import { formatDate } from '../time/format.js';
import type { Instant, Span } from '../time/instant.js';
import type { Unit } from '../time/timespan.js';

type Text = (at: Instant, m: Messages) => string;

/** One rung of the ladder: what is counted from a scale on. */
export interface Rung {
	/** The least px of a day at which it holds. */
	readonly from: number;
	/** The distance between two boundaries. */
	readonly interval: Interval;
	/** The number of boundaries from one tick to the next, counted back from publication. */
	readonly nth: number;
	/** Where labels stand: from the start of their tick on, or in its middle. */
	readonly align: 'start' | 'middle';
	/** The label of a tick among others. */
	readonly text: Text;
	/** The label of the first tick of a run, day, month or year. */
	readonly fullText: Text;
	/** The label of a run’s first tick in a new year; null for none. */
	readonly datedText: Text | null;
	/** The start of the day, month or year that `fullText` names; null for none. */
	readonly contextOf: ((at: Instant) => Instant) | null;
}

const yearText: Text = (at, { dates }) => dates.year(calendarDate(at).year);
const monthText: Text = (at, { dates }) => dates.monthsShort[calendarDate(at).month]!;
const monthYear: Text = (at, m) => m.dates.month(monthText(at, m), calendarDate(at).year);
const dayNumber: Text = (at) => String(calendarDate(at).day);
const dayMonth: Text = (at, m) => m.dates.dayMonth(calendarDate(at).day, monthText(at, m));
const dayYear: Text = (at, m) => formatDate(at, 'day', 'short', m);
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
	datedText: null,
	contextOf: startOf('day')
});
const days = (from: number, text: Text, fullText: Text): Rung => ({
	from,
	interval: every(1, 'day'),
	nth: 1,
	align: 'middle',
	text,
	fullText,
	datedText: null,
	contextOf: startOf('month')
});
const sparse = (from: number, unit: 'day' | 'week', nth: number): Rung => ({
	from,
	interval: every(1, unit),
	nth,
	align: 'start',
	text: dayNumber,
	fullText: dayMonth,
	datedText: dayYear,
	contextOf: startOf('month')
});
const months = (from: number, step: number): Rung => ({
	from,
	interval: every(step, 'month'),
	nth: 1,
	align: 'start',
	text: monthText,
	fullText: monthYear,
	datedText: null,
	contextOf: startOf('year')
});
const years = (from: number, step: number, fullText: Text = yearText): Rung => ({
	from,
	interval: every(step, 'year'),
	nth: 1,
	align: 'start',
	text: yearText,
	fullText,
	datedText: null,
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
const FINE = [...CLOCK, ...LADDER];
/** Times the room of a year that one with its era needs. */
const ERA = 2.2;
/** The first and the last year that are told without their era. */
const PLAIN = [1000, 9999] as const;

/**
 * Returns the rung for a span at a scale.
 *
 * Clock times only where `finest` is the minute. Years that are told with their era get more room.
 */
export function rungOf(pxPerDay: number, domain: Span, finest: Unit): Rung {
	const ladder = finest === 'minute' ? FINE : LADDER;
	const at = (scale: number) => ladder.find(({ from }) => scale >= from) ?? LADDER.at(-1)!;
	const rung = at(pxPerDay);
	const [first, last] = [domain.start, domain.end].map((one) => calendarDate(one).year);
	const hasEra = first! < PLAIN[0] || last! > PLAIN[1];
	return hasEra && rung.interval.unit === 'year' ? at(pxPerDay / ERA) : rung;
}
