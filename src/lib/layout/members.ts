import { greatest } from 'd3';
import { argMax, visitRows, type MaxTree } from '../model/maxtree.js';
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
import { matchesOf, placesIn, type Found } from './matches.js';
import type { PhaseScale } from './phase-scale.js';

/** px from which a bar stands by itself */
export const ALONE = 24;
/** most members whose ids stand in the markup of a cluster */
export const NAMED = 50;

/** what decides about merging, beside the track: never labels, the window or history */
export interface Grain {
	readonly scale: PhaseScale;
	readonly finest: Unit;
	readonly horizon: Instant;
	/** most events of a cell that stand one by one */
	readonly rows: number;
	/** ids that a search finds; null without a search */
	readonly found: Found;
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

/** ms from which a bar or a bracket may stand alone, where a day is widest */
function standingFrom(track: TrackTable, { scale }: Grain): number {
	const widest = Math.max(scale.zoom, ...scale.pieces.map(({ floor }) => floor));
	return Math.max((ALONE * DAY) / widest, track.crowded) - 1;
}

/** whether a row is drawn so wide that it stands alone */
const isWide = (track: TrackTable, row: number, { scale }: Grain): boolean =>
	scale.length(track.starts[row]!, track.ends[row]!) >= ALONE;

type Visit = (row: number) => void;

/** visits the rows of a range that are long enough to stand alone */
const visitLines = (track: TrackTable, from: number, to: number, grain: Grain, visit: Visit) =>
	visitRows([{ tree: track.longest, above: standingFrom(track, grain) }], from, to, (row) => {
		if (isWide(track, row, grain)) visit(row);
	});

/** visits the rows of a range that stand alone */
const visitStanding = (track: TrackTable, from: number, to: number, grain: Grain, visit: Visit) =>
	visitLines(track, from, to, grain, (row) => {
		if (isApart(row, grain)) visit(row);
	});

/** True if a range holds a line that shall not stand even where it is alone in its cell. */
export function isHeld(track: TrackTable, from: number, to: number, grain: Grain): boolean {
	if (!grain.apart?.isTight) return false;
	let isAny = false;
	visitLines(track, from, to, grain, (row) => (isAny ||= !isApart(row, grain)));
	return isAny;
}

/** the rows that stand alone and reach into a window, in order */
export function standing(track: TrackTable, { start, end }: Span, grain: Grain): number[] {
	const rows: number[] = [];
	const tests = [
		{ tree: track.longest, above: standingFrom(track, grain) },
		{ tree: track.latest, above: start },
		{ tree: track.earliest, above: -end }
	];
	visitRows(tests, 0, track.count, (row) => {
		if (isWide(track, row, grain)) rows.push(row);
	});
	return grain.apart ? rows.filter((row) => grain.apart!.alone.has(row)) : rows;
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

/** The events of a cell or of a side of the window that share one mark. */
export interface Members {
	readonly count: number;
	/** Returns their rows in the order of time, at most `most` of them. */
	readonly rows: (most?: number) => readonly number[];
	/** Returns the last of those rows, -1 where there is none. */
	readonly last: () => number;
	/** Returns how many of them are of a kind. */
	readonly countOf: (kind: string) => number;
	/** Returns the row of the weightiest, -1 where there is none. */
	readonly best: () => number;
}

/** Returns members by their rows, which stand in the order of time. */
export const membersFrom = (track: TrackTable, rows: readonly number[]): Members => ({
	count: rows.length,
	rows: (most = Infinity) => rows.slice(0, most),
	last: () => rows.at(-1) ?? -1,
	countOf: (kind) => rows.filter((row) => track.events[row]!.kind === kind).length,
	best: () => greatest(rows, (row) => track.events[row]!.weight) ?? -1
});

/** Returns what of the rows `[from, to)` is found and does not stand alone; counts without a pass. */
export function membersOf(
	track: TrackTable,
	from: number,
	to: number,
	grain: Grain,
	found: Found
): Members {
	const { rows, weights, kinds } = matchesOf(track, found);
	const [begin, end] = placesIn(rows, from, to);
	const apart = new Set<number>();
	visitStanding(track, from, to, grain, (row) => {
		if (isFound(found, track.events[row]!.id)) apart.add(row);
	});
	return {
		count: end - begin - apart.size,
		rows(most = Infinity) {
			const members: number[] = [];
			for (let at = begin; at < end && members.length < most; at++)
				if (!apart.has(rows[at]!)) members.push(rows[at]!);
			return members;
		},
		last() {
			let at = end - 1;
			while (at >= begin && apart.has(rows[at]!)) at--;
			return at < begin ? -1 : rows[at]!;
		},
		countOf(kind) {
			const [first, last] = placesIn(kinds.get(kind) ?? [], from, to);
			return last - first - [...apart].filter((row) => track.events[row]!.kind === kind).length;
		},
		best: () => rows[heaviest(weights, begin, end, (at) => apart.has(rows[at]!))] ?? -1
	};
}

/** the place of the first greatest weight in a range that is not left out, -1 where there is none */
function heaviest(
	weights: MaxTree,
	from: number,
	to: number,
	isOut: (at: number) => boolean
): number {
	const at = argMax(weights, from, to);
	if (at < 0 || !isOut(at)) return at;
	const [a, b] = [heaviest(weights, from, at, isOut), heaviest(weights, at + 1, to, isOut)];
	if (a < 0 || b < 0) return Math.max(a, b);
	return weightAt(weights, b) > weightAt(weights, a) ? b : a;
}

const weightAt = ({ leaves, nodes }: MaxTree, at: number): number => nodes[leaves + at]!;
