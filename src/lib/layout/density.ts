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
import { pxPerDayIn, type TimeScale } from './scale.js';

/** px of the narrowest cell: a badge and its gaps */
const CELL = 34;
/** px per day from which events stand one by one */
const APART = 46;
/** events of a cell that stand one by one at `APART`; the wider the day, the more */
const MOST = 8;
/** px from which a bar stands by itself */
const ALONE = 24;
/** ms that the longest date drawn as a point reaches from its anchor */
const POINT = 2 * DAY;
/** events of a track, and of a cell on average, from which a track is a strip */
const STRIP = { events: 400, mean: 12 };
/** members whose ids a cluster names */
export const NAMED = 50;

/** several events of one track and one cell drawn as one */
export interface Group {
	/** level and number of the cell, and the side of publication: the same at every pan */
	readonly key: string;
	/** members that a search finds; all of them without a search */
	readonly count: number;
	/** rows of the first of those: one more than a cluster names, should one of them be selected */
	readonly rows: readonly number[];
	/** row of the weightiest member, found ones first */
	readonly best: number;
	/** how many members there are, and the weightiest of them, whatever a search finds */
	readonly size: number;
	readonly head: number;
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
	/** whether an event in the window may be drawn otherwise than by itself */
	readonly hides: boolean;
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
	/** ids that a search finds; null without a search */
	readonly found: ReadonlySet<string> | null;
}

/** ms from which a bar or a bracket stands alone */
const standingFrom = (track: TrackTable, { scale }: Grain): number =>
	Math.max((ALONE * DAY) / scale.pxPerDay, track.crowded) - 1;

const isStanding = (track: TrackTable, row: number, grain: Grain): boolean =>
	track.lengths[row]! > 0 && track.lengths[row]! > standingFrom(track, grain);

/** the rows that stand alone and reach into a window, in order */
function standing(track: TrackTable, { start, end }: Span, grain: Grain): number[] {
	const rows: number[] = [];
	const tests = [
		{ tree: track.longest, above: standingFrom(track, grain) },
		{ tree: track.latest, above: start },
		{ tree: track.earliest, above: -end }
	];
	visitRows(tests, 0, track.count, (row) => rows.push(row));
	return rows;
}

/** how many rows of a range stand alone */
function countStanding(track: TrackTable, from: number, to: number, grain: Grain): number {
	let count = 0;
	const tests = [{ tree: track.longest, above: standingFrom(track, grain) }];
	visitRows(tests, from, to, () => count++);
	return count;
}

/** whether a row that stands alone in its cell is in the window: bars too many to stand count by their anchor */
function isVisible(track: TrackTable, row: number, { scale }: Grain): boolean {
	const length = track.lengths[row]!;
	return length > 0 && length < track.crowded
		? contains(scale.domain, instant(track.anchors[row]!))
		: overlaps(scale.domain, span(track.starts[row]!, track.ends[row]!));
}

/** whether a search finds the event of a row */
const isFound = (track: TrackTable, row: number, { found }: Grain): boolean =>
	found === null || found.has(track.events[row]!.id);

/** the weightiest row of a range that does not stand alone */
function bestOf(track: TrackTable, from: number, to: number, grain: Grain): number {
	const row = argMax(track.weights, from, to);
	if (row < 0 || !isStanding(track, row, grain)) return row;
	const sides = [bestOf(track, from, row, grain), bestOf(track, row + 1, to, grain)];
	const [a = -1, b = -1] = sides;
	if (a < 0 || b < 0) return Math.max(a, b);
	return track.events[b]!.weight > track.events[a]!.weight ? b : a;
}

/** the members of a range of rows, those that stand alone left out: the first and last, and how many */
function membersOf(track: TrackTable, from: number, to: number, grain: Grain) {
	const size = to - from - countStanding(track, from, to, grain);
	const rows: number[] = [];
	for (let row = from; row < to && rows.length < Math.min(NAMED + 1, size); row++)
		if (!isStanding(track, row, grain)) rows.push(row);
	let last = to - 1;
	while (last > from && isStanding(track, last, grain)) last--;
	return { rows, size, last };
}

/** the members of a range that a search finds */
function foundOf(track: TrackTable, from: number, to: number, grain: Grain) {
	const found: number[] = [];
	for (let row = from; row < to; row++)
		if (isFound(track, row, grain) && !isStanding(track, row, grain)) found.push(row);
	const weight = (row: number) => track.events[row]!.weight;
	const best = found.reduce((a, b) => (weight(b) > weight(a) ? b : a), found[0] ?? -1);
	return { rows: found.slice(0, NAMED + 1), count: found.length, best };
}

function isStrip(track: TrackTable, level: number): boolean {
	const { cells } = occupancyOf(track.occupancy, level);
	return track.count > STRIP.events && track.count / cells > STRIP.mean;
}

/** most events of a cell that stand one by one: what keeps the marks of a frame bounded */
function mostApart(pxPerDay: number, { rows }: Grain): number {
	if (pxPerDay < APART) return 1;
	return Math.max(1, Math.min(rows, (MOST * pxPerDay) / APART));
}

/** one run of time with the grid that its density asks for */
interface Grid {
	readonly index: number;
	readonly bounds: Span;
	readonly level: number;
	readonly pxPerDay: number;
}

