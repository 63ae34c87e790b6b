import { jsonText } from '$lib/files/json.js';
import { answer } from '../../answer.server.js';
import { fileOf, timelineParams } from '../../timelines.server.js';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => timelineParams.map((timeline) => ({ timeline }));

/** the timeline as its file */
export const GET: RequestHandler = ({ params }) =>
	answer(params.timeline, 'application/json', () => jsonText(fileOf(params.timeline)));
