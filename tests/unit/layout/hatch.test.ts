import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hatch } from '../../../src/lib/layout/hatch.js';

/** the lines of a path of relative steps, each by its two ends */
function linesOf(path: string) {
	let [x, y] = [0, 0];
	const points = [...path.matchAll(/[ml]([-\d.]+),([-\d.]+)/g)].map(([, dx, dy]) => {
		[x, y] = [x + Number(dx), y + Number(dy)];
		return { x, y };
	});
	return points.flatMap((from, at) => (at % 2 ? [] : [{ from, to: points[at + 1]! }]));
}

const side = fc.double({ min: 0, max: 900, noNaN: true });
/** px that rounded steps may sum up to */
const NEAR = 1;

describe('a hatch', () => {
	it('stays within its rectangle, in lines of 45°', () => {
		fc.assert(
			fc.property(side, side, side, (left, width, height) => {
				for (const { from, to } of linesOf(hatch(left, left + width, height))) {
					expect(Math.abs(from.x + from.y - to.x - to.y)).toBeLessThan(0.02);
					for (const { x, y } of [from, to]) {
						expect(x).toBeGreaterThan(left - NEAR);
						expect(x).toBeLessThan(left + width + NEAR);
						expect(y).toBeGreaterThan(-NEAR);
						expect(y).toBeLessThan(height + NEAR);
					}
				}
			})
		);
	});

	it('has its lines 6 px apart, in the same places for any rectangle', () => {
		const sums = (path: string) => linesOf(path).map(({ from }) => from.x + from.y);
		const some = sums(hatch(100, 200, 50));
		expect((some[1]! - some[0]!) / Math.SQRT2).toBeCloseTo(6, 1);
		const all = new Set(sums(hatch(0, 200, 50)).map((sum) => sum.toFixed(1)));
		expect(some.length).toBeGreaterThan(10);
		expect(some.every((sum) => all.has(sum.toFixed(1)))).toBe(true);
	});
});
