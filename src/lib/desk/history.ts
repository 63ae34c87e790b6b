import { placeOfTyping, type Action } from './action.js';
import { apply } from './apply.js';
import type { Draft } from './draft.js';

/** A draft with what it was before, and what was undone. */
export interface History {
	/** The drafts before, the last one last. */
	readonly past: readonly Draft[];
	/** The draft as it is. */
	readonly present: Draft;
	/** The drafts that were undone, the next one first. */
	readonly future: readonly Draft[];
	/** The place that was typed into last; null for none. */
	readonly typing: string | null;
}

/** Returns a history that begins with a draft. */
export const historyOf = (present: Draft): History => ({
	past: [],
	present,
	future: [],
	typing: null
});

/** Returns a history after an edit; letters typed in one place are one step. */
export function record(history: History, action: Action): History {
	const { past, present } = history;
	const next = apply(present, action);
	if (next === present) return history;
	const typing = placeOfTyping(action);
	const goesOn = typing !== null && typing === history.typing;
	return { past: goesOn ? past : [...past, present], present: next, future: [], typing };
}

/** Returns a history one step back; the same where there is none. */
export function undo({ past, present, future, ...rest }: History): History {
	const before = past.at(-1);
	if (!before) return { past, present, future, ...rest };
	return { past: past.slice(0, -1), present: before, future: [present, ...future], typing: null };
}

/** Returns a history one step on again; the same where nothing was undone. */
export function redo({ past, present, future, ...rest }: History): History {
	const [next, ...more] = future;
	if (!next) return { past, present, future, ...rest };
	return { past: [...past, present], present: next, future: more, typing: null };
}
