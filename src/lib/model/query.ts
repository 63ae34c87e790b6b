import { facets } from '../vocabulary/host-keys.js';
import { keyMeant, keyNear } from '../vocabulary/near-key.js';
import type { StateKey } from '../vocabulary/state-keys.js';

/** The query of an address as it was meant. */
export interface MeantQuery {
	/** Each known key once, by its own name, and the unknown keys as they are. */
	readonly query: URLSearchParams;
	/** Known keys that stand several times with different values, of which the first counts. */
	readonly repeated: readonly StateKey[];
	/** Unknown keys that look like slips, each with the known one. */
	readonly slips: readonly (readonly [key: string, near: StateKey])[];
}

const isFacet = (key: StateKey): boolean => (facets as readonly string[]).includes(key);

/**
 * Returns a query with its keys as they were meant.
 *
 * Other case and what programs add around a key, such as `amp;` or `[]`, make no difference.
 * A key by its own name goes before one that is only meant; lists of ids are put together.
 */
export function meantQuery(raw: URLSearchParams): MeantQuery {
	const pairs = [...raw].map(([key, value]) => ({ key, value, meant: keyMeant(key) }));
	const query = new URLSearchParams();
	const repeated: StateKey[] = [];
	const slips: (readonly [string, StateKey])[] = [];
	for (const { key, value, meant } of pairs) {
		const near = meant ? null : keyNear(key);
		if (near) slips.push([key, near]);
		if (!meant) query.append(key, value);
		else if (!query.has(meant)) {
			const named = pairs.filter((pair) => pair.meant === meant);
			const own = named.find((pair) => pair.key === meant);
			const values = [...new Set(named.map((pair) => pair.value))];
			query.set(meant, isFacet(meant) ? values.join(',') : (own ?? named[0]!).value);
			if (!isFacet(meant) && values.length > 1) repeated.push(meant);
		}
	}
	return { query, repeated, slips };
}
