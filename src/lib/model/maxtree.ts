/**
 * The maxima of a column of numbers over ranges of rows.
 *
 * A binary tree in one array, the leaves in its second half: any range takes O(log n).
 */
export interface MaxTree {
	/** The number of leaves, a power of two; the index of the first one. */
	readonly leaves: number;
	/** The greater of its two children for each node, the root at 1. */
	readonly nodes: Float64Array;
}

/** Returns the tree of a column, in O(n). */
export function maxTree(column: ArrayLike<number>): MaxTree {
	let leaves = 1;
	while (leaves < column.length) leaves *= 2;
	const nodes = new Float64Array(2 * leaves).fill(-Infinity);
	for (let row = 0; row < column.length; row++) nodes[leaves + row] = column[row]!;
	for (let node = leaves - 1; node > 0; node--)
		nodes[node] = Math.max(nodes[2 * node]!, nodes[2 * node + 1]!);
	return { leaves, nodes };
}

/**
 * Visits the rows of `[from, to)` whose values exceed `above` in every tree.
 *
 * Whole branches without such a row are passed over.
 */
export function visitRows(
	trees: readonly { tree: MaxTree; above: number }[],
	from: number,
	to: number,
	visit: (row: number) => void
): void {
	const leaves = trees[0]!.tree.leaves;
	const descend = (node: number, start: number, size: number): void => {
		if (start >= to || start + size <= from) return;
		if (!trees.every(({ tree, above }) => tree.nodes[node]! > above)) return;
		if (size === 1) return visit(start);
		descend(2 * node, start, size / 2);
		descend(2 * node + 1, start + size / 2, size / 2);
	};
	descend(1, 0, leaves);
}

/**
 * Returns the first row with the greatest value in `[from, to)`.
 *
 * -1 for an empty range. O(log n).
 */
export function argMax({ leaves, nodes }: MaxTree, from: number, to: number): number {
	let best = -1;
	const consider = (node: number) => {
		if (best < 0 || nodes[node]! > nodes[best]!) best = node;
	};
	const right: number[] = [];
	for (let a = from + leaves, b = to + leaves; a < b; a >>= 1, b >>= 1) {
		if (a & 1) consider(a++);
		if (b & 1) right.push(--b);
	}
	while (right.length) consider(right.pop()!);
	if (best < 0) return -1;
	while (best < leaves) best = nodes[2 * best]! === nodes[best] ? 2 * best : 2 * best + 1;
	return best - leaves;
}
