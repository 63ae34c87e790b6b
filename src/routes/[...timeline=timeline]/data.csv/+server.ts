import { csvOf } from '$lib/files/csv.js';
import { answer } from '../../answer.server.js';
import { timelineParams } from '../../timelines.server.js';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => timelineParams.map((timeline) => ({ timeline }));

/** the events as a table */
export const GET: RequestHandler = ({ params }) =>
	answer(params.timeline, 'text/csv', (timeline) => csvOf(timeline, timeline.events));
