import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elasticRuns, overviewWarp } from '../../../src/lib/model/elastic.js';
import type { Timeline } from '../../../src/lib/model/timeline.js';
import { readTimeline } from '../../../src/lib/model/read.js';
import { blended, linearWarp, warpOf, type Run, type Warp } from '../../../src/lib/model/warp.js';
import { DAY, lengthOf, type Span } from '../../../src/lib/time/instant.js';
import { synthetic } from '../layout/synthetic.js';

const elasticWarp = ({ events, extent }: Timeline, isNarrow: boolean): Warp =>
	warpOf(elasticRuns(events, extent, isNarrow));
const report = readTimeline(JSON.parse(readFileSync('data/lebanon-ceasefire-2024.json', 'utf8')));
const at = (iso: string) => Date.parse(`${iso}T00:00Z`);
const runAt = ({ runs }: Warp, iso: string): Run =>
	runs.find(({ start, end }) => start <= at(iso) && at(iso) < end)!;
const slope = ({ from, to, start, end }: Run) => (to - from) / (end - start);

const warps = fc
	.record({
		seed: fc.integer({ min: 1, max: 20 }),
		count: fc.constantFrom(1, 3, 40, 400),
		days: fc.constantFrom(40, 400, 7000),
		tracks: fc.constant(2),
		hasClock: fc.boolean(),
		isNarrow: fc.boolean(),
		share: fc.double({ min: 0, max: 1, noNaN: true })
	})
	.map(({ isNarrow, share, ...recipe }) => {
		const timeline = synthetic(recipe);
		return { extent: timeline.extent, warp: blended(elasticWarp(timeline, isNarrow), share) };
	});
const place = fc.double({ min: -0.2, max: 1.2, noNaN: true });
const inside = (extent: Span, share: number) => extent.start + share * lengthOf(extent);

describe('every warp', () => {
	it('keeps the order of time', () => {
		fc.assert(
			fc.property(warps, place, place, ({ extent, warp }, a, b) => {
				fc.pre(Math.abs(a - b) > 1e-6);
				const [early, late] = [Math.min(a, b), Math.max(a, b)];
				expect(warp.at(inside(extent, early))).toBeLessThan(warp.at(inside(extent, late)));
			})
		);
	});

	it('is inverted by its inverse', () => {
		fc.assert(
			fc.property(warps, place, ({ extent, warp }, share) => {
				const time = inside(extent, share);
				const slack = 1e-9 * lengthOf(extent) + 1;
				expect(Math.abs(warp.invert(warp.at(time)) - time)).toBeLessThan(slack);
			})
		);
	});

	it('is continuous, covers its extent and keeps its length', () => {
		fc.assert(
			fc.property(warps, ({ extent, warp }) => {
				const { runs } = warp;
				expect([runs[0]!.start, runs.at(-1)!.end]).toEqual([extent.start, extent.end]);
				runs.slice(1).forEach((run, index) => {
					expect(run.start).toBe(runs[index]!.end);
					expect(run.from).toBeCloseTo(runs[index]!.to, 3);
				});
				expect(warp.at(extent.start)).toBe(0);
				expect(warp.at(extent.end) / lengthOf(extent)).toBeCloseTo(1, 9);
			})
		);
	});
});

it('a share of nothing is time as it is, a whole share the warp itself', () => {
	const warp = elasticWarp(report, false);
	const [none, whole, linear] = [blended(warp, 0), blended(warp, 1), linearWarp(report.extent)];
	for (const iso of ['2006-05-01', '2023-10-08', '2024-11-19']) {
		expect(none.at(at(iso)) / linear.at(at(iso))).toBeCloseTo(1, 9);
		expect(whole.at(at(iso)) / warp.at(at(iso))).toBeCloseTo(1, 9);
	}
});

describe('the elastic scale of the report', () => {
	const warp = elasticWarp(report, false);

	it('folds the years before the war, and the months between its start and the escalation', () => {
		for (const iso of ['2010-01-01', '2020-01-01', '2024-02-01', '2024-08-29'])
			expect(runAt(warp, iso).isFold, iso).toBe(true);
	});

	it('folds no day on which something is told to begin', () => {
		for (const iso of ['2023-10-07', '2023-10-08', '2024-09-21', '2024-11-12', '2024-11-20'])
			expect(runAt(warp, iso).isFold, iso).toBe(false);
	});

	it('gives the days of the talks more room than the weeks before, and those more than the folds', () => {
		const [fold, weeks, days] = ['2024-02-01', '2024-10-20', '2024-11-20'].map((iso) =>
			slope(runAt(warp, iso))
		);
		expect(weeks).toBeGreaterThan(5 * fold!);
		expect(days).toBeGreaterThan(5 * weeks!);
	});

	it('gives folds more room where the figure is narrow', () => {
		const [wide, narrow] = [false, true].map((isNarrow) =>
			slope(runAt(elasticWarp(report, isNarrow), '2024-02-01'))
		);
		expect(narrow).toBeGreaterThan(wide!);
	});
});

it('the overview folds the far past of the report and nothing else', () => {
	const [past, rest, ...more] = overviewWarp(report).runs;
	expect(more).toEqual([]);
	expect(past?.isFold).toBe(true);
	expect(past?.end).toBe(at('2023-10-01'));
	expect(rest && slope(rest) * DAY).toBeGreaterThan(10 * DAY * slope(past!));
});
