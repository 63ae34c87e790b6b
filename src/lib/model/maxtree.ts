/**
 * Maxima of a column over any range of rows in O(log n): a binary tree in one array, the leaves in
 * its second half.
 */
export interface MaxTree {
	readonly leaves: number;
	readonly nodes: Float64Array;
}

export function maxTree(column: ArrayLike<number>): MaxTree {
	let leaves = 1;
	while (leaves < column.length) leaves *= 2;
	const nodes = new Float64Array(2 * leaves).fill(-Infinity);
	for (let row = 0; row < column.length; row++) nodes[leaves + row] = column[row]!;
	for (let node = leaves - 1; node > 0; node--)
		nodes[node] = Math.max(nodes[2 * node]!, nodes[2 * node + 1]!);
	return { leaves, nodes };
}

/** visits the rows of `[from, to)` whose whole path of nodes passes every test */
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

/** the first row with the greatest value in `[from, to)`, or -1 for an empty range */
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
