import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import type { Draft } from '../desk/draft.js';

/** A draft as this browser keeps it. */
export interface KeptDraft {
	/** The key under which it is kept. */
	readonly key: string;
	/** When it was kept last, in milliseconds since 1970. */
	readonly at: number;
	/** The draft. */
	readonly draft: Draft;
}

let opened: UseStore | null = null;
const store = (): UseStore => (opened ??= createStore('conflict-timeline drafts', 'drafts'));

/**
 * Returns the drafts that this browser keeps, the last one first.
 *
 * Rejects where it keeps nothing.
 */
export async function keptDrafts(): Promise<KeptDraft[]> {
	const rows = await entries<string, Omit<KeptDraft, 'key'>>(store());
	return rows.map(([key, kept]) => ({ key, ...kept })).sort((a, b) => b.at - a.at);
}

/** Returns a draft by its key; undefined where it is not kept. */
export const keptDraft = async (key: string): Promise<Draft | undefined> =>
	(await get<KeptDraft>(key, store()))?.draft;

/** Keeps a draft in this browser. */
export const keep = (key: string, draft: Draft): Promise<void> =>
	set(key, { at: Date.now(), draft }, store());

/** Deletes a draft from this browser. */
export const forget = (key: string): Promise<void> => del(key, store());

/**
 * Takes a draft for this tab alone, until the function that it returns is called.
 *
 * Null where another tab has it. Without locks every tab may write.
 */
export function claim(key: string): Promise<(() => void) | null> {
	if (!navigator.locks) return Promise.resolve(() => {});
	return new Promise((resolve) => {
		void navigator.locks.request(`draft ${key}`, { ifAvailable: true }, (lock) => {
			if (!lock) return resolve(null);
			return new Promise<void>((release) => resolve(() => release()));
		});
	});
}
