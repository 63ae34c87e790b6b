import { calendarDate } from './calendar.js';
import { add, floor } from './steps.js';
import { instant, span, type Span } from './instant.js';
import {
	betweenOf,
	clockOn,
	nameOf,
	pairOf,
	withWeekday,
	type DateMessages,
	type Style,
	type Unitary
} from './names.js';
import { tickOf, type TimeSpan, type Unit } from './timespan.js';

/**
 * The window in which a date began or ended, by how it can be said.
 *
 * `one` a unit that has a name, `about` near one, `either` two neighbours, `range` more of them,
 * `before` and `after` bounded on one side.
 */
export interface Window {
	/** How the window can be said. */
	readonly kind: 'one' | 'about' | 'either' | 'range' | 'before' | 'after';
	/** The stretch itself; of what is approximate, the one that is named. */
	readonly span: Span;
	/** Its first unit. */
	readonly first: Unitary;
	/** Its last unit. */
	readonly last: Unitary;
	/** True if it is bounded by the day of publication alone. */
	readonly isByPublication: boolean;
}

const coarser: Partial<Record<Unit, Unit>> = { day: 'month', month: 'year' };

/** The coarsest unit of which a stretch is exactly one. */
function unitOf({ start, end }: Span, unit: Unit): Unit {
	const next = coarser[unit];
	if (!next || !Number.isFinite(end - start)) return unit;
	if (floor(start, 'year') === start && add(start, 1, 'year') === end) return 'year';
	if (floor(start, next) === start && add(start, 1, next) === end) return next;
	return unit;
}

/** True if two units are the ends of a third of a month or of a season. */
const isNamed = ({ part, unit, at }: Unitary, last: Unitary): boolean =>
	!!part && (unit === 'month' || floor(at, 'month') === floor(last.at, 'month'));

function kindOf({ start, end }: Span, first: Unitary, last: Unitary): Window['kind'] {
	if (start === -Infinity) return 'before';
	if (end === Infinity) return 'after';
	const [a, b] = [floor(first.at, first.unit), floor(last.at, last.unit)];
	if (a === b || isNamed(first, last)) return 'one';
	return first.unit !== 'minute' && add(a, 1, first.unit) === b ? 'either' : 'range';
}

/** True if a date reaches from before Christ to after. */
function crossesEra(when: TimeSpan): boolean {
	const bounds = [when.earliestStart, when.latestStart, when.earliestEnd, when.latestEnd - 1];
	const told = bounds.filter(Number.isFinite).map((at) => calendarDate(instant(at)).year);
	return Math.min(...told) < 1 && Math.max(...told) >= 1;
}

/**
 * Returns the window of the start of a date (0) or of its end (1).
 *
 * @example
 * windowOf(readEdtf('2024-11', horizon), 0).kind // "one"
 */
export function windowOf(when: TimeSpan, which: 0 | 1): Window {
	const tick = tickOf(when);
	const about = when.about[which];
	const told = which
		? span(when.earliestEnd - tick, when.latestEnd)
		: span(when.earliestStart, when.latestStart + tick);
	const bounds = about ?? told;
	const unit = unitOf(bounds, when.units[which]);
	const part = when.parts?.[which] ?? null;
	const named = { unit, part, isZoned: !when.local, hasEra: crossesEra(when) };
	const first = { ...named, at: bounds.start };
	const last = { ...first, at: instant(bounds.end - tick) };
	return {
		kind: about ? 'about' : kindOf(bounds, first, last),
		span: bounds,
		first,
		last,
		isByPublication: when.untilPublication[which] && bounds.start === -Infinity
	};
}

/**
 * Returns a window as a noun.
 *
 * @example
 * "20 November 2024", "about 2014", "19 or 20 November", "2024 or later"
 */
export function nounOf(
	window: Window,
	style: Style,
	dates: DateMessages,
	isYearless = false
): string {
	const { kind, first, last } = window;
	if (kind === 'before') return dates.orEarlier(nameOf(last, { style }, dates));
	if (kind === 'after') return dates.orLater(nameOf(first, { style }, dates));
	if (kind === 'either') return dates.either(...pairOf(first, last, style, dates, isYearless));
	const name = spanName(window, style, dates, isYearless);
	return kind === 'about' ? dates.about(name) : name;
}

