import type { Attachment } from 'svelte/attachments';
import type { ZoomOptions } from './zoomable.svelte.js';

/** `zoomable`, loaded once the first picture stands; `onload` is called when gestures work */
export function gestures(options: ZoomOptions, onload: () => void): Attachment<HTMLElement> {
	return (node) => {
		let stop: (() => void) | undefined;
		let isGone = false;
		const start = ({ zoomable }: typeof import('./zoomable.svelte.js')) => {
			if (!isGone) stop = $effect.root(() => zoomable(options)(node) ?? undefined);
		};
		// without them keys and buttons still work
		void import('./zoomable.svelte.js').then(start).finally(onload);
		return () => {
			isGone = true;
			stop?.();
		};
	};
}
