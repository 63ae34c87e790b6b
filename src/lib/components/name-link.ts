import type { TimelineState } from '../state/timeline.svelte.js';
import type { Links } from './links.js';

/** A facet of the filter whose values stand by their names in words and maps. */
export type NamedFacet = 'actor' | 'place';

/** Returns how many events each actor or place would show. */
export const countsOf = (view: TimelineState, facet: NamedFacet): ReadonlyMap<string, number> =>
	facet === 'actor' ? view.actorCounts : view.placeCounts;

const idsIn = { actor: 'actors', place: 'places' } as const;

/** Lights up the events of an actor or a place, or puts the light out. */
export function light(view: TimelineState, facet: NamedFacet, id: string, isOn: boolean): void {
	const events = isOn
		? view.timeline.events.filter((event) => event[idsIn[facet]].includes(id))
		: [];
	view.lit = events.map((event) => event.id);
}

/** Returns what a link says that filters the events by a place. */
export function placeLink(view: TimelineState, links: Links, id: string, count: number) {
	const isCurrent = view.filter.place.includes(id);
	return {
		href: links.filter({ ...view.filter, place: isCurrent ? [] : [id] }),
		title: view.messages.map.events(count),
		current: isCurrent ? ('true' as const) : undefined
	};
}

/** Returns what a link says that leads to an actor and their events. */
export function actorLink(view: TimelineState, links: Links, id: string, count: number) {
	const { actor } = view.filter;
	const isCurrent = view.selected === null && actor.length === 1 && actor[0] === id;
	return {
		href: links.person(isCurrent ? null : id),
		title: view.messages.events(count),
		current: isCurrent ? ('true' as const) : undefined
	};
}
