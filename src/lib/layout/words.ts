import type { Reach } from './marks.js';
import { fittingLength } from './text.js';
import { styles, typeWidth, type TextStyle } from './type.js';

/** Words of the figure in their place. */
export interface Words {
	/** The words themselves, such as a name. */
	readonly text: string;
	/** Quiet words after them: a sign of doubt, a date; empty for none. */
	readonly more: string;
	/** Where both begin and end, in px. */
	readonly reach: Reach;
}

/** One way to say an event: the longer ones are tried first. */
export interface Wording {
	/** The words themselves, such as a name. */
	readonly text: string;
	/** Quiet words after them; empty for none. */
	readonly more: string;
}

/** Where words may stand: after a start, or before an end. */
export interface Place {
	/** The x in px from which there is room. */
	readonly from: number;
	/** The x in px up to which there is room. */
	readonly to: number;
	/** True if they end at `to`, false if they begin at `from`. */
	readonly isFlush: boolean;
}

/** px between words and the quiet words after them, and the fewest that a cut name is worth */
const MORE = 6;
const SHORTEST = 26;

/** Returns the px of words and of the quiet words after them. */
export function wordsWidth({ text, more }: Wording, style: TextStyle): number {
	return typeWidth(text, style) + (more ? MORE + typeWidth(more, styles.more) : 0);
}

/** Returns words of a width in px in their place. */
export const put = (
	{ text, more }: Wording,
	width: number,
	{ from, to, isFlush }: Place
): Words => ({
	text,
	more,
	reach: isFlush ? [to - width, to] : [from, from + width]
});

const roomOf = ({ from, to }: Place): number => to - from;

/**
 * Returns a text cut to a width in px; null where too little is left.
 *
 * Cut at a word where that leaves most of it.
 */
export function cutText(text: string, style: TextStyle, width: number): string | null {
	if (typeWidth(text, style) <= width) return text;
	const end = fittingLength(text, style.size, style.weight, width - typeWidth('…', style));
	const space = text.lastIndexOf(' ', end);
	const kept = text.slice(0, space > end * 0.6 ? space : end).trimEnd();
	return kept.length > 2 && width >= SHORTEST ? `${kept.replace(/[,;:–-]$/, '')}…` : null;
}

/**
 * Returns the words of an event in their place; null for no room.
 *
 * `places` are tried in turn, the best first, and in each the wordings, the longest first; `isKept` may
 * refuse what fits, but for the last wording. Where nothing is left, the last wording is cut to the widest place.
 */
export function fitWords(
	wordings: readonly Wording[],
	style: TextStyle,
	places: readonly Place[],
	isKept: (words: Words, place: Place) => boolean
): Words | null {
	for (const place of places)
		for (const wording of wordings) {
			const width = wordsWidth(wording, style);
			if (width > roomOf(place)) continue;
			const words = put(wording, width, place);
			if (wording === wordings.at(-1) || isKept(words, place)) return words;
		}
	const [widest] = [...places].sort((a, b) => roomOf(b) - roomOf(a));
	const text = widest && cutText(wordings.at(-1)!.text, style, roomOf(widest));
	return text ? put({ text, more: '' }, typeWidth(text, style), widest) : null;
}
