import type { Attachment } from 'svelte/attachments';
import type { Theme } from '../vocabulary/choices.js';

/**
 * Marks the document with `data-ready` and `data-settled`.
 *
 * Ready once fonts and gestures are in, and from then on settled while nothing moves or loads.
 */
export function announced(isLive: () => boolean, isBusy: () => boolean): Attachment {
	return () => {
		const { dataset } = document.documentElement;
		let hasFonts = $state.raw(false);
		void document.fonts.ready.then(() => (hasFonts = true));
		$effect(() => {
			if (!isLive() || !hasFonts) return;
			if (isBusy()) return void delete dataset['settled'];
			dataset['ready'] ??= '';
			dataset['settled'] = '';
		});
	};
}

/** Puts the chosen colours on the document. */
export function themed(theme: () => Theme): Attachment {
	return () => {
		$effect(() => {
			const { dataset } = document.documentElement;
			if (theme() === 'auto') delete dataset['theme'];
			else dataset['theme'] = theme();
		});
	};
}

/** Marks the document with `data-ready="error"`: the timeline could not be drawn. */
export const failed: Attachment = () => {
	document.documentElement.dataset['ready'] = 'error';
};
