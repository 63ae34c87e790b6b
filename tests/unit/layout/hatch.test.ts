import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hatch } from '../../../src/lib/layout/hatch.js';

const pointsOf = (path: string) =>
	[...path.matchAll(/[ML]([-\d.e]+),([-\d.e]+)/g)].map(
		([, x, y]) => [Number(x), Number(y)] as const
	);
const side = fc.double({ min: 0, max: 900, noNaN: true });

describe('a hatch', () => {
	it('stays within its rectangle, in lines of 45°', () => {
		fc.assert(
			fc.property(side, side, side, (left, width, height) => {
				const points = pointsOf(hatch(left, left + width, height));
				for (const [x, y] of points) {
					expect(x).toBeGreaterThanOrEqual(left - 1e-6);
					expect(x).toBeLessThanOrEqual(left + width + 1e-6);
					expect(y).toBeGreaterThanOrEqual(0);
					expect(y).toBeLessThanOrEqual(height + 1e-6);
				}
				for (let at = 0; at < points.length; at += 2) {
					const [[x1, y1], [x2, y2]] = [points[at]!, points[at + 1]!];
					expect(x1 + y1).toBeCloseTo(x2 + y2, 6);
				}
			})
		);
	});

	it('has its lines 6 px apart, wherever it begins', () => {
		const sums = (path: string) => pointsOf(path).filter((_, at) => at % 2 === 0);
		const [first, second] = sums(hatch(100, 200, 50)).map(([x, y]) => x + y);
		expect((second! - first!) / Math.SQRT2).toBeCloseTo(6, 6);
		const wide = new Set(sums(hatch(0, 200, 50)).map(([x, y]) => (x + y).toFixed(6)));
		expect([...sums(hatch(100, 200, 50))].every(([x, y]) => wide.has((x + y).toFixed(6)))).toBe(
			true
		);
	});
});
