import type { Attachment } from 'svelte/attachments';

/** px of the neighbours that stay in sight beside the current link */
const ROOM = 32;

/** Scrolls a row of links sideways until the current one is in sight. */
export const currentInSight =
	(current: () => unknown): Attachment<HTMLElement> =>
	(row) => {
		$effect(() => {
			current();
			const link = row.querySelector('[aria-current]')?.getBoundingClientRect();
			if (!link) return;
			const { left, right } = row.getBoundingClientRect();
			const [before, after] = [link.left - left - ROOM, link.right - right + ROOM];
			row.scrollBy({ left: before < 0 ? before : Math.max(after, 0), behavior: 'instant' });
		});
	};
