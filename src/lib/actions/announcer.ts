import type { Attachment } from 'svelte/attachments';

/**
 * Makes the router's announcer of titles a polite one.
 *
 * The title follows the selection, so that selecting, the next and closing are told there, once.
 */
export const politeTitles: Attachment = () => {
	const announcer = document.getElementById('svelte-announcer');
	announcer?.setAttribute('aria-live', 'polite');
	// its text is set anew in place
	announcer?.setAttribute('translate', 'no');
};
