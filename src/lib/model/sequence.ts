import { covers, lengthOf, overlaps, type Span } from '../time/instant.js';
import { clampedSpan } from '../time/timespan.js';
import type { Chapter, Paragraph, Timeline, TimelineEvent } from './timeline.js';

/** Events before, in and after a window, each in the order of time. */
export interface Parted {
	/** Events that end before the window. */
	readonly earlier: readonly TimelineEvent[];
	/** Events that reach into the window. */
	readonly inside: readonly TimelineEvent[];
	/** Events that begin after the window. */
	readonly later: readonly TimelineEvent[];
}

/**
 * Splits events by a window.
 *
 * What reaches into it is inside.
 *
 * @example
 * partByWindow(events, timeline.extent).inside.length === events.length
 */
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

/** Returns the events of a window or a chapter, as they are counted and listed. */
export const eventsIn = (events: readonly TimelineEvent[], window: Span) =>
	events.filter(({ when }) => overlaps(window, clampedSpan(when)));

/** The events on either side of one that the page of that one lists. */
const AROUND = 5;

/** Returns an event with those next to it in time. */
export function aroundEvent(
	events: readonly TimelineEvent[],
	event: TimelineEvent | null
): readonly TimelineEvent[] {
	const at = events.findIndex((one) => one === event);
	return events.slice(Math.max(0, at - AROUND), at + AROUND + 1);
}

/** One paragraph of the source with the events that it tells first. */
export interface ParagraphEvents {
	/** The paragraph; null for events that no paragraph tells. */
	readonly paragraph: Paragraph | null;
	/** The events that it is the first to tell. */
	readonly events: readonly TimelineEvent[];
}

/** Returns the paragraphs that tell an event, in the order of its citations. */
export function paragraphsOf({ sources, paragraphs }: Timeline, { citations }: TimelineEvent) {
	return citations.flatMap(({ source = sources[0]?.id, paragraph }) =>
		paragraphs.filter((one) => one.source === source && one.number === paragraph)
	);
}

/** Returns the events under the first paragraph that tells each. */
export function partByParagraph(timeline: Timeline): ParagraphEvents[] {
	const { paragraphs, events } = timeline;
	const firsts = events.map((event) => paragraphsOf(timeline, event)[0] ?? null);
	return [...paragraphs, null]
		.map((paragraph) => ({
			paragraph,
			events: events.filter((_, index) => firsts[index] === paragraph)
		}))
		.filter(({ paragraph, events }) => paragraph || events.length);
}

/** Returns the shortest chapter that covers a window; null where none does. */
export function chapterAround(chapters: readonly Chapter[], window: Span): Chapter | null {
	const around = chapters.filter((chapter) => covers(chapter.window, window));
	return around.sort((a, b) => lengthOf(a.window) - lengthOf(b.window))[0] ?? null;
}

/** A walk through the events of a chapter, in the order of time. */
export interface Walk {
	/** The shortest chapter that covers the window; null for none. */
	readonly chapter: Chapter | null;
	/** The events that are walked through. */
	readonly events: readonly TimelineEvent[];
	/** The index of the selected event among them; -1 when it is none of them. */
	readonly index: number;
	/** The event before the selected one; null at the start. */
	readonly previous: TimelineEvent | null;
	/** The event after the selected one, or the first; null at the end. */
	readonly next: TimelineEvent | null;
}

/**
 * Returns the walk for a window and a selected event.
 *
 * Its previous and next event go on beyond the ends of the chapter.
 */
export function walkOf(
	{ chapters, events: all }: Timeline,
	matching: readonly TimelineEvent[],
	window: Span,
	selected: TimelineEvent | null
): Walk {
	const chapter = chapterAround(chapters, window);
	const events = chapter ? eventsIn(matching, chapter.window) : matching;
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

/** Returns the quotations in the summary of an event, with their marks. */
export const quotesOf = ({ summary }: TimelineEvent): string[] => summary.match(/“[^”]+”/g) ?? [];

/**
 * Returns the first event of each kind, then the second ones.
 *
 * At most `most` in all.
 */
export function firstOfKinds(events: readonly TimelineEvent[], most: number): TimelineEvent[] {
	const seen = new Map<string, number>();
	const turns = new Map(
		events.map((event) => {
			const turn = seen.get(event.kind) ?? 0;
			seen.set(event.kind, turn + 1);
			return [event, turn] as const;
		})
	);
	return [...events].sort((a, b) => turns.get(a)! - turns.get(b)!).slice(0, most);
}
