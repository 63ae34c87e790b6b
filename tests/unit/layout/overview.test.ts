import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	brushOf,
	centred,
	drawn,
	gripAt,
	HANDLE,
	HIT,
	moved,
	rangeOf,
	resized,
	withEdge,
	type Edge
} from '../../../src/lib/layout/brush.js';
import { densityOf } from '../../../src/lib/layout/curve.js';
import { funnelOf } from '../../../src/lib/layout/funnel.js';
import { overviewOf } from '../../../src/lib/layout/overview.js';
import { rulerOf } from '../../../src/lib/layout/ruler.js';
import { timeScale } from '../../../src/lib/layout/scale.js';
import type { Timeline } from '../../../src/lib/model/timeline.js';
import { blended, linearWarp, warpFrom } from '../../../src/lib/model/warp.js';
import { covers, DAY, instant, lengthOf, span } from '../../../src/lib/time/instant.js';
import { RUNS, situation } from './cases.js';
import { synthetic } from './synthetic.js';

/** a timeline whose first chapter leaves most of the extent behind it */
function withPast(timeline: Timeline, share: number): Timeline {
	const { extent, chapters } = timeline;
	const start = extent.start + Math.round((lengthOf(extent) * share) / DAY) * DAY;
	return { ...timeline, chapters: [{ ...chapters[0]!, window: span(start, extent.end) }] };
}

const past = fc.constantFrom(0, 0.3, 0.7, 0.95);
const scene = fc.record({ one: situation, share: past }).map(({ one, share }) => {
	const timeline = withPast(one.table.timeline, share);
	return { ...one, timeline, ruler: rulerOf(timeline, one.frame.width) };
});
const place = fc.double({ min: -0.2, max: 1.2, noNaN: true });
const recipe = { seed: 3, count: 60, days: 400, tracks: 2, hasClock: false };

describe('the ruler', () => {
	it('leads from time to px and back', () => {
		fc.assert(
			fc.property(scene, place, ({ ruler }, at) => {
				const x = at * ruler.width;
				expect(ruler.x(ruler.invert(x))).toBeCloseTo(x, 5);
				const time = ruler.extent.start + at * lengthOf(ruler.extent);
				expect(Math.abs(ruler.invert(ruler.x(time)) - time), 'ms').toBeLessThan(1);
			}),
			RUNS
		);
	});

	it('is as wide as the extent', () => {
		fc.assert(
			fc.property(scene, ({ ruler }) => {
				expect(ruler.x(ruler.extent.start)).toBeCloseTo(0, 6);
				expect(ruler.x(ruler.extent.end)).toBeCloseTo(ruler.width, 6);
			}),
			RUNS
		);
	});
});

describe('the density', () => {
	it('holds each event once, none of them beyond publication', () => {
		fc.assert(
			fc.property(scene, ({ timeline, ruler }) => {
				const events = timeline.events.filter(({ status }) => status !== 'planned');
				const segments = densityOf(events, ruler, timeline.horizon);
				const sum = segments.flatMap(({ columns }) => [...columns]).reduce((a, b) => a + b, 0);
				expect(sum).toBeCloseTo(events.length, 6);
				const future = segments.filter(({ start }) => start >= timeline.horizon);
				expect(future.flatMap(({ columns }) => [...columns]).some(Boolean)).toBe(false);
			}),
			RUNS
		);
	});

	it('is highest where most events begin', () => {
		const timeline = synthetic({ ...recipe, count: 400 });
		const { curve, heights, rule } = overviewOf(timeline.events, timeline, 1100);
		const points = [...curve.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [
			Number(x),
			Number(y)
		]);
		const top = points.reduce((a, b) => (b[1]! < a[1]! ? b : a));
		expect(top[1]).toBeGreaterThan(0);
		expect(top[1]).toBeLessThan(heights.strip / 4);
		expect(Math.abs(top[0]! - rule!), 'px from publication').toBeLessThan(20);
	});

	it('draws no more than the screen has px, however many events there are', () => {
		const timeline = synthetic({ ...recipe, count: 20_000 });
		const { curve, rug } = overviewOf(timeline.events, timeline, 1100);
		expect(curve.split(' ').length).toBeLessThan(1100);
		expect(rug.split('M').length - 1).toBeLessThan(990);
	});

	it('stays inside the strip where there is nothing, or all at once', () => {
		const timeline = synthetic(recipe);
		expect(overviewOf([], timeline, 1100)).toMatchObject({ curve: '', rug: '', crowd: null });
		const same = Array.from({ length: 50 }, () => timeline.events[0]!);
		expect(overviewOf(same, timeline, 1100).curve).not.toContain('NaN');
	});
});

