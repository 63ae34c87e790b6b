import { bestRows, visitRows } from '../model/maxtree.js';
import type { TimelineEvent } from '../model/timeline.js';
import { instant, lengthOf, span, type Span } from '../time/instant.js';
import {
	bestBefore,
	bestMembers,
	firstBefore,
	boundsOf,
	type Detail,
	type Grain,
	type Group
} from './detail.js';
import type { Cluster, ClusterMembers, Plot } from './geometry.js';
import { crosses, isMember, type Lookup } from './lookup.js';
import { countIn, isFound, matchesOf } from './matches.js';
import { NEVER } from './place.js';

/** The most members of a cluster whose ids stand in the markup. */
export const NAMED = 50;
/** The most members that are named. */
const NAMES = 6;

/**
 * A cluster before it has a place.
 *
 * It has all keys of one, as V8 copies such objects much faster.
 */
export type Bundle = Cluster & {
	/** The row of the selected event; null if it is no member. */
	readonly selected: number | null;
	readonly isPast: boolean;
};

/** Members that are looked up only when they are asked for. */
class Members implements ClusterMembers {
	readonly #rows: (most: number) => number[];
	readonly #lookup: Lookup;
	readonly #has: (row: number) => boolean;

	constructor(lookup: Lookup, rows: (most: number) => number[], has: (row: number) => boolean) {
		[this.#lookup, this.#rows, this.#has] = [lookup, rows, has];
	}
	first(most: number): readonly TimelineEvent[] {
		return this.#rows(most).map((row) => this.#lookup.track.events[row]!);
	}
	all(): readonly TimelineEvent[] {
		return this.first(Infinity);
	}
	has(id: string): boolean {
		const row = this.#lookup.rowOf(id);
		return row !== undefined && this.#has(row);
	}
}

/** Returns the matching rows of a range that are members, in the order of time. */
function membersIn(lookup: Lookup, { level, found }: Grain, { from, to }: Group, most: number) {
	const rows: number[] = [];
	visitRows([isMember(lookup, level)], from, to, (row) => {
		if (isFound(found, lookup.track.events[row]!.id)) rows.push(row);
		return rows.length < most;
	});
	return rows;
}

function sharesOf(lookup: Lookup, { from, to }: Group, singles: readonly number[], plot: Plot) {
	const { track } = lookup;
	const matches = matchesOf(track, plot.grain.found);
	const alone = singles.filter((row) => row >= from && row < to).map((row) => track.events[row]!);
	const counts = plot.table.timeline.kinds.map(({ id, mark }) => {
		const rows = matches.kinds.get(id);
		const found = alone.filter((one) => one.kind === id && isFound(plot.grain.found, one.id));
		return { slot: mark, count: (rows ? countIn(rows, from, to) : 0) - found.length };
	});
	const total = counts.reduce((sum, { count }) => sum + count, 0) || 1;
	return counts
		.filter(({ count }) => count > 0)
		.map(({ slot, count }) => ({ slot, share: count / total }));
}

/** Returns the window that shows more of a group: its home points, or its cell where they are near. */
function windowOf(lookup: Lookup, { first, last, cell }: Group, { scale }: Plot): Span {
	const [from, to] = [lookup.track.homes[first]!, lookup.track.homes[last]!];
	const target = to - from > lengthOf(cell) / 16 ? span(from, to) : cell;
	const half = scale.width / 4;
	const middle = (scale.x(target.start) + scale.x(target.end)) / 2;
	if (scale.length(target.start, target.end) <= 2 * half) return target;
	return span(scale.invert(middle - half), scale.invert(middle + half));
}

/** True if no zoom parts a group: none of it ever stands alone, and all are at home at one moment. */
function isWhole(lookup: Lookup, { level }: Grain, { from, to }: Group, [a, b]: [number, number]) {
	const { homes } = lookup.track;
	if (homes[a] !== homes[b]) return false;
	const [soonest] = bestRows([isMember(lookup, level)], lookup.lowest, from, to, 1);
	return lookup.places.levels[soonest!] === NEVER;
}

/** Returns a group of a track as a bundle; `selected` is the row of the selected event. */
function groupBundle(
	lookup: Lookup,
	group: Group,
	singles: readonly number[],
	selected: number | null,
	plot: Plot
): Bundle {
	const { grain, scale, table } = plot;
	const { track, places } = lookup;
	const { from, to } = group;
	const isIn = (row: number) => row >= from && row < to && places.levels[row]! > grain.level;
	const isHeld = selected !== null && isIn(selected);
	const isLess = isHeld && isFound(grain.found, track.events[selected]!.id);
	const others = (rows: number[]) => rows.filter((row) => row !== selected);
	const members = (most: number) =>
		others(membersIn(lookup, grain, group, most + 1)).slice(0, most);
	const best = others(bestMembers(lookup, grain, group, NAMES + 1));
	const ends: [number, number] = [group.first, group.last];
	const bounds = boundsOf(lookup, grain, group);
	const list = new Members(lookup, members, (row) => row !== selected && isIn(row));
	return {
		x: 0,
		y: 0,
		width: 0,
		line: null,
		words: null,
		key: `${track.id}:${group.cell.start}-${group.cell.end}`,
		kind: 'group',
		count: group.count - (isLess ? 1 : 0),
		members: list,
		events: list.first(NAMED).map(({ id }) => id),
		best: track.events[best[0] ?? selected!]!,
		first: instant(track.homes[group.first]!),
		dates: bounds,
		span: windowOf(lookup, group, plot),
		shares: sharesOf(lookup, group, singles, plot),
		isFinest: isWhole(lookup, grain, group, ends),
		isDimmed: group.count === 0,
		bracket: [scale.x(bounds.start), scale.x(bounds.end)],
		names: best.slice(0, NAMES).map((row) => track.events[row]!),
		selected: isHeld ? selected : null,
		isPast: group.cell.start < table.timeline.horizon
	};
}

/** Returns what comes from before the window as a bundle; null where nothing does. */
function beforeBundle(
	lookup: Lookup,
	detail: Detail,
	selected: number | null,
	plot: Plot
): Bundle | null {
	const { grain, table } = plot;
	const { track } = lookup;
	const others = (all: number[], most: number) =>
		all.filter((row) => row !== selected).slice(0, most);
	const rows = (most: number) => others(firstBefore(lookup, grain, detail, most + 1), most);
	const isHeld = selected !== null && isBefore(lookup, detail, selected, plot);
	const count =
		detail.before - (isHeld && isFound(grain.found, track.events[selected]!.id) ? 1 : 0);
	if (!count && !isHeld) return null;
	const best = others(bestBefore(lookup, grain, detail, NAMES + 1), NAMES);
	const has = (row: number) => row !== selected && isBefore(lookup, detail, row, plot);
	const list = new Members(lookup, rows, has);
	return {
		x: 0,
		y: 0,
		width: 0,
		line: null,
		words: null,
		key: `${track.id}:before`,
		kind: 'before',
		count,
		members: list,
		events: list.first(NAMED).map(({ id }) => id),
		best: track.events[best[0] ?? selected!]!,
		first: plot.grain.window.start,
		dates: null,
		span: table.timeline.extent,
		shares: [],
		isFinest: true,
		isDimmed: false,
		bracket: [0, 0],
		names: best.map((row) => track.events[row]!),
		selected: isHeld ? selected : null,
		isPast: true
	};
}

/** True if a row reaches into the window from before and stands nowhere in it. */
function isBefore(lookup: Lookup, detail: Detail, row: number, { grain }: Plot): boolean {
	const isCrossing = crosses(lookup, grain.window.start).every(
		({ tree, above }) => tree.nodes[tree.leaves + row]! > above
	);
	const [from, to] = detail.grouped;
	const isMember = row >= from && row < to && lookup.places.levels[row]! > grain.level;
	return isCrossing && !isMember && !detail.singles.includes(row);
}

/** Returns what of a track stands on its foot line, in the order of time. */
export function bundlesOf(lookup: Lookup, detail: Detail, plot: Plot) {
	const { event } = plot.view;
	const selected = (event === null ? undefined : lookup.rowOf(event)) ?? null;
	return {
		before: beforeBundle(lookup, detail, selected, plot),
		groups: detail.groups.map((group) => groupBundle(lookup, group, detail.singles, selected, plot))
	};
}
