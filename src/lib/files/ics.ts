import ical, { ICalEventTransparency, type ICalEventData } from 'ical-generator';
import { fileMessagesOf } from '../messages/files.js';
import { messagesOf } from '../messages/index.js';
import { safeLink } from '../model/link.js';
import { lastDayOf, linkIn, nameOfSource, paragraphsIn, sourcesOf } from '../model/source.js';
import type { Timeline, TimelineEvent } from '../model/timeline.js';
import { dayOf } from '../time/steps.js';
import { formatDate, formatWhen } from '../time/format.js';
import { readDay } from '../time/iso.js';
import { instant, MINUTE, type Span } from '../time/instant.js';
import { clampedSpan, type TimeSpan } from '../time/timespan.js';
import { isBeyondCalendars } from './beyond.js';
import { held } from './markup.js';
import { slugOf } from './file-name.js';

const hasClock = ({ units }: TimeSpan): boolean => units.every((unit) => unit === 'minute');

/** the time that a calendar blocks: untold ends at the nearest told date, whole days where no clock time is given */
function calendarSpan(when: TimeSpan): Span {
	const { start, end } = clampedSpan(when);
	const first = hasClock(when) ? start : dayOf(start).start;
	// a told minute counts whole, but calendars end where the last one begins
	const last = hasClock(when)
		? Math.max(end - MINUTE, start + MINUTE)
		: dayOf(instant(end - 1)).end;
	return { start: instant(first), end: instant(last) };
}

/** whether a date is just the days or minutes that a calendar shows */
const isPlain = (when: TimeSpan): boolean =>
	!when.uncertain &&
	!when.ongoing &&
	(when.precision === 'exact' ||
		(when.precision === 'lasting' &&
			when.earliestStart === when.latestStart &&
			when.earliestEnd === when.latestEnd &&
			Number.isFinite(when.latestEnd)));

/** what the days of a calendar do not tell about a date */
function notesOf({ when }: TimelineEvent, timeline: Timeline): string[] {
	const { calendar } = fileMessagesOf(timeline.locale);
	const isSoft = (a: number, b: number) => a !== b && Number.isFinite(b - a);
	const isVague =
		isSoft(when.earliestStart, when.latestStart) || isSoft(when.earliestEnd, when.latestEnd);
	return [
		isVague ? calendar.within : '',
		when.earliestStart === -Infinity ? calendar.untoldStart : '',
		when.ongoing && timeline.published !== null ? calendar.ongoing : '',
		when.latestEnd === Infinity ? calendar.untoldEnd : ''
	];
}

/** each source that tells an event, with its paragraphs, and its address */
function sourceLines(event: TimelineEvent, timeline: Timeline): string[] {
	const m = messagesOf(timeline.locale);
	const { calendar } = fileMessagesOf(timeline.locale);
	return sourcesOf(timeline, event).flatMap(({ id, title, url, published }) => {
		const day = published && formatDate(readDay(published)!, 'day', 'short', m);
		const own = event.citations.filter(({ source = id }) => source === id);
		const line = calendar.source(title, day ?? '', paragraphsIn({ citations: own }));
		return [line, safeLink(url) ?? ''];
	});
}

function descriptionOf(event: TimelineEvent, timeline: Timeline): string {
	const m = messagesOf(timeline.locale);
	const { calendar } = fileMessagesOf(timeline.locale);
	const { uncertain, dating } = event;
	return [
		formatWhen(event.when, 'long', m),
		...notesOf(event, timeline),
		uncertain?.why,
		uncertain && calendar.other(formatWhen(uncertain.other, 'short', m)),
		event.summary,
		calendar.status(m.panel.status[event.status], event.claimant),
		calendar.dated(dating.phrase, dating.rule),
		...(event.readings ?? []).map(({ source, when }) =>
			calendar.reading(nameOfSource(timeline, source), formatWhen(when, 'short', m))
		),
		...sourceLines(event, timeline)
	]
		.filter(Boolean)
		.join('\n');
}

function entryOf(event: TimelineEvent, timeline: Timeline): ICalEventData {
	const m = messagesOf(timeline.locale);
	const { calendar } = fileMessagesOf(timeline.locale);
	const { start, end } = calendarSpan(event.when);
	const when = formatWhen(event.when, 'short', m);
	const places = timeline.places.filter(({ id }) => event.places.includes(id));
	const kind = timeline.kinds.find(({ id }) => id === event.kind);
	return {
		id: `${event.id}@${slugOf(timeline)}`,
		stamp: new Date(lastDayOf(timeline)),
		start: new Date(start),
		end: new Date(end),
		allDay: !hasClock(event.when),
		floating: event.when.local,
		summary: isPlain(event.when) ? event.title : calendar.named(event.title, when),
		description: descriptionOf(event, timeline),
		location: places.map(({ name }) => name).join(', ') || null,
		categories: kind ? [{ name: kind.title }] : [],
		url: safeLink(linkIn(event))?.replace(/[,;]/g, encodeURIComponent) ?? null,
		transparency: ICalEventTransparency.TRANSPARENT
	};
}

/** a text of the calendar itself, which the library writes as it is (RFC 5545, 3.3.11) */
const escapedText = (text: string): string =>
	text.replace(/[\\,;]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n');

/**
 * Returns events as an iCalendar file of whole days.
 *
 * Dates with clock times stand in UTC. What reaches out of the years 1 to 9999 is left out, and the file says so.
 */
export function icsOf(timeline: Timeline, events: readonly TimelineEvent[]): string {
	const kept = events.filter((event) => !isBeyondCalendars(event));
	const leftOut = fileMessagesOf(timeline.locale).calendar.leftOut(events.length - kept.length);
	const calendar = ical({
		name: escapedText(timeline.title),
		description: escapedText([timeline.description, leftOut].filter(Boolean).join(' ')),
		prodId: { company: 'conflict-timeline', product: slugOf(timeline) },
		events: kept.map((event) => entryOf(event, timeline))
	});
	return `${held(calendar.toString())}\r\n`;
}
