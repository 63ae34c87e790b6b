import { ranksOf } from './rank.js';
import type { Timeline, TimelineEvent } from './timeline.js';
import { clampedSpan, homeOf, toldEndOf } from '../time/timespan.js';

/** The events of one track as columns; rows are sorted by home point. */
export interface TrackTable {
	/** The id of the track. */
	readonly id: string;
	/** The number of rows. */
	readonly count: number;
	/** The event of each row. */
	readonly events: readonly TimelineEvent[];
	/** The instants at which events are at home, ascending. */
	readonly homes: Float64Array;
	/** The instants of told ends; NaN for none. */
	readonly seconds: Float64Array;
	/** The starts of the dates’ spans, as instants. */
	readonly starts: Float64Array;
	/** The ends of the dates’ spans, as instants. */
	readonly ends: Float64Array;
	/** The rank of each row, 0 for the first. */
	readonly ranks: Int32Array;
	/** The rows by rank. */
	readonly order: Int32Array;
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

/** Returns events sorted by home point, which bisections rely on; equal ones as they stood. */
function byHome(events: readonly TimelineEvent[]): TimelineEvent[] {
	const homes = Float64Array.from(events, ({ when }) => homeOf(when));
	const rows = Int32Array.from(events.keys()).sort((a, b) => homes[a]! - homes[b]! || a - b);
	return Array.from(rows, (row) => events[row]!);
}

function trackTable(
	id: string,
	told: readonly TimelineEvent[],
	kinds: Timeline['kinds']
): TrackTable {
	const events = byHome(told);
	const spans = events.map(({ when }) => clampedSpan(when));
	const ranks = ranksOf(events, kinds);
	const order = new Int32Array(events.length);
	ranks.forEach((rank, row) => (order[rank] = row));
	return {
		id,
		count: events.length,
		events,
		homes: Float64Array.from(events, ({ when }) => homeOf(when)),
		seconds: Float64Array.from(events, ({ when }) => toldEndOf(when) ?? NaN),
		starts: Float64Array.from(spans, ({ start }) => start),
		ends: Float64Array.from(spans, ({ end }) => end),
		ranks,
		order
	};
}

/**
 * Returns the table of the events to draw, built once for all windows.
 *
 * `trackIds` are the tracks to draw. O(n log n).
 */
export function eventTable(
	timeline: Timeline,
	events: readonly TimelineEvent[] = timeline.events,
	trackIds: readonly string[] = timeline.tracks.map(({ id }) => id)
): EventTable {
	const byTrack = new Map<string, TimelineEvent[]>(trackIds.map((id) => [id, []]));
	for (const event of events) byTrack.get(event.track)?.push(event);
	const tracks = trackIds.map((id) => trackTable(id, byTrack.get(id) ?? [], timeline.kinds));
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
