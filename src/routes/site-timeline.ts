import type { Region, Timeline } from '$lib/index.js';

/** what the pages of a timeline are made of, in one file that all of them share */
export interface SiteTimeline {
	timeline: Timeline;
	/** shapes for the maps of its places */
	regions: readonly Region[];
	/** the other timelines of the site, by route parameter */
	others: { param: string; title: string }[];
}
