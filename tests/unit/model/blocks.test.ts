import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blocksOf, countBelow } from '../../../src/lib/model/blocks.js';

it('counts the values of any range that are below a value', () => {
	const column = fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 1200, size: 'max' });
	fc.assert(
		fc.property(
			column,
			fc.nat(),
			fc.nat(),
			fc.integer({ min: -10, max: 10 }),
			(values, a, b, at) => {
				const [from = 0, to = 0] = [a, b].map((n) => n % (values.length + 1)).sort((x, y) => x - y);
				const expected = values.slice(from, to).filter((value) => value < at).length;
				expect(countBelow(blocksOf(Float64Array.from(values)), from, to, at)).toBe(expected);
			}
		)
	);
});
