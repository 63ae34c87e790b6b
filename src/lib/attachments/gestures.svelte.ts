import type { Attachment } from 'svelte/attachments';

type Live = typeof import('./live.js');

/** attachments of `live`, loaded once the first picture stands; `onload` is called when they work */
export function gestures(
	pick: (live: Live) => readonly Attachment<HTMLElement>[],
	onload: () => void = () => {}
): Attachment<HTMLElement> {
	return (node) => {
		let stop: (() => void) | undefined;
		let isGone = false;
		const start = (live: Live) => {
			if (isGone) return;
			stop = $effect.root(() => {
				const ends = pick(live).map((attachment) => attachment(node));
				return () => ends.forEach((end) => end?.());
			});
		};
		// without them links, buttons and lists still work
		void import('./live.js').then(start, () => {}).finally(onload);
		return () => {
			isGone = true;
			stop?.();
		};
	};
}
