import { fileMessagesOf } from '../messages/files.js';
import { messagesOf } from '../messages/index.js';
import { fromCalendar } from '../time/calendar.js';
import { formatDate } from '../time/format.js';
import { isoText } from '../time/iso.js';
import { instant, type Instant } from '../time/instant.js';
import { clampedSpan } from '../time/timespan.js';
import { horizonOf, readDate, type CitedDates } from './dates.js';
import { isRow, migrated } from './migrate.js';
import { markSlots } from './schema.js';
import { mostInId } from './schema-part.js';

type Row = Record<string, unknown>;
/** The most characters of a label. */
const LABEL = 32;
const WEIGHT = 3;
/** The most characters of a window in words. */
const MOST_IN_RANGE = 24;

/** Returns a text as an id; empty without Latin letters and digits. */
export const idOf = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, mostInId - 8)
		.replace(/^-|-$/g, '');

/** Returns the first characters of a text, none of them half. */
export const cut = (text: string, most: number): string =>
	text
		.slice(0, most)
		.replace(/[\ud800-\udbff]$/, '')
		.trim();

/** Returns a text cut to a label, at a space where there is one. */
function labelOf(title: string): string {
	if (title.length <= LABEL) return title;
	const [words] = /^.*\S(?=\s)/.exec(title.slice(0, LABEL)) ?? [];
	return `${words ?? cut(title, LABEL - 1)}…`;
}

/** Takes an id that is free; a second one gets a number. */
export function freeId(base: string, taken: Set<unknown>): string {
	let id = base;
	for (let copy = 2; taken.has(id); copy++) id = `${base}-${copy}`;
	taken.add(id);
	return id;
}

/** Gives events without an id one: of their title, else of their row. */
function withIds(events: readonly unknown[]): unknown[] {
	const ids = events.map((event) => (isRow(event) ? event['id'] : undefined));
	// what dates are counted from has these names
	const taken = new Set<unknown>(['stated', 'publication', ...ids]);
	return events.map((event, index) => {
		if (!isRow(event) || event['id'] !== undefined) return event;
		const { title } = event;
		const base = (typeof title === 'string' && idOf(title)) || `e-${index + 1}`;
		return { id: freeId(base, taken), ...event };
	});
}

interface Groups {
	/** The list as the file has it, or as it follows from the events. */
	readonly rows: unknown;
	/** The id of the group that an event names. */
	readonly idOf: (name: unknown) => unknown;
}

/** The kinds or tracks of a file: those that it lists, else those that its events name. */
function groupsOf(list: unknown, events: readonly unknown[], key: string): Groups {
	if (list !== undefined) return { rows: list, idOf: (name) => name };
	const { defaults } = fileMessagesOf('en');
	const nameOf = (name: unknown) => (typeof name === 'string' ? name.trim() : name);
	const names = events.map((event) => (isRow(event) ? nameOf(event[key]) : undefined));
	const titles = [...new Set(names)].filter((name) => typeof name === 'string');
	const rest = titles.length ? defaults.rest : defaults.all;
	if (names.includes(undefined) && !titles.includes(rest)) titles.push(rest);
	const taken = new Set<unknown>();
	const ids = new Map<unknown, string>(
		titles.map((title, index) => [title, freeId(idOf(title) || `g-${index + 1}`, taken)])
	);
	const rows = titles.map((title, index) => {
		const row = { id: ids.get(title), title };
		return key === 'kind' ? { ...row, mark: markSlots[index] } : row;
	});
	return {
		rows,
		idOf: (name) => (name === undefined ? ids.get(rest) : (ids.get(nameOf(name)) ?? name))
	};
}

/** The status of an event without one: what lies after the last day told is planned. */
function statusOf(event: Row, horizon: Instant): string {
	if (horizon === Infinity) return 'reported';
	try {
		const { start } = clampedSpan(
			readDate({ ...event, status: 'reported' } as CitedDates, horizon)
		);
		return start >= horizon ? 'planned' : 'reported';
	} catch {
		return 'reported';
	}
}

/** The first and the last told instant of events; two years where no date can be read. */
function extentOf(events: readonly unknown[], horizon: Instant): readonly [Instant, Instant] {
	const spans = events.flatMap((event) => {
		try {
			return [clampedSpan(readDate(event as CitedDates, horizon))];
		} catch {
			return [];
		}
	});
	if (!spans.length) return [fromCalendar([2000]), fromCalendar([2001])];
	const start = spans.reduce((first, one) => Math.min(first, one.start), Infinity);
	const end = spans.reduce((last, one) => Math.max(last, one.end), -Infinity);
	return [instant(start), instant(end)];
}

/** The one chapter of a file that names none: all that its events tell. */
function chapterOf(events: readonly unknown[], horizon: Instant, era: unknown) {
	const { whole } = fileMessagesOf('en').defaults;
	const extent = extentOf(events, horizon);
	const [first, last] = [extent[0], instant(extent[1] - 1)];
	const m = messagesOf(era === 'bce' ? 'en-bce' : 'en');
	const years = [first, last].map((at) => formatDate(at, 'year', 'short', m));
	const range = [...new Set(years)].join(' – ');
	const days = { start: isoText(first, 'day'), end: isoText(last, 'day') };
	const named = range.length <= MOST_IN_RANGE ? { range } : {};
	return { chapter: 'all', chapters: [{ id: 'all', title: whole, ...named, ...days }] };
}

/** An event with all that it leaves out. */
function completedEvent(event: unknown, kinds: Groups, tracks: Groups, horizon: Instant): unknown {
	if (!isRow(event)) return event;
	const { title, label, kind, track, status, weight } = event;
	return {
		...event,
		label: label === undefined && typeof title === 'string' ? labelOf(title.trim()) : label,
		kind: kinds.idOf(kind),
		track: tracks.idOf(track),
		status: status === undefined ? statusOf(event, horizon) : status,
		weight: weight === undefined ? WEIGHT : weight
	};
}

/**
 * Returns a timeline file in the present form, with all that it leaves out.
 *
 * What is there stays as it is, right or wrong; what is no file of ours is returned unchanged.
 */
export function completed(json: unknown): unknown {
	const file = migrated(json);
	if (!isRow(file) || !Array.isArray(file['events'])) return file;
	const horizon = horizonOf(file);
	const rows = withIds(file['events']);
	const [kinds, tracks] = [
		groupsOf(file['kinds'], rows, 'kind'),
		groupsOf(file['tracks'], rows, 'track')
	];
	const { title, chapters, era } = file;
	const first = Array.isArray(chapters) && isRow(chapters[0]) ? chapters[0]['id'] : undefined;
	return {
		subject: typeof title === 'string' ? cut(title.trim(), 60) : title,
		description: title,
		locale: 'en',
		...(first !== undefined && { chapter: first }),
		...(chapters === undefined && chapterOf(rows, horizon, era)),
		...file,
		kinds: kinds.rows,
		tracks: tracks.rows,
		events: rows.map((event) => completedEvent(event, kinds, tracks, horizon))
	};
}
