import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

type GestureBundle = typeof import('./gesture-bundle.js');

/** Attaches what is picked from the gesture bundle, as soon as that is loaded. */
export function gestures(
	bundle: () => GestureBundle | null,
	pick: (bundle: GestureBundle) => readonly Attachment<HTMLElement>[]
): Attachment<HTMLElement> {
	return (node) => {
		$effect(() => {
			const loaded = bundle();
			if (!loaded) return;
			return untrack(() => {
				const ends = pick(loaded).map((attachment) => attachment(node));
				return () => ends.forEach((end) => end?.());
			});
		});
	};
}
