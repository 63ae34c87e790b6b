import { lostMessagesOf } from '$lib/messages/lost.js';
import { plainPage } from '../plain-page.server.js';
import { wayBack } from '../way-back.js';

export const prerender = true;

/** sets the ways back, in the page that no build step reaches */
const BACK = `${wayBack}
for (const link of document.querySelectorAll('a')) link.href = wayBack(location.pathname)`;

/** the page of an address that does not exist; plain, since nobody knows the folder it is served from */
export function GET(): Response {
	const { title, text, back } = lostMessagesOf('en').missing;
	const content = `<p>${text}</p><p><a href="/">${back}</a></p>`;
	return plainPage({ title, content, script: BACK, home: '/' });
}
