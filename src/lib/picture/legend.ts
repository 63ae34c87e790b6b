import { isPoint, type SignName } from '../layout/signs.js';
import type { Scene } from '../layout/scene.js';
import type { PictureMessages } from '../messages/picture.js';
import type { MarkSlot, Timeline } from '../model/timeline.js';
import { signsOf, slotsOf } from './used-signs.js';
import { say, widthOf, type Style, type Words } from './text-block.js';

/** A glyph in a place, in CSS px. */
export interface Dot {
	/** The middle, from the start. */
	readonly x: number;
	/** The middle, from the top. */
	readonly y: number;
	/** The factor of its 12 px box. */
	readonly size: number;
	/** The shape and colour. */
	readonly slot: MarkSlot;
}

/** A sign of the key in a place, in CSS px. */
export interface Sign {
	/** The start of its strip. */
	readonly x: number;
	/** The middle of its strip, from the top. */
	readonly y: number;
	/** The factor of its size in the figure. */
	readonly size: number;
	/** The name of the sign. */
	readonly sign: SignName;
}

/** The explanation of the marks of a picture. */
export interface Legend {
	/** The texts of the legend. */
	readonly words: readonly Words[];
	/** The glyphs of the kinds. */
	readonly dots: readonly Dot[];
	/** The signs of the key. */
	readonly signs: readonly Sign[];
	/** The height of all its lines, in CSS px. */
	readonly height: number;
}

/** The line height, and the room between two entries, as factors of their size. */
const LINE = 1.7;
const GAP = 1.25;

/** One explanation: the room of its sign, its words, and what it draws at a place. */
interface Entry {
	readonly mark: number;
	readonly text: string;
	readonly style: Style;
	readonly draw: (x: number, y: number) => { dots?: Dot[]; signs?: Sign[] };
}

const lengthOf = ({ mark, text, style }: Entry): number => mark + widthOf(text, style);

/** Returns entries in lines of at most `width` px. */
function linesOf(entries: readonly Entry[], gap: number, width: number): Entry[][] {
	const lines: Entry[][] = [];
	let used = Infinity;
	for (const entry of entries) {
		const length = lengthOf(entry);
		if (used + length > width) {
			lines.push([]);
			used = 0;
		}
		lines.at(-1)!.push(entry);
		used += length + gap;
	}
	return lines;
}

/** Returns the same number of lines, as equal in length as can be. */
function balanced(entries: readonly Entry[], gap: number, width: number): Entry[][] {
	let lines = linesOf(entries, gap, width);
	for (let less = width - gap; ; less -= gap) {
		const next = linesOf(entries, gap, less);
		if (next.length > lines.length || less < gap) return lines;
		lines = next;
	}
}

/** Returns the entries of the kinds that the marks of a scene need explained. */
function kindEntries(scene: Scene, timeline: Timeline, size: number): Entry[] {
	const slots = slotsOf(scene);
	return timeline.kinds
		.filter(({ mark }) => slots.has(mark))
		.map(({ title, mark }) => ({
			mark: size * 1.5,
			text: title,
			style: { size, weight: 500, tone: 'ink' },
			draw: (x, y) => ({ dots: [{ x: x + size * 0.55, y, size: (size / 12) * 0.95, slot: mark }] })
		}));
}

function signEntries(scene: Scene, size: number, { picture }: PictureMessages): Entry[] {
	const factor = size / 12;
	return signsOf(scene).map((sign) => {
		const [room, left] = isPoint(sign) ? [18, 12] : [44, 0];
		return {
			mark: room * factor,
			text: picture.signs[sign],
			style: { size, weight: 400, tone: 'ink2' },
			draw: (x, y) => ({ signs: [{ x: x - left * factor, y, size: factor, sign }] })
		};
	});
}

/** Returns the height of a legend in CSS px, by its lines. */
export const legendHeight = (lines: number, size: number): number =>
	size * (1.7 + (lines - 1) * LINE);

/** Returns the legend of a scene in its place: kinds, then the key. */
export function legendOf(
	scene: Scene,
	timeline: Timeline,
	m: PictureMessages,
	box: { readonly x: number; readonly y: number; readonly width: number },
	{ size, hasKey }: { readonly size: number; readonly hasKey: boolean }
): Legend {
	const gap = size * GAP;
	const kinds = kindEntries(scene, timeline, size);
	const key = hasKey ? signEntries(scene, size, m) : [];
	const joined = linesOf([...kinds, ...key], gap, box.width);
	const apart = [kinds, key].flatMap((some) => balanced(some, gap, box.width));
	// kinds and key in lines of their own, unless that takes one more
	const lines = joined.length < apart.length ? joined : apart;
	const result = { words: [] as Words[], dots: [] as Dot[], signs: [] as Sign[] };
	lines.forEach((line, index) => {
		let x = box.x;
		const y = box.y + size * (1.15 + index * LINE);
		for (const entry of line) {
			const { dots = [], signs = [] } = entry.draw(x, y - size * 0.36);
			result.words.push(say(entry.text, x + entry.mark, y, entry.style));
			result.dots.push(...dots);
			result.signs.push(...signs);
			x += lengthOf(entry) + gap;
		}
	});
	return { ...result, height: legendHeight(Math.max(lines.length, 1), size) };
}
