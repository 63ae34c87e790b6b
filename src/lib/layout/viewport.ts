import { shortest } from '../model/view.js';
import { fitWithin, lengthOf, span, type Instant, type Span } from '../time/instant.js';
import type { Unit } from '../time/timespan.js';

/** d3's zoom transform along x: `x' = k * x + t` over the extent drawn `width` px wide */
export interface Transform {
	readonly k: number;
	readonly x: number;
}

/** the whole extent and the width in px it is drawn at when `k` is 1 */
export interface Base {
	readonly extent: Span;
	readonly width: number;
}

/** the window that a transform shows; the inverse of `transformOf` */
export function domainOf({ k, x }: Transform, { extent, width }: Base): Span {
	const perPx = lengthOf(extent) / width;
	const start = extent.start - (x / k) * perPx;
	return span(start, start + (width / k) * perPx);
}

/** the transform that shows a window; the inverse of `domainOf` */
export function transformOf(domain: Span, { extent, width }: Base): Transform {
	const k = lengthOf(extent) / lengthOf(domain);
	return { k, x: (-(domain.start - extent.start) / lengthOf(extent)) * width * k };
}

/** longest zoom factor of an extent */
export const maxZoom = (extent: Span, finest: Unit): number => lengthOf(extent) / shortest(finest);

/** zooms by a factor about a fixed instant, inside the extent */
export function zoomAbout(
	domain: Span,
	factor: number,
	at: Instant,
	extent: Span,
	finest: Unit
): Span {
	const length = Math.min(Math.max(lengthOf(domain) / factor, shortest(finest)), lengthOf(extent));
	const share = (at - domain.start) / lengthOf(domain);
	const start = at - share * length;
	return fitWithin(span(start, start + length), extent);
}

/** moves by a share of the window, inside the extent */
export function panBy(domain: Span, share: number, extent: Span): Span {
	const by = lengthOf(domain) * share;
	return fitWithin(span(domain.start + by, domain.end + by), extent);
}

/** a window around a span with 15 % room at both sides, no shorter than the shortest */
export function fitSpan(target: Span, extent: Span, finest: Unit): Span {
	const length = Math.max(lengthOf(target) * 1.3, shortest(finest));
	const middle = (target.start + target.end) / 2;
	return fitWithin(span(middle - length / 2, middle + length / 2), extent);
}

/** share of the window that an event keeps free at its sides when it is brought into view */
const ROOM = 0.08;

/** brings a span into the window with as little movement as possible, keeping the window's length */
export function bringIntoView(domain: Span, target: Span, extent: Span): Span {
	const length = lengthOf(domain);
	const visible = Math.min(domain.end, target.end) - Math.max(domain.start, target.start);
	if (visible >= Math.min(lengthOf(target), length * 0.01)) return domain;
	const room = length * ROOM;
	const wanted = Math.min(lengthOf(target), length - 2 * room);
	const start =
		target.start < domain.start
			? target.end - wanted - room
			: target.start + wanted + room - length;
	return fitWithin(span(start, start + length), extent);
}
