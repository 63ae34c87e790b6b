import { calendarDate } from './calendar.js';
import { add, floor } from './steps.js';
import { refuse } from './date-error.js';
import { readNamed, widened, type Named } from './expression.js';
import { DAY, instant, MINUTE, span, type Instant, type Span } from './instant.js';
import {
	tickOf,
	tightened,
	type CalendarPart,
	type Precision,
	type TimeSpan,
	type Unit
} from './timespan.js';

export { DateError } from './date-error.js';

/** One EDTF expression: the stretch, `[min, max)`, in which the moment it means lies. */
interface Part {
	readonly min: number;
	readonly max: number;
	readonly unit: Unit;
	readonly precision: Precision;
	readonly about: Span | null;
	readonly uncertain: boolean;
	readonly clock: Named['clock'];
	readonly season?: CalendarPart | undefined;
}

/** The characters of a date that are read; no date needs as many. */
const LONGEST = 120;
const units: readonly Unit[] = ['minute', 'day', 'month', 'year'];

function readMarked(text: string, horizon: Instant): Part {
	const mark = /[?~%]$/.exec(text)?.[0];
	const plain = mark ? text.slice(0, -1) : text;
	if (/[?~%]/.test(plain))
		refuse(text, 'marks a part of a date', 'put ?, ~ or % at its end, for the whole of it');
	const date = readNamed(plain);
	if (mark && date.clock)
		refuse(text, 'marks a clock time', 'write a range, or say the doubt in "uncertain"');
	const { start, end, unit, clock, season } = date;
	const isAbout = mark === '~' || mark === '%';
	const { start: min, end: max } = isAbout ? widened(date, horizon) : date;
	const isOne = add(start, 1, unit) === end && (unit === 'day' || unit === 'minute');
	const precision = isAbout ? 'approximate' : isOne ? 'exact' : 'within';
	const about = isAbout ? span(start, end) : null;
	return {
		min,
		max,
		unit,
		precision,
		about,
		uncertain: mark === '?' || mark === '%',
		clock,
		season
	};
}

/** Reads a member of a set: `a`, `a..b`, `..b` or `a..`; an open end is infinite. */
function readMember(member: string, text: string): Named {
	const [from = '', to = from, more] = member.split('..');
	if (more !== undefined || (!from && !to)) refuse(text, 'is no range', 'write [a..b]');
	if (/[?~%]/.test(member))
		refuse(text, 'marks one end of a range', 'leave the mark out, or widen the range');
	const [a, b] = [from || to, to || from].map(readNamed) as [Named, Named];
	if (from && to && b.end <= a.start) refuse(text, 'ends before it starts', 'swap the dates');
	const start = instant(from ? a.start : -Infinity);
	const end = instant(to ? Math.max(a.end, b.end) : Infinity);
	const unit = units[Math.min(units.indexOf(a.unit), units.indexOf(b.unit))] ?? 'day';
	const clock = sameClock([a, b], text);
	return { start, end, unit, clock };
}

/** The zone of clock times that stand in one date. */
function sameClock(dates: readonly Pick<Named, 'clock'>[], text: string): Named['clock'] {
	const clocks = new Set(dates.map(({ clock }) => clock).filter((clock) => clock !== null));
	if (clocks.size > 1)
		refuse(text, 'has one time with a zone and one without', 'give both a zone, or none');
	return [...clocks][0] ?? null;
}

function readSet(text: string): Part {
	if (!text.endsWith(']')) refuse(text, 'opens a range and does not close it', 'add ]');
	const members = text
		.slice(1, -1)
		.split(',')
		.map((member) => readMember(member, text));
	members.slice(1).forEach(({ start }, index) => {
		if (start !== members[index]!.end)
			refuse(text, 'lists dates that do not follow one another', 'write the range, as [a..b]');
	});
	const [min, max] = [members[0]!.start, members.at(-1)!.end];
	const unit = units[Math.min(...members.map((one) => units.indexOf(one.unit)))] ?? 'day';
	const isOne = max - min === (unit === 'minute' ? MINUTE : DAY);
	const bounded = isOne ? 'exact' : 'within';
	const precision = min === -Infinity ? 'before' : max === Infinity ? 'after' : bounded;
	const clock = sameClock(members, text);
	return { min, max, unit, precision, about: null, uncertain: false, clock };
}

/** The most readings that are kept: what a file of many days has. */
const KEPT = 20_000;

/** Returns a reader that keeps what it read for one horizon: most dates stand in many events. */
function keeping<T>(read: (text: string, horizon: Instant) => T): typeof read {
	const known = new Map<string, T>();
	let of: Instant | null = null;
	return (text, horizon) => {
		if (horizon !== of || known.size >= KEPT) known.clear();
		of = horizon;
		const one = known.get(text) ?? read(text, horizon);
		known.set(text, one);
		return one;
	};
}

const readPart = keeping((text, horizon): Part => {
	if (text.length > LONGEST) refuse(text, 'is too long for a date', 'write one date');
	if (text.includes('/')) refuse(text, 'is a start and an end', 'write one of them here');
	if (text.startsWith('{'))
		refuse(text, 'means all of its dates', 'write an event for each, or a range as [a..b]');
	return text.startsWith('[') ? readSet(text) : readMarked(text, horizon);
});

