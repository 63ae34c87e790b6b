import { isoStart } from '../time/iso.js';
import type { Timeline, TimelineEvent } from './timeline.js';

/** The most events that the page of a timeline lists; it says how many there are. */
const MOST = 500;

/** An event in short, as its timeline lists it. */
const itemLd = (event: TimelineEvent) => ({
	'@type': 'Event',
	'@id': `#${event.id}`,
	name: event.title,
	startDate: isoStart(event.when) || undefined
});
const eventLd = (event: TimelineEvent) => ({ ...itemLd(event), description: event.summary });

/**
 * Returns the page as schema.org data in a script element.
 *
 * Its text is escaped, so that it is safe in HTML.
 */
export function jsonLd(timeline: Timeline, id: string | null): string {
	const event = timeline.events.find((one) => one.id === id);
	const list = {
		'@type': 'ItemList',
		name: timeline.title,
		description: timeline.description,
		numberOfItems: timeline.events.length,
		itemListElement: timeline.events.slice(0, MOST).map((one, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			item: itemLd(one)
		}))
	};
	const about = { '@context': 'https://schema.org', ...(event ? eventLd(event) : list) };
	const text = JSON.stringify(about).replaceAll('<', '\\u003c');
	return `<script type="application/ld+json">${text}${'</'}script>`;
}
