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

/** px of a handle; windows narrower than `narrow` have them outside, `apart` px from each other at least */
export const HANDLE = { width: 8, height: 22, narrow: 30, apart: 10 };
/** px of the handles' hit area under a mouse and under a finger */
export const HIT = { mouse: 24, touch: 44 };
/** px of a day up to which a window that is drawn begins and ends at midnight */
const SNAP = 4;

/** an end of the window */
export type Edge = 'start' | 'end';
/** what a pointer takes hold of */
export type Grip = Edge | 'move' | 'draw';

/** the visible window on the strip in px, and where its handles begin */
export interface Brush {
	readonly from: number;
	readonly to: number;
	readonly start: number;
	readonly end: number;
}

const clamp = (value: number, least: number, most: number): number =>
	Math.min(Math.max(value, least), most);

/** the window and its handles: they never overlap and never leave the strip */
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

/** the px in which each handle is hit, `reach` px wide where there is room */
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

/** what a pointer at `x` takes hold of */
export function gripAt(brush: Brush, x: number, reach: number): Grip {
	const { start, end } = hitsOf(brush, reach);
	if (x >= start.from && x <= start.to) return 'start';
	if (x >= end.from && x <= end.to) return 'end';
	return x > start.to && x < end.from ? 'move' : 'draw';
}

/** an instant on the strip, on a midnight where a day is hardly wider than a px */
function snapped(x: number, ruler: Ruler): Instant {
	const at = clamp(ruler.invert(x), ruler.bounds.start, ruler.bounds.end);
	const px = ruler.x(at + DAY / 2) - ruler.x(at - DAY / 2);
	return instant(px > SNAP ? at : Math.round(at / DAY) * DAY);
}

/** the window with one end at another instant, neither too short nor out of bounds */
export function withEdge({ start, end }: Span, edge: Edge, at: number, ruler: Ruler): Span {
	const { bounds, least } = ruler;
	if (edge === 'start') return span(clamp(at, bounds.start, end - least), end);
	return span(start, clamp(at, start + least, bounds.end));
}

/** the window with one end dragged from one x to another */
export function resized(window: Span, edge: Edge, from: number, to: number, ruler: Ruler) {
	return withEdge(window, edge, snapped(ruler.x(window[edge]) + to - from, ruler), ruler);
}

/** the window, as long as it is, its middle dragged from one x to another */
export function moved(window: Span, from: number, to: number, ruler: Ruler): Span {
	const middle = (window.start + window.end) / 2;
	const at = clamp(ruler.invert(ruler.x(middle) + to - from), ruler.bounds.start, ruler.bounds.end);
	const px = ruler.x(at + DAY / 2) - ruler.x(at - DAY / 2);
	const by = px > SNAP ? at - middle : Math.round((at - middle) / DAY) * DAY;
	return fitWithin(span(window.start + by, window.end + by), ruler.bounds);
}

/** the window, as long as it is, about the instant at an x */
export const centred = (window: Span, x: number, ruler: Ruler): Span =>
	moved(window, ruler.x((window.start + window.end) / 2), x, ruler);

/** a new window between two x, the first of which it keeps */
export function drawn(from: number, to: number, ruler: Ruler): Span {
	const [origin, at] = [snapped(from, ruler), snapped(to, ruler)];
	const length = Math.max(Math.abs(at - origin), ruler.least);
	const start = to < from ? origin - length : origin;
	return fitWithin(span(start, start + length), ruler.bounds);
}

/** the instants that one end of the window may take */
export const rangeOf = (window: Span, edge: Edge, ruler: Ruler): Span =>
	span(
		withEdge(window, edge, -Infinity, ruler)[edge],
		withEdge(window, edge, Infinity, ruler)[edge]
	);

/** an end of the window and its limits, in days from the start of the bounds */
export function valuesOf(window: Span, edge: Edge, ruler: Ruler) {
	const { start, end } = rangeOf(window, edge, ruler);
	const [least, most, now] = [start, end, window[edge]].map(
		(at) => Math.round(((at - ruler.bounds.start) / DAY) * 100) / 100
	);
	return { least: least!, most: most!, now: now! };
}

/** ms that a share of a stretch lasts, in whole days where it is longer than one */
export const shareOf = (stretch: Span, share: number): number => {
	const ms = lengthOf(stretch) * share;
	return ms > DAY ? Math.round(ms / DAY) * DAY : ms;
};
