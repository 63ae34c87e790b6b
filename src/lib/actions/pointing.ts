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
		const turn = (next: boolean) => () => onpointing((isOn = next));
		for (const name of ['pointerenter', 'focus'])
			node.addEventListener(name, turn(true), { signal });
		for (const name of ['pointerleave', 'blur'])
			node.addEventListener(name, turn(false), { signal });
		return () => {
			controller.abort();
			// what draws the page anew must not change what it draws from
			if (isOn) queueMicrotask(() => onpointing(false));
		};
	};
