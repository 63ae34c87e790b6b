import type { TimelineEvent } from '../model/timeline.js';
import type { Instant } from '../time/instant.js';
import { clampedSpan, tickOf } from '../time/timespan.js';
import type { Reach } from './marks.js';
import { DAY_BAR, FADE } from './trace.js';

/** A stretch that fades: its opacity at both ends, and its height in px. */
export interface Ramp {
	/** The px that it covers. */
	readonly reach: Reach;
	/** The opacity at both ends, from 0 to 1. */
	readonly opacity: readonly [from: number, to: number];
	/** The height in px. */
	readonly height: number;
}

/**
 * How the line of an event is drawn.
 *
 * `bar` for what is exact or lasts, `bracket` for other dates, `dotted` for a total, `dashed`
 * for a plan.
 */
export type Form = 'bar' | 'bracket' | 'dotted' | 'dashed';

/** The line of an event, within the plot: what it claims about time, in px. */
export interface TimeLine {
	/** How the line is drawn. */
	readonly form: Form;
	/** The px of what is sure; null for none. */
	readonly solid: Reach | null;
	/** What is possible: mists between two bounds, fades where no bound closes. */
	readonly ramps: readonly Ramp[];
	/** The x of the bounds that are told. */
	readonly ticks: readonly number[];
	/** The x at which it goes on at publication; null for none. */
	readonly arrow: number | null;
	/** True if it lasts and certainly began before the window. */
	readonly isEarlier: boolean;
}

/** px of a mist and of a fade, and the opacities of a mist */
const HEIGHT = { mist: 5, fade: 1.6, bar: 3 };
const OPACITY = { far: 0.12, near: 0.55 };
/** The height of a mist in px, which tells it from what fades. */
export const MIST = HEIGHT.mist;

/** What a line is drawn on. */
export interface Ground {
	/** The width of the plot in px. */
	readonly width: number;
	/** The x of the rule, also outside the plot. */
	readonly rule: number;
	/** The instant of the rule, where the future begins. */
	readonly horizon: Instant;
	/** Returns the x of an instant, also outside the plot. */
	x(at: number): number;
}

/** A line before it is cut at the edges of the plot. */
interface Whole {
	readonly form: Form;
	readonly solid?: Reach | null;
	readonly ramps?: readonly Ramp[];
	readonly ticks?: readonly number[];
	readonly arrow?: number | null;
	readonly isEarlier?: boolean;
}

const ramp = (from: number, to: number, opacity: Ramp['opacity'], height: number): Ramp => ({
	reach: [from, to],
	opacity,
	height
});

/** Widens a bar about its middle to the least that is seen. */
function seen([from, to]: Reach): Reach {
	const lacking = Math.max(0, DAY_BAR.least - (to - from)) / 2;
	return [from - lacking, to + lacking];
}

function cut([from, to]: Reach, high: number): Reach | null {
	const [a, b] = [Math.max(from, 0), Math.min(to, high)];
	return a < b ? [a, b] : null;
}

/** Cuts a ramp, which keeps its opacities where it is cut. */
function cutRamp({ reach, opacity, height }: Ramp, high: number): Ramp[] {
	const part = cut(reach, high);
	if (!part) return [];
	const at = (x: number) =>
		opacity[0] + ((opacity[1] - opacity[0]) * (x - reach[0])) / (reach[1] - reach[0]);
	return [{ reach: part, opacity: [at(part[0]), at(part[1])], height }];
}

/** Returns the windows of both ends of what lasts, where they are soft; they part where they meet. */
function softWindows({ when }: TimelineEvent) {
	const { earliestStart, latestEnd, ongoing } = when;
	const tick = tickOf(when);
	// what has no bound of its own is bounded by the other end
	const latestStart = Math.min(when.latestStart, latestEnd - tick);
	const first = Number.isFinite(earliestStart) ? earliestStart : latestStart;
	const earliestEnd = Math.max(when.earliestEnd, first + tick);
	const start = Number.isFinite(latestStart) && latestStart > earliestStart;
	const isSoftEnd = !ongoing && Number.isFinite(latestEnd) && latestEnd > earliestEnd;
	const startTo = start ? latestStart + tick : earliestStart;
	const endFrom = isSoftEnd ? earliestEnd - tick : Infinity;
	const middle = startTo > endFrom ? (startTo + endFrom) / 2 : null;
	return {
		start: start ? ([earliestStart, middle ?? startTo] as const) : null,
		end: isSoftEnd ? ([middle ?? endFrom, latestEnd] as const) : null
	};
}

