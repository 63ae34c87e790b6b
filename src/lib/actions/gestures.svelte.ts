import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** Attaches what is picked from a bundle, as soon as that is loaded. */
export function gestures<T>(
	bundle: () => T | null,
	pick: (bundle: T) => readonly Attachment<HTMLElement>[]
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
