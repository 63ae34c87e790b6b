import type { Attachment } from 'svelte/attachments';
import type { Draft } from '../desk/draft.js';
import { keep } from './draft-store.js';

/** The most milliseconds of work that a crash takes. */
const PATIENCE = 1_000;

/**
 * Keeps a draft in this browser whenever it has changed, and when the page goes.
 *
 * `onkept` hears what was kept; null where that could not be done.
 */
export function keeping(
	current: () => {
		readonly key: string | null;
		readonly draft: Draft;
		readonly isReadOnly: boolean;
	},
	onkept: (draft: Draft | null) => void
): Attachment {
	return () => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		let last: { key: string; draft: Draft } | null = null;
		const flush = () => {
			clearTimeout(timer);
			timer = undefined;
			if (!last) return;
			const { key, draft } = last;
			last = null;
			keep(key, draft).then(
				() => onkept(draft),
				() => onkept(null)
			);
		};
		let known: Draft | null = null;
		$effect(() => {
			const { key, draft, isReadOnly } = current();
			// what was left is kept at once: it may be deleted next
			if (key === null) return flush();
			if (isReadOnly || draft === known) return;
			known = draft;
			last = { key, draft };
			timer ??= setTimeout(flush, PATIENCE);
		});
		addEventListener('pagehide', flush);
		document.addEventListener('visibilitychange', flush);
		return () => {
			flush();
			removeEventListener('pagehide', flush);
			document.removeEventListener('visibilitychange', flush);
		};
	};
}
