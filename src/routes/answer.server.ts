import { error } from '@sveltejs/kit';
import type { Timeline } from '$lib/model/timeline.js';
import { timelineOf } from './timelines.server.js';

/** answers with a file about the timeline of a route parameter */
export function answer(param: string, type: string, write: (timeline: Timeline) => string) {
	const timeline = timelineOf(param);
	if (!timeline) error(404);
	return new Response(write(timeline), { headers: { 'content-type': `${type}; charset=utf-8` } });
}
