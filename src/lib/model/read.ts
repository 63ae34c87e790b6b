import { max, min } from 'd3';
import { faultsOf, readOther, readWhen, spanOfDay, type Problem } from './check.js';
import { phasesOf, type NamedPhase } from './phase.js';
import { inOrder } from './precedence.js';
import type { EventFile, TimelineFile } from './schema.js';
import type { Timeline, TimelineEvent } from './timeline.js';
import { fromCalendar } from '../time/calendar.js';
import { DAY, span, type Instant, type Span } from '../time/instant.js';
import { clipped, readEdtf, readLasting } from '../time/read.js';
import { clampedSpan } from '../time/timespan.js';

/** A file that is no timeline, with all its problems. */
export class TimelineError extends Error {
	constructor(readonly problems: readonly Problem[]) {
		super(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
	}
}

function readEvent(file: EventFile, horizon: Instant): TimelineEvent {
	const { uncertain, dating } = file;
	const other = readOther(file, horizon);
	return {
		id: file.id,
		title: file.title,
		label: file.label,
		summary: file.summary,
		kind: file.kind,
		track: file.track,
		status: file.status,
		weight: file.weight,
		claimant: file.claimant ?? null,
		when: { ...readWhen(file, horizon), ...(uncertain && { uncertain: true }) },
		uncertain: uncertain && other ? { why: uncertain.why, other } : null,
		dating: { ...dating, paragraph: dating.paragraph ?? null },
		paragraphs: file.paragraphs ?? (dating.paragraph ? [dating.paragraph] : []),
		actors: file.actors ?? [],
		places: file.places ?? [],
		figures: (file.figures ?? []).map((figure) => ({
			...figure,
			on: clipped(readEdtf(figure.asOf, horizon), horizon, file.status === 'planned')
		})),
		link: file.link ?? null
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

/**
 * Reads a timeline file; warnings pass.
 *
 * @throws TimelineError that lists every fault at once
 */
export function readTimeline(json: unknown): Timeline {
	const faults = faultsOf(json);
	if (faults.length) throw new TimelineError(faults);
	const file = json as TimelineFile;
	const { start: published, end: horizon } = spanOfDay(file.source.published);
	const events = inOrder(
		file.events.map((event) => readEvent(event, horizon)),
		file.relations ?? []
	);
	const chapters = file.chapters.map(({ id, title, range, summary, start, end }) => ({
		id,
		title,
		range,
		summary,
		window: span(spanOfDay(start).start, spanOfDay(end).end)
	}));
	const windows = chapters.map(({ window }) => window);
	const extent = extentOf(events, windows);
	return {
		title: file.title,
		subject: file.subject,
		description: file.description,
		locale: file.era === 'bce' ? `${file.locale}-bce` : file.locale,
		source: file.source,
		published,
		horizon,
		chapter: file.chapter,
		chapters,
		phases: phasesOf(
			(file.phases ?? []).map((phase) => readPhase(phase, horizon)),
			events,
			horizon
		),
		tracks: file.tracks,
		kinds: file.kinds,
		actors: file.actors ?? [],
		places: file.places ?? [],
		events,
		relations: (file.relations ?? []).map((relation) => ({
			...relation,
			paragraph: relation.paragraph ?? null
		})),
		paragraphs: file.paragraphs ?? [],
		extent,
		finest: events.some(({ when }) => when.units.includes('minute')) ? 'minute' : 'day'
	};
}
