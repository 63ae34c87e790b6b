import { messagesOf } from '../messages/index.js';
import { formatWhen } from '../time/format.js';
import type { Timeline } from './timeline.js';

/** title and description of a page: of one event, or of the whole timeline */
export function head(timeline: Timeline, id: string | null): { title: string; text: string } {
	const m = messagesOf(timeline.locale);
	const event = timeline.events.find((one) => one.id === id);
	if (!event) return { title: `${timeline.title} · ${m.product}`, text: timeline.description };
	const when = formatWhen(event.when, 'long', m);
	return { title: `${event.title} · ${timeline.title}`, text: `${when}. ${event.summary}` };
}
