import type { TimelineEvent } from './timeline.js';

/**
 * Returns events in the order in which a search found them.
 *
 * The best stands first; without a search they stay as they are.
 */
export function inOrderOf(
	found: ReadonlySet<string> | null,
	events: readonly TimelineEvent[]
): readonly TimelineEvent[] {
	if (!found) return events;
	const byId = new Map(events.map((event) => [event.id, event]));
	return [...found].flatMap((id) => byId.get(id) ?? []);
}
