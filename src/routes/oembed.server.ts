import { quotedFrame } from '$lib/files/snippet.js';
import { messagesOf } from '$lib/messages/index.js';
import type { Timeline } from '$lib/model/timeline.js';
import { addressOf } from './site.server.js';

/** px of the frame: a usual column, and the most that the usual host allows */
const FRAME = { width: 600, height: 1000 };
/** seconds that an answer may be kept */
const DAY = 86_400;

/**
 * the answer of a timeline by oEmbed 1.0 (oembed.com); a host of unknown address can only give its
 * name, as a `link`
 */
export function oembed(timeline: Timeline, param: string, site: URL | null): object {
	const { title } = timeline;
	const common = { version: '1.0', title, cache_age: DAY };
	const { product } = messagesOf(timeline.locale);
	if (!site) return { ...common, type: 'link', provider_name: product };
	const full = addressOf(site, param);
	return {
		...common,
		type: 'rich',
		provider_name: product,
		provider_url: site.href,
		...FRAME,
		html: quotedFrame(title, full, addressOf(site, param, 'embed/'), FRAME)
	};
}
