import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	contains,
	covers,
	fitWithin,
	instant,
	lengthOf,
	overlaps,
	sameSpan,
	span
} from '../../../src/lib/time/instant.js';

const whole = fc.integer({ min: -50, max: 50 });
const spans = fc
	.tuple(whole, fc.integer({ min: 1, max: 40 }))
	.map(([start, length]) => span(start, start + length));
const moments = (one: { start: number; end: number }) =>
	Array.from({ length: one.end - one.start }, (_, index) => instant(one.start + index));

describe('a half-open span', () => {
	it('contains its start and not its end', () => {
		const day = span(0, 10);
		expect([-1, 0, 9, 10].map((at) => contains(day, instant(at)))).toEqual([
			false,
			true,
			true,
			false
		]);
	});

	it('overlaps no span that it only touches', () => {
		expect(overlaps(span(0, 10), span(10, 20))).toBe(false);
		expect(overlaps(span(10, 20), span(0, 10))).toBe(false);
		expect(overlaps(span(0, 11), span(10, 20))).toBe(true);
	});

	it('overlaps another one exactly when they share a moment', () => {
		fc.assert(
			fc.property(spans, spans, (a, b) => {
				expect(overlaps(a, b)).toBe(moments(a).some((at) => contains(b, at)));
				expect(overlaps(a, b)).toBe(overlaps(b, a));
			})
		);
	});

	it('covers another one exactly when it contains all its moments', () => {
		fc.assert(
			fc.property(spans, spans, (a, b) => {
				expect(covers(a, b)).toBe(moments(b).every((at) => contains(a, at)));
			})
		);
	});
});

describe('fitWithin', () => {
	it('stays inside the bounds and keeps the length where it can', () => {
		fc.assert(
			fc.property(spans, spans, (inner, bounds) => {
				const fitted = fitWithin(inner, bounds);
				expect(covers(bounds, fitted)).toBe(true);
				expect(lengthOf(fitted)).toBe(Math.min(lengthOf(inner), lengthOf(bounds)));
			})
		);
	});

	it('moves nothing that lies inside, and no more the second time', () => {
		fc.assert(
			fc.property(spans, spans, (inner, bounds) => {
				const fitted = fitWithin(inner, bounds);
				expect(sameSpan(fitWithin(fitted, bounds), fitted)).toBe(true);
				if (covers(bounds, inner)) expect(sameSpan(fitted, inner)).toBe(true);
			})
		);
	});
});
