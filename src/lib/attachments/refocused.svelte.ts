import type { Attachment } from 'svelte/attachments';

/** gives the focus back to a mark when what held it has gone, as a cluster does that was opened */
export function refocused(isBusy: () => boolean, wanted: () => string | null): Attachment {
	return (node) => {
		$effect(() => {
			const id = wanted();
			if (isBusy() || id === null || document.activeElement !== document.body) return;
			node.querySelector<SVGAElement>(`[data-event="${id}"]`)?.focus({ preventScroll: true });
		});
	};
}
