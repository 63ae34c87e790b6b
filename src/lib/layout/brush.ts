import {
	DAY,
	fitWithin,
	instant,
	lengthOf,
	span,
	type Instant,
	type Span
} from '../time/instant.js';
import type { Ruler } from './ruler.js';

/**
 * The sizes of the handles in px.
 *
 * Windows narrower than `narrow` have their handles outside, at least `apart` from each other.
 */
export const HANDLE = { width: 8, height: 22, narrow: 30, apart: 10 };
/** The px of a handle’s hit area under a mouse and under a finger. */
export const HIT = { mouse: 24, touch: 44 };
/** px of a day up to which a window that is drawn begins and ends at midnight */
const SNAP = 4;

/** An end of the window. */
export type Edge = 'start' | 'end';
/**
 * What a pointer takes hold of on the strip.
 *
 * An end of the window, the window as a whole, or the place where a new one begins.
 */
export type Grip = Edge | 'move' | 'draw';

/** The visible window on the strip, and its handles. */
export interface Brush {
	/** The px at which the window starts, kept on the strip. */
	readonly from: number;
	/** The px at which the window ends, kept on the strip. */
	readonly to: number;
	/** The px at which the handle of its start begins. */
	readonly start: number;
	/** The px at which the handle of its end begins. */
	readonly end: number;
}

const clamp = (value: number, least: number, most: number): number =>
	Math.min(Math.max(value, least), most);

/**
 * Returns the window on the strip, and where its handles begin.
 *
 * Handles never overlap and never leave the strip.
 */
export function brushOf(domain: Span, ruler: Ruler): Brush {
	const { width, narrow, apart } = HANDLE;
	const [from, to] = [domain.start, domain.end].map((at) => clamp(ruler.x(at), 0, ruler.width));
	const length = to! - from!;
	const lacking = length < narrow ? Math.max(0, apart - length) / 2 : 0;
	const out = length < narrow ? [width, 0] : [width / 2, width / 2];
	const start = clamp(from! - lacking - out[0]!, 0, ruler.width - 2 * width);
	const end = clamp(to! + lacking - out[1]!, start + width, ruler.width - width);
	return { from: from!, to: to!, start, end };
}

/** Returns the px in which each handle is hit, `reach` wide where there is room. */
export function hitsOf({ from, to, start, end }: Brush, reach: number) {
	const { width, narrow } = HANDLE;
	const isNarrow = to - from < narrow;
	const inner = isNarrow ? width / 2 : Math.min(reach / 2, (to - from) / 3);
	const outer = isNarrow ? reach - width / 2 : reach / 2;
	const [first, second] = [start + width / 2, end + width / 2];
	return {
		start: { from: first - outer, to: first + inner },
		end: { from: second - inner, to: second + outer }
	};
}

/**
 * Returns what a pointer at `x` takes hold of.
 *
 * `reach` is the width of a handle’s hit area in px.
 */
export function gripAt(brush: Brush, x: number, reach: number): Grip {
	const { start, end } = hitsOf(brush, reach);
	if (x >= start.from && x <= start.to) return 'start';
	if (x >= end.from && x <= end.to) return 'end';
	return x > start.to && x < end.from ? 'move' : 'draw';
}

/** Returns the instant at an x, moved to midnight where a day is at most `SNAP` px wide. */
function snapped(x: number, ruler: Ruler): Instant {
	const at = clamp(ruler.invert(x), ruler.bounds.start, ruler.bounds.end);
	const px = ruler.x(at + DAY / 2) - ruler.x(at - DAY / 2);
	return instant(px > SNAP ? at : Math.round(at / DAY) * DAY);
}

/**
 * Returns the window with one end at another instant.
 *
 * As far as the bounds and the length of the shortest window allow.
 */
export function withEdge({ start, end }: Span, edge: Edge, at: number, ruler: Ruler): Span {
	const { bounds, least } = ruler;
	if (edge === 'start') return span(clamp(at, bounds.start, end - least), end);
	return span(start, clamp(at, start + least, bounds.end));
}

/**
 * Returns the window with one end dragged from one x to another.
 *
 * The end snaps to midnight where a day has few px.
 */
export function resized(window: Span, edge: Edge, from: number, to: number, ruler: Ruler) {
	return withEdge(window, edge, snapped(ruler.x(window[edge]) + to - from, ruler), ruler);
}

/**
 * Returns the window with its middle dragged from one x to another.
 *
 * It keeps its length, stays inside the bounds, and moves by whole days where a day has few px.
 */
export function moved(window: Span, from: number, to: number, ruler: Ruler): Span {
	const middle = (window.start + window.end) / 2;
	const at = clamp(ruler.invert(ruler.x(middle) + to - from), ruler.bounds.start, ruler.bounds.end);
	const px = ruler.x(at + DAY / 2) - ruler.x(at - DAY / 2);
	const by = px > SNAP ? at - middle : Math.round((at - middle) / DAY) * DAY;
	return fitWithin(span(window.start + by, window.end + by), ruler.bounds);
}

/**
 * Returns the window moved so that the instant at an x is its middle.
 *
 * It keeps its length, stays inside the bounds, and moves by whole days where a day has few px.
 */
export const centred = (window: Span, x: number, ruler: Ruler): Span =>
	moved(window, ruler.x((window.start + window.end) / 2), x, ruler);

/**
 * Returns the window that is drawn from one x to another.
 *
 * It is no shorter than the shortest one, and stays inside the bounds. As far as they allow, it
 * keeps its first end.
 */
export function drawn(from: number, to: number, ruler: Ruler): Span {
	const [origin, at] = [snapped(from, ruler), snapped(to, ruler)];
	const length = Math.max(Math.abs(at - origin), ruler.least);
	const start = to < from ? origin - length : origin;
	return fitWithin(span(start, start + length), ruler.bounds);
}

/** Returns the span of the instants that one end of the window may take. */
export const rangeOf = (window: Span, edge: Edge, ruler: Ruler): Span =>
	span(
		withEdge(window, edge, -Infinity, ruler)[edge],
		withEdge(window, edge, Infinity, ruler)[edge]
	);

/**
 * Returns one end of the window and its limits in days.
 *
 * They are counted from the start of the bounds and rounded to hundredths.
 */
export function valuesOf(window: Span, edge: Edge, ruler: Ruler) {
	const { start, end } = rangeOf(window, edge, ruler);
	const [least, most, now] = [start, end, window[edge]].map(
		(at) => Math.round(((at - ruler.bounds.start) / DAY) * 100) / 100
	);
	return { least: least!, most: most!, now: now! };
}

/**
 * Returns how many ms a share of a stretch lasts.
 *
 * Rounded to whole days where it is longer than one.
 */
export const shareOf = (stretch: Span, share: number): number => {
	const ms = lengthOf(stretch) * share;
	return ms > DAY ? Math.round(ms / DAY) * DAY : ms;
};
