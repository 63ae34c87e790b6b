import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** Hands on a value whenever it changes; what is read meanwhile is not watched. */
export const followed =
	<T>(value: () => T, onvalue: (value: T) => void): Attachment =>
	() => {
		$effect(() => {
			const now = value();
			untrack(() => onvalue(now));
		});
	};
