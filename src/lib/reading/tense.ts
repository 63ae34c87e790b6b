import type { TenseWords } from './language.js';
import { BREAK, type Token } from './token.js';
import { isListed } from './words.js';

/** What a clause tells: what was, or what will be; null where nothing says so. */
export type Direction = 'past' | 'future' | null;

/** How many tokens before and after a phrase are looked at. */
const REACH = { before: 40, after: 14 };

/** True if a sentence ends with a token. */
export function endsSentence(tokens: readonly Token[], at: number): boolean {
	const { word } = tokens[at]!;
	if (word === BREAK || word === '?' || word === '!' || word === ';') return true;
	const next = tokens[at + 1];
	if (word !== '.' || !next || next.isGlued) return word === '.' && !next;
	return !(tokens[at - 1]?.isCapital && tokens[at - 1]!.word.length < 5);
}

const isPast = (word: string, { past, pastEndings, notPast }: TenseWords): boolean =>
	isListed(past, word) ||
	(word.length > 4 &&
		pastEndings.some((ending) => word.endsWith(ending)) &&
		!isListed(notPast, word));

/** Returns what the verb at a token says; null where it is none, or says nothing. */
function directionOf(
	tokens: readonly Token[],
	at: number,
	from: number,
	words: TenseWords
): Direction {
	const { word } = tokens[at]!;
	const next = tokens[at + 1]?.word;
	if (isListed(words.future, word)) {
		const isPerfect = [1, 2].some((step) => isListed(words.perfect, tokens[at + step]?.word));
		return isPerfect && word !== 'will' ? 'past' : 'future';
	}
	if (isListed(words.futureBefore, word) && (isListed(words.links, next) || at + 1 === from))
		return 'future';
	if (!isPast(word, words)) return null;
	const before = tokens[at - 1]?.word ?? '';
	const auxiliary =
		before.endsWith(words.adverbEnding) || isListed(words.negation, before)
			? tokens[at - 2]?.word
			: before;
	return isListed(words.passive, auxiliary) ? null : 'past';
}

/**
 * Returns whether the clause of a phrase tells what was or what will be.
 *
 * The nearest verb before the phrase decides, else the first one after it.
 */
export function tenseAt(
	tokens: readonly Token[],
	start: number,
	end: number,
	words: TenseWords
): Direction {
	for (let at = start - 1; at >= 0 && at >= start - REACH.before; at--) {
		if (endsSentence(tokens, at)) break;
		const found = directionOf(tokens, at, start, words);
		if (found) return found;
	}
	for (let at = end; at < tokens.length && at < end + REACH.after; at++) {
		if (endsSentence(tokens, at)) break;
		const found = directionOf(tokens, at, -1, words);
		if (found) return found;
	}
	return null;
}
