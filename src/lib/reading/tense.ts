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
function directionOf(tokens: readonly Token[], at: number, words: TenseWords): Direction {
	const { word } = tokens[at]!;
	if (isListed(words.future, word)) {
		const isPerfect = [1, 2].some((step) => isListed(words.perfect, tokens[at + step]?.word));
		return isPerfect && word !== 'will' ? 'past' : 'future';
	}
	const next = tokens[at + 1]?.word ?? '';
	if (isListed(words.appointed, word) && isListed(words.links, next)) return 'future';
	if (isListed(words.intended, word) && next === words.infinitive) return 'future';
	if (!isPast(word, words)) return null;
	const before = tokens[at - 1]?.word ?? '';
	const auxiliary =
		before.endsWith(words.adverbEnding) || isListed(words.negation, before)
			? tokens[at - 2]?.word
			: before;
	// to hit, will cut: the same word as what was
	const isBase = auxiliary === words.infinitive || isListed(words.future, auxiliary);
	return isBase || isListed(words.passive, auxiliary) ? null : 'past';
}

/**
 * Returns what the clauses around phrases tell, by first token and the one after.
 *
 * The nearest verb before the phrase decides, else the first one after it. Each token is looked up
 * once, however many phrases ask.
 */
export function tensesOf(tokens: readonly Token[], words: TenseWords) {
	const known: (NonNullable<Direction> | 'end' | 'none')[] = [];
	/** True for “is meeting”, which tells what will be only where a day follows. */
	const isGoingOn = (index: number): boolean =>
		isListed(words.progressive, tokens[index]!.word) &&
		(tokens[index + 1]?.word.endsWith(words.progressiveEnding) ?? false);
	const at = (index: number) =>
		(known[index] ??= endsSentence(tokens, index)
			? 'end'
			: (directionOf(tokens, index, words) ?? 'none'));
	/** The first verb from a token on, within the sentence. */
	const find = (from: number, to: number, step: 1 | -1): Direction => {
		for (let index = from; index !== to; index += step) {
			const found = at(index);
			if (found === 'end') return null;
			if (found !== 'none') return found;
			if (step < 0 && isGoingOn(index)) return 'future';
		}
		return null;
	};
	return (start: number, end: number): Direction => {
		if (start > 0 && isListed(words.appointed, tokens[start - 1]!.word)) return 'future';
		return (
			find(start - 1, Math.max(-1, start - REACH.before), -1) ??
			find(end, Math.min(tokens.length, end + REACH.after), 1)
		);
	};
}
