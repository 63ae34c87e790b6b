import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleOf, type Piece } from '../../../src/lib/layout/phase-scale.js';
import {
	bringIntoView,
	fitSpan,
	panBy,
	towardsEvents,
	zoomAbout,
	type Space
} from '../../../src/lib/layout/viewport.js';
import {
	readAddress,
	defaultAddress,
	writeAddress,
	shortest
} from '../../../src/lib/model/address.js';
import {
	contains,
	covers,
	DAY,
	fitWithin,
	instant,
	lengthOf,
	MINUTE,
	span,
	type Span
} from '../../../src/lib/time/instant.js';
import { synthetic } from './synthetic.js';

const minutes = (days: number) => (days * DAY) / MINUTE;
const extents = fc
	.tuple(
		fc.integer({ min: -minutes(60_000), max: minutes(20_000) }),
		fc.integer({ min: 2, max: 90_000 })
	)
	.map(([start, days]) => span(start * MINUTE, start * MINUTE + days * DAY));
const share = fc.double({ min: 0, max: 1, noNaN: true });
/** an extent and a window of whole minutes in it */
const windowed = fc.tuple(extents, share, share).map(([extent, zoom, place]) => {
	const length = Math.ceil((lengthOf(extent) * (DAY / lengthOf(extent)) ** zoom) / MINUTE) * MINUTE;
	const start = extent.start + Math.round((place * (lengthOf(extent) - length)) / MINUTE) * MINUTE;
	return { extent, domain: fitWithin(span(start, start + length), extent) };
});
const width = fc.integer({ min: 120, max: 2560 });
/** where a window may go, in linear time or with up to four stretches that keep a least scale */
const spaced = fc
	.tuple(windowed, width, fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 4 }))
	.map(([{ extent, domain }, px, weights]) => {
		const step = lengthOf(extent) / (weights.length || 1);
		const sum = weights.reduce((total, weight) => total + weight, 1);
		const floors = weights.map((weight, index): Piece => ({
			start: extent.start + index * step,
			floor: (((0.8 * weight) / sum) * px * DAY) / step,
			phase: null
		}));
		const pieces = [{ start: -Infinity, floor: 0, phase: null }, ...floors];
		const space: Space = { extent, width: px, pieces, finest: 'day' };
		return { space, extent, domain };
	});
const scaleIn = (window: Span, { width, pieces }: Space) => scaleOf(window, width, pieces);
const zoomIn = (window: Span, space: Space) => scaleIn(window, space).zoom;

const expectSame = (a: Span, b: Span) => {
	const slack = 1e-9 * lengthOf(b) + 1;
	expect(Math.abs(a.start - b.start)).toBeLessThan(slack);
	expect(Math.abs(a.end - b.end)).toBeLessThan(slack);
};

describe('windows and addresses', () => {
	it('are inverses: a window of its address, in whole minutes', () => {
		const timeline = synthetic({ seed: 1, count: 30, days: 400, tracks: 2, hasClock: true });
		const { extent } = timeline;
		const end = minutes(lengthOf(extent) / DAY);
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.integer({ min: 0, max: end }), { minLength: 2, maxLength: 2 }),
				(ends) => {
					fc.pre(Math.abs(ends[0]! - ends[1]!) * MINUTE >= shortest('minute'));
					const [a, b] = ends.sort((x, y) => x - y).map((one) => extent.start + one * MINUTE);
					const address = { ...defaultAddress, window: span(a!, b!) };
					const query = writeAddress(address, new URLSearchParams());
					expect(readAddress(query, timeline)).toEqual({ address, notices: [] });
				}
			)
		);
	});
});

describe('zoomAbout', () => {
	const factor = fc.double({ min: 0.05, max: 20, noNaN: true });

	it('stays in the extent, between the shortest window and the whole', () => {
		fc.assert(
			fc.property(spaced, factor, share, ({ space, extent, domain }, by, place) => {
				const at = instant(domain.start + place * lengthOf(domain));
				const zoomed = zoomAbout(domain, by, at, space);
				expect(covers(span(extent.start - 1, extent.end + 1), zoomed)).toBe(true);
				expect(lengthOf(zoomed)).toBeGreaterThan(shortest('day') - 1);
			})
		);
	});

	it('keeps its pivot in place, and zooming in and out returns', () => {
		const steps = fc.double({ min: 1, max: 4, noNaN: true });
		fc.assert(
			fc.property(spaced, steps, share, ({ space, domain }, by, place) => {
				const at = instant(domain.start + place * lengthOf(domain));
				const closer = zoomAbout(domain, by, at, space);
				fc.pre(lengthOf(closer) > 1.01 * shortest('day'));
				fc.pre(!covers(closer, space.extent));
				expect(scaleIn(closer, space).x(at)).toBeCloseTo(scaleIn(domain, space).x(at), 2);
				expectSame(zoomAbout(closer, 1 / by, at, space), domain);
			})
		);
	});
});

