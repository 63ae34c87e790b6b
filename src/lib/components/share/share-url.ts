import { writeAddress } from '../../model/address.js';
import type { TimelineState } from '../../state/timeline.svelte.js';
import type { Links } from '../links.js';

/**
 * Returns an address of this page’s links as an absolute one.
 *
 * It is right in whatever folder the site lies.
 */
export const absolute = (href: string): URL => new URL(href, document.baseURI);

/** Returns an address without its query. */
export const pageOf = (href: string): string => href.replace(/\?.*/, '');

/**
 * Returns the address of the present state on the timeline’s own page.
 *
 * Its window is written out, so that it stays as it is.
 */
export function shareHref(view: TimelineState, links: Links): string {
	const page = absolute(links.full());
	page.search = writeAddress(
		{ ...view.address, window: view.target },
		new URLSearchParams()
	).toString();
	return page.href;
}
