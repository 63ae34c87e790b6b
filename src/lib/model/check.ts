import type { z } from 'zod';
import { fromCalendar } from '../time/calendar.js';
import { DateError, parseLasting, parseWhen } from '../time/parse.js';
import { DAY, instant, span, type Instant, type Span } from '../time/instant.js';
import { clampedSpan, type TimeSpan } from '../time/timespan.js';
import { timelineSchema, type EventFile, type TimelineFile } from './schema.js';

/** one fault of a timeline file: where, what, and the mend */
export interface Problem {
	/** JSON path, as in `$.events[3].when` */
	readonly path: string;
	readonly message: string;
}

/** reports a fault at a path below the part that is being checked */
type Report = (path: string, message: string) => void;

/** Returns the span of a day that is written as `YYYY-MM-DD`. */
export function spanOfDay(day: string): Span {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const start = fromCalendar([year, month - 1, date]);
	return span(start, start + DAY);
}

/** the date of an event; throws a `DateError` */
export function readWhen(event: EventFile, horizon: Instant): TimeSpan {
	const { when, start, end } = event;
	if (when !== undefined && start === undefined && end === undefined) return parseWhen(when);
	if (when === undefined && start !== undefined) return parseLasting(start, end, horizon);
	throw new DateError('give either "when", or "start" (and "end")');
}

function pathOf(path: readonly PropertyKey[]): string {
	return path.reduce<string>(
		(text, key) => text + (typeof key === 'number' ? `[${key}]` : `.${String(key)}`),
		'$'
	);
}

type Issue = z.core.$ZodIssue;

const articleOf = (noun: string): string => (/^[aeiou]/.test(noun) ? 'an' : 'a');

const wordings: { [Code in Issue['code']]?: (issue: never) => string } = {
	unrecognized_keys: ({ keys }: z.core.$ZodIssueUnrecognizedKeys) =>
		`unknown key ${keys.map((key) => `"${key}"`).join(', ')}: remove it or correct its spelling`,
	too_small: ({ minimum, origin }: z.core.$ZodIssueTooSmall) =>
		origin === 'string'
			? 'is empty: write it or remove the key'
			: `is too small: at least ${minimum}`,
	too_big: ({ maximum, origin }: z.core.$ZodIssueTooBig) =>
		origin === 'string'
			? `is too long: at most ${maximum} characters`
			: `is too big: at most ${maximum}`,
	invalid_value: ({ values }: z.core.$ZodIssueInvalidValue) =>
		`is not one of ${values.map((value) => `"${String(value)}"`).join(', ')}: choose one`,
	invalid_format: ({ format, pattern }: z.core.$ZodIssueInvalidStringFormat) =>
		`has the wrong form: ${pattern ? `it must match ${pattern}` : `write a ${format}`}`,
	invalid_type: ({ expected, input }: z.core.$ZodIssueInvalidType) =>
		input === undefined
			? `is missing: add ${articleOf(expected)} ${expected}`
			: `is of the wrong type: write ${articleOf(expected)} ${expected}`
};

function wordingOf(issue: Issue): string {
	const wording = wordings[issue.code] as ((issue: Issue) => string) | undefined;
	return wording ? wording(issue) : issue.message;
}

function shapeProblems(json: unknown): Problem[] {
	const result = timelineSchema.safeParse(json, { reportInput: true });
	if (result.success) return [];
	return result.error.issues.map((issue) => ({
		path: pathOf(issue.path),
		message: wordingOf(issue)
	}));
}

const idsOf = (rows: unknown): Set<unknown> => new Set(listOf(rows).map((row) => row['id']));

const listOf = (rows: unknown): Record<string, unknown>[] =>
	Array.isArray(rows) ? rows.map((row) => (row && typeof row === 'object' ? row : {})) : [];

function checkDuplicates(name: string, rows: unknown, report: Report): void {
	const seen = new Map<unknown, number>();
	listOf(rows).forEach(({ id }, index) => {
		const first = seen.get(id);
		if (id !== undefined && first !== undefined)
			report(
				`.${name}[${index}].id`,
				`"${String(id)}" is already the id of ${name}[${first}]: rename one`
			);
		else seen.set(id, index);
	});
}

function checkKnown(
	value: unknown,
	known: Set<unknown>,
	what: string,
	path: string,
	report: Report
) {
	if (typeof value === 'string' && !known.has(value))
		report(path, `there is no ${what} "${value}": correct it or add the ${what}`);
}

/** whether a date can be read; if not, that is reported */
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