describe('towardsEvents', () => {
	/** anchors of some tracks anywhere in the extent, also where windows begin and end */
	const anchored = fc
		.tuple(spaced, fc.array(fc.array(fc.oneof(share, fc.constantFrom(0, 1)), { maxLength: 5 })))
		.map(([{ space, extent, domain }, tracks]) => {
			const columns = tracks.map((shares) =>
				Float64Array.from(shares, (place, index) =>
					Math.floor(
						index % 2
							? domain.start + place * lengthOf(domain)
							: extent.start + place * lengthOf(extent)
					)
				).sort()
			);
			const isHeld = (window: Span) =>
				columns.some((anchors) => anchors.some((at) => contains(window, instant(at))));
			return { space, extent, domain, columns, isHeld };
		});
	const closer = fc.constantFrom(1.02, 1.5, 2, 8);

	it('never zooms in to where no event is, from a window that has one', () => {
		fc.assert(
			fc.property(anchored, closer, share, ({ space, extent, domain, columns, isHeld }, by, at) => {
				fc.pre(isHeld(domain));
				const pivot = instant(domain.start + at * lengthOf(domain));
				const wanted = zoomAbout(domain, by, pivot, space);
				fc.pre(zoomIn(wanted, space) > zoomIn(domain, space) * 1.001);
				const zoomed = towardsEvents(domain, wanted, columns, space);
				expect(isHeld(span(zoomed.start - 1, zoomed.end + 1)), 'an event is in it').toBe(true);
				expect(covers(span(extent.start - 1, extent.end + 1), zoomed)).toBe(true);
				const asked = zoomIn(wanted, space);
				expect(zoomIn(zoomed, space) / asked, 'as close as asked').toBeCloseTo(1, 6);
				if (isHeld(wanted)) expectSame(zoomed, wanted);
			})
		);
	});

	it('leaves other movements alone', () => {
		fc.assert(
			fc.property(anchored, share, ({ space, domain, columns }, by) => {
				const panned = panBy(domain, by * space.width, space);
				expect(towardsEvents(domain, panned, columns, space)).toBe(panned);
				const wider = zoomAbout(domain, 0.5, domain.start, space);
				expect(towardsEvents(domain, wider, columns, space)).toBe(wider);
			})
		);
	});
});

describe('moving the window', () => {
	it('brings an event into view once and for all, keeping the length', () => {
		fc.assert(
			fc.property(spaced, share, share, ({ space, extent, domain }, from, to) => {
				const [a, b] = [from, to].sort((x, y) => x - y).map((one) => one * lengthOf(extent));
				const start = Math.floor((extent.start + a!) / MINUTE) * MINUTE;
				const target = fitWithin(span(start, Math.max(start + MINUTE, extent.start + b!)), extent);
				const once = bringIntoView(domain, target, space);
				expect(zoomIn(once, space) / zoomIn(domain, space)).toBeCloseTo(1, 6);
				expect(bringIntoView(once, target, space)).toEqual(once);
				expect(Math.min(once.end, target.end)).toBeGreaterThan(Math.max(once.start, target.start));
				expect(covers(span(extent.start - 1, extent.end + 1), once)).toBe(true);
			})
		);
	});

	it('pans and fits inside the extent', () => {
		fc.assert(
			fc.property(
				spaced,
				fc.double({ min: -2, max: 2, noNaN: true }),
				({ space, extent, domain }, by) => {
					const wider = span(extent.start - 1, extent.end + 1);
					const panned = panBy(domain, by * space.width, space);
					expect(covers(wider, panned)).toBe(true);
					expect(zoomIn(panned, space) / zoomIn(domain, space)).toBeCloseTo(1, 6);
					const fitted = fitSpan(domain, space);
					expect(covers(wider, fitted)).toBe(true);
					expect(covers(span(fitted.start - 1, fitted.end + 1), domain)).toBe(true);
				}
			)
		);
	});
});
