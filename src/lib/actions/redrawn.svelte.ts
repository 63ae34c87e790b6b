import type { Attachment } from 'svelte/attachments';

/** draws in the next frame what is wanted, whenever that changes; of several changes only the last */
export const redrawn =
	<T>(wanted: () => T, draw: (wanted: T) => void): Attachment =>
	() => {
		$effect(() => {
			const now = wanted();
			const frame = requestAnimationFrame(() => draw(now));
			return () => cancelAnimationFrame(frame);
		});
	};
