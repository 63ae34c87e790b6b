import { occupancy, type Occupancy } from './grid.js';
import { maxTree, type MaxTree } from './maxtree.js';
import type { Timeline, TimelineEvent } from './timeline.js';
import { linearWarp, type Warp } from './warp.js';
import { anchorOf, clampedSpan } from '../time/timespan.js';

/** the events of one track as columns, rows sorted by anchor */
export interface TrackTable {
	readonly id: string;
	readonly count: number;
	readonly events: readonly TimelineEvent[];
	/** the instant that places an event in a cell of the grid */
	readonly anchors: Float64Array;
	/** clamped span of the date */
	readonly starts: Float64Array;
	readonly ends: Float64Array;
	/** warped ms that a mark drawn as a bar, a bracket or a wide mist covers; 0 for a point */
	readonly lengths: Float64Array;
	/** warped ms below which bars are so many at one moment that they never stand alone */
	readonly crowded: number;
	/** most bars at one moment of those that may stand alone */
	readonly bars: number;
	/** how the events fill the cells of each level of the grid */
	readonly occupancy: readonly Occupancy[];
	readonly weights: MaxTree;
	readonly latest: MaxTree;
	/** negated starts */
	readonly earliest: MaxTree;
	readonly longest: MaxTree;
}

/** a timeline ready for layout: everything that does not depend on the window */
export interface EventTable {
	readonly timeline: Timeline;
	/** the measure of time that lengths are given in */
	readonly warp: Warp;
	readonly count: number;
	readonly tracks: readonly TrackTable[];
	readonly byId: ReadonlyMap<string, TimelineEvent>;
	readonly row: ReadonlyMap<string, number>;
}

/** warped ms over which an event is drawn as a line, 0 for a point */
function lengthOf({ when }: TimelineEvent, warp: Warp): number {
	const { precision, units } = when;
	const isWide = precision === 'approximate' && (units[0] === 'month' || units[0] === 'year');
	if (precision !== 'lasting' && precision !== 'within' && !isWide) return 0;
	const { start, end } = clampedSpan(when);
	return warp.at(end) - warp.at(start);
}

/** most bars of at least `shortest` ms at one moment */
function concurrency(
	starts: Float64Array,
	ends: Float64Array,
	lengths: Float64Array,
	shortest: number
): number {
	const chosen = [...starts.keys()].filter((row) => lengths[row]! >= shortest && lengths[row]! > 0);
	const opening = Float64Array.from(chosen, (row) => starts[row]!).sort();
	const closing = Float64Array.from(chosen, (row) => ends[row]!).sort();
	let most = 0;
	for (let open = 0, closed = 0; open < opening.length; open++) {
		while (closing[closed]! <= opening[open]!) closed++;
		most = Math.max(most, open + 1 - closed);
	}
	return most;
}

/** the shortest length from which at most `most` bars meet at one moment; 0 when they all may */
function crowdedLength(
	starts: Float64Array,
	ends: Float64Array,
	lengths: Float64Array,
	most: number
): number {
	const isCrowded = (length: number): boolean => concurrency(starts, ends, lengths, length) > most;
	if (starts.length <= most || !isCrowded(0)) return 0;
	const sorted = [...new Set(lengths)].sort((a, b) => a - b);
	let [low, high] = [-1, sorted.length];
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (isCrowded(sorted[middle]!)) low = middle;
		else high = middle;
	}
	return high < sorted.length ? (sorted[low]! + sorted[high]!) / 2 : Infinity;
}

/** events sorted by anchor, which bisections rely on; equal ones as they stood */
function byAnchor(events: readonly TimelineEvent[]): TimelineEvent[] {
	const anchors = Float64Array.from(events, ({ when }) => anchorOf(when));
	const rows = [...events.keys()].sort((a, b) => anchors[a]! - anchors[b]!);
	return rows.map((row) => events[row]!);
}

function trackTable(
	id: string,
	told: readonly TimelineEvent[],
	warp: Warp,
	most: number
): TrackTable {
	const events = byAnchor(told);
	const spans = events.map(({ when }) => clampedSpan(when));
	const starts = Float64Array.from(spans, ({ start }) => start);
	const ends = Float64Array.from(spans, ({ end }) => end);
	const lengths = Float64Array.from(events, (event) => lengthOf(event, warp));
	const anchors = Float64Array.from(events, ({ when }) => anchorOf(when));
	const crowded = crowdedLength(starts, ends, lengths, most);
	return {
		id,
		count: events.length,
		events,
		anchors,
		starts,
		ends,
		lengths,
		crowded,
		bars: concurrency(starts, ends, lengths, crowded),
		occupancy: occupancy(anchors),
		weights: maxTree(events.map(({ weight }) => weight)),
		latest: maxTree(ends),
		earliest: maxTree(starts.map((start) => -start)),
		longest: maxTree(lengths)
	};
}

/**
 * columns, sorted rows and trees of the events to draw, built once for all windows; `trackIds` are
 * the tracks to draw, `bars` how many of a track may meet at one moment before the shorter ones merge
 */
export function eventTable(
	timeline: Timeline,
	events: readonly TimelineEvent[] = timeline.events,
	warp: Warp = linearWarp(timeline.extent),
	trackIds: readonly string[] = timeline.tracks.map(({ id }) => id),
	bars = 24
): EventTable {
	const byTrack = new Map<string, TimelineEvent[]>(trackIds.map((id) => [id, []]));
	for (const event of events) byTrack.get(event.track)?.push(event);
	const tracks = trackIds.map((id) => trackTable(id, byTrack.get(id) ?? [], warp, bars));
	const row = new Map<string, number>();
	for (const track of tracks) track.events.forEach(({ id }, index) => row.set(id, index));
	return {
		timeline,
		warp,
		count: events.length,
		tracks,
		byId: new Map(timeline.events.map((event) => [event.id, event])),
		row
	};
}
