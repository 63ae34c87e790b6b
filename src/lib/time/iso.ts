import { calendarDate, FURTHEST_YEAR, fromCalendar } from './calendar.js';
import { DAY, instant, type Instant } from './instant.js';
import { tickOf, type TimeSpan, type Unit } from './timespan.js';

/** Years of more than four digits have a sign and six (ISO 8601). */
const FORM = /^(-?\d{4}|[+-]\d{6})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})Z)?$/;

/**
 * Reads a day or a minute as text; the inverse of `isoOf`.
 *
 * The forms are `YYYY-MM-DD` and `YYYY-MM-DDThh:mmZ`, years beyond four digits `±YYYYYY`. Null for
 * what is no date, and beyond the furthest year.
 *
 * @example
 * readIso('2024-11-20')?.isDay // true
 */
export function readIso(text: string): { readonly at: Instant; readonly isDay: boolean } | null {
	const match = FORM.exec(text);
	if (!match) return null;
	const values = match.slice(1).map((part) => Number(part ?? 0));
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = values;
	if (Math.abs(year) > FURTHEST_YEAR || hour > 23 || minute > 59) return null;
	const at = fromCalendar([year, month - 1, day, hour, minute]);
	const read = calendarDate(at);
	const isReal = read.month === month - 1 && read.day === day;
	return isReal ? { at, isDay: match[4] === undefined } : null;
}

/** Returns the start of a day such as `2024-11-20`; null for what is no day. */
export function readDay(text: string): Instant | null {
	const read = readIso(text);
	return read?.isDay ? read.at : null;
}

/**
 * Writes a moment as the address does; the inverse of `readIso`.
 *
 * Whole days are `YYYY-MM-DD`, anything finer is `YYYY-MM-DDThh:mmZ`.
 *
 * @example
 * isoOf(readIso('2024-11-20')!.at) // "2024-11-20"
 */
export function isoOf(at: Instant): string {
	const { hour, minute } = calendarDate(at);
	return isoText(at, hour || minute ? 'minute' : 'day');
}

/**
 * Writes a moment in a unit: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `YYYY-MM-DDThh:mmZ`.
 *
 * A local time has no `Z`. Empty when the moment is untold.
 */
export function isoText(at: Instant, unit: Unit, isLocal = false): string {
	if (!Number.isFinite(at)) return '';
	const [day = '', time = ''] = new Date(at).toISOString().split('T');
	if (unit === 'minute') return `${day}T${time.slice(0, 5)}${isLocal ? '' : 'Z'}`;
	const parts = unit === 'year' ? 2 : unit === 'month' ? 1 : 0;
	return parts ? day.split('-').slice(0, -parts).join('-') : day;
}

const days = (unit: Unit): Unit => (unit === 'minute' ? 'minute' : 'day');

/**
 * Returns the four bounds of a date as ISO text.
 *
 * Ends are told by their last day or minute; an untold bound is empty.
 */
export function isoBounds(when: TimeSpan) {
	const [first, last] = when.units.map(days) as [Unit, Unit];
	const text = (at: Instant, unit: Unit) => isoText(at, unit, when.local);
	const end = (at: Instant) => text(instant(at - tickOf(when)), last);
	return {
		earliestStart: text(when.earliestStart, first),
		latestStart: text(when.latestStart, first),
		earliestEnd: end(when.earliestEnd),
		latestEnd: end(when.latestEnd)
	};
}

const coarser: readonly Unit[] = ['minute', 'day', 'month', 'year'];

/**
 * Writes the start of a date in the finest unit that holds its window.
 *
 * Empty where no year holds it, where it is untold, and outside the years 1 to 9999.
 */
export function isoStart(when: TimeSpan): string {
	const about = when.about[0];
	const first = about?.start ?? when.earliestStart;
	const last = about ? instant(about.end - DAY) : when.latestStart;
	if (!Number.isFinite(first) || !Number.isFinite(last)) return '';
	const units = coarser.slice(coarser.indexOf(when.units[0]));
	const texts = units.map((unit) => [first, last].map((at) => isoText(at, unit, when.local)));
	const found = texts.find(([a, b]) => a === b)?.[0] ?? '';
	return /^\d{4}/.test(found) && !found.startsWith('0000') ? found : '';
}
