import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestRows, maxTree, visitRows } from '../../../src/lib/model/maxtree.js';

const value = fc.oneof(
	{ weight: 9, arbitrary: fc.integer({ min: -4, max: 4 }) },
	{ weight: 1, arbitrary: fc.constant(-Infinity) }
);
const ranged = <T>(columns: fc.Arbitrary<T[]>) =>
	columns.chain((rows) =>
		fc.tuple(
			fc.constant(rows),
			fc.integer({ min: 0, max: rows.length }),
			fc.integer({ min: 0, max: rows.length })
		)
	);

describe('bestRows', () => {
	it('finds the greatest scores of any range, of what is accepted', () => {
		const rows = fc.array(fc.tuple(value, fc.boolean()), { minLength: 1, maxLength: 40 });
		const bound = fc.integer({ min: -5, max: 4 });
		fc.assert(
			fc.property(ranged(rows), bound, fc.nat(6), ([pairs, from, to], above, most) => {
				// scores without equals, so that their order is one
				const scores = pairs.map((_, row) => (row * 17) % 41);
				const conditions = [{ tree: maxTree(pairs.map(([a]) => a)), above }];
				const best = bestRows(conditions, maxTree(scores), from, to, most, (row) => pairs[row]![1]);
				const expected = [...pairs.keys()]
					.filter((row) => row >= from && row < to && pairs[row]![0] > above && pairs[row]![1])
					.sort((a, b) => scores[b]! - scores[a]!)
					.slice(0, most);
				expect(best).toEqual(expected);
			}),
			{ numRuns: 500 }
		);
	});

	it('finds nothing in an empty column or range', () => {
		const tree = maxTree([1, 2, 3]);
		expect(bestRows([], maxTree([]), 0, 0, 3)).toEqual([]);
		expect(bestRows([], tree, 2, 2, 3)).toEqual([]);
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

	it('ends with the visit that returns false', () => {
		const visited: number[] = [];
		const every = [{ tree: maxTree([1, 1, 1, 1, 1]), above: 0 }];
		visitRows(every, 1, 5, (row) => visited.push(row) < 2);
		expect(visited).toEqual([1, 2]);
	});

	it('visits nothing of an empty column', () => {
		visitRows([{ tree: maxTree([]), above: -Infinity }], 0, 0, (row) => {
			throw new Error(`row ${row}`);
		});
	});
});
