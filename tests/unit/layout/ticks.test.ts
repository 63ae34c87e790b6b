import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, scaleOf, type Piece } from '../../../src/lib/layout/phase-scale.js';
import { textWidth } from '../../../src/lib/layout/text.js';
import { axisOf, type Tick } from '../../../src/lib/layout/ticks.js';
import { readTimeline } from '../../../src/lib/model/read.js';
import { shortest } from '../../../src/lib/model/address.js';
import { DAY, instant, lengthOf, MINUTE, span, type Span } from '../../../src/lib/time/instant.js';
import type { Unit } from '../../../src/lib/time/timespan.js';

const CENTURY = 36_525 * DAY;

const LINEAR: Piece[] = [{ start: -Infinity, floor: 0, phase: null }];

/** pieces of whole days over a window and beyond, with least scales that leave a fifth of the plot */
function somePieces(domain: Span, weights: readonly number[], width: number): Piece[] {
	const from = Math.floor(domain.start / DAY) * DAY - 3 * DAY;
	const step = Math.ceil((lengthOf(domain) / DAY + 6) / (weights.length || 1)) * DAY;
	const sum = weights.reduce((total, weight) => total + weight, 1);
	const floors = weights.map((weight, index) => ({
		start: from + index * step,
		floor: (((0.8 * weight) / sum) * width * DAY) / step,
		phase: null
	}));
	return [...LINEAR, ...floors];
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
		weights: fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 7 })
	})
	.map(({ finest, zoom, start, width, weights }) => {
		const least = shortest(finest);
		const length = least * ((20 * CENTURY) / least) ** zoom;
		const domain = span(start, start + length);
		const scale = scaleOf(domain, width, somePieces(domain, weights, width));
		const published = instant(Math.floor((start + length / 2) / DAY) * DAY);
		const said = JSON.stringify({ finest, start, length, width, weights, zoom: scale.zoom });
		const axis = axisOf(scale, finest, published, 'en');
		return { axis, scale, finest, isLinear: weights.length < 2, [fc.toStringMethod]: () => said };
	});

const reachOf = ({ label, labelX, align }: Tick): [number, number] => {
	const width = textWidth(label, 12, 600);
	const from = align === 'middle' ? labelX - width / 2 : labelX;
	return [from, from + width];
};

const RUNS = { numRuns: 1500, seed: 20241120 };

