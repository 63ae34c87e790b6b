import { tally } from '../model/filter.js';
import type { Place } from '../model/timeline.js';
import type { TimelineState } from '../state/timeline.svelte.js';
import type { Links } from './links.js';

/** Returns how many events each place would show, by its id. */
export const countsOf = (view: TimelineState): ReadonlyMap<string, number> =>
	tally(view.searched, view.filter, 'place');

/** Highlights the events of a place, or ends that. */
export function lightPlace(view: TimelineState, id: Place['id'], isOn: boolean): void {
	const events = isOn ? view.timeline.events.filter(({ places }) => places.includes(id)) : [];
	view.lit = events.map((event) => event.id);
}

/**
 * Returns the attributes of a link that filters events by a place.
 *
 * Where that place is the filter already, the link removes it.
 */
export function placeLink(view: TimelineState, links: Links, id: Place['id'], count: number) {
	const isCurrent = view.filter.place.includes(id);
	return {
		href: links.filter({ ...view.filter, place: isCurrent ? [] : [id] }),
		title: view.messages.map.events(count),
		current: isCurrent ? ('true' as const) : undefined
	};
}
