import { bisect } from '../model/bisect.js';
import { maxTree, minTree, visitRows, type Condition, type MaxTree } from '../model/maxtree.js';
import type { TrackTable } from '../model/table.js';
import type { Span } from '../time/instant.js';
import type { Places } from './place.js';
import type { Columns } from './zones.js';

/** The places of a track, so kept that a frame costs what it shows. */
export interface Lookup {
	/** The events of the track. */
	readonly track: TrackTable;
	/** What the places are made of. */
	readonly columns: Columns;
	/** The row and the level of each event. */
	readonly places: Places;
	/** The least levels of ranges of rows. */
	readonly lowest: MaxTree;
	/** The greatest levels of ranges of rows. */
	readonly highest: MaxTree;
	/** The best ranks of ranges of rows. */
	readonly best: MaxTree;
	/** The earliest starts of ranges of rows. */
	readonly earliest: MaxTree;
	/** The latest ends of ranges of rows. */
	readonly latest: MaxTree;
	/**
	 * The rows with a told end, in the order of those ends.
	 *
	 * `at` are the ends, `lowest` the least levels of ranges of these rows.
	 */
	readonly told: { readonly rows: Int32Array; readonly at: Float64Array; readonly lowest: MaxTree };
	/** Returns the row of an event; undefined where the track does not draw it. */
	rowOf(id: string): number | undefined;
}

/** Returns the lookup of a placed track, built once; O(n log n). */
export function lookupOf(
	track: TrackTable,
	columns: Columns,
	places: Places,
	rowById: ReadonlyMap<string, number>
): Lookup {
	const { seconds, byEnd } = track;
	return {
		track,
		columns,
		places,
		rowOf: (id) => {
			const row = rowById.get(id);
			return row !== undefined && track.events[row]?.id === id ? row : undefined;
		},
		lowest: minTree(places.levels),
		highest: maxTree(places.levels),
		best: minTree(track.ranks),
		earliest: minTree(track.starts),
		latest: maxTree(track.ends),
		told: {
			rows: byEnd,
			at: Float64Array.from(byEnd, (row) => seconds[row]!),
			lowest: minTree(byEnd.map((row) => places.levels[row]!))
		}
	};
}

/** Returns the condition that a row stands alone at a level. */
export const isSingle = ({ lowest }: Pick<Lookup, 'lowest'>, level: number): Condition => ({
	tree: lowest,
	above: -level - 1
});
/** Returns the condition that a row does not stand alone at a level. */
export const isMember = ({ highest }: Lookup, level: number): Condition => ({
	tree: highest,
	above: level
});

/** Returns the conditions that a row reaches over a moment from before. */
export const crosses = ({ earliest, latest }: Lookup, at: number): readonly Condition[] => [
	{ tree: earliest, above: -at },
	{ tree: latest, above: at }
];

/** Returns the range of rows of a sorted column within a span, `[from, to)`. */
export const rowsIn = (column: Float64Array, { start, end }: Span): [number, number] => [
	bisect(column, start),
	bisect(column, end)
];

/**
 * Returns the rows that stand alone with a home point in a window, ascending.
 *
 * A told end is a home point too.
 */
export function singlesIn(lookup: Lookup, level: number, window: Span): number[] {
	const { track, told } = lookup;
	const rows: number[] = [];
	const [from, to] = rowsIn(track.homes, window);
	visitRows([isSingle(lookup, level)], from, to, (row) => rows.push(row));
	const [first, last] = rowsIn(told.at, window);
	visitRows([isSingle(told, level)], first, last, (index) => {
		const row = told.rows[index]!;
		if (row < from || row >= to) rows.push(row);
	});
	return rows.sort((a, b) => a - b);
}
