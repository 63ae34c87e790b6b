import type { Messages } from '../messages/index.js';
import { calendarDate, type Interval } from '../time/calendar.js';
import type { Instant, Span } from '../time/instant.js';
import type { Unit } from '../time/timespan.js';

/** one rung of the ladder: what the two tiers count, from how many px a day on */
export interface Rung {
	readonly from: number;
	readonly upper: Interval;
	readonly lower: Interval | null;
	readonly align: 'start' | 'middle';
	readonly upperText: (at: Instant, m: Messages) => string;
	/** what the first label of a run says, where the others leave the month out */
	readonly firstText?: (at: Instant, m: Messages) => string;
	readonly lowerText: (at: Instant, m: Messages) => string;
}

const every = (step: number, unit: Interval['unit']): Interval => ({ step, unit });
const yearText = (at: Instant, { dates }: Messages) => dates.year(calendarDate(at).year);
const monthYear = (at: Instant, { dates }: Messages) => {
	const { month, year } = calendarDate(at);
	return dates.month(dates.months[month] ?? '', year);
};
const monthText = (at: Instant, { dates }: Messages) =>
	dates.monthsShort[calendarDate(at).month] ?? '';
const dayMonth = (at: Instant, m: Messages) =>
	m.dates.dayMonth(calendarDate(at).day, monthText(at, m));
const weekText = (at: Instant, m: Messages) => {
	const { day } = calendarDate(at);
	return day <= 7 ? dayMonth(at, m) : String(day);
};
const dayNumber = (at: Instant) => String(calendarDate(at).day);
const weekdayText = (at: Instant, { dates }: Messages) =>
	`${dates.weekdaysShort[calendarDate(at).weekday]} ${calendarDate(at).day}`;
const wholeDay = (at: Instant, m: Messages) =>
	`${m.dates.weekdays[calendarDate(at).weekday]} ${dayMonth(at, m)}`;
const dayYear = (at: Instant, { dates }: Messages) => {
	const { day, month, year } = calendarDate(at);
	return dates.day(day, dates.months[month] ?? '', year);
};
const clockText = (at: Instant, { dates }: Messages) => {
	const { hour, minute } = calendarDate(at);
	return dates.time(hour, minute);
};

const clock = (from: number, minutes: number): Rung => ({
	from,
	upper: every(minutes, 'minute'),
	lower: every(1, 'day'),
	align: 'start',
	upperText: clockText,
	lowerText: dayYear
});
const days = (from: number, upperText: Rung['upperText']): Rung => ({
	from,
	upper: every(1, 'day'),
	lower: every(1, 'month'),
	align: 'middle',
	upperText,
	firstText: dayMonth,
	lowerText: monthYear
});
const months = (from: number, step: number): Rung => ({
	from,
	upper: every(step, 'month'),
	lower: every(1, 'year'),
	align: 'start',
	upperText: monthText,
	lowerText: yearText
});
const years = (from: number, step: number): Rung => ({
	from,
	upper: every(step, 'year'),
	lower: null,
	align: 'start',
	upperText: yearText,
	lowerText: yearText
});

const CLOCK: Rung[] = [clock(15000, 5), clock(5000, 15), clock(1100, 60), clock(400, 180)];
const LADDER: Rung[] = [
	{ ...days(250, wholeDay), firstText: wholeDay },
	days(46, weekdayText),
	days(19, dayNumber),
	{
		from: 7,
		upper: every(1, 'week'),
		lower: every(1, 'year'),
		align: 'start',
		upperText: weekText,
		firstText: dayMonth,
		lowerText: yearText
	},
	months(1.05, 1),
	months(0.36, 3),
	years(0.11, 1),
	years(0.05, 2),
	years(0.022, 5),
	years(0.011, 10),
	years(0.0045, 25),
	years(0.0022, 50),
	years(0.0011, 100),
	years(0.0005, 200),
	years(0.0002, 500),
	years(0.0001, 1000),
	years(0.00005, 2000),
	years(0.00002, 5000),
	years(0.00001, 10_000),
	years(0.000005, 20_000),
	years(0.000002, 50_000),
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
	return hasEra && rung.upper.unit === 'year' ? at(pxPerDay / ERA) : rung;
}
