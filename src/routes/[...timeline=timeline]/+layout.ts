import { parse } from 'devalue';
import { base } from '$app/paths';
import type { SiteTimeline } from '../site-timeline.js';
import type { LayoutLoad } from './$types.js';

/** Brings the one file that all pages of a timeline share; at build time, what it is made of. */
export const load: LayoutLoad = async ({ params, fetch }) => {
	const root = params.timeline ? '../../' : './';
	if (import.meta.env.SSR) {
		const { siteTimelineAt } = await import('../site-timeline.server.js');
		return { ...siteTimelineAt(params.timeline, params.id), root };
	}
	const folder = params.timeline.replace(/\/?$/, '/').replace(/^\/$/, '');
	const response = await fetch(`${base}/${folder}timeline.json`);
	// the page that is there stays there
	if (!response.ok) throw new TypeError(response.url);
	return { ...(parse(await response.text()) as SiteTimeline), root };
};
