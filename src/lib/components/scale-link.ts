import type { TimelineState } from '../state/timeline.svelte.js';
import type { Links } from './links.js';

/** the address that switches the scale; the default is named by leaving it out */
export function scaleHref(view: TimelineState, links: Links): string {
	const next = view.isElastic ? 'linear' : 'elastic';
	return links.scale(view.isElasticByItself === !view.isElastic ? 'auto' : next);
}
