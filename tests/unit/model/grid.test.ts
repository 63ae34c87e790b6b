import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	cellLength,
	cellOf,
	COARSEST,
	levelOf,
	occupancy,
	occupancyOf
} from '../../../src/lib/model/grid.js';
import { DAY } from '../../../src/lib/time/instant.js';

const FINEST = -10;
const level = fc.integer({ min: FINEST, max: COARSEST });
const moment = fc.integer({ min: -400 * 366 * DAY, max: 400 * 366 * DAY });
const px = fc.double({ min: 1e-6, max: 1e5, noNaN: true });

describe('the cells of the grid', () => {
	it('are days at level 0, and twice as long at each coarser level', () => {
		expect(cellLength(0)).toBe(DAY);
		expect(cellLength(3)).toBe(8 * DAY);
		expect(cellLength(-1)).toBe(DAY / 2);
		expect([0, DAY - 1, DAY, -1].map((at) => cellOf(at, 0))).toEqual([0, 0, 1, -1]);
	});

	it('nest, so that zooming in only splits', () => {
		fc.assert(
			fc.property(moment, moment, level, (a, b, fine) => {
				const coarse = fine + 1;
				expect(cellOf(a, coarse)).toBe(Math.floor(cellOf(a, fine) / 2));
				if (cellOf(a, fine) === cellOf(b, fine)) expect(cellOf(a, coarse)).toBe(cellOf(b, coarse));
			})
		);
	});
});

describe('levelOf', () => {
	it('is the finest level whose cells are wide enough', () => {
		fc.assert(
			fc.property(px, fc.integer({ min: 10, max: 100 }), (pxPerDay, minimum) => {
				const found = levelOf(pxPerDay, minimum, 'minute');
				const width = (one: number) => (cellLength(one) / DAY) * pxPerDay;
				if (found < COARSEST) expect(width(found)).toBeGreaterThanOrEqual(minimum * (1 - 1e-12));
				if (found > FINEST) expect(width(found - 1)).toBeLessThan(minimum * (1 + 1e-12));
			})
		);
	});

	it('grows finer with the scale and never finer than the data', () => {
		expect(levelOf(46, 46, 'day')).toBe(0);
		expect(levelOf(45, 46, 'day')).toBe(1);
		expect(levelOf(11.5, 46, 'day')).toBe(2);
		expect(levelOf(1e9, 46, 'day')).toBe(0);
		expect(levelOf(1e9, 46, 'month')).toBe(0);
		expect(levelOf(1e9, 46, 'minute')).toBe(FINEST);
		expect(levelOf(1e-12, 46, 'day')).toBe(COARSEST);
	});
});

describe('occupancy', () => {
	const sorted = fc.array(moment, { maxLength: 30 }).map((list) => Float64Array.from(list).sort());

	it('counts the filled cells and the fullest one of each level', () => {
		fc.assert(
			fc.property(sorted, level, (anchors, one) => {
				const counts = new Map<number, number>();
				for (const anchor of anchors)
					counts.set(cellOf(anchor, one), (counts.get(cellOf(anchor, one)) ?? 0) + 1);
				expect(occupancyOf(occupancy(anchors), one)).toEqual({
					cells: counts.size,
					most: Math.max(0, ...counts.values())
				});
			})
		);
	});

	it('never has more cells at a coarser level, nor a less full one', () => {
		fc.assert(
			fc.property(sorted, (anchors) => {
				const levels = occupancy(anchors);
				for (const [index, { cells, most }] of levels.slice(1).entries()) {
					expect(cells).toBeLessThanOrEqual(levels[index]!.cells);
					expect(most).toBeGreaterThanOrEqual(levels[index]!.most);
				}
			})
		);
	});

	it('is nothing where there is no level', () => {
		expect(occupancyOf(occupancy(new Float64Array([0])), 99)).toEqual({ cells: 0, most: 0 });
	});
});
