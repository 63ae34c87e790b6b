import { PREVIEW, previewOf, previewSize } from '$lib/export/preview.js';
import { layoutPicture } from '$lib/export/report.js';
import { head } from '$lib/model/head.js';
import type { Timeline } from '$lib/model/timeline.js';

/** where the site is going to stand, with a slash at the end; null when nobody has said */
export const site = readSite(process.env['SITE_URL']);

/** whether the build takes preview pictures */
export const hasPreviews = process.env['CONFLICT_TIMELINE_PREVIEWS'] === 'yes';

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

/** text that may stand in HTML, between quotes too */
export const escaped = (text: string): string =>
	text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const tag = (name: 'link' | 'meta', attributes: Record<string, string>): string =>
	`<${name}${Object.entries(attributes)
		.map(([key, value]) => ` ${key}="${escaped(value)}"`)
		.join('')} />`;

const property = (property: string, content: string): string => tag('meta', { property, content });

/** the picture that stands for a page, with its size and its alternative text */
function previewTags(url: string, timeline: Timeline, id: string | null): string[] {
	const { problems, about } = layoutPicture(previewOf(timeline, id));
	if (problems.length) return [];
	return [
		property('og:image', new URL(PREVIEW, url).href),
		property('og:image:type', 'image/png'),
		property('og:image:width', `${previewSize.width}`),
		property('og:image:height', `${previewSize.height}`),
		property('og:image:alt', about.alt),
		tag('meta', { name: 'twitter:card', content: 'summary_large_image' })
	];
}

/** what a page of a known address says to search engines, and to pages that link to it */
export function absoluteHead(
	site: URL,
	{ timeline, param, id }: { timeline: Timeline; param: string; id: string | null }
): string {
	const { title, text } = head(timeline, id);
	const url = addressOf(site, param, id === null ? '' : `event/${id}/`);
	const type = 'application/json+oembed';
	const preview = hasPreviews ? previewTags(url, timeline, id) : [];
	return [
		tag('link', { rel: 'canonical', href: url }),
		tag('link', { rel: 'alternate', type, title, href: addressOf(site, param, 'oembed.json') }),
		property('og:type', 'article'),
		property('og:url', url),
		property('og:title', title),
		property('og:description', text),
		...preview
	].join('\n\t\t');
}