/** the window and what a bar that does not stand alone may reach beyond it */
const reachOf = ({ invert, width }: TimeScale): Span => span(invert(-ALONE), invert(width + ALONE));

/** the grids of the runs that reach into a window, or to its edge */
function gridsOf({ scale, finest }: Grain): Grid[] {
	const { runs } = scale.warp;
	const reach = reachOf(scale);
	return runs.flatMap((run, index) => {
		const start = index === 0 ? -Infinity : run.start;
		const end = index === runs.length - 1 ? Infinity : run.end;
		const pxPerDay = pxPerDayIn(run, scale);
		const level = levelOf(pxPerDay, CELL, finest);
		const margin = Math.max(cellLength(level), POINT);
		const isNear =
			start < Math.max(reach.end, scale.domain.end + margin) &&
			end > Math.min(reach.start, scale.domain.start - margin);
		return isNear ? [{ index, bounds: span(start, end), level, pxPerDay }] : [];
	});
}

/** a group of all members of a range of rows */
function groupOf(
	track: TrackTable,
	{ from, to, key, isFinest }: { from: number; to: number; key: string; isFinest: boolean },
	grain: Grain
): Group {
	const { rows, size, last } = membersOf(track, from, to, grain);
	const head = bestOf(track, from, to, grain);
	const found = grain.found && foundOf(track, from, to, grain);
	return {
		key,
		count: found ? found.count : size,
		rows: found ? found.rows : rows,
		best: found && found.best >= 0 ? found.best : head,
		size,
		head,
		first: instant(track.anchors[rows[0]!]!),
		last: instant(track.anchors[last]!),
		isFinest
	};
}

/** the rows of a cell, cut at publication and at the ends of its run: those in the window, or groups */
function cellDetail(track: TrackTable, grid: Grid, cell: number, grain: Grain) {
	const { level, bounds, index, pxPerDay } = grid;
	const start = Math.max(cell * cellLength(level), bounds.start);
	const cuts = [start, Math.min((cell + 1) * cellLength(level), bounds.end)];
	if (start < grain.published && grain.published < cuts[1]!) cuts.splice(1, 0, grain.published);
	const isFinest = pxPerDay >= APART && level === levelOf(Infinity, CELL, grain.finest);
	const alone: number[] = [];
	const groups: Group[] = [];
	cuts.slice(1).forEach((end, side) => {
		const [from = 0, to = 0] = [cuts[side]!, end].map((at) => bisectLeft(track.anchors, at));
		const { size, rows } = membersOf(track, from, to, grain);
		if (size <= mostApart(pxPerDay, grain))
			alone.push(...rows.filter((row) => isVisible(track, row, grain)));
		else {
			const key = `${index ? `${index}:` : ''}${level}:${cell}:${side}`;
			groups.push(groupOf(track, { from, to, key, isFinest }, grain));
		}
	});
	return { alone, groups };
}

/** what of one run stands by itself, and what in groups */
function gridDetail(track: TrackTable, grid: Grid, grain: Grain) {
	const { level, bounds } = grid;
	const { domain } = grain.scale;
	const cell = cellLength(level);
	const bound = (at: number) => bisectLeft(track.anchors, at);
	const margin = Math.max(cell, POINT);
	const reach = reachOf(grain.scale);
	const from = Math.min(domain.start - margin, reach.start);
	const to = Math.max(domain.end - 1 + margin, reach.end);
	const begin = cellOf(from, level) * cell;
	const finish = (cellOf(to, level) + 1) * cell;
	const end = bound(Math.min(finish, bounds.end));
	const alone: number[] = [];
	const groups: Group[] = [];
	for (let row = bound(Math.max(begin, bounds.start)); row < end;) {
		const at = cellOf(track.anchors[row]!, level);
		const detail = cellDetail(track, grid, at, grain);
		alone.push(...detail.alone);
		groups.push(...detail.groups);
		row = bound(Math.min((at + 1) * cell, bounds.end));
	}
	return { alone, groups };
}

/** a strip holds what has its anchor in the window and does not stand alone */
function stripDetail(track: TrackTable, { start, end }: Span, grain: Grain) {
	const [from = 0, to = 0] = [start, end].map((at) => bisectLeft(track.anchors, at));
	if (grain.found) return { count: foundOf(track, from, to, grain).count };
	return { count: to - from - countStanding(track, from, to, grain) };
}

/** decides what of a track merges, by time, scale and track alone */
export function detailOf(track: TrackTable, grain: Grain): Detail {
	const { domain, pxPerDay } = grain.scale;
	const level = levelOf(pxPerDay, CELL, grain.finest);
	const cell = cellLength(level);
	const alone = standing(track, domain, grain);
	if (isStrip(track, level)) {
		const strip = stripDetail(track, domain, grain);
		return { alone, groups: [], strip, hides: true, cell };
	}
	const details = gridsOf(grain).map((grid) => gridDetail(track, grid, grain));
	const groups = details.flatMap((detail) => detail.groups);
	const middle = ({ first, last }: Group) => instant((first + last) / 2);
	return {
		alone: [...alone, ...details.flatMap((detail) => detail.alone)].sort((a, b) => a - b),
		groups: groups.filter((group) => contains(domain, middle(group))),
		strip: null,
		hides: groups.length > 0 || track.crowded > 0,
		cell
	};
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
