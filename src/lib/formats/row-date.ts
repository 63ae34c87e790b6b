import type { Advice } from '../messages/formats.js';
import { readIso, isoText } from '../time/iso.js';
import { DAY, instant } from '../time/instant.js';
import { isFault, readCellDate, type CellDate, type DateOrder } from './date.js';
import { months, plain } from './date-words.js';
import type { PrecisionUnit } from './mapping.js';
import { words } from './table.js';
import { yearText } from './written-date.js';

/** The dates of an event of a timeline file. */
export interface EventDates {
	/** The date, when it is one expression. */
	readonly when?: string;
	/** When it began. */
	readonly start?: string;
	/** When it ended; `..` for still going on. */
	readonly end?: string;
}

/** The cells of one row that date it. */
export interface DateCells {
	/** The cells of the date, or of year, month, day and time. */
	readonly when: readonly string[];
	/** The cells of the start. */
	readonly start: readonly string[];
	/** The cells of the end. */
	readonly end: readonly string[];
	/** How exact the date is, as another column tells; undefined where none does. */
	readonly unit?: PrecisionUnit | undefined;
}

/** How a whole column is to be read. */
export interface ColumnForm extends DateOrder {
	/** True if all its clock times are midnight: it tells days. */
	readonly isMidnight: boolean;
	/** What was read, by its text: most dates stand in many rows. */
	readonly known: Map<string, CellDate | Advice>;
}

const two = (value: number): string => String(value).padStart(2, '0');

function monthText(cell: string): string {
	const month = months.get(plain(cell).replace(/\.$/, ''));
	return month === undefined ? two(Number(cell)) : two(month + 1);
}

/** Returns the cells of one date as one text. */
export function joinedCells(cells: readonly string[]): string {
	const [year = '', month = '', day = '', time = ''] = cells.map((cell) => cell.trim());
	if (cells.length < 2 || !/^-?\d{1,6}$/.test(year))
		return cells
			.map((cell) => cell.trim())
			.filter(Boolean)
			.join(' ');
	// there is no year 0: -44 means 44 BC
	const years = yearText(Number(year) < 0 ? Number(year) + 1 : Number(year));
	if (!month) return years;
	if (!day) return `${years}-${monthText(month)}`;
	return `${years}-${monthText(month)}-${two(Number(day))}${time ? ` ${time}` : ''}`;
}

const MIDNIGHT = /[T\s]0?0:00(?::00(?:[.,]0+)?)?\s*(?:Z|[+-]00:?00)?$/;
const CLOCK = /\d[T\s]+\d{1,2}:\d{2}/;

/** True if a column has clock times, and all of them are midnight. */
export function isMidnightAlone(cells: readonly string[]): boolean {
	const clocks = cells.filter((cell) => CLOCK.test(cell));
	return clocks.length > 0 && clocks.every((cell) => MIDNIGHT.test(cell));
}

const around = (day: string, days: number): string => {
	const at = readIso(day)!.at;
	return `[${isoText(instant(at - days * DAY), 'day')}..${isoText(instant(at + days * DAY), 'day')}]`;
};

/** Returns a day, which stands for a longer stretch, as that stretch. */
export function coarsened(edtf: string, unit: PrecisionUnit): string {
	const [day = '', year, month] = /^(-?\d{4})-(\d{2})-\d{2}/.exec(edtf) ?? [];
	if (year === undefined || unit === 'range') return edtf;
	if (unit === 'day') return day;
	if (unit === 'week') return around(day, 3);
	if (unit === 'month') return `${year}-${month}`;
	if (unit === 'decade') return `${year.slice(0, -1)}X`;
	return unit === 'century' ? centuryOf(Number(year)) : year;
}

/** The century that holds a year: 1901 to 2000, as Wikidata counts, and 100 BC to 1 BC. */
function centuryOf(year: number): string {
	const first = Math.floor((year - 1) / 100) * 100 + 1;
	return `[${yearText(first)}..${yearText(first + 99)}]`;
}

function readCells(cells: readonly string[], form: ColumnForm): CellDate | Advice | null {
	const text = joinedCells(cells);
	if (!text) return null;
	const known = form.known.get(text);
	if (known) return known;
	const read = readCellDate(form.isMidnight ? text.replace(MIDNIGHT, '') : text, form);
	form.known.set(text, read);
	return read;
}

/** A date of a row, with what its forms leave to be looked at. */
export interface RowDate {
	/** The dates as a timeline file has them. */
	readonly dates: EventDates;
	/** The texts of it in EDTF. */
	readonly told: readonly string[];
	/** The forms of its cells. */
	readonly forms: readonly (CellDate['form'] | undefined)[];
}

/** A date of a row that cannot be read. */
export interface RowDateFault {
	/** The fact and the mend. */
	readonly advice: Advice;
	/** The key of the cells at fault. */
	readonly key: 'when' | 'start' | 'end';
}

/** Splits a start and an end that are joined; `a/` is a start without end. */
function datesOf(edtf: string): EventDates {
	const [start = '', end] = edtf.split('/');
	if (end === undefined || edtf.startsWith('[')) return { when: edtf };
	return end ? { start, end } : { start };
}

function joinedDates(
	start: string,
	end: string | null,
	unit: PrecisionUnit | undefined
): EventDates {
	if (end === null || end === start) return datesOf(start);
	if (unit === 'range' && !/[[/~?%]/.test(start + end)) return { when: `[${start}..${end}]` };
	return { start, end };
}

const ONGOING =
	/^(?:\.\.|ongoing|present|today|now|andauernd|heute|en cours|actualidad|in corso|oggi)$/i;

/** Reads the end of a row: a date, `..`, or null for none. */
function readEnd(cells: readonly string[], form: ColumnForm): CellDate | Advice | null {
	return ONGOING.test(joinedCells(cells)) ? { edtf: '..' } : readCells(cells, form);
}

/** Reads the date of a row, or why it cannot be read. */
export function readRowDate(cells: DateCells, form: ColumnForm): RowDate | RowDateFault {
	const key = joinedCells(cells.start) ? 'start' : 'when';
	const start = readCells(cells[key], form);
	if (!start) return { advice: words.refused.noDate, key };
	if (isFault(start)) return { advice: start, key };
	const end = readEnd(cells.end, form);
	if (end && isFault(end)) return { advice: end, key: 'end' };
	const exact = (edtf: string) => (cells.unit ? coarsened(edtf, cells.unit) : edtf);
	const [first, last] = [exact(start.edtf), end && exact(end.edtf)];
	return {
		dates: joinedDates(first, last, cells.unit),
		told: [first, ...(last ? [last] : [])],
		forms: [start.form, end?.form]
	};
}

/** True if a row was dated. */
export const isDated = (read: RowDate | RowDateFault): read is RowDate => 'dates' in read;

/** Returns the year of a date in EDTF; null where it tells none. */
export function yearOf(edtf: string): number | null {
	const [, year] = /^\[?(?:\.\.)?(-?\d{4})(?![\d.])/.exec(edtf) ?? [];
	return year === undefined ? null : Number(year);
}
