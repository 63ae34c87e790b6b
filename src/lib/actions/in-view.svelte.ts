import type { Attachment } from 'svelte/attachments';

/** The px kept free above and below what is brought into view. */
const ROOM = 40;

/** Scrolls a box to what is current in it, whenever that changes; the page stays. */
export const inView =
	(current: () => unknown): Attachment<HTMLElement> =>
	(node) => {
		$effect(() => {
			current();
			const found = node.querySelector('[aria-current="true"]')?.getBoundingClientRect();
			if (!found) return;
			const box = node.getBoundingClientRect();
			const above = found.top - ROOM - box.top;
			const below = found.bottom + ROOM - box.bottom;
			if (above < 0) node.scrollTop += above;
			else if (below > 0) node.scrollTop += below;
		});
	};
