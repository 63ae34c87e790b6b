import { freeId, idOf } from '../model/complete.js';
import { fitted, longest } from './row-text.js';

/** Persons, places or sources that rows name, each listed once. */
export interface NamedList {
	/** The entries in the order of the rows, as a timeline file lists them. */
	readonly entries: readonly Readonly<Record<string, unknown>>[];
	/** Returns the id of what a row names, which is listed if it is new. */
	readonly idFor: (name: string, rest?: Readonly<Record<string, unknown>>) => string;
}

/** Returns a list, begun with the entries that a file has. */
export function namedList(given: unknown, key: 'name' | 'title', most: number): NamedList {
	const entries: Record<string, unknown>[] = Array.isArray(given) ? [...(given as [])] : [];
	const taken = new Set<unknown>(entries.map(({ id }) => id));
	const ids = new Map<string, string>();
	for (const { id, [key]: name } of entries)
		for (const known of [id, name]) ids.set(String(known), String(id));
	const idFor = (name: string, rest: Readonly<Record<string, unknown>> = {}) => {
		const told = Object.values(rest).length ? `${name} ${Object.values(rest).join()}` : name;
		const known = ids.get(told) ?? (given === undefined ? undefined : ids.get(name));
		if (known !== undefined) return known;
		const id = freeId(idOf(name) || `n-${entries.length + 1}`, taken);
		entries.push({ id, [key]: fitted(name, most), ...rest });
		ids.set(told, id);
		return id;
	};
	return { entries, idFor };
}

/** Returns the three lists of a file, begun with those of its head. */
export const namedLists = (head: Readonly<Record<string, unknown>>) => ({
	actors: namedList(head['actors'], 'name', longest.name),
	places: namedList(head['places'], 'name', longest.name),
	sources: namedList(head['sources'], 'title', longest.source)
});
