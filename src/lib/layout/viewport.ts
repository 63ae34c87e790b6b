import { bisectLeft } from 'd3';
import { shortest } from '../model/address.js';
import { slopeOf, unwarped, warped, type Warp } from '../model/warp.js';
import { contains, fitWithin, lengthOf, span, type Instant, type Span } from '../time/instant.js';
import type { Unit } from '../time/timespan.js';

/** d3's zoom transform along x: `x' = k * x + t` over the extent drawn `width` px wide */
export interface Transform {
	readonly k: number;
	readonly x: number;
}

/** where a window may go: the whole extent, the measure of its time, and how fine it is dated */
export interface Space {
	readonly extent: Span;
	readonly warp: Warp;
	readonly finest: Unit;
}

/** the warped window that a transform of a plot `width` px wide shows */
export function domainOf({ k, x }: Transform, { extent, warp }: Space, width: number): Span {
	const whole = warped(extent, warp);
	const perPx = lengthOf(whole) / width;
	const start = whole.start - (x / k) * perPx;
	return unwarped(span(start, start + (width / k) * perPx), warp);
}

/** the transform that shows a window; the inverse of `domainOf` */
export function transformOf(domain: Span, { extent, warp }: Space, width: number): Transform {
	const [whole, part] = [warped(extent, warp), warped(domain, warp)];
	const k = lengthOf(whole) / lengthOf(part);
	return { k, x: (-(part.start - whole.start) / lengthOf(whole)) * width * k };
}

/** longest zoom factor: where time is flattest, the shortest window */
export function maxZoom({ extent, warp, finest }: Space): number {
	const flattest = Math.min(...warp.runs.map(slopeOf));
	return lengthOf(warped(extent, warp)) / (shortest(finest) * flattest);
}

/** a window inside the extent, `length` warped ms long, with `at` at a share of it */
function windowAbout(at: Instant, share: number, length: number, space: Space): Span {
	const { extent, warp, finest } = space;
	const start = warp.at(at) - share * length;
	const window = unwarped(fitWithin(span(start, start + length), warped(extent, warp)), warp);
	const least = shortest(finest);
	if (lengthOf(window) >= least) return window;
	return fitWithin(span(at - share * least, at + (1 - share) * least), extent);
}

/** zooms by a factor about a fixed instant, inside the extent */
export function zoomAbout(domain: Span, factor: number, at: Instant, space: Space): Span {
	const part = warped(domain, space.warp);
	const share = (space.warp.at(at) - part.start) / lengthOf(part);
	return windowAbout(at, share, lengthOf(part) / factor, space);
}

/** moves by a share of the window, inside the extent */
export function panBy(domain: Span, share: number, { extent, warp }: Space): Span {
	const part = warped(domain, warp);
	const by = lengthOf(part) * share;
	return unwarped(fitWithin(span(part.start + by, part.end + by), warped(extent, warp)), warp);
}

/** a window around a span with 15 % room at both sides, no shorter than the shortest */
export function fitSpan(target: Span, space: Space): Span {
	const part = warped(target, space.warp);
	const middle = space.warp.invert((part.start + part.end) / 2);
	return windowAbout(middle, 0.5, lengthOf(part) * 1.3, space);
}

/** a window as long as another, with the middle of a span in its middle */
export function centreOn(domain: Span, target: Span, space: Space): Span {
	const part = warped(target, space.warp);
	const middle = space.warp.invert((part.start + part.end) / 2);
	return windowAbout(middle, 0.5, lengthOf(warped(domain, space.warp)), space);
}

/** share of the window that an event keeps free at its sides when it is brought into view */
const ROOM = 0.08;

/** brings a span into the window with as little movement as possible, keeping the window's length */
export function bringIntoView(window: Span, target: Span, { extent, warp }: Space): Span {
	const domain = warped(window, warp);
	const wantedSpan = warped(target, warp);
	const length = lengthOf(domain);
	const visible = Math.min(domain.end, wantedSpan.end) - Math.max(domain.start, wantedSpan.start);
	if (visible >= Math.min(lengthOf(wantedSpan), length * 0.01)) return window;
	const room = length * ROOM;
	const wanted = Math.min(lengthOf(wantedSpan), length - 2 * room);
	const start =
		wantedSpan.start < domain.start
			? wantedSpan.end - wanted - room
			: wantedSpan.start + wanted + room - length;
	return unwarped(fitWithin(span(start, start + length), warped(extent, warp)), warp);
}

/** Returns the anchor in a window that is nearest to an instant, the earlier of two; null where there is none. */
function nearestAnchor(columns: readonly Float64Array[], at: number, window: Span): number | null {
	const around = columns.flatMap((anchors) => {
		const next = bisectLeft(anchors, at);
		return [anchors[next - 1], anchors[next]].filter((anchor) => anchor !== undefined);
	});
	const inside = around.filter((anchor) => contains(window, anchor as Instant));
	const [first] = inside.sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b);
	return first ?? null;
}

/**
 * Returns the window that a zoom leads to, moved just so far that it holds an event if the one
 * before did; `wanted` itself where nothing moves it. `columns` are anchors in the order of time.
 * Costs a bisection for each column.
 */
export function towardsEvents(
	before: Span,
	wanted: Span,
	columns: readonly Float64Array[],
	space: Space
): Span {
	const [from, to] = [before, wanted].map((window) => lengthOf(warped(window, space.warp)));
	if (to! > from! * (1 - 1e-6)) return wanted;
	const anchor = nearestAnchor(columns, (wanted.start + wanted.end) / 2, before);
	return anchor === null ? wanted : bringIntoView(wanted, span(anchor, anchor + 1), space);
}
