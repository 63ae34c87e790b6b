import type { TimelineEvent } from '../model/timeline.js';
import type { Instant } from '../time/instant.js';
import { anchorOf, clampedSpan, tickOf } from '../time/timespan.js';

/**
 * The px over which what no bound closes fades.
 *
 * Before a last day, after a first one, of an untold end, of a total.
 */
export const FADE = { before: 56, after: 56, untold: 80, total: 64 };
/** The least px of the bar of a day, and those free at its ends. */
export const DAY_BAR = { least: 8, inset: 2 };
/** The px kept for an event’s words with their glyph, and half a glyph. */
export const WORDS = { width: 186, glyph: 6 };
/** The px free between two events of a row, and between words and rule. */
export const GAP = { row: 9, rule: 5 };

/**
 * Where the words of an event stand.
 *
 * `auto` from its start on, unless they would pass the rule; `end` flush with its end; `plan` flush with
 * its end, or left of the rule.
 */
export type Side = 'auto' | 'end' | 'plan';

/** The line of an event in time, before it has a scale. */
export interface Trace {
	/** The first moment of the line. */
	readonly from: number;
	/** The last moment of the line. */
	readonly to: number;
	/** The px that the line fades before its first moment. */
	readonly before: number;
	/** The px that the line fades after its last moment. */
	readonly after: number;
	/** The moment of a glyph that stands on its day; NaN for none. */
	readonly day: number;
	/** Where its words stand. */
	readonly side: Side;
	/** True if nothing of it is drawn beyond the rule. */
	readonly isPast: boolean;
}

const trace = (from: number, to: number, rest: Partial<Trace>): Trace => ({
	from,
	to,
	before: 0,
	after: 0,
	day: NaN,
	side: 'auto',
	isPast: true,
	...rest
});

function lastingTrace({ when }: TimelineEvent): Partial<Trace> & { from: number; to: number } {
	const { earliestStart, latestStart, latestEnd } = when;
	const tick = tickOf(when);
	const { start, end } = clampedSpan(when);
	const isTold = latestStart === earliestStart;
	const isOpen = !Number.isFinite(earliestStart);
	const isUntold = !Number.isFinite(latestEnd);
	const isBegun = Number.isFinite(latestStart);
	return {
		from: start,
		to: isUntold ? Math.max(start, isBegun ? latestStart + tick : start) : end,
		before: isOpen ? FADE.before : 0,
		after: isUntold ? (isBegun ? FADE.untold : FADE.after) : 0,
		day: isTold ? start + tick / 2 : NaN
	};
}

/** Returns the line of an event; `horizon` is the end of the day of publication. */
export function traceOf(event: TimelineEvent, horizon: Instant): Trace {
	const { when, status } = event;
	const { start, end } = clampedSpan(when);
	const isPlanned = status === 'planned';
	const isPast = !isPlanned && start < horizon;
	const side = isPlanned ? 'plan' : 'auto';
	if (when.total) return trace(end, end, { before: FADE.total, side: 'end', isPast });
	if (when.precision === 'lasting') {
		const { from, to, ...rest } = lastingTrace(event);
		return trace(from, to, { ...rest, isPast, side });
	}
	if (when.precision === 'before')
		return trace(end, end, { before: FADE.before, isPast, side: isPlanned ? 'plan' : 'end' });
	if (when.precision === 'after') return trace(start, start, { after: FADE.after, isPast, side });
	const day = when.precision === 'exact' ? anchorOf(when) : NaN;
	return trace(start, end, { day, isPast, side });
}
