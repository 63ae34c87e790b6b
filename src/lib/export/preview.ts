import { messagesOf } from '../messages/index.js';
import type { Timeline } from '../model/timeline.js';
import { defaultAddress } from '../model/view.js';
import { formatWhen } from '../time/format.js';
import { orderOf } from './order.js';
import { presets } from './preset.js';
import type { Subject } from './subject.js';

/** name of a page's preview picture, beside the page */
export const PREVIEW = 'preview.png';
/** what previews are drawn as */
export const previewPreset = presets.find(({ id }) => id === 'social')!;

/** output px of a preview */
export const previewSize = {
	width: previewPreset.width * previewPreset.scale,
	height: previewPreset.height * previewPreset.scale
};

/** headline and subtitle of the preview of an event's page; of the timeline's own page its usual ones */
export function previewWords(timeline: Timeline, id: string | null) {
	const event = timeline.events.find((one) => one.id === id);
	if (!event) return { title: null, subtitle: null };
	const when = formatWhen(event.when, 'long', messagesOf(timeline.locale));
	return { title: event.title, subtitle: when };
}

/** the picture that stands for a page where people link to it */
export const previewOf = (timeline: Timeline, id: string | null): Subject => ({
	timeline,
	address: { ...defaultAddress, event: id },
	found: null,
	order: { ...orderOf(previewPreset), ...previewWords(timeline, id) }
});
