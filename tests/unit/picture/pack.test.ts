import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packWithin } from '../../../src/lib/picture/fit/pack.js';
import { labelWidth, pack, type Item, type Packing } from '../../../src/lib/layout/labels.js';

const WIDTH = 600;
const RUNS = { numRuns: 200, seed: 20241120 };

const itemAt = (x: number, width: number, weight: number, size: number, index: number): Item => ({
	key: `item-${index}`,
	ink: [x, x + width],
	weight,
	size,
	texts: ['A long title of an event', 'Short'],
	more: '',
	inline: [],
	bounds: [2, WIDTH - 2],
	isLeftFirst: false,
	leftEnd: null
});

const items = fc
	.array(
		fc.tuple(
			fc.integer({ min: 4, max: 560 }),
			fc.integer({ min: 8, max: 36 }),
			fc.integer({ min: 1, max: 5 }),
			fc.integer({ min: 1, max: 12 })
		),
		{ minLength: 1, maxLength: 12 }
	)
	.map((list) =>
		list
			.sort(([a], [b]) => a - b)
			.map(([x, width, weight, size], index) => itemAt(x, width, weight, size, index))
	);

const toldOf = ({ placed }: Packing): number =>
	placed.reduce((sum, { item, label }) => sum + (label ? item.weight * item.size : 0), 0);

describe('items in few rows', () => {
	it('have each one place, and nothing in a row lies on anything else', () => {
		fc.assert(
			fc.property(items, fc.integer({ min: 1, max: 4 }), (list, most) => {
				const { placed } = packWithin(list, most);
				expect(placed.map(({ item }) => item)).toEqual(list);
				for (const [index, a] of placed.entries())
					for (const b of placed.slice(index + 1).filter(({ row }) => row === a.row)) {
						const reaches = [a, b].map(({ item, label }) => [
							item.ink,
							...(label ? [label.reach] : [])
						]);
						for (const [from, to] of reaches[0]!)
							for (const [start, end] of reaches[1]!) expect(to < start || end < from).toBe(true);
					}
			}),
			RUNS
		);
	});

	it('tell at least as much as when packed in the order of time', () => {
		fc.assert(
			fc.property(items, fc.integer({ min: 1, max: 4 }), (list, most) => {
				const inOrder = pack(list, most);
				fc.pre(inOrder.rows.length <= most);
				const packing = packWithin(list, most);
				expect(toldOf(packing)).toBeGreaterThanOrEqual(toldOf(inOrder));
				expect(packing.rows.length).toBeLessThanOrEqual(most);
			}),
			RUNS
		);
	});

	it('keep their words within bounds', () => {
		fc.assert(
			fc.property(items, (list) => {
				for (const { label } of packWithin(list, 2).placed) {
					if (!label) continue;
					expect(label.reach[0]).toBeGreaterThanOrEqual(2);
					expect(label.reach[1]).toBeLessThanOrEqual(WIDTH - 2);
					expect(label.reach[1] - label.reach[0]).toBeCloseTo(labelWidth(label.text, ''), 6);
				}
			}),
			RUNS
		);
	});

	it('have words although a mark stands in the way of the first long title', () => {
		const list = [itemAt(10, 26, 3, 8, 0), itemAt(150, 26, 5, 1, 1), itemAt(500, 26, 5, 6, 2)];
		const bare = pack(list, 1).placed.filter(({ label }) => label);
		const told = packWithin(list, 1).placed.map(({ label }) => label?.text);
		expect(bare.length).toBeLessThan(3);
		expect(told).toEqual(['Short', 'A long title of an event', 'A long title of an event']);
	});
});
