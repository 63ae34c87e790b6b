import { occupancy, type Occupancy } from './grid.js';
import { maxTree, type MaxTree } from './maxtree.js';
import type { Timeline, TimelineEvent } from './timeline.js';
import { linearWarp, type Warp } from './warp.js';
import { MINUTE } from '../time/instant.js';
import { anchorOf, clampedSpan } from '../time/timespan.js';

/** bars of one track that may meet at one moment before the shorter ones merge */
const MOST_BARS = 24;

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

/** the shortest power of two of minutes from which at most `MOST_BARS` bars meet at one moment */
function crowdedLength(starts: Float64Array, ends: Float64Array, lengths: Float64Array): number {
	const isCrowded = (length: number): boolean =>
		starts.length > MOST_BARS && concurrency(starts, ends, lengths, length) > MOST_BARS;
	if (!isCrowded(0)) return 0;
	let [low, high] = [-1, 40];
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (isCrowded(MINUTE * 2 ** middle)) low = middle;
		else high = middle;
	}
	return MINUTE * 2 ** high;
}

function trackTable(id: string, events: readonly TimelineEvent[], warp: Warp): TrackTable {
	const spans = events.map(({ when }) => clampedSpan(when));
	const starts = Float64Array.from(spans, ({ start }) => start);
	const ends = Float64Array.from(spans, ({ end }) => end);
	const lengths = Float64Array.from(events, (event) => lengthOf(event, warp));
	const anchors = Float64Array.from(events, ({ when }) => anchorOf(when));
	return {
		id,
		count: events.length,
		events,
		anchors,
		starts,
		ends,
		lengths,
		crowded: crowdedLength(starts, ends, lengths),
		occupancy: occupancy(anchors),
		weights: maxTree(events.map(({ weight }) => weight)),
		latest: maxTree(ends),
		earliest: maxTree(starts.map((start) => -start)),
		longest: maxTree(lengths)
	};
}

/**
 * columns, sorted rows and trees of the events to draw, built once for all windows; `trackIds` are
 * the tracks to draw
 */
export function eventTable(
	timeline: Timeline,
	events: readonly TimelineEvent[] = timeline.events,
	warp: Warp = linearWarp(timeline.extent),
	trackIds: readonly string[] = timeline.tracks.map(({ id }) => id)
): EventTable {
	const byTrack = new Map<string, TimelineEvent[]>(trackIds.map((id) => [id, []]));
	for (const event of events) byTrack.get(event.track)?.push(event);
	const tracks = trackIds.map((id) => trackTable(id, byTrack.get(id) ?? [], warp));
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
