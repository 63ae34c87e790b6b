import { error } from '@sveltejs/kit';
import { timelineParams, timelines } from '../timelines.server.js';
import type { LayoutServerLoad } from './$types.js';

// a rest parameter at the end of a route keeps the slash of the address
const slashless = (param: string) => param.replace(/\/$/, '');

export const load: LayoutServerLoad = ({ params }) => {
	const found = timelines.get(slashless(params.timeline));
	if (!found) error(404);
	const others = timelineParams
		.filter((param) => param !== slashless(params.timeline))
		.map((param) => ({ param, title: timelines.get(param)!.timeline.title }));
	return { timeline: found.timeline, others, root: params.timeline ? '../../' : './' };
};