/** The season that an expression names, or the third of a month that it is. */
function partOf({ min, max, unit, season }: Part, horizon: Instant): CalendarPart | null {
	// what publication bounds is no third of a month, even if it is as long
	if (season || unit !== 'day' || max === horizon || !Number.isFinite(max - min))
		return season ?? null;
	const { day } = calendarDate(instant(min));
	if (day === 21) return add(floor(instant(min), 'month'), 1, 'month') === max ? 'late' : null;
	if (max - min !== 10 * DAY) return null;
	return day === 1 ? 'early' : day === 11 ? 'mid' : null;
}

const isBoundBy = ({ max }: Part, horizon: Instant): boolean =>
	max === horizon && Number.isFinite(horizon);

/** Joins two expressions as the bounds of one date. */
function joined(start: Part, end: Part, edtf: string, horizon: Instant): TimeSpan {
	const pair: TimeSpan['units'] = [start.unit, end.unit];
	const tick = tickOf({ units: pair });
	const parts = [partOf(start, horizon), partOf(end, horizon)] as const;
	return {
		...(parts.some((part) => part) && { parts }),
		earliestStart: instant(start.min),
		latestStart: instant(start.max - tick),
		earliestEnd: instant(end.min + tick),
		latestEnd: instant(end.max),
		edtf,
		precision: start.precision,
		units: pair,
		about: [start.about, end.about],
		uncertain: start.uncertain || end.uncertain,
		ongoing: false,
		local: sameClock([start, end], edtf) === 'local',
		untilPublication: [isBoundBy(start, horizon), isBoundBy(end, horizon)],
		total: false
	};
}

function lasting(start: Part, end: Part, edtf: string, horizon: Instant): TimeSpan {
	if (end.max <= start.min) refuse(edtf, 'ends before it starts', 'swap the dates');
	return { ...joined(start, end, edtf, horizon), precision: 'lasting' };
}

function readInterval(text: string, horizon: Instant): TimeSpan {
	const [start = '', end = '', more] = text.split('/');
	if (more !== undefined) refuse(text, 'has more than a start and an end', 'write a/b');
	if (!start || start === '..')
		refuse(text, 'has an open start', `write "start": "[..${end}]" and "end": "${end}"`);
	if (!end || end === '..') refuse(text, 'has an open end', 'write it as "start" and "end"');
	if (/[[{]/.test(text)) refuse(text, 'has a range as its end', 'write "start" and "end"');
	return lasting(readPart(start, horizon), readPart(end, horizon), text, horizon);
}

/**
 * Reads an EDTF date: one expression, or start and end joined by `/`.
 *
 * `horizon` is the end of the day of publication: `~` is wider the further a year is from it. It is
 * infinite where nothing was published.
 *
 * @throws DateError if it cannot be used, with the mend
 *
 * @example
 * readEdtf('2024-11-20', horizon).edtf // "2024-11-20"
 * readEdtf('[2024-11-01..2024-11-19]', horizon).precision // "within"
 */
export const readEdtf = keeping((text, horizon): TimeSpan => {
	if (text.length <= LONGEST && text.includes('/')) return readInterval(text, horizon);
	const part = readPart(text, horizon);
	return joined(part, part, text, horizon);
});

/**
 * Reads a date of a start and an end, each one EDTF expression.
 *
 * An end of `..` goes on until `horizon`, the end of the day of publication, or for ever where that is
 * infinite; a missing one is untold.
 *
 * @throws DateError if it cannot be used, with the mend
 */
export function readLasting(start: string, end: string | undefined, horizon: Instant): TimeSpan {
	if (start === '..') refuse(start, 'is no start', 'write the last day that it can be, as [..b]');
	const first = readPart(start, horizon);
	const open = {
		...first,
		precision: 'after',
		about: null,
		clock: null,
		season: undefined
	} as const;
	if (end === undefined)
		return lasting(first, { ...open, min: Infinity, max: Infinity }, `${start}/`, horizon);
	if (end !== '..') return lasting(first, readPart(end, horizon), `${start}/${end}`, horizon);
	if (first.min >= horizon)
		refuse(start, 'is after publication', 'what goes on must begin before it');
	const until = horizon - tickOf({ units: [first.unit, first.unit] });
	const last = { ...open, min: until, max: horizon };
	return { ...lasting(first, last, `${start}/..`, horizon), ongoing: true };
}

/**
 * Clips the windows of a date at the end of the day of publication.
 *
 * What is told as a fact began, and ended, by publication; what is planned did so after it. Windows
 * that lie on one side stay as they are, and so do untold bounds; what goes on began by then. No
 * start is left after its end.
 */
export function clipped(told: TimeSpan, horizon: Instant, isPlanned: boolean): TimeSpan {
	const when = told.precision === 'lasting' ? tightened(told) : told;
	const { earliestStart, latestStart, earliestEnd, latestEnd } = when;
	const tick = tickOf(when);
	const startCrosses = earliestStart < horizon && latestStart >= horizon;
	const endCrosses = earliestEnd <= horizon && latestEnd > horizon;
	if (isPlanned)
		return {
			...when,
			...(startCrosses && { parts: [null, null] as const }),
			earliestStart: startCrosses && earliestStart !== -Infinity ? horizon : earliestStart,
			earliestEnd: endCrosses && earliestEnd !== -Infinity ? instant(horizon + tick) : earliestEnd
		};
	const clipsStart = startCrosses && (latestStart !== Infinity || when.ongoing);
	const clipsEnd = endCrosses && latestEnd !== Infinity;
	const [startsBy, endsBy] = when.untilPublication;
	return {
		...when,
		latestStart: clipsStart ? instant(horizon - tick) : latestStart,
		latestEnd: clipsEnd ? horizon : latestEnd,
		untilPublication: [startsBy || clipsStart, endsBy || clipsEnd]
	};
}
