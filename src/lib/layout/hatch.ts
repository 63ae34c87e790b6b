/** px between two lines of a hatch along an edge, 6 px across them */
const STEP = 8.5;

/**
 * Returns a hatch of 45° within a rectangle as the data of a path.
 *
 * The rectangle goes from the top down to `height`. The lines belong to the plot, so that they
 * stay in place when the rectangle grows. A pattern would do, but printers get patterns as
 * pixels. The path goes from one line to the next by steps, which are mostly the same.
 */
export function hatch(left: number, right: number, height: number): string {
	const parts: string[] = [];
	let [x, y] = [0, 0];
	const by = (toX: number, toY: number) => {
		const delta = [toX - x, toY - y].map((px) => Number(px.toFixed(2)));
		[x, y] = [toX, toY];
		return delta.join(',');
	};
	// a line is x + y = sum
	for (let sum = Math.ceil(left / STEP) * STEP; sum < right + height; sum += STEP) {
		const top = Math.max(0, sum - right);
		const bottom = Math.min(height, sum - left);
		if (bottom > top) parts.push(`m${by(sum - top, top)}l${by(sum - bottom, bottom)}`);
	}
	return parts.join('');
}
