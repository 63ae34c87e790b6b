import MiniSearch from 'minisearch';
import type { Timeline } from './timeline.js';

/** the ids of the events that a text finds */
export type Search = (text: string) => ReadonlySet<string>;

/** makes the search of a timeline */
export function searchOf({ events }: Timeline): Search {
	const index = new MiniSearch({ fields: ['title', 'label', 'summary'] });
	index.addAll(events);
	return (text) =>
		new Set(index.search(text, { prefix: true, combineWith: 'AND' }).map(({ id }) => String(id)));
}
