import { bisect } from '../model/bisect.js';
import { blocksOf, countBelow, type Blocks } from '../model/blocks.js';
import type { TrackTable } from '../model/table.js';

/** Ids that a search finds; null without a search, when all events match. */
export type Found = ReadonlySet<string> | null;

/** The matching rows of a track, kept so that those of ranges are counted fast. */
export interface Matches {
	/** Matching rows in ascending order. */
	readonly rows: Int32Array;
	/** Matching rows of each kind, in ascending order. */
	readonly kinds: ReadonlyMap<string, Int32Array>;
	/** The starts of those rows. */
	readonly starts: Blocks;
	/** The negated ends of those rows. */
	readonly ends: Blocks;
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
	const all = Int32Array.from(track.homes.keys());
	const rows = found ? all.filter((row) => found.has(track.events[row]!.id)) : all;
	const kinds = new Map<string, number[]>();
	for (const row of rows) {
		const { kind } = track.events[row]!;
		const ofKind = kinds.get(kind);
		if (ofKind) ofKind.push(row);
		else kinds.set(kind, [row]);
	}
	return {
		rows,
		kinds: new Map([...kinds].map(([kind, some]) => [kind, Int32Array.from(some)])),
		starts: blocksOf(Float64Array.from(rows, (row) => track.starts[row]!)),
		ends: blocksOf(Float64Array.from(rows, (row) => -track.ends[row]!))
	};
}

/** True if a search finds an event. */
export const isFound = (found: Found, id: string): boolean => !found || found.has(id);

/** Returns how many of some ascending rows lie in `[from, to)`. */
export const countIn = (rows: Int32Array, from: number, to: number): number =>
	bisect(rows, to) - bisect(rows, from);

/** Returns how many matching rows of `[from, to)` reach over a moment from before. */
export function countCrossing(
	{ rows, starts, ends }: Matches,
	from: number,
	to: number,
	at: number
): number {
	const [first, last] = [bisect(rows, from), bisect(rows, to)];
	const ended = last - first - countBelow(ends, first, last, -at);
	return countBelow(starts, first, last, at) - ended;
}
