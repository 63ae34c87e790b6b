import type { Attachment } from 'svelte/attachments';

/** ms without a key after which typing has paused */
const PAUSE = 250;

/** tells when typing in a field begins, and when it pauses or the field is left */
export function typing(ontyping: (isRunning: boolean) => void): Attachment<HTMLInputElement> {
	return (node) => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const end = () => {
			if (timer === undefined) return;
			clearTimeout(timer);
			timer = undefined;
			ontyping(false);
		};
		const oninput = () => {
			if (timer === undefined) ontyping(true);
			clearTimeout(timer);
			timer = setTimeout(end, PAUSE);
		};
		const controller = new AbortController();
		const { signal } = controller;
		node.addEventListener('input', oninput, { signal });
		node.addEventListener('blur', end, { signal });
		return () => {
			controller.abort();
			end();
		};
	};
}