/** Returns the line of what lasts: mist, bar, mist, and what no bound closes. */
function lastingLine(
	event: TimelineEvent,
	{ x, rule, horizon }: Ground,
	isPlanned: boolean
): Whole {
	const { when } = event;
	const { start, end } = clampedSpan(when);
	const soft = softWindows(event);
	const isUntold = !Number.isFinite(when.latestEnd);
	const isOpen = soft.start !== null && !Number.isFinite(when.earliestStart);
	const from = soft.start ? soft.start[1] : start;
	const to = isUntold ? from : when.ongoing ? horizon : soft.end ? soft.end[0] : end;
	const ramps: Ramp[] = [];
	if (isOpen) ramps.push(ramp(x(from) - FADE.before, x(from), [0, 1], HEIGHT.bar));
	else if (soft.start)
		ramps.push(ramp(x(soft.start[0]), x(from), [OPACITY.far, OPACITY.near], HEIGHT.mist));
	if (soft.end) ramps.push(ramp(x(to), x(soft.end[1]), [OPACITY.near, OPACITY.far], HEIGHT.mist));
	const isBegun = Number.isFinite(when.latestStart);
	const [fade, height] = isBegun ? [FADE.untold, HEIGHT.bar] : [FADE.after, HEIGHT.fade];
	if (isUntold && (isPlanned || x(from) < rule))
		ramps.push(ramp(x(from), x(from) + fade, [1, 0], height));
	const bar: Reach | null = to > from ? [x(from), x(to)] : null;
	return {
		form: isPlanned ? 'dashed' : 'bar',
		solid: bar && (ramps.length ? bar : seen(bar)),
		ramps,
		ticks: [
			...((soft.start && !isOpen) || !isBegun ? [x(when.earliestStart)] : []),
			...(soft.end ? [x(soft.end[1])] : [])
		],
		arrow: when.ongoing ? rule : null
	};
}

function wholeLine(event: TimelineEvent, ground: Ground): Whole {
	const { x } = ground;
	const { when, status } = event;
	const { start, end } = clampedSpan(when);
	const isPlanned = status === 'planned';
	const form = isPlanned ? 'dashed' : 'bracket';
	if (when.total) {
		const fade = ramp(x(end) - FADE.total, x(end), [0, 1], HEIGHT.bar);
		return { form: 'dotted', ramps: [fade], ticks: [x(end)] };
	}
	if (when.precision === 'lasting') return lastingLine(event, ground, isPlanned);
	if (when.precision === 'before')
		return {
			form,
			ramps: [ramp(x(end) - FADE.before, x(end), [0, 1], HEIGHT.fade)],
			ticks: [x(end)]
		};
	if (when.precision === 'after')
		return {
			form,
			ramps: [ramp(x(start), x(start) + FADE.after, [1, 0], HEIGHT.fade)],
			ticks: [x(start)]
		};
	if (when.precision !== 'exact')
		return { form, solid: [x(start), x(end)], ticks: [x(start), x(end)] };
	const day = seen([x(start) + DAY_BAR.inset, x(end) - DAY_BAR.inset]);
	return { form: isPlanned ? 'dashed' : 'bar', solid: day };
}

/**
 * Returns the line of an event, cut at the edges of the plot.
 *
 * What is past is cut at the rule.
 */
export function lineOf(event: TimelineEvent, ground: Ground): TimeLine {
	const { width, rule, horizon, x } = ground;
	const { form, solid = null, ramps = [], ticks = [], arrow = null } = wholeLine(event, ground);
	const { start } = clampedSpan(event.when);
	const isPast = event.status !== 'planned' && start < horizon;
	const high = isPast ? Math.min(width, rule) : width;
	const isLasting = event.when.precision === 'lasting';
	return {
		form,
		solid: solid && cut(solid, high),
		ramps: ramps.flatMap((one) => cutRamp(one, high)),
		ticks: ticks.filter((at) => at >= -0.01 && at <= high + 0.01),
		arrow: arrow !== null && arrow > 0 && arrow <= width ? arrow : null,
		isEarlier: isLasting && Number.isFinite(event.when.latestStart) && x(event.when.latestStart) < 0
	};
}
