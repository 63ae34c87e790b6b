import type { TrackTable } from './table.js';
import type { Timeline } from './timeline.js';

/**
 * Returns the rows of a track by rank.
 *
 * The heavier first, then by the order of kinds, then the longer, the earlier, the lower id.
 */
export function orderOf(
	{ events, starts, ends }: Pick<TrackTable, 'events' | 'starts' | 'ends'>,
	kinds: Timeline['kinds']
): Int32Array {
	const kindOrder = new Map(kinds.map(({ id }, index) => [id, index]));
	const first = events.map(
		({ kind, weight }) => -weight * kinds.length + (kindOrder.get(kind) ?? kinds.length)
	);
	const lengths = ends.map((end, row) => end - starts[row]!);
	return Int32Array.from(events.keys()).sort(
		(a, b) =>
			first[a]! - first[b]! ||
			lengths[b]! - lengths[a]! ||
			starts[a]! - starts[b]! ||
			(events[a]!.id < events[b]!.id ? -1 : 1)
	);
}
