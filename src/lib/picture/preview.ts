import { messagesOf } from '../messages/index.js';
import type { Timeline } from '../model/timeline.js';
import { formatWhen } from '../time/format.js';
import { tag } from '../files/markup.js';
import { presets } from './preset.js';

/** The file name of a page’s preview picture, beside the page. */
export const PREVIEW = 'preview.png';
/** The preset that previews are drawn in. */
export const previewPreset = presets.find(({ id }) => id === 'social')!;

/** The size of a preview in output px. */
export const previewSize = {
	width: previewPreset.width * previewPreset.scale,
	height: previewPreset.height * previewPreset.scale
};

/**
 * Returns the headline and subtitle of a page’s preview.
 *
 * Null for the timeline’s own page, which has its usual ones.
 */
export function previewWords(timeline: Timeline, id: string | null) {
	const event = timeline.events.find((one) => one.id === id);
	if (!event) return { title: null, subtitle: null };
	const when = formatWhen(event.when, 'long', messagesOf(timeline.locale));
	return { title: event.title, subtitle: when };
}

const { width, height } = previewSize;
const property = (property: string, content: string): string => tag('meta', { property, content });

/** Returns a page that names its preview picture, with size and alternative text. */
export const withPreview = (html: string, url: string, alt: string): string =>
	html.replace('</head>', () =>
		[
			property('og:image', url),
			property('og:image:type', 'image/png'),
			property('og:image:width', `${width}`),
			property('og:image:height', `${height}`),
			property('og:image:alt', alt),
			tag('meta', { name: 'twitter:card', content: 'summary_large_image' }),
			'</head>'
		].join('\n')
	);

/** Returns an oEmbed answer that names the preview picture of its page. */
export const withThumbnail = (answer: object, url: string): object => ({
	...answer,
	thumbnail_url: url,
	thumbnail_width: width,
	thumbnail_height: height
});
