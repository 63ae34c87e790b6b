import { instant, type Instant } from './instant.js';

/**
 * The last year before and after Christ that is read.
 *
 * Calendars of JavaScript reach just beyond.
 */
export const FURTHEST_YEAR = 270_000;

/** The parts of an instant on the UTC calendar. */
export interface CalendarDate {
	/** The astronomical year: 0 is 1 BC. */
	year: number;
	/** The month, from 0. */
	month: number;
	/** The day of the month, from 1. */
	day: number;
	/** The day of the week, from Sunday = 0. */
	weekday: number;
	/** The hour, from 0 to 23. */
	hour: number;
	/** The minute, from 0 to 59. */
	minute: number;
}

/**
 * Returns the parts of an instant on the UTC calendar; the inverse of `fromCalendar`.
 *
 * @example
 * calendarDate(fromCalendar([2024, 10, 20])) // { year: 2024, month: 10, day: 20, … }
 */
export function calendarDate(at: Instant): CalendarDate {
	const date = new Date(at);
	return {
		year: date.getUTCFullYear(),
		month: date.getUTCMonth(),
		day: date.getUTCDate(),
		weekday: date.getUTCDay(),
		hour: date.getUTCHours(),
		minute: date.getUTCMinutes()
	};
}

/**
 * Returns the instant of calendar values; the inverse of `calendarDate`.
 *
 * Values are `[year, month from 0, day, hour, minute]`; missing ones are the first of their kind.
 */
export function fromCalendar(values: readonly number[]): Instant {
	const [year = 1970, month = 0, day = 1, hour = 0, minute = 0] = values;
	const date = new Date(0);
	date.setUTCFullYear(year, month, day);
	date.setUTCHours(hour, minute);
	return instant(date.getTime());
}
