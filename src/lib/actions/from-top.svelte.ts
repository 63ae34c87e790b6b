import type { Attachment } from 'svelte/attachments';

/**
 * Scrolls a node to its top when it shows another event.
 *
 * The focus stays where it is.
 */
export const fromTop =
	(id: () => string | null): Attachment<HTMLElement> =>
	(node) => {
		$effect(() => {
			if (id() !== null) node.scrollTo({ top: 0, behavior: 'instant' });
		});
	};
