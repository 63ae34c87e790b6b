import { answer } from '../../answer.server.js';
import { figureFile } from '../../figure.server.js';
import { timelineParams } from '../../timelines.server.js';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () => timelineParams.map((timeline) => ({ timeline }));

/** the default view as a picture */
export const GET: RequestHandler = ({ params }) =>
	answer(params.timeline, 'image/svg+xml', figureFile);
