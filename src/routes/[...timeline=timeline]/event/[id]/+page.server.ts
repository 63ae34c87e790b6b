import { hasEventPages } from '../../../event-pages.js';
import { timelines } from '../../../timelines.server.js';
import type { EntryGenerator } from './$types.js';

export const entries: EntryGenerator = () =>
	[...timelines].flatMap(([timeline, { title, events }]) => {
		if (hasEventPages(events.length)) return events.map(({ id }) => ({ timeline, id }));
		const notice = `${title}: ${events.length} events are too many for a page each; links open them on the page of the timeline.`;
		process.stdout.write(`${notice}\n`);
		return [];
	});
