import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	panned,
	scaleAt,
	scaleOf,
	zoomedAbout,
	type Piece
} from '../../../src/lib/layout/phase-scale.js';
import { DAY, MINUTE, span } from '../../../src/lib/time/instant.js';

const WIDTH = 944;
const ORIGIN = Date.UTC(2024, 0, 1);

/** Five stretches of a minute to two thousand years; the floors take at most .8 of the width. */
const floored = fc
	.array(
		fc.record({
			days: fc.oneof(
				fc.constantFrom(1, 9, 365, 730_000),
				fc.double({ min: 1 / 1440, max: 4000, noNaN: true })
			),
			share: fc.oneof(fc.constant(0), fc.double({ min: 0.02, max: 0.46, noNaN: true }))
		}),
		{ minLength: 0, maxLength: 5 }
	)
	.map((stretches) => {
		const sum = stretches.reduce((total, { share }) => total + share, 0);
		const factor = Math.min(1, 0.8 / (sum || 1));
		const pieces: Piece[] = [{ start: -Infinity, floor: 0, phase: null }];
		let at = ORIGIN;
		for (const { days, share } of stretches) {
			pieces.push({ start: at, floor: (share * factor * WIDTH) / days, phase: null });
			at += days * DAY;
		}
		pieces.push({ start: at, floor: 0, phase: null });
		return { pieces, length: Math.max(at - ORIGIN, DAY) };
	});

const recipe = fc.record({
	scale: floored,
	from: fc.double({ min: -0.5, max: 1.2, noNaN: true }),
	decades: fc.double({ min: -6, max: 0.3, noNaN: true }),
	place: fc.double({ min: 0, max: 1, noNaN: true }),
	factor: fc.constantFrom(1.05, Math.SQRT2, 2, 8)
});

/** A window from a minute up to twice all pieces. */
const cases = recipe.map(({ scale: { pieces, length }, from, decades, place, factor }) => {
	const start = Math.round(ORIGIN + from * length);
	const end = start + Math.max(MINUTE, Math.round(length * 10 ** decades));
	const window = span(start, end);
	return { pieces, window, place, factor, scale: scaleOf(window, WIDTH, pieces) };
});

const CLOSE = 1e-6;

describe('a scale with floors', () => {
	it('fills the width with each window, and leads back to it', () => {
		fc.assert(
			fc.property(cases, ({ scale, window, pieces }) => {
				expect(scale.x(window.start)).toBe(0);
				expect(Math.abs(scale.x(window.end) - WIDTH)).toBeLessThan(CLOSE);
				const again = scaleAt(scale.zoom, window.start, WIDTH, pieces);
				expect(Math.abs(scale.x(again.domain.end) - WIDTH)).toBeLessThan(CLOSE);
				expect(Math.abs(scaleOf(again.domain, WIDTH, pieces).zoom / scale.zoom - 1)).toBeLessThan(
					1e-6
				);
			})
		);
	});

	it('is inverted by its inverse, inside and far outside', () => {
		fc.assert(
			fc.property(cases, ({ scale, place }) => {
				for (const x of [place * WIDTH, place * -5 * WIDTH, place * 9 * WIDTH])
					expect(Math.abs(scale.x(scale.invert(x)) - x)).toBeLessThan(0.01);
			})
		);
	});

	it('shrinks no place when it zooms in, and no piece is below its floor', () => {
		fc.assert(
			fc.property(cases, ({ scale, window, pieces, factor }) => {
				const finer = scaleAt(scale.zoom * factor, window.start, WIDTH, pieces);
				for (const { start, floor } of pieces.slice(1)) {
					const [before, after] = [scale, finer].map(({ length }) => length(start, start + MINUTE));
					expect(after).toBeGreaterThanOrEqual(before! - 1e-9);
					expect(before! * (DAY / MINUTE)).toBeGreaterThanOrEqual(floor * (1 - 1e-9));
				}
			})
		);
	});

	it('keeps its zoom and every scale when it is panned, and comes back', () => {
		fc.assert(
			fc.property(cases, ({ scale, place }) => {
				const there = panned(scale, place * WIDTH);
				expect(there.zoom).toBe(scale.zoom);
				const back = panned(there, -place * WIDTH);
				expect(Math.abs(scale.x(back.domain.start))).toBeLessThan(0.01);
			})
		);
	});

	it('keeps the place that it is zoomed about, and returns by the inverse factor', () => {
		fc.assert(
			fc.property(cases, ({ scale, place, factor }) => {
				const at = scale.invert(place * WIDTH);
				const near = zoomedAbout(scale, factor, at);
				expect(Math.abs(near.x(at) - scale.x(at))).toBeLessThan(CLOSE);
				expect(near.zoom).toBeGreaterThan(scale.zoom);
				const back = zoomedAbout(near, 1 / factor, at);
				expect(Math.abs(back.zoom / scale.zoom - 1)).toBeLessThan(1e-9);
				expect(Math.abs(scale.x(back.domain.start))).toBeLessThan(0.01);
			})
		);
	});

	it('is linear in a window without a change of scale', () => {
		fc.assert(
			fc.property(cases, ({ scale, window, pieces, place }) => {
				fc.pre(!pieces.some(({ start }) => start > window.start && start < window.end));
				const at = window.start + place * (window.end - window.start);
				expect(Math.abs(scale.x(at) - place * WIDTH)).toBeLessThan(0.01);
			})
		);
	});

	it('moves no place against a small step of the zoom by more than a share of the plot', () => {
		fc.assert(
			fc.property(cases, ({ scale, place }) => {
				const at = scale.invert(place * WIDTH);
				const near = zoomedAbout(scale, 1.05, at);
				for (const x of [0, 200, 500, WIDTH])
					expect(Math.abs(near.x(scale.invert(x)) - x)).toBeLessThan(0.17 * WIDTH);
			})
		);
	});
});
