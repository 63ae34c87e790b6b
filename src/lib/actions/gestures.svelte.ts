import type { Attachment } from 'svelte/attachments';

type GestureBundle = typeof import('./gesture-bundle.js');

/** attachments of the gesture bundle, loaded once the first picture stands; `onload` is called when they work */
export function gestures(
	pick: (bundle: GestureBundle) => readonly Attachment<HTMLElement>[],
	onload: () => void = () => {}
): Attachment<HTMLElement> {
	return (node) => {
		let stop: (() => void) | undefined;
		let isGone = false;
		const start = (bundle: GestureBundle) => {
			if (isGone) return;
			stop = $effect.root(() => {
				const ends = pick(bundle).map((attachment) => attachment(node));
				return () => ends.forEach((end) => end?.());
			});
		};
		// without them links, buttons and lists still work
		void import('./gesture-bundle.js').then(start, () => {}).finally(onload);
		return () => {
			isGone = true;
			stop?.();
		};
	};
}
