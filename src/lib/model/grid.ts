import { DAY } from '../time/instant.js';
import type { Unit } from '../time/timespan.js';

/** the coarsest and the finest level of the grid: cells of 2^level days since 1970 */
export const COARSEST = 24;
const FINEST: Record<Unit, number> = { minute: -10, day: 0, month: 0, year: 0 };

/** ms of a cell; levels nest, so that a finer one only ever splits a coarser one */
export const cellLength = (level: number): number => DAY * 2 ** level;

/** number of the cell that holds an instant */
export const cellOf = (at: number, level: number): number => Math.floor(at / cellLength(level));

/** the finest level whose cells are at least `minimum` px wide */
export function levelOf(pxPerDay: number, minimum: number, finest: Unit): number {
	const level = Math.ceil(Math.log2(minimum / pxPerDay));
	return Math.min(Math.max(level, FINEST[finest]), COARSEST);
}

/** how many cells of a level hold an event, and the most that one holds */
export interface Occupancy {
	readonly cells: number;
	readonly most: number;
}

function occupancyAt(anchors: Float64Array, level: number): Occupancy {
	let [cells, most, run, last] = [0, 0, 0, NaN];
	for (const anchor of anchors) {
		const cell = cellOf(anchor, level);
		run = cell === last ? run + 1 : 1;
		if (run === 1) cells++;
		most = Math.max(most, run);
		last = cell;
	}
	return { cells, most };
}

/** the occupancy of each level, from the finest on; `anchors` are sorted */
export function occupancy(anchors: Float64Array): Occupancy[] {
	const levels = Array.from({ length: COARSEST - FINEST.minute + 1 }, (_, i) => FINEST.minute + i);
	return levels.map((level) => occupancyAt(anchors, level));
}

export const occupancyOf = (levels: readonly Occupancy[], level: number): Occupancy =>
	levels[level - FINEST.minute] ?? { cells: 0, most: 0 };
