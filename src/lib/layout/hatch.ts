/** px between two lines of a hatch, across them */
const PITCH = 6;

/**
 * a hatch of 45° within a rectangle from the top down to `height`, as the data of a path; its lines
 * belong to the plot, so that they stay in place when the rectangle grows. A pattern would do, but
 * printers get patterns as pixels.
 */
export function hatch(left: number, right: number, height: number): string {
	const step = PITCH * Math.SQRT2;
	const parts: string[] = [];
	// a line is x + y = sum
	for (let sum = Math.ceil(left / step) * step; sum < right + height; sum += step) {
		const top = Math.max(0, sum - right);
		const bottom = Math.min(height, sum - left);
		if (bottom > top) parts.push(`M${sum - top},${top}L${sum - bottom},${bottom}`);
	}
	return parts.join('');
}
