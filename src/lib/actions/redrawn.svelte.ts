import type { Attachment } from 'svelte/attachments';

/**
 * Draws in the next frame what is wanted, whenever that changes.
 *
 * Of several changes only the last is drawn.
 */
export const redrawn =
	<T>(wanted: () => T, draw: (wanted: T) => void): Attachment =>
	() => {
		$effect(() => {
			const now = wanted();
			const frame = requestAnimationFrame(() => draw(now));
			return () => cancelAnimationFrame(frame);
		});
	};