describe('the picture', () => {
	it('marks the far past as folded, inside its run and before the rest', () => {
		fc.assert(
			fc.property(scene, ({ timeline, frame }) => {
				const { tears, ruler } = overviewOf(timeline.events, timeline, frame.width);
				const folds = ruler.runs.filter(({ isFold }) => isFold);
				expect(tears).toHaveLength(folds.length);
				tears.forEach(({ x, width }, index) => {
					expect(x).toBeGreaterThanOrEqual(ruler.x(folds[index]!.start) - 1e-6);
					expect(x + width).toBeLessThanOrEqual(ruler.x(folds[index]!.end) + 1e-6);
				});
			}),
			RUNS
		);
		const timeline = synthetic(recipe);
		expect(overviewOf([], withPast(timeline, 0.7), 984).tears).toHaveLength(1);
		expect(overviewOf([], withPast(timeline, 0.3), 984).tears).toHaveLength(0);
	});

	it('has dates that neither overlap nor leave the strip', () => {
		fc.assert(
			fc.property(scene, ({ timeline, frame }) => {
				const { dates, ruler } = overviewOf([], timeline, frame.width);
				dates.slice(1).forEach(({ labelX }, index) => {
					expect(labelX).toBeGreaterThan(dates[index]!.labelX + 10);
				});
				for (const { x, labelX } of dates) {
					expect(x).toBeGreaterThan(-1e-6);
					expect(labelX).toBeLessThan(ruler.width);
				}
			}),
			RUNS
		);
	});

	it('says where most events are, when that is a short stretch', () => {
		const timeline = synthetic({ ...recipe, count: 300 });
		const { crowd } = overviewOf(timeline.events, timeline, 1400);
		expect(crowd?.text).toMatch(/^\d+ of 300 events fall in the last \S+ days$/);
		const few = overviewOf(timeline.events.slice(0, 4), timeline, 1400);
		expect(few.crowd, 'too few to crowd').toBeNull();
	});
});

