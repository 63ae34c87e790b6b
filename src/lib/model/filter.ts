import { facets } from '../vocabulary/host-keys.js';
import type { Timeline, TimelineEvent } from './timeline.js';

export type Facet = (typeof facets)[number];

/** the ids that each facet is narrowed to; an empty list means all */
export type Filter = Readonly<Record<Facet, readonly string[]>>;

export const noFilter: Filter = { kind: [], actor: [], place: [], track: [] };

/** what an event has of a facet */
const valuesOf: Record<Facet, (event: TimelineEvent) => readonly string[]> = {
	kind: ({ kind }) => [kind],
	actor: ({ actors }) => actors,
	place: ({ places }) => places,
	track: ({ track }) => [track]
};

/** all ids of a facet, in the order of the file */
export const idsOf = ({ kinds, actors, places, tracks }: Timeline, facet: Facet): string[] =>
	({ kind: kinds, actor: actors, place: places, track: tracks })[facet].map(({ id }) => id);

/** whether an event passes every facet, or every facet but one */
export const passes = (event: TimelineEvent, filter: Filter, except?: Facet): boolean =>
	facets.every(
		(facet) =>
			facet === except ||
			!filter[facet].length ||
			valuesOf[facet](event).some((id) => filter[facet].includes(id))
	);

/** how many events each id of a facet would show, the other facets as they are */
export function tally(
	events: readonly TimelineEvent[],
	filter: Filter,
	facet: Facet
): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const event of events)
		if (passes(event, filter, facet))
			for (const id of valuesOf[facet](event)) counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
}

/** whether some ids of a facet leave no event out: every event has a kind and a track, not a place */
export const isAll = (facet: Facet, some: readonly string[], all: readonly string[]): boolean =>
	some.length === all.length && (facet === 'kind' || facet === 'track');

/** a filter with one id of a facet switched: the first of all switched off, or one more or less chosen */
export function toggled(filter: Filter, facet: Facet, id: string, all: readonly string[]): Filter {
	const chosen = filter[facet].length ? filter[facet] : facet === 'kind' ? all : [];
	const next = all.filter((one) => (one === id) !== chosen.includes(one));
	return { ...filter, [facet]: isAll(facet, next, all) ? [] : next };
}

/** a filter with one id of a facet alone; with all again where it was alone before */
export function alone(filter: Filter, facet: Facet, id: string): Filter {
	const isAlone = filter[facet].length === 1 && filter[facet][0] === id;
	return { ...filter, [facet]: isAlone ? [] : [id] };
}

export const sameFilter = (a: Filter, b: Filter): boolean =>
	facets.every((facet) => a[facet].join() === b[facet].join());

export const isFiltered = (filter: Filter): boolean =>
	facets.some((facet) => filter[facet].length > 0);
