import { instant, lengthOf, type Instant, type Span } from '../time/instant.js';

/** A strip: its width in px, and the time that it shows. */
export interface Ruled {
	/** The width of the strip in px. */
	readonly width: number;
	/** The time that the strip shows. */
	readonly extent: Span;
}

/** Time to px of the strip and back, in true proportions. */
export interface Ruler extends Ruled {
	/** The time that windows may take, also beyond the strip. */
	readonly bounds: Span;
	/** The length of the shortest window in ms. */
	readonly least: number;
	/** Returns the px of a moment; goes on beyond the strip. */
	x(at: number): number;
	/** Returns the instant at a px; the inverse of `x`. */
	invert(x: number): Instant;
}

/**
 * Returns the ruler of a strip.
 *
 * Windows on it lie within `bounds`, and last at least `shortest` ms, or as long as those if they are
 * shorter.
 */
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
