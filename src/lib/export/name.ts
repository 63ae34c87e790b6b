import { max, min } from 'd3';
import type { Timeline, TimelineEvent } from '../model/timeline.js';
import { isoText } from '../time/iso.js';
import { instant, span, type Span } from '../time/instant.js';
import { clampedSpan } from '../time/timespan.js';

/** characters of a slug; with two dates and an ending, a name stays below 80 */
const LONGEST = 48;

/** the subject of a timeline in ASCII, for names of files and identifiers */
export function slugOf({ subject, source }: Timeline): string {
	const plain = subject.normalize('NFKD').replace(/\p{Mark}/gu, '');
	const words = plain.toLowerCase().match(/[a-z0-9]+/g) ?? ['timeline', source.published];
	return words.reduce((slug, word) => {
		const longer = slug ? `${slug}-${word}` : word;
		return longer.length > LONGEST ? slug : longer;
	}, '');
}

/** the name of a file about a window of a timeline: `slug_from_to.ending`, both days included */
export function fileName(timeline: Timeline, window: Span, ending: string): string {
	const days = [window.start, instant(window.end - 1)].map((at) => isoText(at, 'day'));
	return `${[slugOf(timeline), ...days].join('_')}.${ending}`;
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
