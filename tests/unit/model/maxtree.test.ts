import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argMax, maxTree, visitRows } from '../../../src/lib/model/maxtree.js';

const value = fc.oneof(
	{ weight: 9, arbitrary: fc.integer({ min: -4, max: 4 }) },
	{ weight: 1, arbitrary: fc.constant(-Infinity) }
);
const column = fc.array(value, { maxLength: 40 });
const ranged = <T>(columns: fc.Arbitrary<T[]>) =>
	columns.chain((rows) =>
		fc.tuple(
			fc.constant(rows),
			fc.integer({ min: 0, max: rows.length }),
			fc.integer({ min: 0, max: rows.length })
		)
	);

describe('argMax', () => {
	it('finds the first row with the greatest value of any range', () => {
		fc.assert(
			fc.property(ranged(column), ([values, from, to]) => {
				const part = values.slice(from, Math.max(from, to));
				const expected = part.length ? from + part.indexOf(Math.max(...part)) : -1;
				expect(argMax(maxTree(values), from, to)).toBe(expected);
			}),
			{ numRuns: 500 }
		);
	});

	it('finds nothing in an empty column or range', () => {
		expect(argMax(maxTree([]), 0, 0)).toBe(-1);
		expect(argMax(maxTree([1, 2, 3]), 2, 2)).toBe(-1);
	});
});

describe('visitRows', () => {
	it('visits the rows whose every column is above its bound, in order', () => {
		const rows = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 40 });
		const bound = fc.integer({ min: -5, max: 4 });
		fc.assert(
			fc.property(ranged(rows), bound, bound, ([pairs, from, to], first, second) => {
				const trees = [
					{ tree: maxTree(pairs.map(([a]) => a)), above: first },
					{ tree: maxTree(pairs.map(([, b]) => b)), above: second }
				];
				const visited: number[] = [];
				visitRows(trees, from, to, (row) => visited.push(row));
				const expected = [...pairs.keys()].filter((row) => {
					const [a, b] = pairs[row]!;
					return row >= from && row < to && a > first && b > second;
				});
				expect(visited).toEqual(expected);
			}),
			{ numRuns: 500 }
		);
	});

	it('visits nothing of an empty column', () => {
		visitRows([{ tree: maxTree([]), above: -Infinity }], 0, 0, (row) => {
			throw new Error(`row ${row}`);
		});
	});
});
