import { calendarDate, FURTHEST_YEAR, fromCalendar } from './calendar.js';
import { add } from './steps.js';
import { DateError, refuse } from './date-error.js';
import { DAY, instant, MINUTE, span, type Instant, type Span } from './instant.js';
import type { CalendarPart, Unit } from './timespan.js';

/** The stretch that one EDTF expression without marks names. */
export interface Named {
	/** The first moment of it. */
	readonly start: Instant;
	/** The moment just after it. */
	readonly end: Instant;
	/** The finest unit that it gives. */
	readonly unit: Unit;
	/** How its clock time tells a zone; null without a clock time. */
	readonly clock: 'zoned' | 'local' | null;
	/** The season that it is named by; absent where it is none. */
	readonly season?: CalendarPart;
}

const DATE = /^(-?)([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/;
const CLOCK =
	/^(-?\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;
const FAR = /^Y(-?)(?:(\d{5,})|(\d+)E(\d+))(?:S([1-9]\d*))?$/;
const ROUNDED = /^(-?)(\d{4})S([1-9]\d*)$/;

/** The first month of each season, quarter, third and half of a year, and how many it has. */
const PARTS: Readonly<Record<number, readonly [first: number, months: number]>> = {
	...{ 21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3] },
	...{ 25: [3, 3], 26: [6, 3], 27: [9, 3], 28: [12, 3] },
	...{ 29: [9, 3], 30: [12, 3], 31: [3, 3], 32: [6, 3] },
	...{ 33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3] },
	...{ 37: [1, 4], 38: [5, 4], 39: [9, 4], 40: [1, 6], 41: [7, 6] }
};

/** The seasons in the order of their codes, of no hemisphere, the northern and the southern. */
const seasons = ['spring', 'summer', 'autumn', 'winter'] as const;

const named = (start: number, end: number, unit: Unit, clock: Named['clock'] = null): Named => ({
	start: instant(start),
	end: instant(end),
	unit,
	clock
});

/** The first and the last number that digits with trailing placeholders stand for. */
const ends = (digits: string): [number, number] => [
	Number(digits.replaceAll('X', '0')),
	Number(digits.replaceAll('X', '9'))
];

const daysIn = (year: number, month: number): number =>
	calendarDate(instant(fromCalendar([year, month, 1]) - DAY)).day;

function yearsOf(sign: string, digits: string, text: string): [number, number] {
	if (digits === 'XXXX') refuse(text, 'names no year', 'write at least its century, as 19XX');
	const [low, high] = ends(digits);
	if (!sign) return [low, high];
	if (high === 0) refuse(text, 'is no year', 'write 0000 for 1 BC');
	return [-high, -Math.max(low, 1)];
}

function monthsOf(digits: string, text: string): [number, number] {
	const [low, high] = digits === 'XX' ? [1, 12] : ends(digits);
	if (low > 12 || high < 1) refuse(text, 'names a month that no year has', 'correct it');
	return [Math.max(low, 1), Math.min(high, 12)];
}

function readDate(text: string): Named | null {
	const [, sign, year, month, day] = DATE.exec(text) ?? [];
	if (sign === undefined || year === undefined) return null;
	if (!/^\d*X*$/.test(year + (month ?? '') + (day ?? '')))
		refuse(text, 'leaves open a part and tells a finer one', 'write a range, as [a..b]');
	const [firstYear, lastYear] = yearsOf(sign, year, text);
	if (month === undefined)
		return named(fromCalendar([firstYear]), fromCalendar([lastYear + 1]), 'year');
	const part = day === undefined ? PARTS[Number(month)] : undefined;
	if (part) {
		const start = fromCalendar([firstYear, part[0] - 1]);
		const stretch = named(start, add(start, part[1], 'month'), 'month');
		const season = Number(month) < 33 && seasons[(Number(month) - 21) % 4];
		return season ? { ...stretch, season } : stretch;
	}
	const [first, last] = monthsOf(month, text);
	if (day === undefined)
		return named(fromCalendar([firstYear, first - 1]), fromCalendar([lastYear, last]), 'month');
	const [from, to] = ends(day);
	const least = Math.max(from, day.endsWith('X') ? 1 : 0);
	const most = Math.min(to, day.endsWith('X') ? daysIn(lastYear, last) : to);
	if (least < 1 || least > most || most > daysIn(lastYear, last))
		refuse(text, 'names a day that its month does not have', 'correct it');
	const start = fromCalendar([firstYear, first - 1, least]);
	return named(start, fromCalendar([lastYear, last - 1, most + 1]), 'day');
}

/** Reads minutes ahead of UTC from `Z`, `+02`, `+0200` or `+02:00`; null for a zone of no clock. */
function offsetOf(zone: string): number | null {
	if (zone === 'Z') return 0;
	const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
	const rest = zone.length > 3 ? minutes : 0;
	if (hours > 23 || rest > 59) return null;
	return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + rest);
}

