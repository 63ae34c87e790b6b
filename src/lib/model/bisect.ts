/**
 * Returns the place of the first value that is not below another.
 *
 * In an ascending column, between two places of it. O(log n).
 *
 * @example
 * bisect([1, 2, 2, 5], 2) // 1
 */
export function bisect(
	column: ArrayLike<number>,
	value: number,
	from = 0,
	to = column.length
): number {
	let [low, high] = [from, to];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (column[middle]! < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
