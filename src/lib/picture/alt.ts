import type { PictureMessages } from '../messages/picture.js';
import { sourceTitle } from '../model/source.js';
import type { Timeline, TimelineEvent } from '../model/timeline.js';
import { calendarDate, fromCalendar } from '../time/calendar.js';
import { dayOf } from '../time/steps.js';
import { formatDate, formatSpan, formatWhen } from '../time/format.js';
import { contains, DAY, lengthOf, type Instant, type Span } from '../time/instant.js';
import { anchorOf } from '../time/timespan.js';

/** The most characters of an alternative text that listeners can be asked to hear. */
export const LONGEST_ALT = 250;
/** Days of a window up to which its busiest day is told, not its busiest month. */
const SHORT = 62;
/** The number of events that a long description names one by one. */
const MOST = 500;

/** What a picture shows, for those who cannot see it. */
export interface Depicted {
	/** The timeline that it shows. */
	readonly timeline: Timeline;
	/** The events that are drawn, singly or in a cluster, in the order of time. */
	readonly drawn: readonly TimelineEvent[];
	/** The number of events that are drawn. */
	readonly count: number;
	/** The visible span. */
	readonly window: Span;
	/** The selected event; null for none. */
	readonly selected: TimelineEvent | null;
	/** The headline of the picture. */
	readonly title: string;
	/** The line below the headline. */
	readonly subtitle: string;
}

/** Returns the day or month in which most events begin, in words. */
function busiest({ drawn, window }: Depicted, m: PictureMessages): string {
	const isShort = lengthOf(window) <= SHORT * DAY;
	const counts = new Map<Instant, number>();
	for (const at of drawn.map(({ when }) => anchorOf(when)).filter((at) => contains(window, at))) {
		const { year, month } = calendarDate(at);
		const unit = isShort ? dayOf(at).start : fromCalendar([year, month]);
		counts.set(unit, (counts.get(unit) ?? 0) + 1);
	}
	const [first] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
	if (!first || counts.size < 2) return '';
	const unit = isShort ? 'day' : 'month';
	return m.picture.busiest(unit, formatDate(first[0], unit, 'short', m), first[1]);
}

/**
 * Returns the alternative text of a picture in whole sentences.
 *
 * The last ones are left out where it would be too long.
 */
export function altOf(told: Depicted, m: PictureMessages): string {
	const { timeline, count, window, selected } = told;
	const { subject } = timeline;
	const sentences = [
		m.picture.alt(count, formatSpan(window, 'short', m), subject),
		busiest(told, m),
		selected ? m.picture.selected(selected.label) : '',
		m.picture.source(sourceTitle(timeline))
	].filter(Boolean);
	let [text = ''] = sentences;
	if (text.length > LONGEST_ALT) return `${text.slice(0, LONGEST_ALT - 1)}…`;
	for (const sentence of sentences.slice(1))
		if (text.length + 1 + sentence.length <= LONGEST_ALT) text += ` ${sentence}`;
	return text;
}

/** Returns the long description: title, range, and the events that are drawn. */
export function describe(
	{ timeline, drawn, title, subtitle }: Depicted,
	m: PictureMessages
): string {
	const parts = timeline.tracks.flatMap((track) => {
		const events = drawn.slice(0, MOST).filter((event) => event.track === track.id);
		const lines = events.map((event) => `${formatWhen(event.when, 'short', m)}: ${event.title}.`);
		return events.length ? [`${track.title}. ${lines.join(' ')}`] : [];
	});
	return [`${title}.`, subtitle, ...parts].filter(Boolean).join('\n');
}
