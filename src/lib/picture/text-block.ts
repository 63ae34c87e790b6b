import { textWidth, type Weight } from '../layout/text.js';
import headline from './headline.json' with { type: 'json' };

/** a run of text; `x` is where it starts, `y` its base line */
export interface Words {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	/** CSS px */
	readonly size: number;
	readonly weight: Weight;
	readonly tone: 'ink' | 'ink2' | 'ink3';
	readonly isHeadline: boolean;
}

/** px of a headline's text, from the advances of the bundled serif */
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

/** how the words of a block are set */
export interface Style {
	readonly size: number;
	readonly weight: Weight;
	readonly tone: Words['tone'];
	readonly isHeadline?: boolean;
}

/** px that a text takes in a style */
export const widthOf = (text: string, { size, weight, isHeadline = false }: Style): number =>
	isHeadline ? headlineWidth(text, size) : textWidth(text, size, weight);

/** a word in pieces that each fit a width */
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

/** a text broken into lines of at most `width` px, the first of them after `indent` px */
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

/** words in a place */
export const say = (text: string, x: number, y: number, style: Style): Words => ({
	x,
	y,
	text,
	size: style.size,
	weight: style.weight,
	tone: style.tone,
	isHeadline: style.isHeadline ?? false
});
