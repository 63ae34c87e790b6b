import { DAY, instant, MINUTE, span, type Instant, type Span } from './instant.js';

/** The finest unit that a date is given in. */
export type Unit = 'minute' | 'day' | 'month' | 'year';

/** A third of a month, or a season. */
export type CalendarPart = 'early' | 'mid' | 'late' | 'spring' | 'summer' | 'autumn' | 'winter';

/**
 * How a date is known.
 *
 * `exact` is a day or a minute, `approximate` about a date, `within` one unknown moment of a range,
 * `before` no later than a date, `after` no earlier than one, `lasting` a stretch.
 */
export type Precision = 'exact' | 'approximate' | 'within' | 'before' | 'after' | 'lasting';

/**
 * A date as four bounds, the time-span of CIDOC-CRM (E52 with P81 and P82).
 *
 * What lies between `latestStart` and `earliestEnd` is certain. Untold outer bounds are infinite.
 */
export interface TimeSpan {
	/** The first moment at which it can have begun. */
	readonly earliestStart: Instant;
	/** The last day or minute, by its start, on which it can have begun. */
	readonly latestStart: Instant;
	/** The end of the first day or minute on which it can have ended. */
	readonly earliestEnd: Instant;
	/** The last moment at which it can have ended. */
	readonly latestEnd: Instant;
	/** The date as written: one EDTF string, or start and end joined by `/`. */
	readonly edtf: string;
	/** How the date is known. */
	readonly precision: Precision;
	/**
	 * The units of the start and of the end.
	 *
	 * The same twice where it does not last.
	 */
	readonly units: readonly [Unit, Unit];
	/**
	 * The third of a month, or the season, of its start and its end.
	 *
	 * Absent where neither is one.
	 */
	readonly parts?: readonly [CalendarPart | null, CalendarPart | null];
	/** The date that an approximate start or end names; null where one is not approximate. */
	readonly about: readonly [Span | null, Span | null];
	/** True if the chosen reading is likely, not certain. */
	readonly uncertain: boolean;
	/** True if it was still going on when the source was published. */
	readonly ongoing: boolean;
	/** True if clock times were given without a zone; they are placed as if UTC. */
	readonly local: boolean;
	/** True where its start, or its end, is bounded by the day of publication. */
	readonly untilPublication: readonly [boolean, boolean];
	/** True if it is the day up to which something was counted. */
	readonly total: boolean;
}

/**
 * Returns the length in milliseconds of the finest unit of a date’s bounds.
 *
 * A minute or a day.
 */
export const tickOf = ({ units }: Pick<TimeSpan, 'units'>): number =>
	units.includes('minute') ? MINUTE : DAY;

/**
 * Returns a date without days on which its start comes after its end.
 *
 * An end that is only later than its start is untold; untold bounds stay so.
 */
export function tightened(when: TimeSpan): TimeSpan {
	const { earliestStart, latestStart, earliestEnd, latestEnd } = when;
	const tick = tickOf(when);
	const [latest, earliest] = [latestEnd - tick, earliestStart + tick];
	if (latestEnd === Infinity && earliestEnd <= earliest)
		return { ...when, earliestEnd: instant(Infinity) };
	const isOpen = earliestStart === -Infinity || latestStart === Infinity;
	return {
		...when,
		latestStart: isOpen ? latestStart : instant(Math.min(latestStart, latest)),
		earliestEnd: earliestEnd === -Infinity ? earliestEnd : instant(Math.max(earliestEnd, earliest))
	};
}

/** Returns the span of a date, untold bounds clamped to the nearest stated one. */
export function clampedSpan(when: TimeSpan): Span {
	const { earliestStart, latestStart, earliestEnd, latestEnd } = when;
	const tick = tickOf(when);
	const start = Number.isFinite(earliestStart)
		? earliestStart
		: Math.min(latestStart, latestEnd - tick);
	const ends = [latestEnd, earliestEnd, latestStart + tick];
	const told = ends.find(Number.isFinite) ?? start;
	return span(start, Math.max(told, start + MINUTE));
}

/**
 * Returns the moment of a date by which it is sorted and placed.
 *
 * The start of what lasts, else the middle.
 */
export function anchorOf(when: TimeSpan): Instant {
	const { start, end } = clampedSpan(when);
	if (when.precision !== 'lasting') return ((start + end) / 2) as Instant;
	const soft = Math.min(when.latestStart, end);
	return (
		Number.isFinite(when.latestStart) && soft > start ? (start + soft) / 2 : start
	) as Instant;
}

/**
 * Returns the moment at which an event is at home in the figure.
 *
 * The last day of a total, else the anchor.
 */
export const homeOf = (when: TimeSpan): Instant =>
	when.total ? ((clampedSpan(when).end - tickOf(when) / 2) as Instant) : anchorOf(when);

/**
 * Returns the moment of a told end; null for none.
 *
 * The middle of the days on which it can lie, where that is after the anchor.
 */
export function toldEndOf(when: TimeSpan): Instant | null {
	const { precision, ongoing, earliestEnd, latestEnd } = when;
	if (precision !== 'lasting' || ongoing || !Number.isFinite(latestEnd)) return null;
	const tick = tickOf(when);
	const first = Number.isFinite(earliestEnd) ? Math.min(earliestEnd, latestEnd) : latestEnd;
	const middle = (first - tick + latestEnd) / 2;
	return middle > anchorOf(when) ? (middle as Instant) : null;
}
