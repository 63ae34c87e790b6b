import type { Attachment } from 'svelte/attachments';

/** scrolls a node to its top whenever another event is shown in it; the focus stays where it is */
export const fromTop =
	(id: () => string | null): Attachment<HTMLElement> =>
	(node) => {
		$effect(() => {
			if (id() !== null) node.scrollTo({ top: 0, behavior: 'instant' });
		});
	};
