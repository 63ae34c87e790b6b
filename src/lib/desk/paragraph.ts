import type { DraftMention } from './draft.js';
import type { Mention } from '../reading/mention.js';

/** A paragraph of a text: a line that is not empty. */
export interface TextParagraph {
	/** The number, from 1. */
	readonly number: number;
	/** The first of its UTF-16 units in the text. */
	readonly start: number;
	/** The UTF-16 unit just after its last. */
	readonly end: number;
}

/** Returns the paragraphs of a text; they are its lines that are not empty. */
export function paragraphsIn(text: string): TextParagraph[] {
	let at = 0;
	let number = 0;
	return text.split('\n').flatMap((line) => {
		const start = at;
		at += line.length + 1;
		return line.trim() ? [{ number: ++number, start, end: start + line.length }] : [];
	});
}

/**
 * Returns the number of the paragraph that holds a place in a text.
 *
 * The last one where none does.
 */
export function paragraphAt(paragraphs: readonly TextParagraph[], at: number): number {
	let [low, high] = [0, paragraphs.length - 1];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (paragraphs[middle]!.end > at) high = middle;
		else low = middle + 1;
	}
	return low + 1;
}

/** Returns the mentions of a text as those of a draft, nothing decided. */
export function mentionsOf(
	source: string,
	text: string,
	mentions: readonly Mention[]
): DraftMention[] {
	const paragraphs = paragraphsIn(text);
	const idOf = (index: number) => `${source}:${index + 1}`;
	return mentions.map((mention, index) => ({
		...mention,
		id: idOf(index),
		source,
		paragraph: paragraphAt(paragraphs, mention.start),
		anchor: typeof mention.anchor === 'number' ? idOf(mention.anchor) : mention.anchor,
		isByHand: false,
		decision: { is: 'open' }
	}));
}

/** Returns a text on one line, without characters that no file may hold. */
export const plainOf = (text: string): string =>
	text.replace(/[\s\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069]+/gu, ' ').trim();

/** Returns a text cut to its longest form, with a sign where something is gone. */
export const cut = (text: string, most: number): string =>
	text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
