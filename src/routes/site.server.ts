import { tag } from '$lib/files/markup.js';
import { head } from '$lib/model/head.js';
import type { Timeline } from '$lib/model/timeline.js';

/** where the site is going to stand, with a slash at the end; null when nobody has said */
export const site = readSite(process.env['SITE_URL']);

function readSite(text: string | undefined): URL | null {
	if (!text) return null;
	const url = URL.canParse(text) ? new URL(text) : null;
	if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash)
		throw new Error(`SITE_URL is "${text}". Give the whole address, as https://example.org/wars/`);
	if (!url.pathname.endsWith('/')) url.pathname += '/';
	return url;
}

/** the address of a page: of a timeline by its route parameter, and a path below it */
export const addressOf = (site: URL, param: string, path = ''): string =>
	new URL(`${param ? `${param.replace(/\/$/, '')}/` : ''}${path}`, site).href;

const property = (property: string, content: string): string => tag('meta', { property, content });

/** what a page of a known address says to search engines, and to pages that link to it */
export function absoluteHead(
	site: URL,
	{ timeline, param, id }: { timeline: Timeline; param: string; id: string | null }
): string {
	const { title, text } = head(timeline, id);
	const url = addressOf(site, param, id === null ? '' : `event/${id}/`);
	const type = 'application/json+oembed';
	return [
		tag('link', { rel: 'canonical', href: url }),
		tag('link', { rel: 'alternate', type, title, href: addressOf(site, param, 'oembed.json') }),
		property('og:type', 'article'),
		property('og:url', url),
		property('og:title', title),
		property('og:description', text)
	].join('\n\t\t');
}
