import type { Attachment } from 'svelte/attachments';
import type { Theme } from '../model/view.js';

/** sets `data-ready` once fonts and gestures are in, and `data-settled` while nothing moves */
export function announced(isLive: () => boolean, isBusy: () => boolean): Attachment {
	return () => {
		const { dataset } = document.documentElement;
		$effect(() => {
			if (isLive() && !isBusy()) void document.fonts.ready.then(() => (dataset['ready'] = ''));
		});
		$effect(() => {
			if (isLive() && !isBusy()) dataset['settled'] = '';
			else delete dataset['settled'];
		});
	};
}

/** shows the chosen colours */
export function themed(theme: () => Theme): Attachment {
	return () => {
		$effect(() => {
			const { dataset } = document.documentElement;
			if (theme() === 'auto') delete dataset['theme'];
			else dataset['theme'] = theme();
		});
	};
}

/** says that the timeline could not be drawn: `data-ready="error"` */
export const failed: Attachment = () => {
	document.documentElement.dataset['ready'] = 'error';
};
