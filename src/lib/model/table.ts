import { occupancy, type Occupancy } from './grid.js';
import { maxTree, type MaxTree } from './maxtree.js';
import type { Timeline, TimelineEvent } from './timeline.js';
import { lengthOf } from '../time/instant.js';
import { anchorOf, clampedSpan } from '../time/timespan.js';

/** The events of one track as columns; rows are sorted by anchor. */
export interface TrackTable {
	/** The id of the track. */
	readonly id: string;
	/** The number of rows. */
	readonly count: number;
	/** The event of each row. */
	readonly events: readonly TimelineEvent[];
	/** The instants by which events are placed and put in cells. */
	readonly anchors: Float64Array;
	/** The starts of the dates’ spans, as instants. */
	readonly starts: Float64Array;
	/** The ends of the dates’ spans, as instants. */
	readonly ends: Float64Array;
	/** The milliseconds that a bar, bracket or wide mist covers; 0 for a point. */
	readonly lengths: Float64Array;
	/** The milliseconds below which too many bars meet to be drawn singly. */
	readonly crowded: number;
	/** The most bars at one moment of those that may be drawn singly. */
	readonly bars: number;
	/** How the events fill the cells of each level of the grid. */
	readonly occupancy: readonly Occupancy[];
	/** The maxima of the events’ weights. */
	readonly weights: MaxTree;
	/** The maxima of the ends. */
	readonly latest: MaxTree;
	/** The maxima of the negated starts. */
	readonly earliest: MaxTree;
	/** The maxima of the lengths. */
	readonly longest: MaxTree;
}

/** A timeline ready for layout: everything that does not depend on the window. */
export interface EventTable {
	/** The timeline itself. */
	readonly timeline: Timeline;
	/** The number of events to draw. */
	readonly count: number;
	/** The tables of the tracks to draw, from top to bottom. */
	readonly tracks: readonly TrackTable[];
	/** Every event of the timeline by its id, also those that are filtered out. */
	readonly byId: ReadonlyMap<string, TimelineEvent>;
	/** The row of each drawn event in its track, by its id. */
	readonly row: ReadonlyMap<string, number>;
}

/** Returns the milliseconds over which an event is drawn; 0 for a point. */
function drawnLength({ when }: TimelineEvent): number {
	const { precision, units } = when;
	const isWide = precision === 'approximate' && (units[0] === 'month' || units[0] === 'year');
	if (precision !== 'lasting' && precision !== 'within' && !isWide) return 0;
	return lengthOf(clampedSpan(when));
}

/** Returns the most bars of at least `shortest` milliseconds at one moment. */
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

/**
 * Returns the length from which at most `most` bars meet at one moment.
 *
 * 0 when they all may.
 */
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

/** Returns events sorted by anchor, which bisections rely on; equal ones as they stood. */
function byAnchor(events: readonly TimelineEvent[]): TimelineEvent[] {
	const anchors = Float64Array.from(events, ({ when }) => anchorOf(when));
	const rows = [...events.keys()].sort((a, b) => anchors[a]! - anchors[b]!);
	return rows.map((row) => events[row]!);
}

function trackTable(id: string, told: readonly TimelineEvent[], most: number): TrackTable {
	const events = byAnchor(told);
	const spans = events.map(({ when }) => clampedSpan(when));
	const starts = Float64Array.from(spans, ({ start }) => start);
	const ends = Float64Array.from(spans, ({ end }) => end);
	const lengths = Float64Array.from(events, drawnLength);
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
 * Returns the table of the events to draw, built once for all windows.
 *
 * `trackIds` are the tracks to draw, `bars` how many of a track may meet at one moment before the
 * shorter ones merge. O(n log n).
 */
export function eventTable(
	timeline: Timeline,
	events: readonly TimelineEvent[] = timeline.events,
	trackIds: readonly string[] = timeline.tracks.map(({ id }) => id),
	bars = 24
): EventTable {
	const byTrack = new Map<string, TimelineEvent[]>(trackIds.map((id) => [id, []]));
	for (const event of events) byTrack.get(event.track)?.push(event);
	const tracks = trackIds.map((id) => trackTable(id, byTrack.get(id) ?? [], bars));
	const row = new Map<string, number>();
	for (const track of tracks) track.events.forEach(({ id }, index) => row.set(id, index));
	return {
		timeline,
		count: events.length,
		tracks,
		byId: new Map(timeline.events.map((event) => [event.id, event])),
		row
	};
}
