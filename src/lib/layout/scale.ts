import { DAY, instant, lengthOf, span, type Instant, type Span } from '../time/instant.js';

/** time to pixels; `x` counts from the inline start of the plot, so that a painter may mirror it */
export interface TimeScale {
	readonly domain: Span;
	/** width of the plot in px */
	readonly width: number;
	readonly pxPerDay: number;
	x(at: number): number;
	/** the inverse of `x` */
	invert(x: number): Instant;
}

export function timeScale(domain: Span, width: number): TimeScale {
	const perMs = width / lengthOf(domain);
	return {
		domain,
		width,
		pxPerDay: perMs * DAY,
		x: (at) => (at - domain.start) * perMs,
		invert: (x) => instant(domain.start + x / perMs)
	};
}

/** the stretch of time between two x */
export const spanBetween = (scale: TimeScale, from: number, to: number): Span =>
	span(scale.invert(from), scale.invert(to));
