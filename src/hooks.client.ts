import type { HandleClientError } from '@sveltejs/kit';
import { goto } from '$app/navigation';
import { navigating, page } from '$app/state';

// the page that is there stays there: its start or the way to the next one ends with the error
export const handleError: HandleClientError = ({ error, status }) => {
	// not a page of ours: the browser goes there
	if (status === 404) return;
	const { to, delta } = navigating;
	if (to) {
		dispatchEvent(new CustomEvent('lost', { detail: to.url.href }));
		if (delta) history.go(-delta);
		else void goto(page.url, { replaceState: true, noScroll: true, keepFocus: true });
	}
	throw error;
};
