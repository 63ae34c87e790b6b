import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeScale, visibleRuns } from '../../../src/lib/layout/scale.js';
import { textWidth } from '../../../src/lib/layout/text.js';
import { axisOf, type Tick } from '../../../src/lib/layout/ticks.js';
import { readTimeline } from '../../../src/lib/model/read.js';
import { shortest } from '../../../src/lib/model/address.js';
import { linearWarp, warpFrom, warpOf, type Warp } from '../../../src/lib/model/warp.js';
import {
	contains,
	DAY,
	instant,
	lengthOf,
	MINUTE,
	span,
	type Span
} from '../../../src/lib/time/instant.js';
import type { Unit } from '../../../src/lib/time/timespan.js';

const CENTURY = 36_525 * DAY;

/** a warp of whole days over a window and beyond, every third run a fold */
function someWarp(domain: Span, weights: readonly number[]): Warp {
	const from = Math.floor(domain.start / DAY) * DAY - 3 * DAY;
	const step = Math.ceil((lengthOf(domain) / DAY + 6) / weights.length) * DAY;
	const pieces = weights.map((weight, index) => ({
		span: span(from + index * step, from + (index + 1) * step),
		weight,
		isFold: index % 3 === 2
	}));
	return pieces.length > 1 ? warpFrom(pieces) : linearWarp(domain);
}

const axis = fc
	.record({
		finest: fc.constantFrom<Unit>('day', 'minute'),
		zoom: fc.double({ min: 0, max: 1, noNaN: true }),
		start: fc.oneof(
			fc.integer({ min: -20 * CENTURY, max: CENTURY / 2 }),
			fc.integer({ min: -2500 * CENTURY, max: 2500 * CENTURY })
		),
		width: fc.integer({ min: 120, max: 2444 }),
		weights: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 7 })
	})
	.map(({ finest, zoom, start, width, weights }) => {
		const least = shortest(finest);
		const length = least * ((20 * CENTURY) / least) ** zoom;
		const domain = span(start, start + length);
		const scale = timeScale(domain, width, someWarp(domain, weights));
		const published = instant(Math.floor((start + length / 2) / DAY) * DAY);
		const { pxPerDay } = scale;
		const said = JSON.stringify({ finest, start, length, width, weights, pxPerDay });
		const axis = axisOf(scale, finest, published, 'en');
		return { axis, scale, finest, isLinear: weights.length < 2, [fc.toStringMethod]: () => said };
	});

const reachOf = ({ label, labelX, align }: Tick): [number, number] => {
	const width = textWidth(label, 12, 600);
	const from = align === 'middle' ? labelX - width / 2 : labelX;
	return [from, from + width];
};

const tiers = ['upper', 'lower'] as const;
const RUNS = { numRuns: 1500, seed: 20241120 };

