import { offlineMessagesOf } from '$lib/messages/offline.js';
import { plainPage } from '../plain-page.server.js';
import { showKept } from './kept-files.js';

export const prerender = true;
export const trailingSlash = 'always';

/** the page that lists what is kept for use offline, and removes it */
export function GET(): Response {
	const { title, text, none, remove, removed, sum } = offlineMessagesOf('en');
	const content = `<p>${text}</p><p data-sum role="status">${none}</p><p><button type="button" hidden>${remove}</button></p><ul></ul>`;
	const script = `(${showKept})(${JSON.stringify({ none, removed })}, ${sum})`;
	return plainPage({ title, content, script, home: '../' });
}
