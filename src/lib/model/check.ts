import { clipped, DateError, readEdtf, readLasting } from '../time/read.js';
import { readDay } from '../time/iso.js';
import { DAY, instant, span, type Instant, type Span } from '../time/instant.js';
import { clampedSpan, type TimeSpan } from '../time/timespan.js';
import type { Problem, Report } from './problem.js';
import { checkPhases } from './check-phases.js';
import { checkKnown, checkReferences, idsOf, listOf } from './references.js';
import type { EventFile, TimelineFile } from './schema.js';
import { checkCharacters, shapeProblems } from './shape.js';
import { MOST_QUOTED, warningsOf, wordsIn } from './warnings.js';

export type { Problem } from './problem.js';

/**
 * Returns the span of a day such as `2024-11-20`.
 *
 * Its bounds are `NaN` for what is no day.
 */
export function spanOfDay(day: string): Span {
	const start = readDay(day) ?? NaN;
	return span(start, start + DAY);
}

type DatesFile = Pick<EventFile, 'when' | 'start' | 'end' | 'status' | 'total'>;

function readBounds({ when, start, end }: DatesFile, horizon: Instant): TimeSpan {
	if (when !== undefined && start === undefined && end === undefined)
		return readEdtf(when, horizon);
	if (when === undefined && start !== undefined) return readLasting(start, end, horizon);
	throw new DateError('give either "when", or "start" (and "end")');
}

/**
 * Reads the date of an event.
 *
 * Windows that reach across `horizon`, the end of the day of publication, are clipped there.
 *
 * @throws DateError if it cannot be used, with the mend
 */
export function readWhen(event: DatesFile, horizon: Instant): TimeSpan {
	const when = readBounds(event, horizon);
	return { ...clipped(when, horizon, event.status === 'planned'), total: event.total ?? false };
}

/**
 * Reads the other reading of the date of an event; null for none.
 *
 * It has the form of the first: where it tells the start alone, the end stays.
 *
 * @throws DateError if it cannot be used, with the mend
 */
export function readOther(event: EventFile, horizon: Instant): TimeSpan | null {
	const { uncertain, status, total } = event;
	if (!uncertain) return null;
	const { other, end } = uncertain;
	const isWhole = event.start === undefined || other.includes('/');
	const dates = isWhole ? { when: other, end } : { start: other, end: end ?? event.end };
	return readWhen({ status, total, ...dates }, horizon);
}

/**
 * True if a date can be read; if not, reports why.
 *
 * @throws whatever is no fault of the date
 */
function checkDate(path: string, report: Report, read: () => unknown): boolean {
	try {
		read();
		return true;
	} catch (error) {
		if (!(error instanceof DateError)) throw error;
		report(path, error.message);
		return false;
	}
}

/** Reports a status that the date contradicts: only what comes after publication is planned. */
function checkStatus({ status }: EventFile, when: TimeSpan, horizon: Instant, report: Report) {
	const { start, end } = clampedSpan(when);
	if (status !== 'planned' && start >= horizon)
		report('.status', 'is dated after publication: write "planned"');
	if (status === 'planned' && end <= horizon)
		report('.status', 'is not dated after publication: only later events are "planned"');
}

function checkDates(event: EventFile, horizon: Instant, report: Report): void {
	const { when, start, end } = event;
	const isText = (value: unknown) => value === undefined || typeof value === 'string';
	if (![when, start, end].every(isText)) return;
	const hasOwnEnd = when === undefined && start !== undefined && end !== undefined && end !== '..';
	if (!hasOwnEnd || checkDate('.start', report, () => readLasting(start, undefined, horizon)))
		checkDate(hasOwnEnd ? '.end' : when === undefined ? '.start' : '.when', report, () =>
			checkStatus(event, readWhen(event, horizon), horizon, report)
		);
	if (typeof event.uncertain?.other === 'string')
		checkDate('.uncertain.other', report, () => readOther(event, horizon));
	listOf(event.figures).forEach(({ asOf }, index) => {
		if (typeof asOf === 'string')
			checkDate(`.figures[${index}].asOf`, report, () => readEdtf(asOf, horizon));
	});
}

