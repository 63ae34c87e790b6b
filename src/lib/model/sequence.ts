import { contains, covers, lengthOf, overlaps, type Span } from '../time/instant.js';
import { anchorOf, clampedSpan } from '../time/timespan.js';
import type { Chapter, Timeline, TimelineEvent } from './timeline.js';

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

/** Returns the shortest chapter that covers a window, null where none does. */
export function chapterAround(chapters: readonly Chapter[], window: Span): Chapter | null {
	const around = chapters.filter((chapter) => covers(chapter.window, window));
	return around.sort((a, b) => lengthOf(a.window) - lengthOf(b.window))[0] ?? null;
}

/** a walk through the events of a chapter, one by one in the order of time */
export interface Walk {
	/** the shortest chapter that covers the window, or null */
	readonly chapter: Chapter | null;
	readonly events: readonly TimelineEvent[];
	/** place of the selected event among them, from 0; -1 when it is none of them */
	readonly index: number;
	readonly previous: TimelineEvent | null;
	readonly next: TimelineEvent | null;
}

/** the walk that a window and a selection stand in; beyond the chapter's ends it goes on */
export function walkOf(
	{ chapters, events: all }: Timeline,
	matching: readonly TimelineEvent[],
	window: Span,
	selected: TimelineEvent | null
): Walk {
	const chapter = chapterAround(chapters, window);
	const events = chapter
		? matching.filter(({ when }) => contains(chapter.window, anchorOf(when)))
		: matching;
	const place = new Map(all.map((event, index) => [event, index]));
	const at = selected ? place.get(selected)! : -1;
	const isBefore = (event: TimelineEvent) => place.get(event)! < at;
	const isAfter = (event: TimelineEvent) => place.get(event)! > at;
	return {
		chapter,
		events,
		index: selected ? events.indexOf(selected) : -1,
		previous: matching.findLast(isBefore) ?? null,
		next: (selected ? matching.find(isAfter) : events[0]) ?? null
	};
}

/** the words that the summary of an event quotes */
export const quotesOf = ({ summary }: TimelineEvent): string[] => summary.match(/“[^”]+”/g) ?? [];
