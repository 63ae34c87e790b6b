import type { Attachment } from 'svelte/attachments';

/**
 * Keeps the focus in a node when the mark that held it leaves the figure.
 *
 * It goes to the event `wanted` or its group, as when that is opened, else to the node.
 */
export function refocused(
	isBusy: () => boolean,
	wanted: () => string | null
): Attachment<HTMLElement> {
	return (node) => {
		let isInside = false;
		const follow = ({ target }: Event) => (isInside = node.contains(target as Node));
		document.addEventListener('focusin', follow);
		document.addEventListener('pointerdown', follow);
		$effect(() => {
			const id = wanted();
			if (isBusy() || !isInside || document.activeElement !== document.body) return;
			const selector = `[data-event="${id}"], [data-events*="${id}"]`;
			const mark = id === null ? null : node.querySelector<SVGAElement>(selector);
			(mark ?? node).focus({ preventScroll: true });
		});
		return () => {
			document.removeEventListener('focusin', follow);
			document.removeEventListener('pointerdown', follow);
		};
	};
}
