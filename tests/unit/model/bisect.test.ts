import { bisectLeft as d3Bisect } from 'd3';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bisectLeft } from '../../../src/lib/model/bisect.js';

it('finds the place of a value, as d3 does', () => {
	const cases = fc.record({
		values: fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 40 }),
		value: fc.integer({ min: -60, max: 60 }),
		from: fc.nat(40),
		to: fc.nat(40)
	});
	fc.assert(
		fc.property(cases, ({ values, value, from, to }) => {
			const sorted = values.sort((a, b) => a - b);
			const [low, high] = [Math.min(from, sorted.length), Math.min(to, sorted.length)];
			expect(bisectLeft(sorted, value)).toBe(d3Bisect(sorted, value));
			if (low <= high)
				expect(bisectLeft(sorted, value, low, high)).toBe(d3Bisect(sorted, value, low, high));
		})
	);
});
