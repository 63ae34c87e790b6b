import { instant, lengthOf, type Instant, type Span } from '../time/instant.js';

/** a strip: its width in px, and the time that it shows */
export interface Ruled {
	readonly width: number;
	readonly extent: Span;
}

/** time to px of the strip and back, in true proportions */
export interface Ruler extends Ruled {
	/** the time that windows may take, also beyond the strip */
	readonly bounds: Span;
	/** ms of the shortest window */
	readonly least: number;
	x(at: number): number;
	/** the inverse of `x` */
	invert(x: number): Instant;
}

/** the ruler of a strip on which windows are at least `shortest` ms long and within `bounds` */
export function rulerOf({ extent, width }: Ruled, shortest = 0, bounds = extent): Ruler {
	const perMs = width / lengthOf(extent);
	return {
		width,
		extent,
		bounds,
		least: Math.min(shortest, lengthOf(bounds)),
		x: (at) => (at - extent.start) * perMs,
		invert: (x) => instant(extent.start + x / perMs)
	};
}
