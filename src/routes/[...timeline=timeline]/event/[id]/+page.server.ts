import { error } from '@sveltejs/kit';
import { timelines } from '../../../timelines.server.js';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () =>
	[...timelines].flatMap(([timeline, { events }]) => events.map(({ id }) => ({ timeline, id })));

export const load: PageServerLoad = async ({ params, parent }) => {
	const { timeline } = await parent();
	if (!timeline.events.some(({ id }) => id === params.id)) error(404);
	return { event: params.id };
};
