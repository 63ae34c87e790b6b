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
	maxTree(Float64Array.from(column, (value) => -value));

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

/** A heap of nodes, the one with the greatest score on top. */
class NodeHeap {
	readonly #nodes: number[] = [];
	readonly #scores: Float64Array;

	constructor({ nodes }: MaxTree) {
		this.#scores = nodes;
	}

	push(node: number): void {
		const heap = this.#nodes;
		let at = heap.push(node) - 1;
		while (at > 0 && this.#scores[heap[(at - 1) >> 1]!]! < this.#scores[node]!) {
			heap[at] = heap[(at - 1) >> 1]!;
			at = (at - 1) >> 1;
		}
		heap[at] = node;
	}

	pop(): number | undefined {
		const heap = this.#nodes;
		const [top] = heap;
		const last = heap.pop();
		if (last === undefined || !heap.length) return top;
		let at = 0;
		for (let child = 1; child < heap.length; child = 2 * at + 1) {
			const scoreAt = (place: number) => this.#scores[heap[place]!]!;
			if (child + 1 < heap.length && scoreAt(child + 1) > scoreAt(child)) child++;
			if (scoreAt(child) <= this.#scores[last]!) break;
			heap[at] = heap[child]!;
			at = child;
		}
		heap[at] = last;
		return top;
	}
}

/** Returns the nodes that make up the rows `[from, to)`. */
function nodesOf(leaves: number, from: number, to: number): number[] {
	const nodes: number[] = [];
	for (let a = from + leaves, b = to + leaves; a < b; a >>= 1, b >>= 1) {
		if (a & 1) nodes.push(a++);
		if (b & 1) nodes.push(--b);
	}
	return nodes;
}

/**
 * Returns the rows of `[from, to)` with the greatest scores, best first, at most `most`.
 *
 * Only rows that meet all conditions and are accepted. O(most · log n) where most rows are.
 */
export function bestRows(
	conditions: readonly Condition[],
	score: MaxTree,
	from: number,
	to: number,
	most: number,
	accepts: (row: number) => boolean = () => true
): number[] {
	const best: number[] = [];
	const heap = new NodeHeap(score);
	const push = (node: number) => passes(conditions, node) && heap.push(node);
	nodesOf(score.leaves, from, to).forEach(push);
	for (let node = heap.pop(); node !== undefined && best.length < most; node = heap.pop()) {
		if (node < score.leaves) [2 * node, 2 * node + 1].forEach(push);
		else if (accepts(node - score.leaves)) best.push(node - score.leaves);
	}
	return best;
}
