import { max, min } from 'd3';
import { fileMessagesOf } from '../messages/files.js';
import { checkedFile, type Problem } from './check.js';
import {
	horizonOf,
	isDating,
	readCited,
	readDate,
	readOther,
	readWhen,
	spanOfDay,
	toldUntil
} from './dates.js';
import { phasesOf, type NamedPhase } from './phase.js';
import { inOrder } from './precedence.js';
import type { EventFile, TimelineFile } from './schema.js';
import type { CitationFile } from './schema-event.js';
import type { Citation, Paragraph, Reading, Source, Timeline, TimelineEvent } from './timeline.js';
import { fromCalendar } from '../time/calendar.js';
import { DAY, span, type Instant, type Span } from '../time/instant.js';
import { clipped, readEdtf, readLasting } from '../time/read.js';
import { clampedSpan, type TimeSpan } from '../time/timespan.js';

type Sources = NonNullable<TimelineFile['sources']>;

/** A file that is no timeline, with all its problems. */
export class TimelineError extends Error {
	constructor(readonly problems: readonly Problem[]) {
		super(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
	}
}

/** Returns the source that a citation names: the first one if left out, none where there is one alone. */
function namedSource(source: string | undefined, sources: Sources) {
	const [first, second] = sources;
	return first && second ? { source: source ?? first.id } : {};
}

function readCitation(file: CitationFile, sources: Sources): Citation {
	const { page, locator, paragraph, url, quote } = file;
	const place = [page && fileMessagesOf('en').page(page), locator].filter(Boolean).join(', ');
	return {
		...namedSource(file.source, sources),
		...(paragraph && { paragraph }),
		...(place && { place }),
		...(url && { url }),
		...(quote && { quote })
	};
}

/** Reads where an event is told: its citations, else the paragraph that dates it. */
function citationsOf({ citations, dating }: EventFile, sources: Sources): Citation[] {
	const dated = dating?.paragraph || dating?.source ? [dating] : [];
	return (citations ?? dated).map((one) => readCitation(one, sources));
}

/** Reads what each source says of a date, the event’s own first; nothing where none differs. */
function readingsOf(file: EventFile, sources: Sources, horizon: Instant): readonly Reading[] {
	const cited = readCited(file, horizon);
	if (!cited.length) return [];
	const own = file.dating ?? file.citations?.find((one) => !isDating(one));
	return [{ source: own?.source, when: readWhen(file, horizon) }, ...cited].map(
		({ source, when }) => ({ ...namedSource(source, sources), when })
	);
}

function readEvent(file: EventFile, sources: Sources, horizon: Instant): TimelineEvent {
	const { uncertain, dating } = file;
	const other = readOther(file, horizon);
	const readings = readingsOf(file, sources, horizon);
	const asGiven = { phrase: '', anchor: 'stated', rule: fileMessagesOf('en').defaults.rule };
	return {
		id: file.id,
		title: file.title,
		label: file.label,
		summary: file.summary ?? '',
		kind: file.kind,
		track: file.track,
		status: file.status,
		weight: file.weight,
		claimant: file.claimant ?? null,
		when: { ...readDate(file, horizon), ...(uncertain && { uncertain: true }) },
		uncertain: uncertain && other ? { why: uncertain.why, other } : null,
		dating: { ...(dating ?? asGiven), paragraph: dating?.paragraph ?? null },
		...(readings.length && { readings }),
		citations: citationsOf(file, sources),
		actors: file.actors ?? [],
		places: file.places ?? [],
		figures: (file.figures ?? []).map((figure) => ({
			...figure,
			on: clipped(readEdtf(figure.asOf, horizon), horizon, file.status === 'planned')
		})),
		...(file.media?.length && { media: file.media }),
		...(file.extra && { extra: file.extra })
	};
}

type PhaseFile = NonNullable<TimelineFile['phases']>[number];

const readPhase = (file: PhaseFile, horizon: Instant): NamedPhase => ({
	id: file.id,
	title: file.title,
	short: file.short,
	when: clipped(readLasting(file.start, file.end, horizon), horizon, false),
	paragraph: file.paragraph ?? null,
	event: file.event ?? null
});

function extentOf(events: readonly TimelineEvent[], windows: readonly Span[]): Span {
	const spans = [...events.map(({ when }) => clampedSpan(when)), ...windows];
	const start = min(spans, (one) => one.start) ?? fromCalendar([2000]);
	const end = max(spans, (one) => one.end) ?? fromCalendar([2001]);
	return span(start, Math.max(end, start + DAY));
}

/** Lets what goes on without a day of publication end with the extent. */
const closed = (when: TimeSpan, end: Instant): TimeSpan =>
	when.ongoing && when.latestEnd === Infinity
		? { ...when, earliestEnd: end, latestEnd: end }
		: when;

const sourcesOf = ({ sources = [] }: TimelineFile): Source[] =>
	sources.map((file) => {
		const source = { ...file };
		delete source.paragraphs;
		return source;
	});

const closedEvent = (event: TimelineEvent, end: Instant): TimelineEvent => ({
	...event,
	when: closed(event.when, end),
	uncertain: event.uncertain && { ...event.uncertain, other: closed(event.uncertain.other, end) },
	...(event.readings && {
		readings: event.readings.map((one) => ({ ...one, when: closed(one.when, end) }))
	})
});

const paragraphsOf = ({ sources = [] }: TimelineFile): Paragraph[] =>
	sources.flatMap(({ id, paragraphs = [] }) =>
		paragraphs.map(({ line = '', none = null }, index) => ({
			source: id,
			number: index + 1,
			line,
			none
		}))
	);

const chaptersOf = ({ chapters }: TimelineFile) =>
	chapters.map(({ id, title, range = '', summary = '', start, end }) => ({
		id,
		title,
		range,
		summary,
		window: span(spanOfDay(start).start, spanOfDay(end).end)
	}));

/** Reads the events and phases of a file, and what of them follows. */
function datedOf(file: TimelineFile) {
	const until = horizonOf(file);
	const { sources = [] } = file;
	const told = file.events.map((event) => readEvent(event, sources, until));
	const chapters = chaptersOf(file);
	const extent = extentOf(
		told,
		chapters.map(({ window }) => window)
	);
	const horizon = Number.isFinite(until) ? until : extent.end;
	const events = inOrder(
		told.map((event) => closedEvent(event, horizon)),
		file.relations ?? []
	);
	const named = (file.phases ?? []).map((phase) => {
		const read = readPhase(phase, until);
		return { ...read, when: closed(read.when, horizon) };
	});
	return { events, chapters, extent, horizon, phases: phasesOf(named, events, horizon) };
}

/** Reads a complete timeline file that has no fault. */
export function timelineOf(file: TimelineFile): Timeline {
	const dated = datedOf(file);
	const day = toldUntil(file);
	return {
		title: file.title,
		subject: file.subject,
		description: file.description,
		locale: file.era === 'bce' ? `${file.locale}-bce` : file.locale,
		direction: file.direction ?? 'ltr',
		sources: sourcesOf(file),
		published: day === undefined ? null : spanOfDay(day).start,
		chapter: file.chapter,
		...dated,
		tracks: file.tracks.map((track) => ({ ...track, short: track.short ?? track.title })),
		kinds: file.kinds,
		actors: file.actors ?? [],
		places: file.places ?? [],
		relations: (file.relations ?? []).map((relation) => ({
			...relation,
			paragraph: relation.paragraph ?? null
		})),
		paragraphs: paragraphsOf(file),
		finest: dated.events.some(({ when }) => when.units.includes('minute')) ? 'minute' : 'day'
	};
}

/**
 * Reads a timeline file; warnings pass.
 *
 * @throws TimelineError that lists every fault at once
 */
export function readTimeline(json: unknown): Timeline {
	const { file, faults } = checkedFile(json);
	if (faults.length) throw new TimelineError(faults);
	return timelineOf(file);
}
