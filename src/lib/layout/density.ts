import { bisectLeft, bisectRight } from 'd3';
import { cellLength, cellOf, levelOf, occupancyOf } from '../model/grid.js';
import { argMax, visitRows } from '../model/maxtree.js';
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
import type { TimeScale } from './scale.js';

/** px of the narrowest cell: a badge and its gaps */
const CELL = 34;
/** px per day from which events stand one by one */
const APART = 46;
/** px from which a bar stands by itself */
const ALONE = 24;
/** events of a track, and of a cell on average, from which a track is a strip */
const STRIP = { events: 400, mean: 12 };
/** members whose ids a cluster names */
const NAMED = 50;

/** several events of one track and one cell drawn as one */
export interface Group {
	/** level and number of the cell, and the side of publication: the same at every pan */
	readonly key: string;
	readonly count: number;
	/** rows of the first members, at most `NAMED` */
	readonly rows: readonly number[];
	/** row of the weightiest member */
	readonly best: number;
	/** first and last anchor */
	readonly first: Instant;
	readonly last: Instant;
	/** the last cell of the ladder: its members share the finest date */
	readonly isFinest: boolean;
}

/** how much of a track is drawn one by one, in clusters, or as a strip */
export interface Detail {
	/** rows drawn one by one, in the order of time */
	readonly alone: readonly number[];
	readonly groups: readonly Group[];
	readonly strip: { readonly count: number } | null;
	/** ms of a cell */
	readonly cell: number;
}

/** what decides about merging, beside the track: never labels, the window or history */
interface Grain {
	readonly scale: TimeScale;
	readonly finest: Unit;
	readonly published: Instant;
	/** most events of a cell that stand one by one */
	readonly rows: number;
}

/** rows of bars and brackets long enough to stand alone that reach into a stretch of time, in order */
function standing(track: TrackTable, within: Span, { scale }: Grain): number[] {
	const shortest = Math.max((ALONE * DAY) / scale.pxPerDay, track.crowded);
	const rows: number[] = [];
	const tests = [
		{ tree: track.longest, above: shortest - 1 },
		{ tree: track.latest, above: within.start },
		{ tree: track.earliest, above: -within.end }
	];
	visitRows(tests, 0, track.count, (row) => rows.push(row));
	return rows;
}

const isStanding = (track: TrackTable, row: number, { scale }: Grain): boolean =>
	track.lengths[row]! > 0 &&
	track.lengths[row]! > Math.max((ALONE * DAY) / scale.pxPerDay, track.crowded) - 1;

/** the weightiest row of a range that does not stand alone */
function bestOf(track: TrackTable, from: number, to: number, grain: Grain): number {
	const row = argMax(track.weights, from, to);
	if (row < 0 || !isStanding(track, row, grain)) return row;
	const sides = [bestOf(track, from, row, grain), bestOf(track, row + 1, to, grain)];
	const [a = -1, b = -1] = sides;
	if (a < 0 || b < 0) return Math.max(a, b);
	return track.events[b]!.weight > track.events[a]!.weight ? b : a;
}

/** the members of a range of rows, those that stand alone left out: the first ones, and how many */
function membersOf(
	track: TrackTable,
	from: number,
	to: number,
	bars: readonly number[],
	grain: Grain
) {
	const count = to - from - (bisectLeft(bars, to) - bisectLeft(bars, from));
	const rows: number[] = [];
	for (let row = from; row < to && rows.length < Math.min(NAMED, count); row++)
		if (!isStanding(track, row, grain)) rows.push(row);
	let last = to - 1;
	while (last > from && isStanding(track, last, grain)) last--;
	return { rows, count, last };
}

function isStrip(track: TrackTable, level: number): boolean {
	const { cells } = occupancyOf(track.occupancy, level);
	return track.count > STRIP.events && track.count / cells > STRIP.mean;
}

/** the rows of a cell that are in the window, alone or as one group */
function cellDetail(
	track: TrackTable,
	level: number,
	cell: number,
	bars: readonly number[],
	grain: Grain
) {
	const { scale, published } = grain;
	const bound = (at: number) => bisectLeft(track.anchors, at);
	const start = cell * cellLength(level);
	const cuts = [start, start + cellLength(level)];
	if (start < published && published < cuts[1]!) cuts.splice(1, 0, published);
	const alone: number[] = [];
	const groups: Group[] = [];
	cuts.slice(1).forEach((end, side) => {
		const [from, to] = [bound(cuts[side]!), bound(end)];
		const { rows, count, last } = membersOf(track, from, to, bars, grain);
		const isApart = scale.pxPerDay >= APART && count <= grain.rows;
		if (count < 2 || isApart) {
			alone.push(...rows.filter((row) => isVisible(track, row, grain)));
			return;
		}
		const [a, b] = [instant(track.anchors[rows[0]!]!), instant(track.anchors[last]!)];
		if (!contains(scale.domain, instant((a + b) / 2))) return;
		const best = bestOf(track, from, to, grain);
		const isFinest = scale.pxPerDay >= APART && level === levelOf(Infinity, CELL, grain.finest);
		groups.push({
			key: `${level}:${cell}:${side}`,
			count,
			rows,
			best,
			first: a,
			last: b,
			isFinest
		});
	});
	return { alone, groups };
}

const isVisible = (track: TrackTable, row: number, { scale }: Grain): boolean =>
	overlaps(scale.domain, span(track.starts[row]!, track.ends[row]!));

/** decides what of a track merges, by time, scale and track alone */
export function detailOf(track: TrackTable, grain: Grain): Detail {
	const { domain, pxPerDay } = grain.scale;
	const level = levelOf(pxPerDay, CELL, grain.finest);
	const cell = cellLength(level);
	const margin = Math.max(cell, DAY);
	const bars = standing(track, span(domain.start - 2 * margin, domain.end + 2 * margin), grain);
	const alone = bars.filter((row) => isVisible(track, row, grain));
	if (isStrip(track, level)) {
		const [from, to] = [domain.start, domain.end].map((at) => bisectLeft(track.anchors, at));
		const inside = bisectLeft(bars, to!) - bisectLeft(bars, from!);
		return { alone, groups: [], strip: { count: to! - from! - inside }, cell };
	}
	const groups: Group[] = [];
	const lastCell = cellOf(domain.end - 1 + margin, level);
	for (let at = cellOf(domain.start - margin, level); at <= lastCell; at++) {
		const detail = cellDetail(track, level, at, bars, grain);
		alone.push(...detail.alone);
		groups.push(...detail.groups);
	}
	return { alone: alone.sort((a, b) => a - b), groups, strip: null, cell };
}

/** the heights, from 0 to 1, of the columns of a strip: events in each `step` px against the densest cell */
export function stripHeights(track: TrackTable, scale: TimeScale, cell: number, step: number) {
	const level = Math.round(Math.log2(cell / DAY));
	const { most } = occupancyOf(track.occupancy, level);
	const share = (cell * scale.pxPerDay) / DAY / step;
	const heights: number[] = [];
	let from = bisectLeft(track.anchors, scale.domain.start);
	for (let x = step; x < scale.width + step; x += step) {
		const to = bisectRight(track.anchors, scale.invert(Math.min(x, scale.width)));
		heights.push(Math.min(1, ((to - from) * share) / most));
		from = to;
	}
	return heights;
}
