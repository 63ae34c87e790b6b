import type { Handle } from '@sveltejs/kit';
import { messagesOf } from '$lib/messages/index.js';

export const handle: Handle = ({ event, resolve }) => {
	const { lang, direction } = messagesOf('en');
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', lang).replace('%dir%', direction)
	});
};
