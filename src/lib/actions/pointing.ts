import type { Attachment } from 'svelte/attachments';

/**
 * Tells when a node is pointed at or has the focus, and when no longer.
 *
 * A node that goes away gets no leave and no blur, and is told all the same.
 */
export const pointing =
	(onpointing: (isOn: boolean) => void): Attachment<Element> =>
	(node) => {
		let isOn = false;
		const controller = new AbortController();
		const { signal } = controller;
		const begin = () => onpointing((isOn = true));
		// a node loses the focus while the page is drawn anew, when nothing may change
		const end = () => {
			if (isOn) queueMicrotask(() => onpointing(false));
			isOn = false;
		};
		for (const name of ['pointerenter', 'focus']) node.addEventListener(name, begin, { signal });
		for (const name of ['pointerleave', 'blur']) node.addEventListener(name, end, { signal });
		return () => {
			controller.abort();
			end();
		};
	};
