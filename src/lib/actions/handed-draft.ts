import { shownFile } from '../desk/shown.js';
import { idOf } from '../model/complete.js';
import { keptDraft } from './draft-store.js';

/** The key of the query that names a draft. */
const KEY = 'draft';

/** Returns the address at which a draft opens as a timeline, seen from the desk. */
export const draftHref = (key: string): string => `../open/?${KEY}=${encodeURIComponent(key)}`;

/**
 * Returns what can be shown of the draft that a query names, as a file.
 *
 * Null where this browser keeps no such draft, or nothing of it can be shown.
 */
export async function handedDraft(query: string): Promise<File | null> {
	const key = new URLSearchParams(query).get(KEY) ?? '';
	const draft = await keptDraft(key).catch(() => undefined);
	const shown = draft && shownFile(draft.file);
	if (!shown) return null;
	return new File([JSON.stringify(shown)], `${idOf(draft.file.title) || 'timeline'}.json`);
}
