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
	nodes.set(column, leaves);
	for (let node = leaves - 1; node > 0; node--)
		nodes[node] = Math.max(nodes[2 * node]!, nodes[2 * node + 1]!);
	return { leaves, nodes };
}

/** Returns a tree of the minima of a column: the maxima of its negated values. */
export const minTree = (column: ArrayLike<number>): MaxTree =>
	maxTree(Float64Array.from(column).map((value) => -value));

/** A condition that rows meet. */
export interface Condition {
	/** The tree of the values. */
	readonly tree: MaxTree;
	/** The greatest number that a value does not exceed. */
	readonly above: number;
}

const passes = (conditions: readonly Condition[], node: number): boolean => {
	for (const { tree, above } of conditions) if (!(tree.nodes[node]! > above)) return false;
	return true;
};

/**
 * Visits the rows of `[from, to)` whose values exceed `above` in every tree.
 *
 * Whole branches without such a row are passed over; a visit that returns false is the last.
 */
export function visitRows(
	conditions: readonly Condition[],
	from: number,
	to: number,
	visit: (row: number) => unknown
): void {
	const leaves = conditions[0]!.tree.leaves;
	const descend = (node: number, start: number, size: number): boolean => {
		if (start >= to || start + size <= from || !passes(conditions, node)) return true;
		if (size === 1) return visit(start) !== false;
		const half = size / 2;
		return descend(2 * node, start, half) && descend(2 * node + 1, start + half, half);
	};
	descend(1, 0, leaves);
}

/**
 * Returns the rows of `[from, to)` with the greatest scores, best first, at most `most`.
 *
 * Only rows that meet all conditions and are accepted. O(most · log n) where most rows are.
 */
export function bestRows(
	conditions: readonly Condition[],
	{ leaves, nodes }: MaxTree,
	from: number,
	to: number,
	most: number,
	accepts: (row: number) => boolean = () => true
): number[] {
	const best: number[] = [];
	const scoreOf = (row: number) => nodes[leaves + row]!;
	const insert = (row: number) => {
		let at = best.length;
		while (at > 0 && scoreOf(best[at - 1]!) < scoreOf(row)) at--;
		best.splice(at, 0, row);
		if (best.length > most) best.pop();
	};
	const descend = (node: number, start: number, size: number): void => {
		if (start >= to || start + size <= from || !passes(conditions, node)) return;
		if (best.length === most && nodes[node]! <= scoreOf(best[most - 1]!)) return;
		if (size === 1) return accepts(start) ? insert(start) : undefined;
		const half = size / 2;
		const isRightFirst = nodes[2 * node + 1]! > nodes[2 * node]!;
		if (isRightFirst) descend(2 * node + 1, start + half, half);
		descend(2 * node, start, half);
		if (!isRightFirst) descend(2 * node + 1, start + half, half);
	};
	descend(1, 0, leaves);
	return best;
}
