import type { Attachment } from 'svelte/attachments';
import type { ZoomOptions } from './zoomable.svelte.js';

/** `zoomable`, loaded once the first picture stands; `onload` is called when gestures work */
export function gestures(options: ZoomOptions, onload: () => void): Attachment<HTMLElement> {
	return (node) => {
		let stop: (() => void) | undefined;
		let isGone = false;
		void import('./zoomable.svelte.js').then(({ zoomable }) => {
			if (isGone) return;
			stop = $effect.root(() => zoomable(options)(node) ?? undefined);
			onload();
		});
		return () => {
			isGone = true;
			stop?.();
		};
	};
}
