import { error, json } from '@sveltejs/kit';
import { oembed } from '../../oembed.server.js';
import { site } from '../../site.server.js';
import { timelineOf, timelineParams } from '../../timelines.server.js';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const trailingSlash = 'never';
export const entries: EntryGenerator = () => timelineParams.map((timeline) => ({ timeline }));

export const GET: RequestHandler = ({ params }) => {
	const timeline = timelineOf(params.timeline);
	if (!timeline) error(404);
	return json(oembed(timeline, params.timeline, site));
};
