import { clampedSpan } from '../time/timespan.js';
import type { Timeline, TimelineEvent } from './timeline.js';

/**
 * Returns the rank of each event, 0 for the first, no two alike.
 *
 * The heavier first, then by the order of kinds, then the longer, the earlier, the lower id.
 */
export function ranksOf(
	events: readonly TimelineEvent[],
	kinds: Timeline['kinds']
): Int32Array<ArrayBuffer> {
	const kindOrder = new Map(kinds.map(({ id }, index) => [id, index]));
	const spans = events.map(({ when }) => clampedSpan(when));
	const starts = Float64Array.from(spans, ({ start }) => start);
	const lengths = Float64Array.from(spans, ({ start, end }) => end - start);
	const first = Float64Array.from(
		events,
		({ kind, weight }) => -weight * kinds.length + (kindOrder.get(kind) ?? kinds.length)
	);
	const order = Int32Array.from(events.keys()).sort(
		(a, b) =>
			first[a]! - first[b]! ||
			lengths[b]! - lengths[a]! ||
			starts[a]! - starts[b]! ||
			(events[a]!.id < events[b]!.id ? -1 : 1)
	);
	const ranks = new Int32Array(events.length);
	order.forEach((row, rank) => (ranks[row] = rank));
	return ranks;
}
