import type { PictureMessages } from '../messages/picture.js';
import type { Timeline, TimelineEvent } from '../model/timeline.js';
import { formatWhen } from '../time/format.js';
import { slotOf } from '../layout/marks.js';
import type { Dot } from './legend.js';
import type { Index } from './preset.js';
import { say, widthOf, wrap, type Style, type Words } from './text-block.js';

/** The line, and the room of a number and of a glyph, as factors of the size. */
const LINE = 1.28;
const NUMBER = 1.6;
const DOT = 1.3;

/** The way an index is set, with the width of its columns. */
export interface Setting extends Index {
	/** The width of a column, in CSS px. */
	readonly width: number;
	/** The height of a line, in CSS px. */
	readonly line: number;
	/** The style of the numbers. */
	readonly number: Style;
	/** The style of the dates. */
	readonly date: Style;
	/** The style of the labels. */
	readonly label: Style;
}

/** Returns the way an index is set in columns of a width in CSS px. */
export const settingOf = (index: Index, width: number): Setting => {
	const { size } = index;
	return {
		...index,
		width,
		line: size * LINE,
		number: { size, weight: 600, tone: 'ink' },
		date: { size, weight: 400, tone: 'ink3' },
		label: { size, weight: 400, tone: 'ink' }
	};
};

/** Lines of a column: the name of a track, or an event. */
export interface Entry {
	/** The number of lines that it takes. */
	readonly lines: number;
	/** True for the name of a track. */
	readonly isHead: boolean;
	/** Returns what it draws at a place in CSS px. */
	draw(x: number, y: number): { words: Words[]; dots: Dot[] };
}

/** Returns the entry for the name of a track. */
export const headEntry = (title: string, { width, line, number }: Setting): Entry => {
	const lines = wrap(title, number, width);
	return {
		lines: lines.length,
		isHead: true,
		draw: (x, y) => ({
			words: lines.map((text, index) => say(text, x, y + index * line, number)),
			dots: []
		})
	};
};

/** Returns the entry of an event: number, glyph, label and, if set, date. */
export function eventEntry(
	event: TimelineEvent,
	number: number,
	timeline: Timeline,
	isDrawn: boolean,
	setting: Setting,
	m: PictureMessages
): Entry {
	const { size, line, date } = setting;
	const indent = size * (NUMBER + DOT);
	const room = setting.width - indent;
	const when = setting.hasDates ? wrap(formatWhen(event.when, 'short', m), date, room) : [];
	const last = when.length ? widthOf(when.at(-1)!, date) + size * 0.35 : 0;
	const label = wrap(event.label, setting.label, room, last);
	const slot = slotOf(event, timeline);
	const style = isDrawn ? setting.label : date;
	const above = Math.max(when.length - 1, 0);
	return {
		lines: above + label.length,
		isHead: false,
		draw(x, y) {
			const below = y + above * line;
			const text = String(number);
			const right = x + size * (NUMBER - 0.4) - widthOf(text, setting.number);
			return {
				words: [
					say(text, right, y, setting.number),
					...when.map((words, index) => say(words, x + indent, y + index * line, date)),
					...label.flatMap((words, index) =>
						words ? [say(words, x + indent + (index ? 0 : last), below + index * line, style)] : []
					)
				],
				dots: [{ x: x + size * (NUMBER + 0.5), y: y - size * 0.35, size: size * 0.072, slot }]
			};
		}
	};
}