function readClock(text: string): Named | null {
	const [, day, hour, minute, second = '00', fraction = '0', zone] = CLOCK.exec(text) ?? [];
	if (day === undefined) return null;
	const date = readDate(day)!;
	const offset = zone === undefined ? 0 : offsetOf(zone);
	if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59 || offset === null)
		refuse(text, 'names a time that no clock shows', 'write 00:00 to 23:59');
	if (Number(second) || Number(fraction))
		refuse(text, 'tells seconds', `write the minute, as ${day}T${hour}:${minute}${zone ?? ''}`);
	const start = date.start + (Number(hour) * 60 + Number(minute) - offset) * MINUTE;
	return named(start, start + MINUTE, 'minute', zone === undefined ? 'local' : 'zoned');
}

/** The years that share the leading `significant` digits of a year. */
function roundedYears(sign: string, year: number, significant: number): [number, number] {
	const step = 10 ** Math.max(0, String(year).length - significant);
	const low = Math.floor(year / step) * step;
	return sign ? [-(low + step - 1), -low] : [low, low + step - 1];
}

function readFarYear(text: string): Named | null {
	const [, sign, plain, base, power, significant] = FAR.exec(text) ?? [];
	const short = ROUNDED.exec(text);
	if (sign === undefined && !short) return null;
	const year = short ? Number(short[2]) : Number(plain ?? base) * 10 ** Number(power ?? 0);
	const digits = Number(short?.[3] ?? significant ?? Infinity);
	if (!(year <= FURTHEST_YEAR))
		refuse(text, 'is further than calendars reach', `write a year up to ${FURTHEST_YEAR}`);
	const [first, last] = roundedYears(short?.[1] ?? sign ?? '', year, digits);
	const clamp = (one: number) => Math.min(Math.max(one, -FURTHEST_YEAR), FURTHEST_YEAR);
	return named(fromCalendar([clamp(first)]), fromCalendar([clamp(last) + 1]), 'year');
}

function refuseUnread(text: string): never {
	if (/^[+-]?\d{5,}$/.test(text))
		refuse(text, 'is no year of EDTF', `write Y${text.replace('+', '')}`);
	if (/^[+-]?\d{5,}-/.test(text))
		refuse(text, 'is finer than EDTF tells of years beyond 9999', 'write the year, as Y12000');
	if (/^-?\d{1,3}$/.test(text))
		refuse(text, 'may be a year or more', 'write 0196 for the year, 196X for its decade');
	throw new DateError(
		`"${text}" is not an EDTF date: write YYYY-MM-DD, YYYY-MM, YYYY, with ~ or ?, [a..b], [..b], [a..] or a/b`
	);
}

/**
 * Reads one EDTF expression that has no marks.
 *
 * @throws DateError if it is none, or names no stretch of time that a calendar has
 */
export function readNamed(text: string): Named {
	return readDate(text) ?? readClock(text) ?? readFarYear(text) ?? refuseUnread(text);
}

const moved = (at: Instant, count: number, unit: Unit): Instant => {
	if (unit !== 'year') return add(at, count, unit);
	const limit = FURTHEST_YEAR + 1;
	return fromCalendar([Math.max(-limit, Math.min(calendarDate(at).year + count, limit))]);
};

/** The whole units in a stretch that begins and ends with one. */
function unitsIn({ start, end }: Span, unit: Unit): number {
	if (unit === 'minute') return (end - start) / MINUTE;
	if (unit === 'day') return (end - start) / DAY;
	const [a, b] = [calendarDate(start), calendarDate(end)];
	return unit === 'year' ? b.year - a.year : (b.year - a.year) * 12 + b.month - a.month;
}

/** The share of its distance from publication by which an approximate year may be off. */
const SHARE = 0.01;

/**
 * Returns the stretch that an approximate date may mean.
 *
 * It is the named stretch with its own length on each side; for a year, at least a hundredth of the
 * distance from publication.
 */
export function widened({ start, end, unit }: Named, horizon: Instant): Span {
	const from = Number.isFinite(horizon) ? horizon : start;
	const distance = Math.abs(calendarDate(from).year - calendarDate(start).year);
	const length = unitsIn({ start, end }, unit);
	const margin = unit === 'year' ? Math.max(length, Math.ceil(distance * SHARE)) : length;
	return span(moved(start, -margin, unit), moved(end, margin, unit));
}
