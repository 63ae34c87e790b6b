import { fileMessagesOf } from '../messages/files.js';
import { calendarDate } from '../time/calendar.js';
import { isoText } from '../time/iso.js';
import { instant, type Instant } from '../time/instant.js';
import { clampedSpan } from '../time/timespan.js';
import { horizonOf, readWhen, type DatesFile } from './dates.js';
import { isRow, migrated } from './migrate.js';
import { markSlots, mostInId, type TimelineFile } from './schema.js';

type Row = Record<string, unknown>;
/** The most characters of a label. */
const LABEL = 32;
const WEIGHT = 3;

/** Returns a text as an id; empty where it has no Latin letter and no digit. */
const idOf = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.slice(0, mostInId - 8)
		.replace(/^-|-$/g, '');

/** Returns a text cut to a label, at a space where there is one. */
function labelOf(title: string): string {
	if (title.length <= LABEL) return title;
	const [words] = /^.*\S(?=\s)/.exec(title.slice(0, LABEL)) ?? [];
	return `${words ?? title.slice(0, LABEL - 1)}…`;
}

/** Gives events without an id one: of their title, else of their row; a second one gets a number. */
function withIds(events: readonly unknown[]): unknown[] {
	const taken = new Set(events.map((event) => (isRow(event) ? event['id'] : undefined)));
	return events.map((event, index) => {
		if (!isRow(event) || event['id'] !== undefined) return event;
		const { title } = event;
		const base = (typeof title === 'string' && idOf(title)) || `e-${index + 1}`;
		let id = base;
		for (let copy = 2; taken.has(id); copy++) id = `${base}-${copy}`;
		taken.add(id);
		return { id, ...event };
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
	const names = events.map((event) => (isRow(event) ? event[key] : undefined));
	const titles = [...new Set(names)].filter((name) => typeof name === 'string');
	const rest = titles.length ? defaults.rest : defaults.all;
	if (names.includes(undefined) && !titles.includes(rest)) titles.push(rest);
	const ids = new Map(titles.map((title, index) => [title, idOf(title) || `g-${index + 1}`]));
	const rows = Array.from(ids, ([title, id], index) =>
		key === 'kind' ? { id, title, mark: markSlots[index] } : { id, title }
	);
	return { rows, idOf: (name) => (name === undefined ? ids.get(rest) : ids.get(String(name))) };
}

/** The status of an event without one: what lies after the last day told is planned. */
function statusOf(event: Row, horizon: Instant): string {
	try {
		const { start } = clampedSpan(readWhen({ ...event, status: 'planned' } as DatesFile, horizon));
		return start >= horizon ? 'planned' : 'reported';
	} catch {
		return 'reported';
	}
}

/** The first and the last told instant of events; null where no date can be read. */
function extentOf(
	events: readonly unknown[],
	horizon: Instant
): readonly [Instant, Instant] | null {
	const spans = events.flatMap((event) => {
		try {
			return [clampedSpan(readWhen(event as DatesFile, horizon))];
		} catch {
			return [];
		}
	});
	if (!spans.length) return null;
	const start = spans.reduce((first, one) => Math.min(first, one.start), Infinity);
	const end = spans.reduce((last, one) => Math.max(last, one.end), -Infinity);
	return [instant(start), instant(end)];
}

/** The one chapter of a file that names none: all that its events tell. */
function chapterOf(events: readonly unknown[], horizon: Instant) {
	const { whole } = fileMessagesOf('en').defaults;
	const extent = extentOf(events, horizon);
	if (!extent) return {};
	const [first, last] = [extent[0], instant(extent[1] - 1)];
	const years = [first, last].map((at) => calendarDate(at).year);
	const range = years[0] === years[1] ? `${years[0]}` : `${years[0]} – ${years[1]}`;
	const days = { start: isoText(first, 'day'), end: isoText(last, 'day') };
	return { chapter: 'all', chapters: [{ id: 'all', title: whole, range, ...days }] };
}

/** An event with all that it leaves out. */
function completedEvent(event: unknown, kinds: Groups, tracks: Groups, horizon: Instant): unknown {
	if (!isRow(event)) return event;
	const { title, label, kind, track, status, weight } = event;
	return {
		...event,
		label: label ?? (typeof title === 'string' ? labelOf(title) : title),
		kind: kinds.idOf(kind),
		track: tracks.idOf(track),
		status: status ?? statusOf(event, horizon),
		weight: weight ?? WEIGHT
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
	const horizon = horizonOf(file as unknown as TimelineFile);
	const rows = withIds(file['events']);
	const [kinds, tracks] = [
		groupsOf(file['kinds'], rows, 'kind'),
		groupsOf(file['tracks'], rows, 'track')
	];
	const { title, chapters } = file;
	return {
		subject: typeof title === 'string' ? title.slice(0, 60).trim() : title,
		description: title,
		locale: 'en',
		...(chapters === undefined && chapterOf(rows, horizon)),
		...file,
		kinds: kinds.rows,
		tracks: tracks.rows,
		events: rows.map((event) => completedEvent(event, kinds, tracks, horizon))
	};
}