/** The name of a window that is one unit, or of its ends. */
function spanName(
	{ first, last }: Window,
	style: Style,
	dates: DateMessages,
	isYearless: boolean
): string {
	const isOne = floor(first.at, first.unit) === floor(last.at, last.unit);
	if (isOne || isNamed(first, last)) return nameOf(first, { style, isYearless }, dates);
	const [from, to] = [first, last].map(({ at }) => calendarDate(at).year) as [number, number];
	const isDecade = first.unit === 'year' && from > 999 && from % 10 === 0 && to === from + 9;
	if (isDecade) return dates.decade(from);
	return dates.range(...pairOf(first, last, style, dates, isYearless));
}

/** True if the year of a start can be left out, as its end tells it. */
export function sharesYear({ first, last }: Window, end: Window): boolean {
	const isCoarse = [first, end.first].some(({ unit }) => unit === 'year');
	const isClock = first.unit === 'minute';
	const years = [first, last, end.first].map(({ at }) => calendarDate(at).year);
	return !isCoarse && !isClock && new Set(years).size === 1;
}

/** True if a unit is a day or a minute, no third of a month. */
const isFine = ({ part, unit }: Unitary): boolean => !part && (unit === 'day' || unit === 'minute');

/** Returns a window as a noun, an exact day with its weekday in long style. */
export function datedNounOf(window: Window, style: Style, dates: DateMessages): string {
	const noun = nounOf(window, style, dates);
	const { kind, first } = window;
	const isDay = kind === 'one' && isFine(first);
	return style === 'long' && isDay ? withWeekday(first.at, noun, dates) : noun;
}

/** Returns the publication as a noun, long with its day. */
export function publicationOf({ last }: Window, style: Style, dates: DateMessages): string {
	const day: Unitary = { ...last, unit: 'day', part: null };
	return dates.publication(style === 'long' ? nameOf(day, { style }, dates) : '');
}

/**
 * Returns a window as an adverb.
 *
 * @example
 * "on 20 November 2024", "between 1 and 19 November 2024"
 */
export function adverbOf(window: Window, style: Style, dates: DateMessages): string {
	const { kind, first, last } = window;
	if (kind === 'range') return betweenOf(first, last, style, dates);
	if (window.isByPublication) return dates.by(publicationOf(window, style, dates));
	if (kind === 'before') return dates.noLater(nameOf(last, { style }, dates));
	if (kind === 'after') return dates.noEarlier(nameOf(first, { style }, dates));
	const noun = nounOf(window, style, dates);
	if (kind === 'about') return noun;
	if (first.unit === 'minute') return dates.at(clockOn(first, { style }, dates));
	return isFine(first) ? dates.on(noun) : dates.in(noun);
}

const order: readonly Unit[] = ['minute', 'day', 'month', 'year'];

const finer = (a: Unit, b: Unit): Unit => order[Math.min(order.indexOf(a), order.indexOf(b))]!;

/** True if the first window holds the second and is longer. */
export const covers = ({ span: a }: Window, { span: b }: Window): boolean =>
	a.start <= b.start && b.end <= a.end && a.end - a.start > b.end - b.start;

const isBounded = ({ kind }: Window): boolean =>
	kind === 'one' || kind === 'either' || kind === 'range';

/**
 * Returns two windows that lie across each other as one.
 *
 * Null where no more than one day or minute is in both.
 */
export function sharedOf(start: Window, end: Window, tick: number): Window | null {
	if (!isBounded(start) || !isBounded(end)) return null;
	const from = Math.max(start.span.start, end.span.start);
	const to = Math.min(start.span.end, end.span.end);
	if (to - from <= tick) return null;
	const unit = finer(start.first.unit, end.last.unit);
	const inUnit = (one: Unitary, isWhole: boolean): Unitary => ({
		...one,
		unit,
		part: isWhole && unit === 'day' ? one.part : null
	});
	const isOneMonth = floor(start.first.at, 'month') === floor(end.last.at, 'month');
	const first = inUnit(start.first, !isOneMonth && !covers(start, end));
	const last = inUnit(end.last, !isOneMonth && !covers(end, start));
	const both = span(start.span.start, end.span.end);
	const kind = kindOf(both, first, last);
	// two neighbours can both be meant
	return {
		kind: kind === 'either' ? 'range' : kind,
		span: both,
		first,
		last,
		isByPublication: false
	};
}
