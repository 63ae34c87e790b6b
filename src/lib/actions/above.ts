import type { Attachment } from 'svelte/attachments';

/** Tells the document how far an element on top reaches into the screen, as `--above`. */
export const above: Attachment<HTMLElement> = (element) => {
	const { style } = document.documentElement;
	const tell = () => {
		const { bottom } = element.getBoundingClientRect();
		style.setProperty('--above', `${Math.max(0, bottom)}px`);
	};
	const resized = new ResizeObserver(tell);
	resized.observe(element);
	document.addEventListener('scroll', tell, { passive: true });
	return () => {
		resized.disconnect();
		document.removeEventListener('scroll', tell);
		style.removeProperty('--above');
	};
};
