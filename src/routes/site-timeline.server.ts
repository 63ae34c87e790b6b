import { error } from '@sveltejs/kit';
import type { Timeline } from '$lib/model/timeline.js';
import { regionsOf } from './shapes.server.js';
import type { SiteTimeline } from './site-timeline.js';
import { timelineOf, timelines } from './timelines.server.js';

/** all that pages of a timeline draw */
export function siteTimelineOf(timeline: Timeline): SiteTimeline {
	const others = [...timelines]
		.filter(([, other]) => other !== timeline)
		.map(([param, { title }]) => ({ param, title }));
	return { timeline, regions: regionsOf(timeline), others };
}

/** all that a page draws, by its route parameters; refuses an address without a page */
export function siteTimelineAt(param: string, id: string | undefined): SiteTimeline {
	const timeline = timelineOf(param);
	const isThere = id === undefined || timeline?.events.some((event) => event.id === id);
	if (!timeline || !isThere) error(404);
	return siteTimelineOf(timeline);
}
