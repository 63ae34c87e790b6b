import { orderOf } from './rank.js';
import { finished, type Steps } from './steps.js';
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
	/** The rows with a told end, in the order of those ends. */
	readonly byEnd: Int32Array;
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

/** Returns rows sorted by a column; equal ones as they stood. */
const sortedBy = (column: Float64Array, rows: number[]): Int32Array =>
	Int32Array.from(rows).sort((a, b) => column[a]! - column[b]! || a - b);

function* trackTable(
	id: string,
	told: readonly TimelineEvent[],
	kinds: Timeline['kinds']
): Steps<TrackTable> {
	const unsorted = Float64Array.from(told.map(({ when }) => homeOf(when)));
	const events: TimelineEvent[] = [];
	const [homes, seconds] = [unsorted.slice(), unsorted.slice()];
	const [starts, ends] = [unsorted.slice(), unsorted.slice()];
	const toldRows: number[] = [];
	sortedBy(unsorted, [...told.keys()]).forEach((index, row) => {
		const event = told[index]!;
		const { start, end } = clampedSpan(event.when);
		const second = toldEndOf(event.when);
		events.push(event);
		homes[row] = unsorted[index]!;
		seconds[row] = second ?? NaN;
		[starts[row], ends[row]] = [start, end];
		if (second !== null) toldRows.push(row);
	});
	yield;
	const order = orderOf({ events, starts, ends }, kinds);
	const ranks = new Int32Array(events.length);
	order.forEach((row, rank) => (ranks[row] = rank));
	yield;
	const count = events.length;
	const byEnd = sortedBy(seconds, toldRows);
	return { id, count, events, homes, seconds, byEnd, starts, ends, ranks, order };
}

/** Builds the table of the events to draw in steps. */
export function* tabling(
	timeline: Timeline,
	events: readonly TimelineEvent[] = timeline.events,
	trackIds: readonly string[] = timeline.tracks.map(({ id }) => id)
): Steps<EventTable> {
	const byTrack = new Map<string, TimelineEvent[]>(trackIds.map((id) => [id, []]));
	for (const event of events) byTrack.get(event.track)?.push(event);
	yield;
	const tracks: TrackTable[] = [];
	const row = new Map<string, number>();
	for (const id of trackIds) {
		const track = yield* trackTable(id, byTrack.get(id) ?? [], timeline.kinds);
		track.events.forEach((event, index) => row.set(event.id, index));
		tracks.push(track);
		yield;
	}
	const byId = new Map<string, TimelineEvent>();
	for (const event of timeline.events) byId.set(event.id, event);
	return { timeline, count: events.length, tracks, byId, row };
}

/**
 * Returns the table of the events to draw, built once for all windows.
 *
 * `trackIds` are the tracks to draw. O(n log n).
 */
export const eventTable = (...what: Parameters<typeof tabling>): EventTable =>
	finished(tabling(...what));
