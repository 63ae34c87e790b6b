import type { Reach } from './marks.js';
import { styles, typeWidth } from './type.js';

/** px between an item's ink and its label */
export const LABEL_GAP = 6;
/** px kept free between the items of a row */
const APART = 10;
/** px of line that must be left beside an inline label */
const BEDSIDE = 12;

/** something that wants a row and, if there is room, a label */
export interface Item {
	readonly key: string;
	readonly ink: Reach;
	readonly weight: number;
	/** how many events it stands for */
	readonly size: number;
	/** label texts, the longest first */
	readonly texts: readonly string[];
	/** quiet words after the label, as "and 4 more" */
	readonly more: string;
	/** stretches of the item's own line that a label may interrupt */
	readonly inline: readonly Reach[];
	/** stretch that a label must not leave */
	readonly bounds: Reach;
	/** whether the left side is tried before the right one */
	readonly isLeftFirst: boolean;
	/** right end of a label on the left, when it is not just beside the ink */
	readonly leftEnd: number | null;
}

/** a label's place: its box in px, its words, and whether it interrupts its own line */
export interface LabelBox {
	readonly reach: Reach;
	readonly text: string;
	readonly more: string;
	readonly side: 'inline' | 'right' | 'left';
}

/** an item with its row, counted from the top of its track */
export interface Placed {
	readonly item: Item;
	readonly row: number;
	readonly label: LabelBox | null;
}

/** reserved stretches of each row */
export type Rows = Reach[][];

/** width of a label in the bold weight, so that selecting an event moves nothing */
export function labelWidth(text: string, more: string): number {
	const quiet = more ? typeWidth(` ${more}`, styles.more) + 2 : 0;
	return typeWidth(text, styles.selected) + quiet;
}

/** whether a stretch is free; looked for from the end, since items come in the order of time */
export function isFree(row: readonly Reach[], from: number, to: number): boolean {
	for (let index = row.length - 1; index >= 0; index--) {
		const [a, b] = row[index]!;
		if (to + APART > a && from - APART < b) return false;
	}
	return true;
}

const union = (a: Reach, b: Reach | null): Reach =>
	b ? [Math.min(a[0], b[0]), Math.max(a[1], b[1])] : a;

/** where a text can stand beside or on its item, best place first */
function candidates(item: Item, text: string): LabelBox[] {
	const width = labelWidth(text, item.more);
	const [low, high] = item.bounds;
	const box = (from: number, side: LabelBox['side']): LabelBox => ({
		reach: [from, from + width],
		text,
		more: item.more,
		side
	});
	const { inline, ink } = item;
	const within = inline
		.filter(([from, to]) => from + width + BEDSIDE <= to)
		.map(([from]) => box(from, 'inline'));
	const right = box(ink[1] + LABEL_GAP, 'right');
	const left = box((item.leftEnd ?? ink[0] - LABEL_GAP) - width, 'left');
	const boxes = item.isLeftFirst ? [left, right, ...within] : [...within, right, left];
	return boxes.filter(({ reach }) => reach[0] >= low && reach[1] <= high);
}

/** the first free place among the rows that exist, upper rows first */
function findPlace(item: Item, boxes: readonly (LabelBox | null)[], rows: Rows) {
	if (!boxes.length) return null;
	const { ink } = item;
	for (let row = 0; row < rows.length; row++) {
		if (!isFree(rows[row]!, ink[0], ink[1])) continue;
		for (const label of boxes) {
			const [from, to] = label ? label.reach : ink;
			if (isFree(rows[row]!, Math.min(from, ink[0]), Math.max(to, ink[1]))) return { row, label };
		}
	}
	return null;
}

/** where each text of an item can stand, the longest text first */
export const choicesOf = (item: Item): LabelBox[][] =>
	item.texts.map((text) => candidates(item, text));

function place(item: Item, choices: readonly LabelBox[][], rows: Rows): Placed {
	const found = choices.reduce<ReturnType<typeof findPlace>>(
		(best, some) => best ?? findPlace(item, some, rows),
		null
	);
	const widest = choices.find((some) => some.length)?.[0] ?? null;
	const bare = found || widest ? null : findPlace(item, [null], rows);
	const { row, label } = found ?? bare ?? { row: rows.length, label: widest };
	(rows[row] ??= []).push(union(item.ink, label && label.reach));
	return { item, row, label };
}

/** items in rows, counted from the top of their track, and what they take of each */
export interface Packing {
	readonly placed: Placed[];
	readonly rows: Rows;
}

/**
 * packs items into rows in their order, each with its longest label that finds room; where that takes
 * more than `most` rows, the labels of the lightest go first, the marks never
 */
export function pack(items: readonly Item[], most: number): Packing {
	const choices = items.map(choicesOf);
	for (let leastWeight = 1; ; leastWeight++) {
		const rows: Rows = [];
		const placed = items.map((item, index) =>
			place(item, item.weight >= leastWeight ? choices[index]! : [], rows)
		);
		if (rows.length <= most || leastWeight > 5) return { placed, rows };
	}
}

/** places one more item without moving any other: in a free stretch, else in the spare row below */
export function addItem(item: Item, rows: Rows): Placed {
	return place(item, choicesOf(item), rows);
}