describe('the axis', () => {
	it('has labels that do not overlap nor leave the plot', () => {
		fc.assert(
			fc.property(axis, ({ axis: { ticks }, scale }) => {
				const reaches = ticks.filter(({ label }) => label).map(reachOf);
				reaches.forEach(([from, to], index) => {
					expect(from).toBeGreaterThanOrEqual((reaches[index - 1]?.[1] ?? -3) + 3);
					expect(to).toBeLessThanOrEqual(scale.width + 1e-6);
				});
			}),
			RUNS
		);
	});

	it('leaves room before each change of scale for its sign', () => {
		fc.assert(
			fc.property(axis, ({ axis: { ticks, changes } }) => {
				const reaches = ticks.filter(({ label }) => label).map(reachOf);
				for (const x of changes)
					for (const [from, to] of reaches) expect(to <= x - 17 || from >= x).toBe(true);
			}),
			RUNS
		);
	});

	it('always says something, and is bounded by the pixels', () => {
		fc.assert(
			fc.property(axis, ({ axis: { ticks, grid }, scale, isLinear }) => {
				if (isLinear && scale.width >= 240)
					expect(ticks.filter(({ label }) => label)).not.toEqual([]);
				expect(ticks.length).toBeLessThanOrEqual(scale.width / 8 + 4 * scale.pieces.length);
				expect(grid.length).toBeLessThanOrEqual(scale.width / 8 + scale.pieces.length);
			}),
			RUNS
		);
	});

	it.each([
		['moon', 572],
		['moon', 984],
		['lebanon-ceasefire-2024', 328],
		['lebanon-ceasefire-2024', 984]
	] as const)('says in each phase of %s, %d px wide, where one is', (slug, width) => {
		const timeline = readTimeline(JSON.parse(readFileSync(`data/${slug}.json`, 'utf8')));
		const { window } = timeline.chapters.find(({ id }) => id === timeline.chapter)!;
		const scale = scaleOf(window, width, piecesOf(timeline.phases, width));
		const { ticks } = axisOf(scale, timeline.finest, timeline.published!, 'en');
		for (const [index, { start }] of timeline.phases.entries()) {
			const end = timeline.phases[index + 1]?.start ?? window.end;
			const [from, to] = [Math.max(scale.x(start), 0), scale.x(end)];
			const inside = ticks.filter(({ label, labelX }) => label && labelX >= from && labelX < to);
			if (to - from > 60) expect(inside[0]?.label, timeline.phases[index]!.id).toMatch(/\D|\d{4}/);
		}
	});

	it('names a month at its first tick', () => {
		const pieces = [...LINEAR, { start: 60 * DAY, floor: 28, phase: null }];
		const scale = scaleOf(span(0, 74 * DAY), 500, pieces);
		const { ticks } = axisOf(scale, 'day', instant(5000 * DAY), 'en');
		const labels = ticks.map(({ label }) => label).filter(Boolean);
		expect(labels).toEqual(expect.arrayContaining(['2 Mar']));
		expect(labels[0]).toMatch(/Jan/);
	});

	it('keeps the last day before publication in its place, counted back from it', () => {
		const published = instant(60 * DAY);
		const { ticks } = axisOf(
			scaleOf(span(40 * DAY, 61 * DAY), 252, LINEAR),
			'day',
			published,
			'en'
		);
		const labelled = ticks.filter(({ label }) => label).map(({ at }) => (at - published) / DAY);
		expect(labelled).toContain(0);
		for (const days of labelled) expect(Math.abs(days) % 4).toBe(0);
	});

	it('labels publication before the day with which the window begins', () => {
		const published = instant(60 * DAY);
		for (let width = 100; width <= 400; width += 3) {
			const scale = scaleOf(span(59 * DAY, 64 * DAY), width, LINEAR);
			const { ticks } = axisOf(scale, 'day', published, 'en');
			expect(ticks.find(({ at }) => at === published)?.label, `${width} px`).toMatch(/\d/);
		}
	});

	it('never counts the days of a month that it has not named', () => {
		fc.assert(
			fc.property(axis, ({ axis: { ticks, changes }, scale }) => {
				const labelled = ticks.filter(({ label }) => label);
				const monthOf = (at: number) => new Date(at).toISOString().slice(0, -17);
				labelled.forEach(({ at, label, x, isPublication }, index) => {
					const before = labelled[index - 1];
					const isFirst = !before || changes.some((change) => before.x < change && change <= x + 1);
					const isYear = at % DAY === 0 && label === String(new Date(at).getUTCFullYear());
					if (isFirst || isPublication || isYear || !/^\d+$/.test(label)) return;
					expect(monthOf(before.at), `${label} after ${before.label}, ${scale.width} px`).toBe(
						monthOf(at)
					);
				});
			}),
			RUNS
		);
	});

	it('names the year in which a run begins, if another than the one before', () => {
		const first = Date.UTC(2023, 9, 1);
		const second = Date.UTC(2024, 8, 23);
		const pieces = [...LINEAR, { start: first, floor: 0, phase: null }];
		const scale = scaleOf(span(first, second + 30 * DAY), 900, [
			...pieces,
			{ start: second, floor: 9, phase: null }
		]);
		const { ticks } = axisOf(scale, 'day', instant(second + 20 * DAY), 'en');
		expect(ticks.map(({ label }) => label)).toContain('23 Sept 2024');
	});

	it('is never finer than a day, or than minutes where there are clock times', () => {
		fc.assert(
			fc.property(axis, ({ axis: { ticks }, finest }) => {
				const unit = finest === 'minute' ? 5 * MINUTE : DAY;
				const lined = ticks.filter(({ x }) => x >= 0).map(({ at }) => at);
				lined.forEach((at, index) => {
					expect(at % unit).toBeCloseTo(0);
					if (index) expect(at - lined[index - 1]!).toBeGreaterThanOrEqual(unit);
				});
			}),
			RUNS
		);
	});

	it('counts in order, with gridlines inside the plot', () => {
		fc.assert(
			fc.property(axis, ({ axis: { ticks, grid, weekends }, scale }) => {
				expect(new Set(ticks.map(({ key }) => key)).size).toBe(ticks.length);
				const places = ticks.filter(({ label }) => label).map(({ labelX }) => labelX);
				expect(places).toEqual([...places].sort((a, b) => a - b));
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
	const { ticks } = axisOf(scaleOf(domain, 1400, LINEAR), 'day', domain.end, 'en');
	const labels = ticks.map(({ label }) => label).filter((label) => label.endsWith('BC'));
	expect(labels.length).toBeGreaterThan(0);
	for (const label of labels) expect(Number(label.replace(/\D/g, '')) % 50, label).toBe(0);
	expect(ticks.map(({ label }) => label)).toContain('1 AD');
});
