import { tally } from '../model/filter.js';
import type { Place } from '../model/timeline.js';
import type { TimelineState } from '../state/timeline.svelte.js';
import type { Links } from './links.js';

/** how many events each place would show */
export const countsOf = (view: TimelineState): ReadonlyMap<string, number> =>
	tally(view.searched, view.filter, 'place');

/** lights up the events of a place, or puts the light out */
export function lightPlace(view: TimelineState, id: Place['id'], isOn: boolean): void {
	const events = isOn ? view.timeline.events.filter(({ places }) => places.includes(id)) : [];
	view.lit = events.map((event) => event.id);
}

/** what a link says that narrows the events to a place, or widens them again */
export function placeLink(view: TimelineState, links: Links, id: Place['id'], count: number) {
	const isCurrent = view.filter.place.includes(id);
	return {
		href: links.filter({ ...view.filter, place: isCurrent ? [] : [id] }),
		title: view.messages.map.events(count),
		current: isCurrent ? ('true' as const) : undefined
	};
}
