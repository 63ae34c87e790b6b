import {
	choicesOf,
	isFree,
	pack,
	type Item,
	type LabelBox,
	type Packing,
	type Rows
} from '../../layout/labels.js';

/** Returns how many events have labels, those of more weight counting more. */
const toldBy = ({ placed }: Packing): number =>
	placed.reduce((sum, { item, label }) => sum + (label ? item.weight * item.size : 0), 0);

/**
 * Returns the row of each item by its ink alone.
 *
 * The one that is free for longest; beyond `most` where none is.
 */
function rowsByInk(items: readonly Item[], most: number): number[] {
	const rows: Rows = Array.from({ length: most }, () => []);
	return items.map(({ ink: [from, to] }) => {
		const endOf = (row: number) => rows[row]!.at(-1)?.[1] ?? -Infinity;
		const [free = rows.length] = [...rows.keys()]
			.filter((row) => isFree(rows[row]!, from, to))
			.sort((a, b) => endOf(a) - endOf(b) || a - b);
		(rows[free] ??= []).push([from, to]);
		return free;
	});
}

/**
 * Returns a packing of items in given rows with as many labels as find room.
 *
 * First the shortest labels of all, the greatest weight first, then longer ones.
 */
function told(items: readonly Item[], rowOf: readonly number[]): Packing {
	const rows: Rows = Array.from({ length: Math.max(...rowOf) + 1 }, () => []);
	items.forEach(({ ink }, index) => rows[rowOf[index]!]!.push(ink));
	const labels = new Map<Item, LabelBox>();
	const byWeight = items
		.map((item, index) => ({ item, row: rows[rowOf[index]!]!, choices: choicesOf(item) }))
		.sort((a, b) => b.item.weight * b.item.size - a.item.weight * a.item.size);
	const tell = ({ item, row }: (typeof byWeight)[number], boxes: readonly LabelBox[]) => {
		const old = labels.get(item)?.reach;
		const others = row.filter((reach) => reach !== item.ink && reach !== old);
		const found = boxes.find(({ reach }) => isFree(others, reach[0], reach[1]));
		if (!found) return;
		labels.set(item, found);
		row.splice(0, row.length, ...others, item.ink, found.reach);
	};
	for (const one of byWeight) tell(one, one.choices.at(-1) ?? []);
	for (const one of byWeight) tell(one, one.choices.slice(0, -1).flat());
	const placed = items.map((item, index) => ({
		item,
		row: rowOf[index]!,
		label: labels.get(item) ?? null
	}));
	return { placed, rows };
}

/** True if the ink of items in given rows does not overlap. */
const isApart = (items: readonly Item[], rowOf: readonly number[]): boolean =>
	items.every(({ ink: [from, to] }, index) => {
		const before = items.slice(0, index).filter((_, other) => rowOf[other] === rowOf[index]);
		return isFree(
			before.map(({ ink }) => ink),
			from,
			to
		);
	});

/** Packs items by their ink, then moves one after the other to where more is labelled. */
function packByInk(items: readonly Item[], most: number): Packing {
	let rowOf = rowsByInk(items, most);
	let best = told(items, rowOf);
	for (const index of items.keys())
		for (let row = 0; row < most; row++) {
			const moved = rowOf.map((old, other) => (other === index ? row : old));
			if (row === rowOf[index] || !isApart(items, moved)) continue;
			const packing = told(items, moved);
			if (toldBy(packing) > toldBy(best)) [rowOf, best] = [moved, packing];
		}
	return best;
}

/**
 * Packs items into at most `most` rows, so that the most labels fit.
 *
 * Slower than `pack`: it tries rows by ink where the usual ones are too many.
 */
export function packWithin(items: readonly Item[], most: number): Packing {
	const inOrder = pack(items, most);
	if (inOrder.rows.length <= most && inOrder.placed.every(({ label }) => label)) return inOrder;
	const byInk = packByInk(items, most);
	return inOrder.rows.length <= most && toldBy(inOrder) >= toldBy(byInk) ? inOrder : byInk;
}
