import { json } from '@sveltejs/kit';
import { timelineParams } from '../../timelines.server.js';

export const prerender = true;

/** the folders of all timelines, whose pages and data the service worker keeps */
export const GET = (): Response =>
	json(timelineParams.map((param) => (param ? `${param}/` : param)));
