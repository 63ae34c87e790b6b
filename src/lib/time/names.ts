import type { Messages } from '../messages/index.js';
import { calendarDate, fromCalendar } from './calendar.js';
import { floor } from './steps.js';
import type { Instant } from './instant.js';
import type { CalendarPart, Unit } from './timespan.js';

/**
 * How long names are: `long` as in a sentence, `short` as in a list.
 *
 * For example "20 November 2024" and "20 Nov 2024".
 */
export type Style = 'long' | 'short';

/** The words of dates in one language. */
export type DateMessages = Messages['dates'];

/** A unit of the calendar, or a third of a month, that has a name. */
export interface Unitary {
	/** A moment in it. */
	readonly at: Instant;
	/** The unit that is named. */
	readonly unit: Unit;
	/** The third of the month, or the season; null where the whole unit is meant. */
	readonly part: CalendarPart | null;
	/** True if its clock time has a zone. */
	readonly isZoned: boolean;
	/** True if its era is named in any year. */
	readonly hasEra: boolean;
}

/** How a name is written. */
interface Form {
	readonly style: Style;
	/** True if the year is left out. */
	readonly isYearless?: boolean;
}

/** Returns the name of a unit of the calendar: "2024", "November 2024", "late November 2024". */
export function nameOf(one: Unitary, form: Form, dates: DateMessages): string {
	const { style, isYearless = false } = form;
	const { hasEra } = one;
	const { year, month, day, hour, minute } = calendarDate(one.at);
	if (one.unit === 'year') return dates.year(year, hasEra);
	if (one.part && one.unit === 'month') return dates.part(one.part, dates.year(year, hasEra));
	const name = (style === 'long' ? dates.months : dates.monthsShort)[month] ?? '';
	if (one.unit === 'month' || one.part) {
		const text = isYearless ? name : dates.month(name, year, hasEra);
		return one.part ? dates.part(one.part, text) : text;
	}
	const text = isYearless ? dates.dayMonth(day, name) : dates.day(day, name, year, hasEra);
	if (one.unit === 'day') return text;
	const clock = dates.minute(text, hour, minute);
	return one.isZoned ? dates.zoned(clock) : clock;
}

/** Before this day the calendar of most countries was another one, and weekdays differ. */
const GREGORIAN = fromCalendar([1582, 9, 15]);

/**
 * Returns the name of a day with its weekday.
 *
 * Before September 1582 without it: calendars disagree there.
 */
export function withWeekday(at: Instant, day: string, dates: DateMessages): string {
	if (at < GREGORIAN) return day;
	return dates.weekday(dates.weekdays[calendarDate(at).weekday] ?? '', day);
}

const isClock = ({ unit }: Unitary): boolean => unit === 'minute';

/** True for two clock times of one day, which name it and their zone once. */
const isOneDay = (a: Unitary, b: Unitary): boolean =>
	isClock(a) && isClock(b) && floor(a.at, 'day') === floor(b.at, 'day');

/** Returns the clock time of a unit: "10:00 UTC", or without its zone. */
export const clockOf = ({ at, isZoned }: Unitary, dates: DateMessages): string => {
	const { hour, minute } = calendarDate(at);
	const time = dates.time(hour, minute);
	return isZoned ? dates.zoned(time) : time;
};

/** What the name of the first of two units leaves out, as the second tells it. */
function firstName(a: Unitary, b: Unitary, style: Style, dates: DateMessages): string {
	const [from, to] = [calendarDate(a.at), calendarDate(b.at)];
	const isClose = from.year === to.year && b.unit !== 'year' && !isClock(a);
	if (a.unit === 'year') return dates.firstYear(from.year, to.year, b.unit === 'year');
	const areDays = [a, b].every(({ unit, part }) => unit === 'day' && !part);
	if (isClose && areDays && from.month === to.month) return String(from.day);
	const isZoned = a.isZoned && !isOneDay(a, b);
	return nameOf({ ...a, isZoned }, { style, isYearless: isClose }, dates);
}

/** Returns the names of two units in order, what they share named once. */
export function pairOf(
	first: Unitary,
	last: Unitary,
	style: Style,
	dates: DateMessages,
	isYearless = false
): [from: string, to: string] {
	const isCrossing = calendarDate(first.at).year < 1 && calendarDate(last.at).year >= 1;
	const [a, b] = [first, last].map((one) => ({ ...one, hasEra: one.hasEra || isCrossing })) as [
		Unitary,
		Unitary
	];
	const to = isOneDay(a, b) ? clockOf(b, dates) : nameOf(b, { style, isYearless }, dates);
	return [firstName(a, b, style, dates), to];
}

/** Returns a clock time before its day: "10:00 UTC on 19 November 2024". */
export const clockOn = (one: Unitary, form: Form, dates: DateMessages): string =>
	dates.timesOn(clockOf(one, dates), nameOf({ ...one, unit: 'day' }, form, dates));

/**
 * Returns two units as a range with "between".
 *
 * Clock times stand before their day.
 */
export function betweenOf(a: Unitary, b: Unitary, style: Style, dates: DateMessages): string {
	if (!isClock(a)) return dates.between(...pairOf(a, b, style, dates));
	const isYearless = floor(a.at, 'year') === floor(b.at, 'year');
	const from = isOneDay(a, b)
		? clockOf({ ...a, isZoned: false }, dates)
		: clockOn(a, { style, isYearless }, dates);
	return dates.between(from, clockOn(b, { style }, dates));
}
