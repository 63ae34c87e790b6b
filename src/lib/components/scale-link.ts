import type { TimelineState } from '../state/timeline.svelte.js';
import type { Links } from './links.js';

/**
 * Returns the address that switches the scale.
 *
 * The default scale is left out of it.
 */
export function scaleHref(view: TimelineState, links: Links): string {
	const next = view.isElastic ? 'linear' : 'elastic';
	return links.scale(view.isElasticByItself === !view.isElastic ? 'auto' : next);
}
