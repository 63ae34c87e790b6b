import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bisect } from '../../../src/lib/model/bisect.js';

it('finds the first value that is not below another', () => {
	const columns = fc
		.array(fc.integer({ min: -9, max: 9 }))
		.map((values) => values.sort((a, b) => a - b));
	fc.assert(
		fc.property(columns, fc.integer({ min: -10, max: 10 }), (column, value) => {
			expect(bisect(column, value)).toBe(column.filter((one) => one < value).length);
		})
	);
});
