import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeScale } from '../../../src/lib/layout/scale.js';
import {
	bringIntoView,
	domainOf,
	fitSpan,
	maxZoom,
	panBy,
	towardsEvents,
	transformOf,
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
import { linearWarp, warpFrom } from '../../../src/lib/model/warp.js';
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
/** where a window may go, in time as it is or stretched and pressed together */
const spaced = fc
	.tuple(windowed, fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 6 }))
	.map(([{ extent, domain }, weights]) => {
		const step = lengthOf(extent) / (weights.length || 1);
		const pieces = weights.map((weight, index) => ({
			span: span(extent.start + index * step, extent.start + (index + 1) * step),
			weight,
			isFold: index % 2 === 1
		}));
		const warp = pieces.length > 1 ? warpFrom(pieces) : linearWarp(extent);
		const space: Space = { extent, warp, finest: 'day' };
		return { space, extent, domain };
	});
const width = fc.integer({ min: 120, max: 2560 });

const expectSame = (a: Span, b: Span) => {
	const slack = 1e-9 * lengthOf(b) + 1;
	expect(Math.abs(a.start - b.start)).toBeLessThan(slack);
	expect(Math.abs(a.end - b.end)).toBeLessThan(slack);
};

describe('windows, transforms and pixels', () => {
	it('are inverses: a window of its transform', () => {
		fc.assert(
			fc.property(spaced, width, ({ space, extent, domain }, px) => {
				expectSame(domainOf(transformOf(domain, space, px), space, px), domain);
				expect(transformOf(extent, space, px)).toEqual({ k: 1, x: -0 });
			})
		);
	});

	it('are inverses: an instant of its x', () => {
		fc.assert(
			fc.property(spaced, width, share, ({ domain, space }, px, place) => {
				const scale = timeScale(domain, px, space.warp);
				const at = domain.start + place * lengthOf(domain);
				expect(Math.abs(scale.invert(scale.x(at)) - at)).toBeLessThan(1e-9 * lengthOf(domain) + 1);
				expect(scale.x(scale.invert(place * px))).toBeCloseTo(place * px, 3);
				expectSame(span(scale.invert(0), scale.invert(px)), domain);
			})
		);
	});

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
				expect(transformOf(zoomed, space, 1000).k).toBeLessThan(maxZoom(space) * 1.000001);
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
				const x = (one: Span) => timeScale(one, 1000, space.warp).x(at);
				expect(x(closer)).toBeCloseTo(x(domain), 2);
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
				fc.pre(lengthOf(wanted) < lengthOf(domain) * 0.999);
				const zoomed = towardsEvents(domain, wanted, columns, space);
				expect(isHeld(span(zoomed.start - 1, zoomed.end + 1)), 'an event is in it').toBe(true);
				expect(covers(span(extent.start - 1, extent.end + 1), zoomed)).toBe(true);
				const { k } = transformOf(wanted, space, 1000);
				expect(transformOf(zoomed, space, 1000).k / k, 'as close as asked').toBeCloseTo(1, 6);
				if (isHeld(wanted)) expectSame(zoomed, wanted);
			})
		);
	});

	it('leaves other movements alone', () => {
		fc.assert(
			fc.property(anchored, share, ({ space, domain, columns }, by) => {
				const panned = panBy(domain, by, space);
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
				const { k } = transformOf(domain, space, 1000);
				expect(transformOf(once, space, 1000).k / k).toBeCloseTo(1, 6);
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
					const panned = panBy(domain, by, space);
					expect(covers(wider, panned)).toBe(true);
					const { k } = transformOf(domain, space, 1000);
					expect(transformOf(panned, space, 1000).k / k).toBeCloseTo(1, 6);
					const fitted = fitSpan(domain, space);
					expect(covers(wider, fitted)).toBe(true);
					expect(covers(span(fitted.start - 1, fitted.end + 1), domain)).toBe(true);
				}
			)
		);
	});
});
