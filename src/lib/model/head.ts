import { messagesOf } from '../messages/index.js';
import { isolated } from '../messages/isolated.js';
import { formatWhen } from '../time/format.js';
import type { Timeline } from './timeline.js';

/**
 * Returns the title and the description of a page.
 *
 * Of one event, or of the whole timeline when `id` is null or unknown.
 */
export function head(timeline: Timeline, id: string | null): { title: string; text: string } {
	const m = messagesOf(timeline.locale);
	const event = timeline.events.find((one) => one.id === id);
	if (!event)
		return { title: `${isolated(timeline.title)} · ${m.product}`, text: timeline.description };
	const when = formatWhen(event.when, 'long', m);
	return {
		title: `${isolated(event.title)} · ${isolated(timeline.title)}`,
		text: `${when}. ${isolated(event.summary)}`
	};
}