describe('the axis', () => {
	it('has labels that do not overlap in a tier nor leave the plot', () => {
		fc.assert(
			fc.property(axis, ({ axis: { ticks }, scale }) => {
				for (const tier of tiers) {
					const reaches = ticks.filter((tick) => tick.tier === tier && tick.label).map(reachOf);
					reaches.forEach(([from, to], index) => {
						const before = reaches[index - 1]?.[1] ?? -4;
						expect(from).toBeGreaterThanOrEqual(before + 3);
						expect(to).toBeLessThanOrEqual(scale.width + 1e-6);
					});
				}
			}),
			RUNS
		);
	});

	it('always says something, and is bounded by the pixels', () => {
		fc.assert(
			fc.property(axis, ({ axis: { ticks, grid }, scale, isLinear }) => {
				if (isLinear && scale.width >= 240)
					expect(ticks.filter(({ label }) => label)).not.toEqual([]);
				expect(ticks.length).toBeLessThanOrEqual(scale.width / 8 + 4 * scale.warp.runs.length);
				expect(grid.length).toBeLessThanOrEqual(scale.width / 8 + scale.warp.runs.length);
			}),
			RUNS
		);
	});

	it('says where one is also in the middle of a fold', () => {
		const domain = span(100 * DAY, 106 * DAY);
		const pieces = [
			{ span: span(0, 50 * DAY), weight: 1, isFold: false },
			{ span: span(50 * DAY, 5000 * DAY), weight: 1, isFold: true }
		];
		const scale = timeScale(domain, 900, warpFrom(pieces));
		const { ticks } = axisOf(scale, 'day', instant(5000 * DAY), 'en');
		expect(ticks.filter(({ label }) => label).length).toBeGreaterThan(4);
	});

	it.each([
		['moon', 572, 'wide'],
		['moon', 984, 'wide'],
		['lebanon-ceasefire-2024', 328, 'narrow'],
		['lebanon-ceasefire-2024', 450, 'wide']
	] as const)(
		'says in each run of the elastic %s, %d px wide, where one is',
		(slug, width, form) => {
			const timeline = readTimeline(JSON.parse(readFileSync(`data/${slug}.json`, 'utf8')));
			const scale = timeScale(timeline.extent, width, warpOf(timeline.elastic[form]));
			const { ticks } = axisOf(scale, timeline.finest, timeline.published, 'en');
			const runs = visibleRuns(scale).filter(({ isFold, from, to }) => !isFold && to - from >= 18);
			expect(runs.length).toBeGreaterThan(1);
			const silent = runs.filter(
				({ domain }) => !ticks.some(({ label, at }) => label && contains(domain, at))
			);
			expect(silent).toEqual([]);
		}
	);

	it('names a month before it counts its days', () => {
		const pieces = [
			{ span: span(0, 60 * DAY), weight: 60, isFold: false },
			{ span: span(60 * DAY, 74 * DAY), weight: 28, isFold: false }
		];
		const scale = timeScale(span(0, 74 * DAY), 500, warpFrom(pieces));
		const { ticks } = axisOf(scale, 'day', instant(5000 * DAY), 'en');
		const labels = ticks.filter(({ tier, label }) => tier === 'upper' && label);
		expect(labels.map(({ label }) => label)).toEqual(expect.arrayContaining(['2 Mar']));
	});

	it('names a month in each run that it reaches into, by keys of their own', () => {
		const pieces = [
			{ span: span(0, 45 * DAY), weight: 60, isFold: false },
			{ span: span(45 * DAY, 74 * DAY), weight: 28, isFold: false }
		];
		const scale = timeScale(span(0, 74 * DAY), 900, warpFrom(pieces));
		const { ticks } = axisOf(scale, 'day', instant(5000 * DAY), 'en');
		const february = ticks.filter(({ tier, at }) => tier === 'lower' && at === 31 * DAY);
		expect(february).toHaveLength(2);
		expect(new Set(february.map(({ key }) => key)).size).toBe(2);
	});

	it('is never finer than a day, or than minutes where there are clock times', () => {
		fc.assert(
			fc.property(axis, ({ axis: { ticks }, finest }) => {
				const unit = finest === 'minute' ? 5 * MINUTE : DAY;
				const upper = ticks.filter(({ tier }) => tier === 'upper').map(({ at }) => at);
				upper.forEach((at, index) => {
					expect(at % unit).toBeCloseTo(0);
					if (index) expect(at - upper[index - 1]!).toBeGreaterThanOrEqual(unit);
				});
			}),
			RUNS
		);
	});

	it('counts in order, with gridlines inside the plot', () => {
		fc.assert(
			fc.property(axis, ({ axis: { ticks, grid, weekends }, scale }) => {
				for (const tier of tiers) {
					const some = ticks.filter((tick) => tick.tier === tier);
					expect(new Set(some.map(({ key }) => key)).size).toBe(some.length);
					const places = some.map(({ labelX }) => labelX);
					expect(places).toEqual([...places].sort((a, b) => a - b));
				}
				for (const { x } of grid) expect(x > 0 && x < scale.width).toBe(true);
				expect(new Set(weekends.map(({ at }) => at)).size).toBe(weekends.length);
				for (const { x, width } of weekends)
					expect(x >= 0 && x + width <= scale.width + 1e-6).toBe(true);
			}),
			RUNS
		);
	});
});

it('counts in round years before Christ', () => {
	const domain = span(
		new Date(0).setUTCFullYear(-3000, 0, 1),
		new Date(0).setUTCFullYear(2025, 0, 1)
	);
	const { ticks } = axisOf(timeScale(domain, 1400, linearWarp(domain)), 'day', domain.end, 'en');
	const labels = ticks.map(({ label }) => label).filter((label) => label.endsWith('BC'));
	expect(labels.length).toBeGreaterThan(0);
	for (const label of labels) expect(Number(label.replace(/\D/g, '')) % 50, label).toBe(0);
	expect(ticks.map(({ label }) => label)).toContain('1 AD');
});
