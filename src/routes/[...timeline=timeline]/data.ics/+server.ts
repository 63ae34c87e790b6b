import { icsOf } from '$lib/files/ics.js';
import { answer } from '../../answer.server.js';
import { timelineParams } from '../../timelines.server.js';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => timelineParams.map((timeline) => ({ timeline }));

/** the events as a calendar */
export const GET: RequestHandler = ({ params }) =>
	answer(params.timeline, 'text/calendar', (timeline) => icsOf(timeline, timeline.events));
