/** A nominal type over a primitive, so that units cannot be mixed up. */
export type Brand<T, Name extends string> = T & { readonly __brand: Name };

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = Brand<number, 'Instant'>;

/** A half-open stretch of time, `[start, end)`. */
export interface Span {
	/** The first moment. */
	readonly start: Instant;
	/** The moment just after the last. */
	readonly end: Instant;
}

/** Milliseconds in a minute. */
export const MINUTE = 60_000;
/** Milliseconds in a day. */
export const DAY = 86_400_000;

/** Returns milliseconds as an instant. */
export const instant = (ms: number): Instant => ms as Instant;

/** Returns the span between two moments in milliseconds. */
export const span = (start: number, end: number): Span => ({
	start: instant(start),
	end: instant(end)
});

/** Returns the length of a span in milliseconds. */
export const lengthOf = ({ start, end }: Span): number => end - start;

/** True if a moment lies in a span. */
export const contains = (outer: Span, at: Instant): boolean => at >= outer.start && at < outer.end;

/** True if two spans share a moment. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True if `inner` lies wholly inside `outer`. */
export const covers = (outer: Span, inner: Span): boolean =>
	outer.start <= inner.start && inner.end <= outer.end;

/**
 * True if two spans are the same to the minute.
 *
 * An address tells nothing finer.
 */
export const sameSpan = (a: Span, b: Span): boolean =>
	Math.abs(a.start - b.start) < MINUTE / 2 && Math.abs(a.end - b.end) < MINUTE / 2;

/**
 * Returns a span moved inside `bounds`, shortened only where it is longer than them.
 *
 * @example
 * fitWithin(span(-2, 3), span(0, 10)) // { start: 0, end: 5 }
 */
export function fitWithin(inner: Span, bounds: Span): Span {
	const length = Math.min(lengthOf(inner), lengthOf(bounds));
	const start = Math.min(Math.max(inner.start, bounds.start), bounds.end - length);
	return span(start, start + length);
}
