import { bisect } from './bisect.js';

/** The rows of a block. */
const SIZE = 256;

/** A column in sorted blocks, whose values are counted fast. */
export interface Blocks {
	/** The values by row. */
	readonly column: Float64Array;
	/** The same values, each block of 256 rows sorted. */
	readonly sorted: Float64Array;
}

/** Returns the blocks of a column, in O(n). */
export function blocksOf(column: Float64Array): Blocks {
	const sorted = column.slice();
	for (let start = 0; start < sorted.length; start += SIZE)
		sorted.subarray(start, start + SIZE).sort();
	return { column, sorted };
}

/**
 * Returns how many values of rows `[from, to)` are below a value.
 *
 * O(n / 256 + 512).
 */
export function countBelow({ column, sorted }: Blocks, from: number, to: number, value: number) {
	let count = 0;
	for (let row = from; row < to;) {
		if (row % SIZE === 0 && row + SIZE <= to) {
			count += bisect(sorted, value, row, row + SIZE) - row;
			row += SIZE;
		} else if (column[row++]! < value) count++;
	}
	return count;
}
