import { tally } from '../model/filter.js';
import type { Place } from '../model/timeline.js';
import type { TimelineState } from '../state/timeline.svelte.js';
import type { Links } from './links.js';

/** how many events each place would show */
export const countsOf = (view: TimelineState): ReadonlyMap<string, number> =>
	tally(view.searched, view.filter, 'place');

function quench(view: TimelineState): void {
	if (view.lit.length) view.lit = [];
}

/** puts the light out when links go away: they get no leave and no blur */
export const quenched = (view: TimelineState) => () => () => quench(view);

/** attributes of a link that narrows the events to a place, or widens them again; they light up while it is pointed at */
export function placeLink(view: TimelineState, links: Links, id: Place['id'], count: number) {
	const isCurrent = view.filter.place.includes(id);
	const light = (): void => {
		const events = view.timeline.events.filter(({ places }) => places.includes(id));
		view.lit = events.map((event) => event.id);
	};
	return {
		href: links.filter({ ...view.filter, place: isCurrent ? [] : [id] }),
		title: view.messages.map.events(count),
		'aria-current': isCurrent ? ('true' as const) : undefined,
		'data-place': id,
		'data-sveltekit-noscroll': true,
		'data-sveltekit-keepfocus': true,
		onpointerenter: light,
		onpointerleave: () => quench(view),
		onfocus: light,
		onblur: () => quench(view)
	} as const;
}
