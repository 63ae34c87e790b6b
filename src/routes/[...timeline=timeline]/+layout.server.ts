import { error } from '@sveltejs/kit';
import { regionsOf } from '../shapes.server.js';
import { timelineOf, timelines } from '../timelines.server.js';
import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = ({ params }) => {
	const timeline = timelineOf(params.timeline);
	if (!timeline) error(404);
	const others = [...timelines]
		.filter(([, other]) => other !== timeline)
		.map(([param, { title }]) => ({ param, title }));
	const root = params.timeline ? '../../' : './';
	return { timeline, regions: regionsOf(timeline), others, root };
};
