import type { Attachment } from 'svelte/attachments';
import { isListening } from './listening.js';

/** calls back on a key anywhere on the page, unless the reader writes or a dialog is open */
export function shortcut(key: string, onpress: () => void): Attachment {
	return () => {
		const onkeydown = (event: KeyboardEvent) => {
			if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return;
			if (!isListening(event.target)) return;
			event.preventDefault();
			onpress();
		};
		document.addEventListener('keydown', onkeydown);
		return () => document.removeEventListener('keydown', onkeydown);
	};
}