describe('the brush', () => {
	it('has handles inside the strip that never overlap, and a window between', () => {
		fc.assert(
			fc.property(scene, ({ domain, ruler }) => {
				const { from, to, start, end } = brushOf(domain, ruler);
				expect(start).toBeGreaterThanOrEqual(0);
				expect(end - start).toBeGreaterThanOrEqual(HANDLE.width);
				expect(end + HANDLE.width).toBeLessThanOrEqual(ruler.width);
				expect(from).toBeGreaterThanOrEqual(0);
				expect(to).toBeLessThanOrEqual(ruler.width);
			}),
			RUNS
		);
	});

	it('is held where its parts are drawn', () => {
		fc.assert(
			fc.property(scene, fc.constantFrom(HIT.mouse, HIT.touch), ({ domain, ruler }, reach) => {
				const brush = brushOf(domain, ruler);
				const half = HANDLE.width / 2;
				expect(gripAt(brush, brush.start + half, reach)).toBe('start');
				expect(gripAt(brush, brush.end + half, reach)).toBe('end');
				expect(gripAt(brush, brush.start - reach, reach)).toBe('draw');
				expect(gripAt(brush, brush.end + half + reach, reach)).toBe('draw');
				if (brush.to - brush.from < HANDLE.narrow) return;
				expect(gripAt(brush, (brush.from + brush.to) / 2, reach)).toBe('move');
			}),
			RUNS
		);
	});

	it('keeps the window inside the extent and long enough, whatever is dragged', () => {
		const edge = fc.constantFrom<Edge>('start', 'end');
		fc.assert(
			fc.property(scene, place, place, edge, ({ domain, ruler }, a, b, edge) => {
				const [from, to] = [a * ruler.width, b * ruler.width];
				const windows = [
					moved(domain, from, to, ruler),
					centred(domain, to, ruler),
					drawn(from, to, ruler),
					resized(domain, edge, from, to, ruler)
				];
				for (const window of windows) {
					expect(covers(ruler.extent, window)).toBe(true);
					expect(lengthOf(window)).toBeGreaterThanOrEqual(ruler.least);
				}
				expect(lengthOf(windows[0]!)).toBeCloseTo(lengthOf(domain), 0);
				expect(lengthOf(windows[1]!)).toBeCloseTo(lengthOf(domain), 0);
			}),
			RUNS
		);
	});

	it('follows the pointer to the px, or to the midnight next to it', () => {
		fc.assert(
			fc.property(scene, place, ({ domain, ruler }, to) => {
				const x = Math.min(Math.max(to, 0), 1) * ruler.width;
				const window = resized(domain, 'end', ruler.x(domain.end), x, ruler);
				const { start, end } = rangeOf(domain, 'end', ruler);
				const bounded = Math.min(Math.max(x, ruler.x(start)), ruler.x(end));
				expect(Math.abs(ruler.x(window.end) - bounded)).toBeLessThan(3);
			}),
			RUNS
		);
	});

	it('moves one end as far as the other one lets it', () => {
		const { ruler, window } = (() => {
			const timeline = synthetic(recipe);
			const { start } = timeline.extent;
			return { ruler: rulerOf(timeline, 800), window: span(start + 10 * DAY, start + 20 * DAY) };
		})();
		expect(withEdge(window, 'start', Infinity, ruler).start).toBe(window.end - DAY);
		expect(withEdge(window, 'end', -Infinity, ruler).end).toBe(window.start + DAY);
		expect(withEdge(window, 'start', -Infinity, ruler).start).toBe(ruler.extent.start);
	});
});

describe('the funnel', () => {
	const timeline = synthetic(recipe);
	const ruler = rulerOf(timeline, 800);
	const { extent } = timeline;
	const middle = instant((extent.start + extent.end) / 2);

	it('joins the ends of the plot and of the brush', () => {
		const domain = span(extent.start + 40 * DAY, extent.start + 80 * DAY);
		const { x } = timeScale(domain, 800);
		const { area, lines } = funnelOf(domain, ruler, x, linearWarp(extent).runs, 18);
		const [from, to] = [domain.start, domain.end].map((at) => ruler.x(at).toFixed(1));
		expect(area).toBe(`M0.0,0L${from},18H${to}L800.0,0Z`);
		expect(lines).toBe(`M0.0,0L${from},18M800.0,0L${to},18`);
	});

	it('leaves folds blank and joins each open run', () => {
		const cuts = [extent.start, middle - 50 * DAY, middle + 50 * DAY, extent.end];
		const pieces = [0, 1, 2].map((index) => ({
			span: span(cuts[index]!, cuts[index + 1]!),
			weight: index === 1 ? 0.1 : 1,
			isFold: index === 1
		}));
		const warp = blended(warpFrom(pieces), 1);
		const x = (at: number) => (warp.at(at) / lengthOf(extent)) * 800;
		const { area, lines } = funnelOf(extent, ruler, x, warp.runs, 18);
		expect(area.match(/Z/g)).toHaveLength(2);
		expect(lines.match(/M/g)).toHaveLength(4);
		const inFirst = span(extent.start, extent.start + DAY);
		expect(funnelOf(inFirst, ruler, x, warp.runs, 18).area.match(/Z/g)).toHaveLength(1);
	});
});
