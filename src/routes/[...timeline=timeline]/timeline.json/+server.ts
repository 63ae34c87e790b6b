import { stringify } from 'devalue';
import { answer } from '../../answer.server.js';
import { siteTimelineOf } from '../../site-timeline.server.js';
import { timelineParams } from '../../timelines.server.js';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => timelineParams.map((timeline) => ({ timeline }));

/** all that pages of a timeline draw: parsed, and by devalue, since its untold bounds are infinite */
export const GET: RequestHandler = ({ params }) =>
	answer(params.timeline, 'application/json', (timeline) => stringify(siteTimelineOf(timeline)));
