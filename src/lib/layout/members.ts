import { visitRows, argMax } from '../model/maxtree.js';
import type { TrackTable } from '../model/table.js';
import {
	contains,
	DAY,
	instant,
	overlaps,
	span,
	type Instant,
	type Span
} from '../time/instant.js';
import type { Unit } from '../time/timespan.js';
import type { Group } from './density.js';
import type { TimeScale } from './scale.js';

/** px from which a bar stands by itself */
export const ALONE = 24;
/** members whose ids a cluster names */
export const NAMED = 50;

/** what decides about merging, beside the track: never labels, the window or history */
export interface Grain {
	readonly scale: TimeScale;
	readonly finest: Unit;
	readonly horizon: Instant;
	/** most events of a cell that stand one by one */
	readonly rows: number;
	/** ids that a search finds; null without a search */
	readonly found: ReadonlySet<string> | null;
	/** how often the narrowest cell is doubled */
	readonly coarse?: number;
	/** most events of a cell that stand one by one however narrow a day is; one without it */
	readonly split?: number;
	/** what stands alone of the lines in the window; without it all that are long enough do */
	readonly apart?: Apart | null;
}

/** the lines of a window where not all may stand alone */
export interface Apart {
	/** rows that stand alone */
	readonly alone: ReadonlySet<number>;
	/** rows of dates beyond the window, which share the badges of `groups` */
	readonly beyond: ReadonlySet<number>;
	readonly groups: readonly Group[];
	/** whether a line shall not even stand where it is alone in its cell */
	readonly isTight: boolean;
}

/** whether a line is no member of a cell: it stands alone, or lies beyond the window */
const isApart = (row: number, { apart }: Grain): boolean =>
	!apart || apart.alone.has(row) || apart.beyond.has(row);

/** ms from which a bar or a bracket stands alone */
const standingFrom = (track: TrackTable, { scale }: Grain): number =>
	Math.max((ALONE * DAY) / scale.pxPerDay, track.crowded) - 1;

const isStanding = (track: TrackTable, row: number, grain: Grain): boolean =>
	track.lengths[row]! > 0 &&
	track.lengths[row]! > standingFrom(track, grain) &&
	isApart(row, grain);

/** whether a row is a line that shall not stand even where it is alone in its cell */
export const isHeld = (track: TrackTable, row: number, grain: Grain): boolean =>
	(grain.apart?.isTight ?? false) &&
	track.lengths[row]! > standingFrom(track, grain) &&
	!isApart(row, grain);

/** the rows that stand alone and reach into a window, in order */
export function standing(track: TrackTable, { start, end }: Span, grain: Grain): number[] {
	const rows: number[] = [];
	const tests = [
		{ tree: track.longest, above: standingFrom(track, grain) },
		{ tree: track.latest, above: start },
		{ tree: track.earliest, above: -end }
	];
	visitRows(tests, 0, track.count, (row) => rows.push(row));
	return grain.apart ? rows.filter((row) => grain.apart!.alone.has(row)) : rows;
}

/** how many rows of a range stand alone */
export function countStanding(track: TrackTable, from: number, to: number, grain: Grain): number {
	let count = 0;
	const tests = [{ tree: track.longest, above: standingFrom(track, grain) }];
	visitRows(tests, from, to, (row) => {
		if (isApart(row, grain)) count++;
	});
	return count;
}

/** whether a row that stands alone in its cell is in the window: bars too many to stand count by their anchor */
export function isVisible(track: TrackTable, row: number, { scale }: Grain): boolean {
	const length = track.lengths[row]!;
	return length > 0 && length < track.crowded
		? contains(scale.domain, instant(track.anchors[row]!))
		: overlaps(scale.domain, span(track.starts[row]!, track.ends[row]!));
}

/** whether a search finds an event; without a search all are found */
export const isFound = (found: ReadonlySet<string> | null | undefined, id: string): boolean =>
	!found || found.has(id);

/** the weightiest row of a range that does not stand alone */
export function bestOf(track: TrackTable, from: number, to: number, grain: Grain): number {
	const row = argMax(track.weights, from, to);
	if (row < 0 || !isStanding(track, row, grain)) return row;
	const sides = [bestOf(track, from, row, grain), bestOf(track, row + 1, to, grain)];
	const [a = -1, b = -1] = sides;
	if (a < 0 || b < 0) return Math.max(a, b);
	return track.events[b]!.weight > track.events[a]!.weight ? b : a;
}

/** the members of a range of rows, those that stand alone left out: the first and last, and how many */
export function membersOf(track: TrackTable, from: number, to: number, grain: Grain) {
	const size = to - from - countStanding(track, from, to, grain);
	const rows: number[] = [];
	for (let row = from; row < to && rows.length < Math.min(NAMED + 1, size); row++)
		if (!isStanding(track, row, grain)) rows.push(row);
	let last = to - 1;
	while (last > from && isStanding(track, last, grain)) last--;
	return { rows, size, last };
}

/** the members of a range that a search finds */
export function foundOf(track: TrackTable, from: number, to: number, grain: Grain) {
	const found: number[] = [];
	for (let row = from; row < to; row++)
		if (isFound(grain.found, track.events[row]!.id) && !isStanding(track, row, grain))
			found.push(row);
	const weight = (row: number) => track.events[row]!.weight;
	const best = found.reduce((a, b) => (weight(b) > weight(a) ? b : a), found[0] ?? -1);
	return { rows: found.slice(0, NAMED + 1), count: found.length, best };
}
