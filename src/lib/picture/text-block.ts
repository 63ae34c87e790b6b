import { textWidth, type Weight } from '../layout/text.js';
import headline from './headline.json' with { type: 'json' };

/** A run of text in a place, in CSS px. */
export interface Words {
	/** The start of the text. */
	readonly x: number;
	/** The base line of the text. */
	readonly y: number;
	/** The text itself. */
	readonly text: string;
	/** The size of its type. */
	readonly size: number;
	/** The weight of its type. */
	readonly weight: Weight;
	/** The colour, from strong to weak. */
	readonly tone: 'ink' | 'ink2' | 'ink3';
	/** True if it is set in the serif of headlines. */
	readonly isHeadline: boolean;
}

/** Returns the px of a headline’s text, from the advances of the bundled serif. */
function headlineWidth(text: string, size: number): number {
	const advance = (code: number) => {
		for (const [first, widths] of Object.entries(headline as Record<string, number[]>)) {
			const width = widths[code - Number(first)];
			if (width) return width;
		}
		return 1000;
	};
	const total = [...text].reduce((sum, letter) => sum + advance(letter.codePointAt(0)!), 0);
	return (total * size) / 1000;
}

/** The way the words of a block are set. */
export interface Style {
	/** The size of the type, in CSS px. */
	readonly size: number;
	/** The weight of the type. */
	readonly weight: Weight;
	/** The colour, from strong to weak. */
	readonly tone: Words['tone'];
	/** True for the serif of headlines. */
	readonly isHeadline?: boolean;
}

/** Returns the width of a text in a style, in CSS px. */
export const widthOf = (text: string, { size, weight, isHeadline = false }: Style): number =>
	isHeadline ? headlineWidth(text, size) : textWidth(text, size, weight);

/** Returns a word in pieces that each fit a width. */
function pieces(word: string, style: Style, width: number): string[] {
	const found: string[] = [];
	for (const letter of word) {
		const last = found.at(-1);
		if (last !== undefined && widthOf(last + letter, style) <= width)
			found[found.length - 1] = last + letter;
		else found.push(letter);
	}
	return found;
}

/**
 * Returns a text in lines of at most `width` px.
 *
 * The first line begins after `indent` px.
 */
export function wrap(text: string, style: Style, width: number, indent = 0): string[] {
	const lines: string[] = indent ? [''] : [];
	const words = text.split(/[ \t\n]+/).filter(Boolean);
	for (const word of words.flatMap((one) => pieces(one, style, width))) {
		const last = lines.at(-1);
		const joined = last ? `${last} ${word}` : word;
		const room = width - (lines.length === 1 ? indent : 0);
		if (last !== undefined && widthOf(joined, style) <= room) lines[lines.length - 1] = joined;
		else lines.push(word);
	}
	return lines;
}

/** Returns a text in a place, in CSS px. */
export const say = (text: string, x: number, y: number, style: Style): Words => ({
	x,
	y,
	text,
	size: style.size,
	weight: style.weight,
	tone: style.tone,
	isHeadline: style.isHeadline ?? false
});
