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
import { columnsOf } from '../../../src/lib/layout/columns.js';
import { funnelOf } from '../../../src/lib/layout/funnel.js';
import { overviewOf, stripExtent } from '../../../src/lib/layout/overview.js';
import { rulerOf } from '../../../src/lib/layout/ruler.js';
import { headOf, layoutScene } from '../../../src/lib/layout/scene.js';
import { textWidth } from '../../../src/lib/layout/text.js';
import { shortest } from '../../../src/lib/model/address.js';
import type { Timeline } from '../../../src/lib/model/timeline.js';
import { covers, DAY, lengthOf, span } from '../../../src/lib/time/instant.js';
import { RUNS, situation } from './cases.js';
import { synthetic } from './synthetic.js';

const scene = situation.map((one) => {
	const { timeline } = one.table;
	const ruler = rulerOf(
		{ extent: timeline.extent, width: one.frame.width },
		shortest(timeline.finest)
	);
	return { ...one, timeline, ruler };
});
const stripOf = (timeline: Timeline, width: number, events = timeline.events) =>
	overviewOf(events, timeline, timeline.extent, width, headOf(width, 'page'));
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

describe('a strip that shows less than windows may take', () => {
	const [home, bounds] = [span(0, 100 * DAY), span(-50 * DAY, 120 * DAY)];
	const ruler = rulerOf({ extent: home, width: 1000 }, DAY, bounds);

	it('lets thumbs and body pull the window out, as far as time goes', () => {
		expect(resized(home, 'start', 0, -200, ruler)).toEqual(span(-20 * DAY, 100 * DAY));
		expect(resized(home, 'end', 1000, 1400, ruler)).toEqual(span(0, 120 * DAY));
		expect(moved(home, 500, 200, ruler)).toEqual(span(-30 * DAY, 70 * DAY));
	});

	it('lets them pull a window back that stands outside', () => {
		const outside = span(-40 * DAY, 110 * DAY);
		expect(resized(outside, 'start', 0, 500, ruler)).toEqual(span(10 * DAY, 110 * DAY));
		expect(resized(outside, 'end', 1000, 800, ruler)).toEqual(span(-40 * DAY, 90 * DAY));
	});
});

describe('the columns', () => {
	const sumOf = (counts: Float64Array) => counts.reduce((a, b) => a + b, 0);

	it('hold each event once, none of them beyond publication', () => {
		fc.assert(
			fc.property(scene, ({ timeline, ruler }) => {
				const events = timeline.events.filter(({ status }) => status !== 'planned');
				const { solid, hollow, edges } = columnsOf(timeline.events, ruler, timeline.horizon);
				expect(sumOf(solid) + sumOf(hollow)).toBeCloseTo(events.length, 6);
				expect(edges.at(-1)).toBeLessThanOrEqual(ruler.x(timeline.horizon) + 1e-6);
			}),
			RUNS
		);
	});

	it('are at least 4 px wide but for the first, and end with publication', () => {
		fc.assert(
			fc.property(scene, ({ timeline, ruler }) => {
				const { edges } = columnsOf([], ruler, timeline.horizon);
				edges.slice(2).forEach((edge, index) => {
					expect(edge - edges[index + 1]!).toBeGreaterThan(4 - 1e-6);
				});
				const end = Math.min(timeline.horizon, timeline.extent.end);
				expect(edges.at(-1)).toBeCloseTo(ruler.x(end), 6);
			}),
			RUNS
		);
	});

	it('stay inside the strip where there is nothing, or all at once', () => {
		const timeline = synthetic(recipe);
		expect(stripOf(timeline, 1100, [])).toMatchObject({ solid: '', hollow: '', notes: [] });
		const same = Array.from({ length: 50 }, () => timeline.events[0]!);
		const { solid, hollow } = stripOf(timeline, 1100, same);
		expect(solid + hollow).not.toMatch(/NaN|Infinity/);
	});
});

describe('the strip', () => {
	it('shows the first chapter, and everything once the window leaves it', () => {
		const timeline = synthetic(recipe);
		const { extent, chapters } = timeline;
		const home = span(extent.start + 20 * DAY, extent.end);
		const cut = { ...timeline, chapters: [{ ...chapters[0]!, window: home }] };
		expect(stripExtent(cut, span(home.start, home.start + DAY))).toBe(home);
		expect(stripExtent(cut, span(home.start - DAY, home.end))).toBe(extent);
	});

	it('has dates that neither overlap nor leave it', () => {
		fc.assert(
			fc.property(scene, ({ timeline, frame }) => {
				const { dates, width } = stripOf(timeline, frame.width, []);
				let free = 0;
				for (const { label, labelX } of dates.filter(({ label }) => label)) {
					const start = labelX - textWidth(label, 11, 400) / 2;
					expect(start).toBeGreaterThan(free - textWidth(label, 11, 400));
					free = start;
					expect(labelX).toBeLessThan(width);
				}
			}),
			RUNS
		);
	});

	it('has sentences that neither overlap nor leave it', () => {
		fc.assert(
			fc.property(scene, ({ timeline, frame }) => {
				const { notes, width } = stripOf(timeline, frame.width);
				const reaches = notes.map(({ text, x }) => [x, x + textWidth(text, 11.5, 400)] as const);
				for (const [from, to] of reaches) expect(from >= 0 && to <= width).toBe(true);
				if (reaches[1]) expect(reaches[0]![1]).toBeLessThan(reaches[1][0]);
			}),
			RUNS
		);
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
			return {
				ruler: rulerOf({ extent: timeline.extent, width: 800 }, DAY),
				window: span(start + 10 * DAY, start + 20 * DAY)
			};
		})();
		expect(withEdge(window, 'start', Infinity, ruler).start).toBe(window.end - DAY);
		expect(withEdge(window, 'end', -Infinity, ruler).end).toBe(window.start + DAY);
		expect(withEdge(window, 'start', -Infinity, ruler).start).toBe(ruler.extent.start);
	});
});

describe('the funnel', () => {
	it('joins each phase in the strip to the same in the band', () => {
		fc.assert(
			fc.property(scene, ({ table, timeline, domain, frame }) => {
				const drawn = layoutScene(table, { domain, event: null }, frame);
				const overview = stripOf(timeline, frame.width, []);
				const { strip, funnel } = overview.heights;
				const parts = funnelOf(drawn, overview);
				expect(parts.map(({ id }) => id)).toEqual(drawn.phases.map(({ id }) => id));
				parts.forEach(({ area }, index) => {
					const [from, to] = drawn.phases[index]!.reach.map((x) => x.toFixed(1));
					expect(area.startsWith(`M`) && area.includes(`,${strip}H`)).toBe(true);
					expect(area.endsWith(`L${to},${strip + funnel}H${from}Z`), area).toBe(true);
				});
			}),
			RUNS
		);
	});
});
