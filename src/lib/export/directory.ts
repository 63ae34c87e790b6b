import type { PictureMessages } from '../messages/picture.js';
import type { Timeline, TimelineEvent } from '../model/timeline.js';
import { formatWhen } from '../time/format.js';
import type { Dot } from './legend.js';
import { say, widthOf, wrap, type Style, type Words } from './words.js';

/** px of the narrowest column, between two columns, and from a number to its words */
const COLUMN = { least: 225, gap: 22, number: 16, dot: 13 };
const MOST_COLUMNS = 4;
const SIZE = 10;
const LINE = 12.8;

const NUMBER: Style = { size: SIZE, weight: 600, tone: 'ink' };
const DATE: Style = { size: SIZE, weight: 400, tone: 'ink3' };
const LABEL: Style = { size: SIZE, weight: 400, tone: 'ink' };
const HEAD: Style = { size: SIZE, weight: 600, tone: 'ink' };

/** the index of a sheet: all events in the order of their numbers */
export interface Directory {
	readonly words: readonly Words[];
	readonly dots: readonly Dot[];
	/** x of the lines between columns */
	readonly dividers: readonly number[];
	readonly height: number;
}

/** the numbers of events: track by track, each in the order of time */
export function numbered(timeline: Timeline, events: readonly TimelineEvent[]) {
	const sorted = timeline.tracks.flatMap(({ id }) => events.filter(({ track }) => track === id));
	return new Map(sorted.map(({ id }, index) => [id, index + 1]));
}

/** what takes lines of a column: a track's name, or an event */
interface Entry {
	readonly lines: number;
	readonly isHead: boolean;
	draw(x: number, y: number): { words: Words[]; dots: Dot[] };
}

const headEntry = (title: string, width: number): Entry => {
	const lines = wrap(title, HEAD, width);
	return {
		lines: lines.length,
		isHead: true,
		draw: (x, y) => ({
			words: lines.map((line, index) => say(line, x, y + index * LINE, HEAD)),
			dots: []
		})
	};
};

function eventEntry(
	event: TimelineEvent,
	number: number,
	{ kinds }: Timeline,
	isDrawn: boolean,
	width: number,
	m: PictureMessages
): Entry {
	const indent = COLUMN.number + COLUMN.dot;
	const room = width - indent;
	const when = wrap(formatWhen(event.when, 'short', m), DATE, room);
	const last = widthOf(when.at(-1)!, DATE) + SIZE * 0.35;
	const label = wrap(event.label, LABEL, room, last);
	const slot = kinds.find(({ id }) => id === event.kind)?.mark ?? 'circle';
	const style = isDrawn ? LABEL : DATE;
	return {
		lines: when.length + label.length - 1,
		isHead: false,
		draw(x, y) {
			const below = y + (when.length - 1) * LINE;
			const text = String(number);
			const right = x + COLUMN.number - 4 - widthOf(text, NUMBER);
			return {
				words: [
					say(text, right, y, NUMBER),
					...when.map((line, index) => say(line, x + indent, y + index * LINE, DATE)),
					...label.flatMap((line, index) =>
						line ? [say(line, x + indent + (index ? 0 : last), below + index * LINE, style)] : []
					)
				],
				dots: [{ x: x + COLUMN.number + 5, y: y - SIZE * 0.35, size: 0.72, slot }]
			};
		}
	};
}

/** lines of the lowest columns that hold all entries in their order, no name alone at a foot */
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

/** the index of events from `x`, `y` on, `width` px wide; `drawn` are those that the figure shows */
export function directoryOf(
	timeline: Timeline,
	numbers: ReadonlyMap<string, number>,
	drawn: ReadonlySet<string>,
	box: { readonly x: number; readonly y: number; readonly width: number },
	m: PictureMessages
): Directory {
	const { gap, least } = COLUMN;
	const fitting = Math.floor((box.width + gap) / (least + gap));
	const columns = Math.max(1, Math.min(MOST_COLUMNS, fitting));
	const width = (box.width - (columns - 1) * gap) / columns;
	const entries = timeline.tracks.flatMap(({ id, title }) => {
		const events = timeline.events.filter((one) => one.track === id && numbers.has(one.id));
		const of = (event: TimelineEvent) =>
			eventEntry(event, numbers.get(event.id)!, timeline, drawn.has(event.id), width, m);
		return events.length ? [headEntry(title, width), ...events.map(of)] : [];
	});
	const words: Words[] = [];
	const dots: Dot[] = [];
	let lowest = 0;
	split(entries, columns).forEach((part, column) => {
		let y = box.y + SIZE;
		for (const entry of part) {
			const ink = entry.draw(box.x + column * (width + gap), y);
			words.push(...ink.words);
			dots.push(...ink.dots);
			y += entry.lines * LINE;
		}
		lowest = Math.max(lowest, y - LINE);
	});
	const dividers = Array.from(
		{ length: columns - 1 },
		(_, index) => box.x + (index + 1) * (width + gap) - gap / 2
	);
	return { words, dots, dividers, height: lowest + SIZE * 0.4 - box.y };
}
