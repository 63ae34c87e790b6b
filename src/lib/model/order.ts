import { overlaps, type Span } from '../time/instant.js';
import { clampedSpan } from '../time/timespan.js';
import type { Timeline, TimelineEvent } from './timeline.js';

/** the events before, in and after a window, in the order of time */
export interface Parted {
	readonly earlier: readonly TimelineEvent[];
	readonly inside: readonly TimelineEvent[];
	readonly later: readonly TimelineEvent[];
}

/** parts events by a window; what reaches into it is inside */
export function partByWindow(events: readonly TimelineEvent[], window: Span): Parted {
	const parts = { earlier: [], inside: [], later: [] } as Record<keyof Parted, TimelineEvent[]>;
	for (const event of events) {
		const when = clampedSpan(event.when);
		const place = overlaps(window, when)
			? 'inside'
			: when.end <= window.start
				? 'earlier'
				: 'later';
		parts[place].push(event);
	}
	return parts;
}

/** one paragraph of the source with the events that it tells first */
export interface ParagraphEvents {
	/** null for events that no paragraph tells */
	readonly paragraph: number | null;
	readonly line: string;
	readonly none: string | null;
	readonly events: readonly TimelineEvent[];
}

/** the events under the first paragraph that tells them */
export function partByParagraph({ paragraphs, events }: Timeline): ParagraphEvents[] {
	const untold = events.filter(({ paragraphs: told }) => !told.length);
	const parts: ParagraphEvents[] = paragraphs.map(({ line, none }, index) => ({
		paragraph: index + 1,
		line,
		none: none ?? null,
		events: events.filter(({ paragraphs: told }) => told[0] === index + 1)
	}));
	if (untold.length) parts.push({ paragraph: null, line: '', none: null, events: untold });
	return parts;
}
