import { bisectLeft } from 'd3';
import { cellLength, cellOf, levelOf } from '../model/grid.js';
import type { TrackTable } from '../model/table.js';
import { contains, DAY, instant, span, type Instant, type Span } from '../time/instant.js';
import type { Side } from './geometry.js';
import {
	ALONE,
	isHeld,
	isVisible,
	membersOf,
	standing,
	type Grain,
	type Members
} from './members.js';
import type { PhaseScale } from './phase-scale.js';
import { isStrip, stripDetail } from './strip.js';

/** px of the narrowest cell: a badge and its gaps */
const CELL = 34;
/** px per day from which events stand one by one */
const APART = 46;
/** events of a cell that stand one by one at `APART`; the wider the day, the more */
const MOST = 8;
/** ms that the longest date drawn as a point reaches from its anchor */
const POINT = 2 * DAY;
/** several events of one track and one cell drawn as one */
export interface Group {
	/** level and number of the cell, and the side of publication: the same at every pan */
	readonly key: string;
	/** members that a search finds; all of them without a search */
	readonly members: Members;
	/** all members, whatever a search finds */
	readonly all: Members;
	/** first and last anchor */
	readonly first: Instant;
	readonly last: Instant;
	/** the last cell of the ladder: its members share the finest date */
	readonly isFinest: boolean;
	readonly side: Side;
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

/** most events of a cell that stand one by one: what keeps the marks of a frame bounded */
function mostApart(pxPerDay: number, { bars }: TrackTable, { rows, split = 1 }: Grain): number {
	if (pxPerDay < APART) return split;
	return Math.max(split, Math.min(rows - bars - 1, (MOST * pxPerDay) / APART));
}

/** one piece of time with the grid that its density asks for */
interface Grid {
	readonly index: number;
	readonly bounds: Span;
	readonly level: number;
	readonly pxPerDay: number;
}

/** the window and what a bar that does not stand alone may reach beyond it */
const reachOf = ({ invert, width }: PhaseScale): Span =>
	span(invert(-ALONE), invert(width + ALONE));

/** px of the narrowest cell of a track */
const cellWidth = ({ coarse = 0 }: Grain): number => CELL * 2 ** coarse;

/** the grids of the pieces that reach into a window, or to its edge */
function gridsOf(grain: Grain): Grid[] {
	const { scale, finest } = grain;
	const reach = reachOf(scale);
	return scale.pieces.flatMap(({ start, floor }, index) => {
		const end = scale.pieces[index + 1]?.start ?? Infinity;
		const pxPerDay = Math.max(scale.zoom, floor);
		const level = levelOf(pxPerDay, cellWidth(grain), finest);
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
	const all = membersOf(track, from, to, grain, null);
	return {
		key,
		members: grain.found ? membersOf(track, from, to, grain, grain.found) : all,
		all,
		first: instant(track.anchors[all.rows(1)[0]!]!),
		last: instant(track.anchors[all.last()]!),
		isFinest,
		side: 'inside'
	};
}

/** the rows of a cell, cut at publication and at the ends of its piece: those in the window, or groups */
function cellDetail(track: TrackTable, grid: Grid, cell: number, grain: Grain) {
	const { level, bounds, index, pxPerDay } = grid;
	const start = Math.max(cell * cellLength(level), bounds.start);
	const cuts = [start, Math.min((cell + 1) * cellLength(level), bounds.end)];
	if (start < grain.horizon && grain.horizon < cuts[1]!) cuts.splice(1, 0, grain.horizon);
	const isFinest = pxPerDay >= APART && level === levelOf(Infinity, CELL, grain.finest);
	const alone: number[] = [];
	const groups: Group[] = [];
	cuts.slice(1).forEach((end, side) => {
		const [from = 0, to = 0] = [cuts[side]!, end].map((at) => bisectLeft(track.anchors, at));
		const { count, rows } = membersOf(track, from, to, grain, null);
		const isFew = count <= mostApart(pxPerDay, track, grain);
		if (!count || (isFew && !isHeld(track, from, to, grain)))
			alone.push(...rows().filter((row) => isVisible(track, row, grain)));
		else {
			const key = `${index ? `${index}:` : ''}${level}:${cell}:${side}`;
			groups.push(groupOf(track, { from, to, key, isFinest }, grain));
		}
	});
	return { alone, groups };
}

/** what of one piece stands by itself, and what in groups */
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

/** decides what of a track merges, by time, scale and track alone */
export function detailOf(track: TrackTable, grain: Grain): Detail {
	const { domain, zoom } = grain.scale;
	const level = levelOf(zoom, cellWidth(grain), grain.finest);
	const cell = cellLength(level);
	const alone = standing(track, domain, grain);
	if (isStrip(track, level)) {
		const strip = stripDetail(track, domain, grain);
		return { alone, groups: [], strip, hides: true, cell };
	}
	const details = gridsOf(grain).map((grid) => gridDetail(track, grid, grain));
	const groups = details.flatMap((detail) => detail.groups);
	const middle = ({ first, last }: Group) => instant((first + last) / 2);
	const inside = groups.filter((group) => contains(domain, middle(group)));
	return {
		alone: [...alone, ...details.flatMap((detail) => detail.alone)].sort((a, b) => a - b),
		groups: [...(grain.apart?.groups ?? []), ...inside],
		strip: null,
		hides: groups.length > 0 || track.crowded > 0,
		cell
	};
}
