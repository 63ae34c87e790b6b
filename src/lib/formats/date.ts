import type { Advice } from '../messages/formats.js';
import { fromCalendar } from '../time/calendar.js';
import { DAY, instant, type Instant } from '../time/instant.js';
import { isoText } from '../time/iso.js';
import { DateError, readEdtf, readLasting } from '../time/read.js';
import { words } from './table.js';
import { readWritten } from './written-date.js';

/** How the dates of a column are to be read. */
export interface DateOrder {
	/** True if the day stands before the month in 2/1/1999. */
	readonly dayFirst?: boolean | undefined;
}

/** A cell of a date as it was read. */
export interface CellDate {
	/** The date in EDTF; `/` joins a start and an end, which may be empty. */
	readonly edtf: string;
	/** What its form leaves to be looked at. */
	readonly form?: 'serial' | 'seconds';
}

/** True if a cell was not read as a date, but has a fault. */
export const isFault = (read: CellDate | Advice): read is Advice => 'reason' in read;

/** EDTF, ISO and days without any doubt, which most cells are. */
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(.+))?$/;
const COMPACT = /^([12]\d{3})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
/** A day or month first, by what stands between. */
const NUMBERS = /^(\d{1,2})([./-])(\d{1,2})\2(\d+)(?:,?\s+(.+))?$/;
const MONTH_YEAR = /^(\d{1,2})[./-](\d{4})$/;
const CLOCK =
	/^(\d{1,2})(?::|h)(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?(?:\s*uhr)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;

const two = (value: string | number): string => String(value).padStart(2, '0');

/** The serial day from which on Excel counts a 29 February 1900 that never was. */
const LEAP = 60;
const MINUTES = 24 * 60;

/** Returns the day, or the minute, that a number of days means in Excel. */
export function serialDate(serial: number, is1904 = false): string {
	const days = is1904 ? serial + 1462 : serial;
	const epoch = fromCalendar([1899, 11, days < LEAP ? 31 : 30]);
	const minutes = Math.round(days * MINUTES);
	const at = instant(epoch + (minutes / MINUTES) * DAY);
	return isoText(at, minutes % MINUTES ? 'minute' : 'day', true);
}

function zoneOf(zone: string | undefined): string {
	if (!zone) return '';
	return /^[+-]/.test(zone) && !/^[+-]00:?(?:00)?$/.test(zone) ? zone : 'Z';
}

/** Returns a clock time as EDTF writes it after a day; null for none. */
function clockOf(text: string): CellDate | null {
	const [, hour, minute, second, half, zone] = CLOCK.exec(text.trim()) ?? [];
	if (hour === undefined || minute === undefined) return null;
	const isLate = half !== undefined && /^p/i.test(half);
	const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (isLate ? 12 : 0);
	const edtf = `T${two(hours)}:${minute}${zoneOf(zone?.toUpperCase())}`;
	return Number(second ?? 0) ? { edtf, form: 'seconds' } : { edtf };
}

function withClock(day: string, clock: string | undefined): CellDate | Advice {
	if (clock === undefined) return { edtf: day };
	const time = clockOf(clock);
	return time ? { ...time, edtf: day + time.edtf } : words.date.none;
}

/** Reads days and months in numbers, where it is known which comes first. */
function fromNumbers(match: readonly string[], { dayFirst }: DateOrder): CellDate | Advice {
	const [, a = '', separator, b = '', year = '', clock] = match;
	if (year.length < 4) return words.date.shortYear;
	const order = separator === '.' ? true : dayFirst;
	const [isDayFirst, isMonthFirst] = [Number(a) > 12, Number(b) > 12];
	if (isDayFirst && isMonthFirst) return words.date.none;
	const guess = isDayFirst || a === b ? true : isMonthFirst ? false : undefined;
	const first = order ?? guess;
	if (first === undefined) return words.date.asked;
	const [day, month] = first ? [a, b] : [b, a];
	if (Number(month) > 12) return words.date.noMonth(first);
	return withClock(`${year}-${two(month)}-${two(day)}`, clock);
}

function fromSerial(text: string): CellDate | null {
	const serial = SERIAL.test(text) ? Number(text.replace(',', '.')) : NaN;
	return serial >= 10_000 ? { edtf: serialDate(serial), form: 'serial' } : null;
}

/** Reads a start with an open or untold end. */
function fromOpen(text: string): CellDate | null {
	const [, start, end = ''] = /^([^/]+)\/(\.\.)?$/.exec(text) ?? [];
	return start === undefined ? null : { edtf: `${start}/${end}` };
}

/** Reads a date in words that a clock time may follow. */
function fromWords(text: string): CellDate | Advice {
	const date = readWritten(text);
	if (date) return { edtf: date };
	const [, day, clock] =
		/^(.*?\d{4}),?\s+(?:at\s+|um\s+|à\s+)?(\d{1,2}[:h]\d{2}.*)$/.exec(text) ?? [];
	const read = day === undefined ? null : readWritten(day);
	if (read && /^\d{4}-\d\d-\d\d$/.test(read)) return withClock(read, clock);
	return /(?:^|\s)['’]?\d{2}$/.test(text) && readWritten(text.replace(/['’]?(\d{2})$/, '20$1'))
		? words.date.shortYear
		: words.date.none;
}

function readForm(text: string, order: DateOrder): CellDate | Advice {
	const iso = ISO.exec(text);
	if (iso) return withClock(`${iso[1]}-${two(iso[2]!)}-${two(iso[3]!)}`, iso[4]);
	const compact = COMPACT.exec(text);
	if (compact) return { edtf: compact.slice(1).join('-') };
	const numbers = NUMBERS.exec(text);
	if (numbers) return fromNumbers(numbers, order);
	const [, month, year] = MONTH_YEAR.exec(text) ?? [];
	if (month !== undefined && Number(month) <= 12) return { edtf: `${year}-${two(month)}` };
	const known = fromSerial(text) ?? fromOpen(text);
	if (known) return known;
	return faultOf(text) ? fromWords(text) : { edtf: text };
}

const FOREVER: Instant = instant(Infinity);

/**
 * Returns why EDTF with an open or untold end cannot be read; null if it can.
 *
 * @throws whatever is no fault of the date
 */
function faultOf(edtf: string): string | null {
	try {
		const [, start, end] = /^([^/]+)\/(\.\.)?$/.exec(edtf) ?? [];
		if (start === undefined) readEdtf(edtf, FOREVER);
		else readLasting(start, end, FOREVER);
		return null;
	} catch (error) {
		if (error instanceof DateError) return error.message;
		throw error;
	}
}

/** Returns what EDTF says against a date, which names the fact and the mend. */
function adviceOf(message: string): Advice {
	const cut = message.lastIndexOf(': ');
	// the text itself stands beside
	return {
		reason: message.slice(0, cut).replace(/^"[^"]*" /, ''),
		mend: message.slice(cut + 2)
	};
}

/**
 * Reads a cell as a date.
 *
 * That is EDTF, ISO, numbers with points or slashes, words, or days of Excel.
 * Whether the day or the month is first is never guessed where it could be either.
 *
 * @example
 * readCellDate('20.11.2024', {}) // { edtf: "2024-11-20" }
 * readCellDate('2/1/1999', {}) // to be asked
 */
export function readCellDate(cell: string, order: DateOrder): CellDate | Advice {
	const read = readForm(cell.replace(/\s+/g, ' ').trim(), order);
	if (isFault(read)) return read;
	const fault = faultOf(read.edtf);
	return fault === null ? read : adviceOf(fault);
}
