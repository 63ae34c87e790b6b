import { bisectLeft } from 'd3';
import { maxTree, type MaxTree } from '../model/maxtree.js';
import type { TrackTable } from '../model/table.js';

/** Ids that a search finds; null without a search, when all events match. */
export type Found = ReadonlySet<string> | null;

/** The matching rows of a track, so kept that a range is counted by bisection. */
export interface Matches {
	/** Matching rows in ascending order. */
	readonly rows: Int32Array;
	/** Weights of those rows, by their place in `rows`. */
	readonly weights: MaxTree;
	/** Matching rows of each kind, in ascending order. */
	readonly kinds: ReadonlyMap<string, Int32Array>;
}

const built = new WeakMap<TrackTable, WeakMap<object, Matches>>();
/** Stands for the search that finds everything. */
const EVERYTHING = {};

/** Returns the matching rows of a track; built once for each track and search. */
export function matchesOf(track: TrackTable, found: Found): Matches {
	const ofTrack = built.get(track) ?? new WeakMap<object, Matches>();
	built.set(track, ofTrack);
	const matches = ofTrack.get(found ?? EVERYTHING) ?? build(track, found);
	ofTrack.set(found ?? EVERYTHING, matches);
	return matches;
}

function build(track: TrackTable, found: Found): Matches {
	const rows: number[] = [];
	const kinds = new Map<string, number[]>();
	track.events.forEach(({ id, kind }, row) => {
		if (found && !found.has(id)) return;
		rows.push(row);
		const ofKind = kinds.get(kind);
		if (ofKind) ofKind.push(row);
		else kinds.set(kind, [row]);
	});
	const columns = [...kinds].map(([kind, some]) => [kind, Int32Array.from(some)] as const);
	const weights = maxTree(rows.map((row) => track.events[row]!.weight));
	return { rows: Int32Array.from(rows), weights, kinds: new Map(columns) };
}

/** Returns the places in a sorted column between which its values lie in `[from, to)`. */
export const placesIn = (column: ArrayLike<number>, from: number, to: number): [number, number] => [
	bisectLeft(column, from),
	bisectLeft(column, to)
];
