import { error } from '@sveltejs/kit';
import { timelineOf, timelineParams } from '../../../timelines.server.js';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () => timelineParams.map((timeline) => ({ timeline }));

export const load: PageServerLoad = ({ params }) => {
	const timeline = timelineOf(params.timeline);
	if (!timeline) error(404);
	// an embed has no list by paragraph
	return { timeline: { ...timeline, paragraphs: [] } };
};
