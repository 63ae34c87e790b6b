import { bestRows, visitRows } from '../model/maxtree.js';
import { contains, instant, span, type Span } from '../time/instant.js';
import { crosses, isMember, isSingle, rowsIn, singlesIn, type Lookup } from './lookup.js';
import { countCrossing, countIn, isFound, matchesOf, type Found } from './matches.js';

/** What decides what of a track a window shows: a level, cells, and a search. */
export interface Grain {
	/** The visible span. */
	readonly window: Span;
	/** The level of the zoom; events of at most this level stand alone. */
	readonly level: number;
	/** The cells that reach into the window. */
	readonly cells: readonly Span[];
	/** The ids that a search finds; null without a search. */
	readonly found: Found;
}

/** The events of a cell that do not stand alone. */
export interface Group {
	/** The span of its cell. */
	readonly cell: Span;
	/** The first row of the cell, whether a member or not. */
	readonly from: number;
	/** The row after the last one of the cell. */
	readonly to: number;
	/** The row of the first member. */
	readonly first: number;
	/** The row of the last member. */
	readonly last: number;
	/** The number of matching members; 0 where a search finds none. */
	readonly count: number;
}

/** What of a track a window shows, each of its events in one place. */
export interface Detail {
	/** Rows that stand alone, ascending. */
	readonly singles: readonly number[];
	/** The groups whose middle lies in the window, in the order of time. */
	readonly groups: readonly Group[];
	/** The matching events that reach into the window from before, and stand nowhere else. */
	readonly before: number;
	/** The rows from the first cell with a group to the last one, `[from, to)`. */
	readonly grouped: readonly [from: number, to: number];
}

/** Returns a member at the first or the last place of a range; -1 for none. */
function firstMember(lookup: Lookup, level: number, from: number, to: number): number {
	let first = -1;
	visitRows([isMember(lookup, level)], from, to, (row) => {
		first = row;
		return false;
	});
	return first;
}

function lastMember(lookup: Lookup, level: number, from: number, to: number): number {
	let row = to - 1;
	while (row >= from && lookup.places.levels[row]! <= level) row--;
	return row;
}

/** Returns the group of a cell; null where all stand alone, or its middle is outside the window. */
function groupOf(lookup: Lookup, cell: Span, grain: Grain): Group | null {
	const { track } = lookup;
	const { level, window } = grain;
	const [from, to] = rowsIn(track.homes, cell);
	const first = firstMember(lookup, level, from, to);
	if (first < 0) return null;
	const last = lastMember(lookup, level, from, to);
	const middle = (track.homes[first]! + track.homes[last]!) / 2;
	if (!contains(window, instant(middle))) return null;
	return { cell, from, to, first, last, count: membersIn(lookup, grain, from, to) };
}

/** Returns how many matching members a range has: all its rows but those that stand alone. */
function membersIn(lookup: Lookup, { level, found }: Grain, from: number, to: number): number {
	const { track } = lookup;
	let count = countIn(matchesOf(track, found).rows, from, to);
	visitRows([isSingle(lookup, level)], from, to, (row) => {
		if (isFound(found, track.events[row]!.id)) count--;
	});
	return count;
}

/** Returns how many matching events come from before the window and stand nowhere in it. */
function countBefore(
	lookup: Lookup,
	{ window, level, found }: Grain,
	singles: readonly number[],
	[from, to]: Detail['grouped']
): number {
	const { track } = lookup;
	const matches = matchesOf(track, found);
	const isMatching = (row: number) => isFound(found, track.events[row]!.id);
	const isCrossing = (row: number) =>
		track.starts[row]! < window.start && track.ends[row]! > window.start;
	const all = countCrossing(matches, 0, track.count, window.start);
	const drawn = singles.filter((row) => isCrossing(row) && isMatching(row)).length;
	let members = countCrossing(matches, from, to, window.start);
	visitRows([isSingle(lookup, level), ...crosses(lookup, window.start)], from, to, (row) => {
		if (isMatching(row)) members--;
	});
	return all - drawn - members;
}

/** Returns where the events of a track stand in a window; O(shown · log n). */
export function detailOf(lookup: Lookup, grain: Grain): Detail {
	const singles = singlesIn(lookup, grain.level, grain.window);
	const groups = grain.cells.flatMap((cell) => groupOf(lookup, cell, grain) ?? []);
	const grouped = [groups[0]?.from ?? 0, groups.at(-1)?.to ?? 0] as const;
	return { singles, groups, before: countBefore(lookup, grain, singles, grouped), grouped };
}

/** The ranges of rows of what comes from before, and what a row of each must meet. */
function rangesBefore(lookup: Lookup, { window, level }: Grain, [from, to]: Detail['grouped']) {
	const crossing = crosses(lookup, window.start);
	return [
		{ first: 0, last: from, conditions: crossing },
		{ first: from, last: to, conditions: [...crossing, isSingle(lookup, level)] },
		{ first: to, last: lookup.track.count, conditions: crossing }
	];
}

/** Returns what is true for a matching row that the window does not draw by itself. */
function isUndrawn({ track }: Lookup, { found }: Grain, { singles }: Detail) {
	const drawn = new Set(singles);
	return (row: number) => !drawn.has(row) && isFound(found, track.events[row]!.id);
}

/**
 * Returns the rows of the first events that come from before the window.
 *
 * At most `most` that match and stand nowhere in the window, ascending.
 */
export function firstBefore(lookup: Lookup, grain: Grain, detail: Detail, most: number): number[] {
	const accepts = isUndrawn(lookup, grain, detail);
	const rows: number[] = [];
	for (const { first, last, conditions } of rangesBefore(lookup, grain, detail.grouped))
		visitRows(conditions, first, last, (row) => {
			if (rows.length < most && accepts(row)) rows.push(row);
			return rows.length < most;
		});
	return rows;
}

/**
 * Returns the rows of the best events that come from before the window.
 *
 * At most `most` that match and stand nowhere in the window, the best first.
 */
export function bestBefore(lookup: Lookup, grain: Grain, detail: Detail, most: number): number[] {
	const { track, best } = lookup;
	const accepts = isUndrawn(lookup, grain, detail);
	return rangesBefore(lookup, grain, detail.grouped)
		.flatMap(({ first, last, conditions }) =>
			bestRows(conditions, best, first, last, most, accepts)
		)
		.sort((a, b) => track.ranks[a]! - track.ranks[b]!)
		.slice(0, most);
}

/**
 * Returns the rows of the best members of a group, the best first.
 *
 * At most `most`, of those that match; of all where none does.
 */
export function bestMembers(
	lookup: Lookup,
	{ level, found }: Grain,
	{ from, to, count }: Group,
	most: number
): number[] {
	const accepts = (row: number) => !count || isFound(found, lookup.track.events[row]!.id);
	return bestRows([isMember(lookup, level)], lookup.best, from, to, most, accepts);
}

/** Returns the span of the dates of a group, cut to its cell. */
export function boundsOf(lookup: Lookup, { level }: Grain, { from, to, cell }: Group): Span {
	const { track, earliest, latest } = lookup;
	const members = [isMember(lookup, level)];
	const [first] = bestRows(members, earliest, from, to, 1);
	const [last] = bestRows(members, latest, from, to, 1);
	return span(Math.max(track.starts[first!]!, cell.start), Math.min(track.ends[last!]!, cell.end));
}
