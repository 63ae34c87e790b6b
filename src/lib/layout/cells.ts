import type { Timeline } from '../model/timeline.js';
import { span, type Span } from '../time/instant.js';

/**
 * A stretch of time whose events stand together where they have no row.
 *
 * Where it is wide enough it is cut in two.
 */
export interface Cell extends Span {
	/** The two cells that it is cut into; null where it is cut in halves. */
	readonly parts: readonly [Cell, Cell] | null;
}

/** px of a group, twice which a cell is cut, and least px of a part */
const GROUP = 150;
const PART = 30;

/** Returns the px between two moments. */
type ToPx = (from: number, to: number) => number;

const widthOf = ({ start, end }: Span, length: ToPx): number => length(start, end);

/** Joins neighbours until one is left: the narrowest with the narrower one beside it. */
function joined(cells: readonly Cell[], length: ToPx): Cell {
	const left = [...cells];
	while (left.length > 1) {
		const widths = left.map((cell) => widthOf(cell, length));
		const narrowest = widths.indexOf(Math.min(...widths));
		const [before, after] = [widths[narrowest - 1], widths[narrowest + 1]];
		const first = (after ?? Infinity) < (before ?? Infinity) ? narrowest : narrowest - 1;
		const [a, b] = [left[first]!, left[first + 1]!];
		left.splice(first, 2, { ...span(a.start, b.end), parts: [a, b] });
	}
	return left[0]!;
}

/**
 * Returns the uncut cells of a timeline: one before the rule, one after it.
 *
 * One that would be empty is left out. `starts` are those of the phases, `length` measures in px
 * at the scale of the default window.
 */
export function cellsOf(
	{ extent, horizon }: Pick<Timeline, 'extent' | 'horizon'>,
	starts: readonly number[],
	length: ToPx
): Cell[] {
	const rule = Math.min(Math.max(horizon, extent.start), extent.end);
	const inner = starts.filter((start) => start > extent.start && start < rule);
	const bounds = [extent.start, ...inner, rule];
	const pieces = inner.length + 1;
	const past = Array.from({ length: pieces }, (_, index): Cell => ({
		...span(bounds[index]!, bounds[index + 1]!),
		parts: null
	}));
	const future: Cell = { ...span(rule, extent.end), parts: null };
	return [
		...(rule > extent.start ? [joined(past, length)] : []),
		...(rule < extent.end ? [future] : [])
	];
}

function partsOf({ start, end, parts }: Cell): readonly [Cell, Cell] {
	const middle = (start + end) / 2;
	return (
		parts ?? [
			{ ...span(start, middle), parts: null },
			{ ...span(middle, end), parts: null }
		]
	);
}

/**
 * Returns the cells that a window shows at a scale, in the order of time.
 *
 * `length` measures in px at that scale.
 */
export function cellsAt(cells: readonly Cell[], length: ToPx, window: Span): Span[] {
	return cells.flatMap((cell) => {
		if (cell.end <= window.start || cell.start >= window.end) return [];
		const width = widthOf(cell, length);
		if (width < 2 * GROUP) return [cell];
		const parts = partsOf(cell);
		const first = widthOf(parts[0], length);
		const isCut = first >= PART && width - first >= PART;
		return isCut ? cellsAt(parts, length, window) : [cell];
	});
}
