import { DateError, readEdtf, readLasting } from '../time/read.js';
import type { Instant } from '../time/instant.js';
import { readDay } from '../time/iso.js';
import { clampedSpan, type TimeSpan } from '../time/timespan.js';
import { completed } from './complete.js';
import { horizonOf, isDating, readDate, readOther, readWhen, spanOfDay } from './dates.js';
import { isRow, oldKeys, writtenPath } from './migrate.js';
import type { Problem, Report } from './problem.js';
import { checkMedia } from './check-media.js';
import { checkPhases } from './check-phases.js';
import { checkKnown, checkReferences, idsOf, listOf } from './references.js';
import { markSlots, type EventFile, type TimelineFile } from './schema.js';
import { checkCharacters, shapeProblems } from './shape.js';
import { MOST_QUOTED, warningsOf, wordsIn } from './warnings.js';

export type { Problem } from './problem.js';

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
	if (status === 'planned' && horizon === Infinity)
		report('.status', 'is "planned", but nothing says up to when the file tells: add "asOf"');
	else if (status === 'planned' && end <= horizon)
		report('.status', 'is not dated after publication: only later events are "planned"');
}

/** True if all dates that citations give can be read; reports those that cannot. */
function checkCitedDates(event: EventFile, horizon: Instant, report: Report): boolean {
	const { status, total } = event;
	const checked = listOf(event.citations).map((row, index) => {
		const dates = row as Pick<EventFile, 'when' | 'start' | 'end'>;
		if (!isDating(row)) return true;
		const { when, start, end } = dates;
		if (![when, start, end].every(isText)) return false;
		const path = `.citations[${index}].${when === undefined ? 'start' : 'when'}`;
		return checkDate(path, report, () => readWhen({ status, total, when, start, end }, horizon));
	});
	return checked.every(Boolean);
}

const isText = (value: unknown) => value === undefined || typeof value === 'string';

function checkDates(event: EventFile, horizon: Instant, report: Report): void {
	const { when, start, end, open } = event;
	if (open !== undefined && when === undefined && start === undefined) return;
	if (![when, start, end].every(isText)) return;
	const hasOwnEnd = when === undefined && start !== undefined && end !== undefined && end !== '..';
	const path = hasOwnEnd ? '.end' : when === undefined ? '.start' : '.when';
	const isRead =
		(!hasOwnEnd || checkDate('.start', report, () => readLasting(start, undefined, horizon))) &&
		checkDate(path, report, () => readWhen(event, horizon));
	if (checkCitedDates(event, horizon, report) && isRead)
		checkDate(path, report, () => checkStatus(event, readDate(event, horizon), horizon, report));
	if (typeof event.uncertain?.other === 'string')
		checkDate('.uncertain.other', report, () => readOther(event, horizon));
	listOf(event.figures).forEach(({ asOf }, index) => {
		if (typeof asOf === 'string')
			checkDate(`.figures[${index}].asOf`, report, () => readEdtf(asOf, horizon));
	});
}

/** The ids of what events may name, by list. */
type Known = Readonly<Record<'events' | 'tracks' | 'kinds' | 'actors' | 'places', Set<unknown>>>;

const knownIn = (file: TimelineFile): Known => ({
	events: idsOf(file.events),
	tracks: idsOf(file.tracks),
	kinds: idsOf(file.kinds),
	actors: idsOf(file.actors),
	places: idsOf(file.places)
});