function checkEvent(event: EventFile, file: TimelineFile, ids: Set<unknown>, report: Report): void {
	const each = (values: unknown, visit: (value: unknown, index: number) => void) =>
		Array.isArray(values) && values.forEach(visit);
	checkKnown(event.track, idsOf(file.tracks), 'track', '.track', report);
	checkKnown(event.kind, idsOf(file.kinds), 'kind', '.kind', report);
	const actors = idsOf(file.actors);
	each(event.actors, (actor, i) => checkKnown(actor, actors, 'actor', `.actors[${i}]`, report));
	const places = idsOf(file.places);
	each(event.places, (place, i) => checkKnown(place, places, 'place', `.places[${i}]`, report));
	const { anchor, phrase } = event.dating ?? {};
	if (anchor !== 'stated' && anchor !== 'publication')
		checkKnown(anchor, ids, 'event', '.dating.anchor', report);
	if (anchor !== undefined && anchor === event.id)
		report('.dating.anchor', 'is the event itself: name what the phrase is counted from');
	if (typeof phrase === 'string' && wordsIn(phrase) > MOST_QUOTED)
		report('.dating.phrase', 'quotes more than six words: keep those that date the event');
	if (event.status === 'claimed' && !event.claimant)
		report('.claimant', 'is missing on a claim: say who claims it');
	if (event.total) checkTotal(event, report);
}

function checkTotal({ when, figures }: EventFile, report: Report): void {
	if (when === undefined)
		report('.total', 'counts up to one date: give it as "when", without "start" and "end"');
	if (!listOf(figures).length) report('.total', 'has no figure: add what is counted to "figures"');
}

/** Reports days of the right form that no calendar has. */
function checkDays(file: TimelineFile, report: Report): void {
	const check = (value: unknown, path: string) => {
		if (typeof value === 'string' && /^-?\d{4}-\d{2}-\d{2}$/.test(value))
			checkDate(path, report, () => readEdtf(value, spanOfDay(value).end));
	};
	check(file.source?.published, '.source.published');
	listOf(file.chapters).forEach(({ start, end }, i) => {
		check(start, `.chapters[${i}].start`);
		check(end, `.chapters[${i}].end`);
	});
}

/**
 * Returns every fault for which a timeline file cannot be used.
 *
 * Empty for a good file.
 */
export function faultsOf(json: unknown): Problem[] {
	const problems = shapeProblems(json);
	if (!json || typeof json !== 'object') return problems;
	const file = json as TimelineFile;
	const add: Report = (path, message) =>
		problems.push({ path: `$${path}`, message, isWarning: false });
	const ids = idsOf(file.events);
	const day = file.source?.published;
	const horizon = typeof day === 'string' ? spanOfDay(day).end : instant(Infinity);
	listOf(file.events).forEach((row, index) => {
		const event = row as unknown as EventFile;
		const report: Report = (path, message) => add(`.events[${index}]${path}`, message);
		checkEvent(event, file, ids, report);
		if (Number.isFinite(horizon)) checkDates(event, horizon, report);
	});
	if (Number.isFinite(horizon)) checkPhases(file, horizon, add);
	checkDays(file, add);
	checkReferences(file, add);
	checkCharacters(json, add);
	return problems;
}

/** Returns every fault of a timeline file, or its warnings if it has none. */
export function checkTimeline(json: unknown): Problem[] {
	const faults = faultsOf(json);
	if (faults.length) return faults;
	const file = json as TimelineFile;
	const horizon = spanOfDay(file.source.published).end;
	return warningsOf(
		file,
		new Map(file.events.map((event) => [event.id, readWhen(event, horizon)])),
		horizon
	);
}
