import type { Handle } from '@sveltejs/kit';
import { messagesOf } from '$lib/messages/index.js';
import { jsonLd } from '$lib/model/jsonld.js';
import { timelineOf } from './routes/timelines.server.js';

export const handle: Handle = ({ event, resolve }) => {
	const { timeline: param, id } = event.params as { timeline?: string; id?: string };
	const timeline = param === undefined ? undefined : timelineOf(param);
	const { lang, direction } = messagesOf(timeline?.locale ?? 'en');
	const data = timeline ? jsonLd(timeline, id ?? null) : '';
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%lang%', lang)
				.replace('%dir%', direction)
				.replace('%jsonld%', () => data)
	});
};
