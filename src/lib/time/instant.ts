/** a nominal type over a primitive, so that units cannot be mixed up */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };

/** milliseconds since 1970-01-01T00:00Z */
export type Instant = Brand<number, 'Instant'>;

/** a half-open stretch of time, `[start, end)` */
export interface Span {
	readonly start: Instant;
	readonly end: Instant;
}

/** milliseconds in a minute */
export const MINUTE = 60_000;
/** milliseconds in a day */
export const DAY = 86_400_000;

export const instant = (ms: number): Instant => ms as Instant;

export const span = (start: number, end: number): Span => ({
	start: instant(start),
	end: instant(end)
});

/** length of a span in milliseconds */
export const lengthOf = ({ start, end }: Span): number => end - start;

export const contains = (outer: Span, at: Instant): boolean => at >= outer.start && at < outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** whether `inner` lies wholly inside `outer` */
export const covers = (outer: Span, inner: Span): boolean =>
	outer.start <= inner.start && inner.end <= outer.end;

/** whether two spans are the same to the minute, the finest that an address tells */
export const sameSpan = (a: Span, b: Span): boolean =>
	Math.abs(a.start - b.start) < MINUTE / 2 && Math.abs(a.end - b.end) < MINUTE / 2;

/** moves a span so that it lies inside `bounds`, shortening it only where it is longer than them */
export function fitWithin(inner: Span, bounds: Span): Span {
	const length = Math.min(lengthOf(inner), lengthOf(bounds));
	const start = Math.min(Math.max(inner.start, bounds.start), bounds.end - length);
	return span(start, start + length);
}
