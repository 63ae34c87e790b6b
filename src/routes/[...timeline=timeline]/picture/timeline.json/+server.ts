import { stringify } from 'devalue';
import { answer } from '../../../answer.server.js';
import { timelineParams } from '../../../timelines.server.js';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => timelineParams.map((timeline) => ({ timeline }));

/** the timeline as pictures draw it: parsed, and by devalue, since its untold bounds are infinite */
export const GET: RequestHandler = ({ params }) =>
	answer(params.timeline, 'application/json', stringify);
