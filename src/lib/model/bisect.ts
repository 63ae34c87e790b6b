/**
 * Returns the index of the first value in ascending `values` that is not less than `value`.
 *
 * Looks between the indexes `from` and `to` only. O(log n). D3's own brings its whole package
 * into what a page loads first, 0.8 kB.
 */
export function bisectLeft(
	values: ArrayLike<number>,
	value: number,
	from = 0,
	to = values.length
): number {
	let [low, high] = [from, to];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (values[middle]! < value) low = middle + 1;
		else high = middle;
	}
	return low;
}
