import type { TimelineEvent } from '../model/timeline.js';
import type { Instant } from '../time/instant.js';
import { anchorOf, clampedSpan, tickOf } from '../time/timespan.js';

/** px over which what no bound closes fades: before a last day, after a first one, of an untold end, of a total */
export const FADE = { before: 56, after: 56, untold: 80, total: 64 };
/** least px of the bar of a day, and px free at its ends */
export const DAY_BAR = { least: 8, inset: 2 };
/** px that the words of an event are given, its glyph included, and half a glyph */
export const WORDS = { width: 186, glyph: 6 };
/** px kept free between two events of a row, and between words and the rule */
export const GAP = { row: 9, rule: 5 };

/** where the words of an event stand: from its start, flush with its end, or left of the rule */
export type Side = 'auto' | 'end' | 'plan';

/** The line of an event in time, before it has a scale. */
export interface Trace {
	/** The first and the last moment of the line. */
	readonly from: number;
	readonly to: number;
	/** The px that the line fades beyond them. */
	readonly before: number;
	readonly after: number;
	/** The moment of a glyph that stands on its day; NaN for one that belongs to the words. */
	readonly day: number;
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
