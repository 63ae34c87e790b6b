import type { Attachment } from 'svelte/attachments';

/**
 * Reports the height in px of a page in a frame.
 *
 * Once the page, of the same origin, is ready and whenever it changes; and whether it still shows
 * what the frame was given.
 */
export const previewed =
	(onheight: (px: number, isAsGiven: boolean) => void): Attachment<HTMLIFrameElement> =>
	(frame) => {
		let stop: (() => void) | undefined;
		const watch = () => {
			stop?.();
			const root = frame.contentDocument?.documentElement;
			if (!root) return;
			const report = () => {
				const px = Math.ceil(root.getBoundingClientRect().height);
				// a frame that is not shown has no height
				if (px && 'ready' in root.dataset) onheight(px, root.baseURI === frame.src);
			};
			const resizes = new ResizeObserver(report);
			const marks = new MutationObserver(report);
			resizes.observe(root);
			marks.observe(root, { attributeFilter: ['data-ready'] });
			stop = () => [resizes, marks].forEach((observer) => observer.disconnect());
		};
		frame.addEventListener('load', watch);
		return () => {
			frame.removeEventListener('load', watch);
			stop?.();
		};
	};