/** only what begins after publication must be planned, and what ended before it cannot be */
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
	if (!hasOwnEnd || checkDate('.start', report, () => parseLasting(start, undefined, horizon)))
		checkDate(hasOwnEnd ? '.end' : when === undefined ? '.start' : '.when', report, () =>
			checkStatus(event, readWhen(event, horizon), horizon, report)
		);
	if (typeof event.uncertain?.other === 'string')
		checkDate('.uncertain.other', report, () => parseWhen(event.uncertain!.other));
	listOf(event.figures).forEach(({ asOf }, index) => {
		if (typeof asOf === 'string')
			checkDate(`.figures[${index}].asOf`, report, () => parseWhen(asOf));
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
	if (typeof phrase === 'string' && phrase.trim().split(/\s+/).length > 6)
		report('.dating.phrase', 'quotes more than six words: keep those that date the event');
	if (event.status === 'claimed' && !event.claimant)
		report('.claimant', 'is missing on a claim: say who claims it');
}

function checkParagraphs(file: TimelineFile, report: Report): void {
	const count = listOf(file.paragraphs).length;
	const used = new Set<number>();
	const use = (value: unknown, path: string) => {
		if (typeof value !== 'number') return;
		used.add(value);
		if (value > count)
			report(path, `there is no paragraph ${value}: the file lists ${count} in "paragraphs"`);
	};
	listOf(file.events).forEach((row, i) => {
		const event = row as unknown as EventFile;
		use(event.dating?.paragraph, `.events[${i}].dating.paragraph`);
		(Array.isArray(event.paragraphs) ? event.paragraphs : []).forEach((value, k) =>
			use(value, `.events[${i}].paragraphs[${k}]`)
		);
		listOf(event.figures).forEach((figure, k) =>
			use(figure['paragraph'], `.events[${i}].figures[${k}].paragraph`)
		);
	});
	listOf(file.relations).forEach((row, i) => use(row['paragraph'], `.relations[${i}].paragraph`));
	listOf(file.paragraphs).forEach(({ none }, i) => {
		if (!used.has(i + 1) && none === undefined)
			report(
				`.paragraphs[${i}]`,
				`no event names paragraph ${i + 1}: add one, or say in "none" why it gives none`
			);
	});
}

/** days of the right form that no calendar has */
function checkDays(file: TimelineFile, report: Report): void {
	const check = (value: unknown, path: string) => {
		if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
			checkDate(path, report, () => parseWhen(value));
	};
	check(file.source?.published, '.source.published');
	listOf(file.chapters).forEach(({ start, end }, i) => {
		check(start, `.chapters[${i}].start`);
		check(end, `.chapters[${i}].end`);
	});
}

function checkReferences(file: TimelineFile, report: Report): void {
	const events = idsOf(file.events);
	for (const name of ['chapters', 'tracks', 'kinds', 'actors', 'places', 'events'] as const)
		checkDuplicates(name, file[name], report);
	checkKnown(file.chapter, idsOf(file.chapters), 'chapter', '.chapter', report);
	listOf(file.chapters).forEach(({ start, end }, i) => {
		if (typeof start === 'string' && typeof end === 'string' && end < start)
			report(`.chapters[${i}].end`, `"${end}" is before the start "${start}": swap the dates`);
	});
	listOf(file.relations).forEach(({ from, to }, i) => {
		checkKnown(from, events, 'event', `.relations[${i}].from`, report);
		checkKnown(to, events, 'event', `.relations[${i}].to`, report);
		if (from !== undefined && from === to)
			report(`.relations[${i}].to`, `"${String(to)}" is related to itself: name another event`);
	});
	checkParagraphs(file, report);
}

/** every fault of a timeline file at once; an empty list for a good one */
export function checkTimeline(json: unknown): Problem[] {
	const problems = shapeProblems(json);
	if (!json || typeof json !== 'object') return problems;
	const file = json as TimelineFile;
	const add = (path: string, message: string) => problems.push({ path: `$${path}`, message });
	const ids = idsOf(file.events);
	const day = file.source?.published;
	const horizon = typeof day === 'string' ? spanOfDay(day).end : instant(Infinity);
	listOf(file.events).forEach((row, index) => {
		const event = row as unknown as EventFile;
		const report: Report = (path, message) => add(`.events[${index}]${path}`, message);
		checkEvent(event, file, ids, report);
		if (Number.isFinite(horizon)) checkDates(event, horizon, report);
	});
	checkDays(file, add);
	checkReferences(file, add);
	return problems;
}
