import type { PictureMessages } from '../messages/picture.js';
import type { Timeline, TimelineEvent } from '../model/timeline.js';
import { eventEntry, headEntry, settingOf, type Entry, type Setting } from './index-entry.js';
import type { Dot } from './legend.js';
import type { Index } from './preset.js';
import type { Words } from './text-block.js';

/** The index of a sheet: all events in the order of their numbers. */
export interface EventIndex {
	/** The texts of the index. */
	readonly words: readonly Words[];
	/** The glyphs of the events. */
	readonly dots: readonly Dot[];
	/** The x of the lines before columns, in CSS px. */
	readonly dividers: readonly number[];
	/** The width of the columns and the gaps between them, in CSS px. */
	readonly width: number;
	/** The height of the highest column, in CSS px. */
	readonly height: number;
}

/** A place for an index, in CSS px. */
export interface IndexBox {
	/** The start of the place. */
	readonly x: number;
	/** The top of the place. */
	readonly y: number;
	/** The width that the index may take. */
	readonly width: number;
	/** The height that the index may take. */
	readonly height: number;
}

/**
 * Returns the number of each event, from 1, by its id.
 *
 * Track by track, each in the order of time.
 */
export function numbered(timeline: Timeline, events: readonly TimelineEvent[]) {
	const sorted = timeline.tracks.flatMap(({ id }) => events.filter(({ track }) => track === id));
	return new Map(sorted.map(({ id }, index) => [id, index + 1]));
}

/**
 * Returns the lines of the lowest columns that hold all entries in their order.
 *
 * No name of a track stands alone at a foot.
 */
function split(entries: readonly Entry[], columns: number): Entry[][] {
	const total = entries.reduce((sum, { lines }) => sum + lines, 0);
	for (let most = Math.ceil(total / columns); ; most++) {
		const parts: Entry[][] = [[]];
		let used = 0;
		entries.forEach((entry, index) => {
			const next = entries[index + 1];
			const needed = entry.lines + (entry.isHead && next ? next.lines : 0);
			if (used && used + needed > most) {
				parts.push([]);
				used = 0;
			}
			parts.at(-1)!.push(entry);
			used += entry.lines;
		});
		if (parts.length <= columns) return parts;
	}
}

/** Returns the events of each track under its name. */
function entriesOf(
	timeline: Timeline,
	numbers: ReadonlyMap<string, number>,
	drawn: ReadonlySet<string>,
	setting: Setting,
	m: PictureMessages
): Entry[] {
	const of = (event: TimelineEvent) =>
		eventEntry(event, numbers.get(event.id)!, timeline, drawn.has(event.id), setting, m);
	return timeline.tracks.flatMap(({ id, title }) => {
		const events = timeline.events.filter((one) => one.track === id && numbers.has(one.id));
		return events.length ? [headEntry(title, setting), ...events.map(of)] : [];
	});
}

const linesOf = (part: readonly Entry[]): number => part.reduce((sum, { lines }) => sum + lines, 0);

/** The factors by which a column beside a figure may be larger, where it stays low enough. */
const LARGER = [1.4, 1.2];

/** Returns the columns and type sizes that an index may have, the best first. */
function choicesOf({ isBeside, columns, least, gap }: Index, { width }: IndexBox) {
	const most = Math.max(1, Math.min(columns, Math.floor((width + gap) / (least + gap))));
	if (!isBeside) return [{ columns: most, larger: 1 }];
	return [
		...LARGER.map((larger) => ({ columns: 1, larger })),
		...Array.from({ length: most }, (_, index) => ({ columns: index + 1, larger: 1 }))
	];
}

/**
 * Returns the entries in columns.
 *
 * Below a figure in as many as are wide enough, beside it in the fewest that are low enough.
 */
function columnsOf(entriesAt: (setting: Setting) => Entry[], index: Index, box: IndexBox) {
	const { gap, least, size, isBeside } = index;
	const settings = choicesOf(index, box).map(({ columns, larger }) => {
		const width = isBeside ? least * larger : (box.width - (columns - 1) * gap) / columns;
		const setting = settingOf({ ...index, size: size * larger }, width);
		const parts = split(entriesAt(setting), columns);
		const lines = Math.max(...parts.map(linesOf));
		const height = setting.size * 1.4 + (lines - 1) * setting.line;
		return { setting, parts, columns, height };
	});
	return settings.find(({ height }) => height <= box.height) ?? settings.at(-1)!;
}

/**
 * Returns the index of events in its place.
 *
 * `drawn` are the ids of those that the figure shows.
 */
export function eventIndexOf(
	timeline: Timeline,
	numbers: ReadonlyMap<string, number>,
	drawn: ReadonlySet<string>,
	index: Index,
	box: IndexBox,
	m: PictureMessages
): EventIndex {
	const entriesAt = (setting: Setting) => entriesOf(timeline, numbers, drawn, setting, m);
	const { setting, parts, columns, height } = columnsOf(entriesAt, index, box);
	const step = setting.width + setting.gap;
	const width = columns * step - setting.gap;
	const left = box.x + box.width - width;
	const words: Words[] = [];
	const dots: Dot[] = [];
	parts.forEach((part, column) => {
		let y = box.y + setting.size;
		for (const entry of part) {
			const ink = entry.draw(left + column * step, y);
			words.push(...ink.words);
			dots.push(...ink.dots);
			y += entry.lines * setting.line;
		}
	});
	const dividers = Array.from(
		{ length: columns },
		(_, column) => left + column * step - setting.gap / 2
	);
	return { words, dots, dividers: index.isBeside ? dividers : dividers.slice(1), width, height };
}