function checkEvent(event: EventFile, known: Known, report: Report): void {
	const each = (values: unknown, visit: (value: unknown, index: number) => void) =>
		Array.isArray(values) && values.forEach(visit);
	for (const key of ['track', 'kind'] as const)
		if (event[key] === undefined)
			report(`.${key}`, `is missing: name one of "${key}s", or leave these out`);
	const { tracks, kinds, actors, places } = known;
	checkKnown(event.track, tracks, 'track', '.track', report);
	checkKnown(event.kind, kinds, 'kind', '.kind', report);
	each(event.actors, (actor, i) => checkKnown(actor, actors, 'actor', `.actors[${i}]`, report));
	each(event.places, (place, i) => checkKnown(place, places, 'place', `.places[${i}]`, report));
	const { anchor, phrase } = event.dating ?? {};
	if (anchor !== 'stated' && anchor !== 'publication')
		checkKnown(anchor, known.events, 'event', '.dating.anchor', report);
	if (anchor !== undefined && anchor === event.id)
		report('.dating.anchor', 'is the event itself: name what the phrase is counted from');
	if (typeof phrase === 'string' && wordsIn(phrase) > MOST_QUOTED)
		report('.dating.phrase', 'quotes more than six words: keep those that date the event');
	listOf(event.citations).forEach(({ quote }, i) => {
		if (typeof quote === 'string' && wordsIn(quote) > MOST_QUOTED)
			report(
				`.citations[${i}].quote`,
				'quotes more than six words: keep those that tell the event'
			);
	});
	if (event.status === 'claimed' && !event.claimant)
		report('.claimant', 'is missing on a claim: say who claims it');
	checkMedia(event, report);
	if (event.total) checkTotal(event, report);
	if (event.open !== undefined)
		report('.open', `is undecided (${event.open}): decide it, then remove the key`);
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
	check(file.asOf, '.asOf');
	for (const [name, keys] of [
		['sources', ['published', 'accessed']],
		['chapters', ['start', 'end']]
	] as const)
		listOf(file[name]).forEach((row, index) => {
			for (const key of keys) {
				const [day, path] = [row[key], `.${name}[${index}].${key}`];
				check(day, path);
				if (typeof day === 'string' && /^[+-]\d{6}-/.test(day) && readDay(day) === null)
					report(path, `"${day}" is no day of the calendar: correct it`);
			}
		});
}

/** Reports keys of the old form that stand beside those of the present one. */
function checkForms(json: Record<string, unknown>, report: Report): void {
	const isMixed = 'source' in json && 'sources' in json;
	if (isMixed) report('.source', 'stands beside "sources": move it there');
	if ('paragraphs' in json && (isMixed || !('source' in json)))
		report('.paragraphs', 'belong to a source: move them into one of "sources"');
}

/** Reports kinds that events name without a list, where they are more than there are marks. */
function checkKinds(json: unknown, { kinds }: TimelineFile, report: Report): void {
	if (isRow(json) && json['kinds'] === undefined && listOf(kinds).length > markSlots.length)
		report('.events', `name ${kinds.length} kinds: use ${markSlots.length} at most`);
}

/** A timeline file with all that it leaves out, and what is wrong with it. */
export interface Checked {
	/** The complete file; it is one only where nothing is wrong. */
	readonly file: TimelineFile;
	/** Every fault for which it cannot be used. */
	readonly faults: readonly Problem[];
}

/** Completes a timeline file, and finds every fault of it. */
export function checkedFile(json: unknown): Checked {
	const file = completed(json) as TimelineFile;
	return { file, faults: faultsIn(json, file) };
}

/**
 * Returns every fault for which a timeline file cannot be used.
 *
 * Empty for a good file.
 */
export const faultsOf = (json: unknown): readonly Problem[] => checkedFile(json).faults;

function faultsIn(json: unknown, file: TimelineFile): Problem[] {
	const problems = shapeProblems(json);
	if (!isRow(json)) return problems;
	const add: Report = (path, message) =>
		problems.push({ path: `$${writtenPath(json, path)}`, message, isWarning: false });
	const known = knownIn(file);
	const horizon = horizonOf(file);
	const isDated = !Number.isNaN(horizon);
	listOf(file.events).forEach((row, index) => {
		if (!isRow((file.events as unknown[])[index])) return;
		const event = row as unknown as EventFile;
		const report: Report = (path, message) => add(`.events[${index}]${path}`, message);
		checkEvent(event, known, report);
		if (isDated) checkDates(event, horizon, report);
	});
	if (isDated) checkPhases(file, horizon, add);
	checkDays(file, add);
	checkForms(json, add);
	checkKinds(json, file, add);
	checkReferences(file, add);
	checkCharacters(json, add);
	return problems;
}

/** Returns the notice that a file is of an old form; empty where it is not. */
function oldFormOf(json: unknown): Problem[] {
	const keys = oldKeys(json).map((key) => `"${key}"`);
	if (!keys.length) return [];
	const message = `has ${keys.join(', ')} of an old form: npm run data:migrate writes the present one`;
	return [{ path: '$', message, isWarning: true }];
}

/** Returns every fault of a timeline file, or its warnings if it has none. */
export function checkTimeline(
	json: unknown,
	{ file, faults } = checkedFile(json)
): readonly Problem[] {
	if (faults.length) return faults;
	const horizon = horizonOf(file);
	const dates = new Map(file.events.map((event) => [event.id, readDate(event, horizon)]));
	return [...oldFormOf(json), ...warningsOf(file, dates, horizon)];
}
