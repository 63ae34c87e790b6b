import { DAY } from '../time/instant.js';
import type { Unit } from '../time/timespan.js';

/** The coarsest level of the grid; its cells are 2^24 days long. */
export const COARSEST = 24;
const FINEST: Record<Unit, number> = { minute: -10, day: 0, month: 0, year: 0 };

/**
 * Returns the length in milliseconds of a level’s cells: 2^level days.
 *
 * Levels nest, so that a finer one only ever splits a coarser one.
 */
export const cellLength = (level: number): number => DAY * 2 ** level;

/** Returns the number of the cell that holds an instant, from 0 in 1970. */
export const cellOf = (at: number, level: number): number => Math.floor(at / cellLength(level));

/** Returns the finest level whose cells are at least `minimum` px wide. */
export function levelOf(pxPerDay: number, minimum: number, finest: Unit): number {
	const level = Math.ceil(Math.log2(minimum / pxPerDay));
	return Math.min(Math.max(level, FINEST[finest]), COARSEST);
}

/** How the events fill the cells of one level. */
export interface Occupancy {
	/** The number of cells that hold an event. */
	readonly cells: number;
	/** The greatest number of events in one cell. */
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

/**
 * Returns the occupancy of each level, from the finest on.
 *
 * `anchors` are sorted. Time: O(n) for each level.
 */
export function occupancy(anchors: Float64Array): Occupancy[] {
	const levels = Array.from({ length: COARSEST - FINEST.minute + 1 }, (_, i) => FINEST.minute + i);
	return levels.map((level) => occupancyAt(anchors, level));
}

/** Returns the occupancy of one level. */
export const occupancyOf = (levels: readonly Occupancy[], level: number): Occupancy =>
	levels[level - FINEST.minute] ?? { cells: 0, most: 0 };
