import type { Attachment } from 'svelte/attachments';

/** Folds a `<details>` on narrow screens and opens it on wide ones. */
export const foldedWhereNarrow: Attachment<HTMLElement> = (details) => {
	const narrow = matchMedia('(max-width: 639px)');
	const fold = () => details.toggleAttribute('open', !narrow.matches);
	fold();
	narrow.addEventListener('change', fold);
	return () => narrow.removeEventListener('change', fold);
};
