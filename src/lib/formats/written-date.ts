import { calendarDate, fromCalendar } from '../time/calendar.js';
import { DAY, instant } from '../time/instant.js';
import { isoText } from '../time/iso.js';
import {
	ABOUT,
	AD,
	AFTER,
	BC,
	BEFORE,
	BETWEEN,
	CENTURY,
	DECADE,
	DECADE_MARK,
	fillers,
	FROM,
	months,
	plain,
	seasons,
	thirds,
	WITHIN
} from './date-words.js';

/** The parts of a date in words; what it leaves out is absent. */
interface Parts {
	year?: number;
	/** The month, from 0. */
	month?: number;
	day?: number;
	/** The third of its month or year, from 0. */
	third?: number;
	/** The season, from spring = 0. */
	season?: number;
	/** The quarter of its year, from 1. */
	quarter?: number;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Returns a year as EDTF writes it: 0 is 1 BC. */
export const yearText = (year: number): string => {
	const digits = String(Math.abs(year)).padStart(4, '0');
	const far = digits.length > 4 ? 'Y' : '';
	return far + (year < 0 ? '-' : '') + digits;
};

const lastDay = (year: number, month: number): number =>
	calendarDate(instant(fromCalendar([year, month + 1]) - DAY)).day;

/** Returns the EDTF of parts; null where these make no date. */
function edtfOf({ year, month, day, third, season, quarter }: Parts): string | null {
	if (year === undefined) return null;
	const years = yearText(year);
	if (season !== undefined) return `${years}-${21 + season}`;
	if (quarter !== undefined) return `${years}-${32 + quarter}`;
	if (month === undefined) return third === undefined ? years : `${years}-${37 + third}`;
	const named = `${years}-${two(month + 1)}`;
	if (day !== undefined) return `${named}-${two(day)}`;
	if (third === undefined) return named;
	const last = third === 2 ? lastDay(year, month) : third * 10 + 10;
	return `[${named}-${two(third * 10 + 1)}..${named}-${two(last)}]`;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

function romanNumber(text: string): number {
	const values = [...text].map((letter) => ROMAN[letter]!);
	return values.reduce(
		(sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value),
		0
	);
}

function centuryOf(text: string): string | null {
	const [, digits, roman, after, romanAfter] = CENTURY.exec(text) ?? [];
	const letters = roman ?? romanAfter;
	const number = letters ? romanNumber(letters) : Number(digits ?? after);
	return number > 0 && number <= 40 ? `${two(number - 1)}XX` : null;
}

const decadeOf = (text: string): string | null => {
	const [, digits] = (DECADE_MARK.test(text) && DECADE.exec(text)) || [];
	return digits === undefined ? null : `${digits}X`;
};

/** Takes a number into parts: years have three digits or more, or nothing left to be. */
function withNumber(parts: Parts, digits: string): boolean {
	const value = Number(digits);
	if (digits.length <= 2 && parts.day === undefined && value >= 1 && value <= 31) parts.day = value;
	else if (digits.length > 2 && digits.length < 7 && parts.year === undefined) parts.year = value;
	else return false;
	return true;
}

/** Takes a word into parts; false for a word of no meaning here. */
function withWord(parts: Parts, word: string): boolean {
	const [, quarter] = /^q([1-4])$/.exec(word) ?? [];
	const [month, third, season] = [months.get(word), thirds.get(word), seasons.get(word)];
	if (month !== undefined && parts.month === undefined) parts.month = month;
	else if (third !== undefined && parts.third === undefined) parts.third = third;
	else if (season !== undefined && parts.season === undefined) parts.season = season;
	else if (quarter !== undefined) parts.quarter = Number(quarter);
	else return fillers.has(word);
	return true;
}

const TOKEN = /q[1-4]\b|\p{L}+|\d+/gu;
/** Endings of numbers that count: 1st, 1er, 20., 1º. */
const ORDINAL = /(\d)(?:st|nd|rd|th|er|ere|eme|[oaºª°])(?![\p{L}\d])/gu;
/** What may stand between words. */
const LOOSE = /^[\s.,'()-]*$/;

/** Returns the parts of a text; null where it holds anything else. */
function partsOf(text: string): Parts | null {
	const counted = text.replace(ORDINAL, '$1');
	if (!LOOSE.test(counted.replace(TOKEN, ''))) return null;
	const parts: Parts = {};
	const tokens = counted.match(TOKEN) ?? [];
	const areKnown = tokens.every((token) =>
		/^\d/.test(token) ? withNumber(parts, token) : withWord(parts, token)
	);
	const isDay = parts.day === undefined || parts.month !== undefined;
	return areKnown && isDay && tokens.length > 0 ? parts : null;
}

interface Marked {
	readonly text: string;
	readonly isBc: boolean;
}

function withoutEra(text: string): Marked {
	const isBc = BC.test(text);
	const rest = text.replace(isBc ? BC : AD, '').trim();
	// a year with its era may have any number of digits
	const year = (digits: string) => digits.padStart(4, '0');
	return { text: rest === text ? text : rest.replace(/(?<!\d)\d{1,3}$/, year), isBc };
}

/** Returns the parts of a date with its era. */
function datedParts(written: string): Parts | null {
	const { text, isBc } = withoutEra(written);
	const parts = partsOf(text);
	if (!parts || !isBc) return parts;
	return parts.year === undefined ? null : { ...parts, year: 1 - parts.year };
}

/** Reads one date without words around it. */
function readOne(text: string): string | null {
	const parts = datedParts(text);
	return centuryOf(text) ?? decadeOf(text) ?? (parts && edtfOf(parts));
}

/** Reads a start and an end, of which the first leaves out what the second tells. */
function readPair(from: string, to: string): readonly [string, string] | null {
	const end = readOne(to);
	const last = datedParts(to);
	const first =
		datedParts(from) ?? (/^\d{1,2}\.?$/.test(from) ? { day: parseInt(from, 10) } : null);
	if (!end || !last || !first) return null;
	const borrowed = first.year === undefined ? { year: last.year! } : {};
	const month = first.month === undefined && first.day !== undefined ? { month: last.month! } : {};
	const start = edtfOf({ ...first, ...borrowed, ...month });
	return start && !start.includes('undefined') ? [start, end] : null;
}

/** Returns the year, month or day before (-1) or after (1) one; null for anything else. */
function beside(edtf: string | null, step: 1 | -1): string | null {
	const [, year, month, day] = /^(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(edtf ?? '') ?? [];
	if (year === undefined || Number(month ?? 1) > 12) return null;
	if (month === undefined) return yearText(Number(year) + step);
	const moved = [Number(year), Number(month) - 1 + (day === undefined ? step : 0)];
	const at = fromCalendar(day === undefined ? moved : [...moved, Number(day) + step]);
	return isoText(at, day === undefined ? 'month' : 'day');
}

function readAround(text: string): string | null {
	const [, a, b] = WITHIN.exec(text) ?? [];
	const window = a !== undefined && b !== undefined ? readPair(a, b) : null;
	if (window && !window.join().includes('[')) return `[${window.join('..')}]`;
	const about = ABOUT.test(text) ? readOne(text.replace(ABOUT, '')) : null;
	if (about) return about.startsWith('[') ? about : `${about}~`;
	const before = BEFORE.test(text) ? beside(readOne(text.replace(BEFORE, '')), -1) : null;
	if (before) return `[..${before}]`;
	const after = AFTER.test(text) ? beside(readOne(text.replace(AFTER, '')), 1) : null;
	return after && `[${after}..]`;
}

/** Returns a text as two, where a word or dash between them says so. */
function cutInTwo(text: string): readonly [string, string] | null {
	const [from, to, more] = text.replace(FROM, '').split(BETWEEN);
	return from && to && more === undefined ? [from.trim(), to.trim()] : null;
}

/**
 * Reads a date in words of English, German, French, Spanish or Italian as EDTF.
 *
 * A start and an end are joined by `/`. Null for what is none. Days are not checked.
 *
 * @example
 * readWritten('Anfang November 2024') // "[2024-11-01..2024-11-10]"
 */
export function readWritten(cell: string): string | null {
	const text = plain(cell).replace(/\s+/g, ' ').trim();
	const one = readOne(text) ?? readAround(text);
	if (one) return one;
	const pair = cutInTwo(text);
	return (pair && readPair(...pair)?.join('/')) ?? null;
}
