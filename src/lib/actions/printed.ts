import { flushSync } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/** The px of a figure that is legible on a sheet: its smallest type is 8 pt. */
const SHEET = 760;

/**
 * Tells the width in px to draw in.
 *
 * That of a sheet while the page is printed, then that of the node again.
 */
export function printed(onwidth: (px: number) => void): Attachment<HTMLElement> {
	return (node) => {
		const before = () => flushSync(() => onwidth(SHEET));
		const after = () => onwidth(node.clientWidth);
		addEventListener('beforeprint', before);
		addEventListener('afterprint', after);
		return () => {
			removeEventListener('beforeprint', before);
			removeEventListener('afterprint', after);
		};
	};
}
