import { DAY, MINUTE, span, type Instant, type Span } from './instant.js';

/** the finest unit that a date is given in */
export type Unit = 'minute' | 'day' | 'month' | 'year';

/**
 * how a date is known: `exact` a day or a minute; `approximate` about a day; `within` one unknown
 * moment of a range; `before` no later than a date; `after` no earlier than one; `lasting` a stretch
 */
export type Precision = 'exact' | 'approximate' | 'within' | 'before' | 'after' | 'lasting';

/**
 * A date as four bounds, the time-span of CIDOC-CRM (E52 with P81 and P82). What lies between
 * `latestStart` and `earliestEnd` is certain. Untold outer bounds are infinite.
 */
export interface TimeSpan {
	readonly earliestStart: Instant;
	readonly latestStart: Instant;
	readonly earliestEnd: Instant;
	readonly latestEnd: Instant;
	/** the date as written: one EDTF string, or start and end joined by `/` */
	readonly edtf: string;
	readonly precision: Precision;
	/** unit of the start, and of the end where there is one */
	readonly units: readonly [Unit, Unit];
	/** which of the two ends is only approximate */
	readonly approximate: readonly [boolean, boolean];
	/** the chosen reading is likely, not certain */
	readonly uncertain: boolean;
	/** still going on when the source was published */
	readonly ongoing: boolean;
}

/** the span with untold bounds clamped to the nearest stated one: what decides about the window */
export function clampedSpan(when: TimeSpan): Span {
	const { earliestStart, latestStart, earliestEnd, latestEnd } = when;
	const unit = when.units[0] === 'minute' ? MINUTE : DAY;
	const start = Number.isFinite(earliestStart)
		? earliestStart
		: Math.min(latestStart, latestEnd - unit);
	const ends = [latestEnd, earliestEnd, latestStart + unit];
	const told = ends.find(Number.isFinite) ?? start;
	return span(start, Math.max(told, start + MINUTE));
}

/** the moment a date stands for where it must be one: start of what lasts, else the middle */
export function anchorOf(when: TimeSpan): Instant {
	const { start, end } = clampedSpan(when);
	if (when.precision !== 'lasting') return ((start + end) / 2) as Instant;
	const soft = Math.min(when.latestStart, end);
	return (
		Number.isFinite(when.latestStart) && soft > start ? (start + soft) / 2 : start
	) as Instant;
}
