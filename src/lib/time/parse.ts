import edtf, { parse, type Parsed } from 'edtf';
import { add, calendarDate, fromCalendar } from './calendar.js';
import { DAY, instant, MINUTE, type Instant } from './instant.js';
import type { Precision, TimeSpan, Unit } from './timespan.js';

/** why a date cannot be used, with the mend */
export class DateError extends Error {}

/** one EDTF expression: the stretch of time, `[min, max)`, in which the moment it means lies */
interface Part {
	readonly min: number;
	readonly max: number;
	readonly unit: Unit;
	readonly precision: Precision;
	readonly approximate: boolean;
	readonly uncertain: boolean;
}

const units: Unit[] = ['year', 'month', 'day', 'minute'];
const FORMS = 'write YYYY-MM-DD, YYYY-MM, YYYY, with ~ or ?, [a..b], [..b], [a..] or a/b';

function readSyntax(text: string): Parsed {
	try {
		return parse(text);
	} catch {
		throw new DateError(`"${text}" is not an EDTF date: ${FORMS}`);
	}
}

function readDate(parsed: Parsed, text: string): Part {
	if (parsed.type !== 'Date') throw new DateError(`"${text}" is not supported: ${FORMS}`);
	const unit = units[Math.min(parsed.values.length, 4) - 1] ?? 'year';
	const flags = { unit, approximate: !!parsed.approximate, uncertain: !!parsed.uncertain };
	if (parsed.unspecified) {
		const { min, max } = edtf(text);
		return { min, max: max + 1, precision: 'within', ...flags };
	}
	const values = parsed.values as number[];
	const { month, day } = calendarDate(fromCalendar(values.slice(0, 3)));
	if (month !== (values[1] ?? month) || day !== (values[2] ?? day))
		throw new DateError(`"${text}" names a day that its month does not have: correct it`);
	const min = fromCalendar(values) - (parsed.offset ?? 0) * MINUTE;
	const max = add(instant(min), 1, unit);
	if (flags.approximate)
		return {
			min: add(instant(min), -1, unit),
			max: add(max, 1, unit),
			precision: 'approximate',
			...flags
		};
	const exact = unit === 'day' || unit === 'minute';
	return { min, max, precision: exact ? 'exact' : 'within', ...flags };
}

function readSet(parsed: Parsed, text: string): Part {
	const isRange = Array.isArray(parsed.values[0]);
	const members = (isRange ? parsed.values[0] : parsed.values) as Parsed[];
	const parts = members.map((member) => readDate(member, text));
	const a = parts[0];
	const b = parts.at(-1);
	const isOneRange = isRange || parsed.earlier || parsed.later;
	if (!a || !b || !isOneRange || parsed.values.length > 1)
		throw new DateError(`"${text}" lists dates: ${FORMS}`);
	if (b.max <= a.min) throw new DateError(`"${text}" ends before it starts: swap the dates`);
	return {
		min: parsed.earlier ? -Infinity : a.min,
		max: parsed.later ? Infinity : b.max,
		unit: a.unit,
		precision: parsed.earlier ? 'before' : parsed.later ? 'after' : 'within',
		approximate: false,
		uncertain: false
	};
}

function readPart(text: string): Part {
	const parsed = readSyntax(text);
	return parsed.type === 'Set' ? readSet(parsed, text) : readDate(parsed, text);
}

/** reads a date of one expression; throws a `DateError` */
export function parseWhen(text: string): TimeSpan {
	const [start, end, more] = text.startsWith('[') ? [text] : text.split('/');
	if (start === undefined || more !== undefined)
		throw new DateError(`"${text}" is not an EDTF date: ${FORMS}`);
	if (end !== undefined) {
		readSyntax(text);
		if (end === '' || end === '..')
			throw new DateError(`"${text}" has an open end: write it as "start" and "end"`);
		return lasting(readPart(start), readPart(end), text);
	}
	const part = readPart(start);
	return {
		...bounds(part, part),
		edtf: text,
		precision: part.precision,
		units: [part.unit, part.unit],
		approximate: [part.approximate, part.approximate],
		uncertain: part.uncertain,
		ongoing: false
	};
}

/**
 * reads a date of a start and an end, each one expression; an end of `..` goes on until `horizon`,
 * a missing end is untold; throws a `DateError`
 */
export function parseLasting(start: string, end: string | undefined, horizon: Instant): TimeSpan {
	const first = readPart(start);
	if (end === undefined)
		return lasting(first, { ...first, min: Infinity, max: Infinity }, `${start}/`);
	if (end !== '..') return lasting(first, readPart(end), `${start}/${end}`);
	if (first.min >= horizon)
		throw new DateError(`"${start}" is after publication: what goes on must begin before it`);
	const until = horizon - tickOf(first);
	const open = { ...first, min: until, max: horizon, approximate: false };
	return { ...lasting(first, open, `${start}/..`), ongoing: true };
}

const tickOf = (part: Part): number => (part.unit === 'minute' ? MINUTE : DAY);

const bounds = (start: Part, end: Part) => ({
	earliestStart: instant(start.min),
	latestStart: instant(start.max - tickOf(start)),
	earliestEnd: instant(end.min + tickOf(end)),
	latestEnd: instant(end.max)
});

function lasting(start: Part, end: Part, text: string): TimeSpan {
	if (end.max <= start.min) throw new DateError(`"${text}" ends before it starts: swap the dates`);
	return {
		...bounds(start, end),
		edtf: text,
		precision: 'lasting',
		units: [start.unit, end.unit],
		approximate: [start.approximate, end.approximate],
		uncertain: start.uncertain || end.uncertain,
		ongoing: false
	};
}

const digits = (value: number, width: number) =>
	(value < 0 ? '-' : '') + String(Math.abs(value)).padStart(width, '0');

function dateText(at: Instant, unit: Unit): string {
	const { year, month, day, hour, minute } = calendarDate(at);
	const parts = [digits(year, 4), digits(month + 1, 2), digits(day, 2)];
	const count = unit === 'year' ? 1 : unit === 'month' ? 2 : 3;
	const text = parts.slice(0, count).join('-');
	return unit === 'minute' ? `${text}T${digits(hour, 2)}:${digits(minute, 2)}:00Z` : text;
}

function partText(first: Instant, last: Instant, unit: Unit, mark: string): string {
	if (mark === '~' || mark === '%') return dateText(add(first, 1, unit), unit) + mark;
	const [a, b] = [first, last].map((at) => (Number.isFinite(at) ? dateText(at, unit) : ''));
	if (a !== b) return `[${a}..${b}]`;
	return unit === 'minute' ? `${a}` : a + mark;
}

/**
 * writes a time-span as canonical EDTF: the inverse of `parseWhen` and `parseLasting`; EDTF marks
 * a single date as uncertain, but no set, minute or stretch
 */
export function toEDTF(when: TimeSpan): string {
	const { units, approximate, precision } = when;
	const isLasting = precision === 'lasting';
	const doubt = when.uncertain && !isLasting ? ['?', '%'] : ['', '~'];
	const marks = approximate.map((isAbout) => doubt[Number(isAbout)] ?? '');
	const start = partText(when.earliestStart, when.latestStart, units[0], marks[0] ?? '');
	if (!isLasting) return start;
	if (when.ongoing) return `${start}/..`;
	if (when.earliestEnd === Infinity) return `${start}/`;
	const tick = (end: Instant) => instant(end - (units[1] === 'minute' ? MINUTE : DAY));
	const end = partText(tick(when.earliestEnd), tick(when.latestEnd), units[1], marks[1] ?? '');
	return `${start}/${end}`;
}
