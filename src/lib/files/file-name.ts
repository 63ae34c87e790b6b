import { max, min } from 'd3';
import { lastDayOf } from '../model/source.js';
import type { Timeline, TimelineEvent } from '../model/timeline.js';
import { isoText } from '../time/iso.js';
import { instant, span, type Span } from '../time/instant.js';
import { clampedSpan } from '../time/timespan.js';

/** characters of a slug, and of a name: two dates and an ending always fit */
const LONGEST = { slug: 48, name: 80 };

/** Returns the subject of a timeline in ASCII, of at most 48 characters. */
export function slugOf({ subject, ...timeline }: Timeline): string {
	const plain = subject.normalize('NFKD').replace(/\p{Mark}/gu, '');
	const words = plain.toLowerCase().match(/[a-z0-9]+/g) ?? [
		'timeline',
		isoText(lastDayOf(timeline), 'day')
	];
	return words.reduce((slug, word) => {
		const longer = slug ? `${slug}-${word}` : word;
		return longer.length > LONGEST.slug ? slug : longer;
	}, '');
}

/**
 * Returns the name of a file about a window. It has at most 80 characters.
 *
 * @param more Parts that stand before the ending as far as the name stays short.
 * @example fileName(timeline, window, 'csv') // 'subject_2024-11-12_2024-11-20.csv', both days included
 */
export function fileName(
	timeline: Timeline,
	window: Span,
	ending: string,
	more: readonly string[] = []
): string {
	const days = [window.start, instant(window.end - 1)].map((at) => isoText(at, 'day'));
	const parts = [slugOf(timeline), ...days].join('_');
	const isShort = (name: string) => `${name}.${ending}`.length <= LONGEST.name;
	const name = more.reduce((name, part) => {
		const longer = `${name}_${part}`;
		return isShort(longer) ? longer : name;
	}, parts);
	return `${name}.${ending}`;
}

/** Returns the name of a file of events. Its days are the first and the last one told; without events, those of the extent. */
export function eventsFileName(
	timeline: Timeline,
	events: readonly TimelineEvent[],
	ending: string
): string {
	const spans = events.map(({ when }) => clampedSpan(when));
	const start = min(spans, (one) => one.start) ?? timeline.extent.start;
	const end = max(spans, (one) => one.end) ?? timeline.extent.end;
	return fileName(timeline, span(start, end), ending);
}
