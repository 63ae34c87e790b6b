import { error } from '@sveltejs/kit';
import { timelineOf, timelineParams } from '../../../timelines.server.js';
import type { EntryGenerator, PageServerLoad } from './$types.js';

export const entries: EntryGenerator = () => timelineParams.map((timeline) => ({ timeline }));

export const load: PageServerLoad = ({ params }) => {
	const timeline = timelineOf(params.timeline);
	if (!timeline) error(404);
	// an embed has neither list by paragraph nor maps, and says no more of its sources than their names
	const places = timeline.places.map((place) => ({ ...place, latitude: 0, longitude: 0 }));
	const sources = timeline.sources.map(({ id, title, url }) => ({ id, title, url }));
	// nor can one file show pictures
	const events = timeline.events.map((event) => ({
		...event,
		...(event.media && { media: event.media.map((one) => ({ ...one, picture: undefined })) })
	}));
	return { timeline: { ...timeline, events, sources, places, paragraphs: [] } };
};
