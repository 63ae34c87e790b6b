import { max, min } from 'd3';
import type { Timeline, TimelineEvent } from '../model/timeline.js';
import { isoText } from '../time/iso.js';
import { instant, span, type Span } from '../time/instant.js';
import { clampedSpan } from '../time/timespan.js';

/** characters of a slug, and of a name: two dates and an ending always fit */
const LONGEST = { slug: 48, name: 80 };

/** the subject of a timeline in ASCII, for names of files and identifiers */
export function slugOf({ subject, source }: Timeline): string {
	const plain = subject.normalize('NFKD').replace(/\p{Mark}/gu, '');
	const words = plain.toLowerCase().match(/[a-z0-9]+/g) ?? ['timeline', source.published];
	return words.reduce((slug, word) => {
		const longer = slug ? `${slug}-${word}` : word;
		return longer.length > LONGEST.slug ? slug : longer;
	}, '');
}

/**
 * the name of a file about a window of a timeline: `slug_from_to.ending`, both days included; `more`
 * stands before the ending as far as the name stays short
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

/** the name of a file that holds events: from the first day told to the last */
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
