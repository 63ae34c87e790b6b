import type { Attachment } from 'svelte/attachments';
import { gestureOf, type OnGesture } from './gesture.js';

/** Milliseconds without a key after which typing has paused. */
const PAUSE = 250;

/**
 * Takes typing in a field as a gesture.
 *
 * It ends at a pause, or when the field is left.
 */
export function typing(ontyping: OnGesture): Attachment<HTMLInputElement> {
	return (node) => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const { begin, end } = gestureOf(ontyping);
		const oninput = () => {
			begin();
			clearTimeout(timer);
			timer = setTimeout(end, PAUSE);
		};
		const controller = new AbortController();
		const { signal } = controller;
		node.addEventListener('input', oninput, { signal });
		node.addEventListener('blur', end, { signal });
		return () => {
			controller.abort();
			clearTimeout(timer);
			end();
		};
	};
}
