import type { Handle } from '@sveltejs/kit';
import { messagesOf } from '$lib/messages/index.js';
import { timelineOf } from './routes/timelines.server.js';

export const handle: Handle = ({ event, resolve }) => {
	const locale = timelineOf(event.params.timeline ?? '')?.locale ?? 'en';
	const { lang, direction } = messagesOf(locale);
	return resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', lang).replace('%dir%', direction)
	});
};
