import { facets } from '../vocabulary/host-keys.js';
import type { Timeline, TimelineEvent } from './timeline.js';

/** A property that events can be filtered by. */
export type Facet = (typeof facets)[number];

/** The chosen ids of each facet; an empty list means all. */
export type Filter = Readonly<Record<Facet, readonly string[]>>;

/** The filter that every event passes. */
export const noFilter: Filter = { kind: [], actor: [], place: [], track: [], source: [] };

/** Returns the ids that an event has of each facet. */
const valuesOf: Record<Facet, (event: TimelineEvent) => readonly string[]> = {
	kind: ({ kind }) => [kind],
	actor: ({ actors }) => actors,
	place: ({ places }) => places,
	track: ({ track }) => [track],
	source: ({ citations }) => citations.flatMap(({ source }) => source ?? [])
};

/**
 * Returns what a facet can be, with names, in the order of the file.
 *
 * Nothing for the only source of a timeline, which narrows to nothing.
 */
export function choicesOf(timeline: Timeline, facet: Facet): { id: string; name: string }[] {
	const { kinds, actors, places, tracks, sources } = timeline;
	const several = sources.length > 1 ? sources : [];
	const rows = { kind: kinds, actor: actors, place: places, track: tracks, source: several }[facet];
	return rows.map((row) => ({ id: row.id, name: 'name' in row ? row.name : row.title }));
}

/** Returns all ids of a facet, in the order of the file. */
export const idsOf = (timeline: Timeline, facet: Facet): string[] =>
	choicesOf(timeline, facet).map(({ id }) => id);

/** True if an event passes every facet, or every facet but `except`. */
export const passes = (event: TimelineEvent, filter: Filter, except?: Facet): boolean =>
	facets.every(
		(facet) =>
			facet === except ||
			!filter[facet].length ||
			valuesOf[facet](event).some((id) => filter[facet].includes(id))
	);

/**
 * Returns how many events each id of a facet would show.
 *
 * The other facets stay as they are.
 */
export function tally(
	events: readonly TimelineEvent[],
	filter: Filter,
	facet: Facet
): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const event of events)
		if (passes(event, filter, facet))
			for (const id of new Set(valuesOf[facet](event))) counts.set(id, (counts.get(id) ?? 0) + 1);
	return counts;
}

/**
 * True if the chosen ids of a facet leave no event out.
 *
 * Every event has a kind and a track, but not every one a place or an actor.
 */
export const isAll = (facet: Facet, some: readonly string[], all: readonly string[]): boolean =>
	some.length === all.length && (facet === 'kind' || facet === 'track');

/**
 * Returns a filter with one id of a facet switched on or off.
 *
 * Where all kinds are shown, the first one switched is switched off; of other facets it is the only
 * one chosen.
 */
export function toggled(filter: Filter, facet: Facet, id: string, all: readonly string[]): Filter {
	const chosen = filter[facet].length ? filter[facet] : facet === 'kind' ? all : [];
	const next = all.filter((one) => (one === id) !== chosen.includes(one));
	return { ...filter, [facet]: isAll(facet, next, all) ? [] : next };
}

/**
 * Returns a filter with one id of a facet alone.
 *
 * If it was alone before, with all ids.
 */
export function alone(filter: Filter, facet: Facet, id: string): Filter {
	const isAlone = filter[facet].length === 1 && filter[facet][0] === id;
	return { ...filter, [facet]: isAlone ? [] : [id] };
}

/** True if two filters choose the same ids. */
export const sameFilter = (a: Filter, b: Filter): boolean =>
	facets.every((facet) => a[facet].join() === b[facet].join());

/** True if a filter chooses any id. */
export const isFiltered = (filter: Filter): boolean =>
	facets.some((facet) => filter[facet].length > 0);
