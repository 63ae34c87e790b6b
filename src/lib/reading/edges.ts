import type { Language } from './language.js';
import { tokensOf, type Token } from './token.js';
import { isListed } from './words.js';

/** A stretch of tokens as a class with its value, or as the word itself. */
export interface Edge {
	/** The class, or the word. */
	readonly key: string;
	/** What it stands for in its class. */
	readonly value: string | number;
	/** The index of the token after it. */
	readonly next: number;
}

/** A term of the lexicon in its words. */
interface Term {
	readonly words: readonly string[];
	readonly key: string;
	readonly value: string | number;
	readonly isCapital: boolean;
}

/** The lexicon of a language by the first word of each term. */
export type Terms = ReadonlyMap<string, readonly Term[]>;

/** Returns the lexicon by the first word of each term. */
export function termsOf({ lexicon }: Language): Terms {
	const terms = new Map<string, Term[]>();
	for (const [key, entries] of Object.entries(lexicon))
		for (const [value, list] of Object.entries(
			typeof entries === 'string' ? { '': entries } : entries
		))
			for (const text of list.split(', ')) {
				const tokens = tokensOf(text);
				const words = tokens.map(({ word }) => word);
				const term = { words, key, value: value || text, isCapital: tokens[0]!.isCapital };
				terms.set(words[0]!, [...(terms.get(words[0]!) ?? []), term]);
			}
	return terms;
}

function termEdges(tokens: readonly Token[], at: number, terms: Terms): Edge[] {
	const { word, isCapital } = tokens[at]!;
	const known = terms.get(word);
	if (!known) return [];
	return known
		.filter(
			(term) =>
				(isCapital || !term.isCapital) &&
				term.words.every((one, index) => tokens[at + index]?.word === one)
		)
		.map(({ words, key, value }) => ({ key, value, next: at + words.length }));
}

/** Returns a number in words, as long as it goes on. */
function numberEdges(tokens: readonly Token[], at: number, language: Language): Edge[] {
	const { numbers, numberLinks } = language;
	let [sum, part, next] = [0, 0, at];
	for (let index = at; index < tokens.length && index < at + 12; index++) {
		const { word } = tokens[index]!;
		const value = Object.hasOwn(numbers, word) ? numbers[word]! : null;
		if (value === null && index > at && isListed(numberLinks, word)) continue;
		// two thirty is no number, twenty-five is
		if (value === null || (value < 100 && part % 100 && (part % 10 || value > 9))) break;
		if (value >= 1000) [sum, part] = [sum + Math.max(part, 1) * value, 0];
		else part = value === 100 ? Math.max(part, 1) * 100 : part + value;
		next = index + 1;
	}
	return next > at ? [{ key: 'NUMBER', value: sum + part, next }] : [];
}

/** Returns the year that two digits stand for: 2000 to 2040, or 1941 to 1999. */
export const shortYear = (digits: number): number => (digits > 40 ? 1900 : 2000) + digits;

/** Returns what a word such as million multiplies a number by; null for another word. */
function multiplierAt(tokens: readonly Token[], at: number, { numbers }: Language): number | null {
	const word = tokens[at]?.word ?? '';
	const value = Object.hasOwn(numbers, word) ? numbers[word]! : 0;
	return value >= 100 ? value : null;
}

function digitEdges(tokens: readonly Token[], at: number, language: Language): Edge[] {
	const { word, isGlued } = tokens[at]!;
	const edge = (key: string, value: Edge['value'], length = 1): Edge => ({
		key,
		value,
		next: at + length
	});
	if (/^\d{4}-/.test(word)) return [edge('ISO', word.toUpperCase())];
	if (/^\d{1,2}:\d\d(:\d\d)?$/.test(word)) return [edge('CLOCK', word)];
	if (/^\d{1,2}\/\d{1,2}\/(\d\d|\d{4})$/.test(word)) return [edge('SLASH', word)];
	const value = Number(/^\d{1,3}(,\d{3})+$/.test(word) ? word.replaceAll(',', '') : word);
	if (!Number.isFinite(value) || word.length > 9) return [];
	const times = multiplierAt(tokens, at + 1, language);
	if (times) return [edge('NUMBER', value * times, 2)];
	const before = tokens[at - 1]?.word ?? '';
	const after = tokens[at + 1]?.isGlued ? tokens[at + 1]!.word : '';
	// money, shares, and numbers within names such as F-16
	if (/[$£€#]/.test(before) || after === '%' || (isGlued && /[\p{L}\d]$/u.test(before))) return [];
	const isDay = value >= 1 && value <= 31 && Number.isInteger(value);
	if (isListed(language.ordinalEndings, after))
		return [edge('ORDINAL', value, 2), ...(isDay ? [edge('DAYNUM', value, 2)] : [])];
	if (isListed(language.decadeEndings, after) && value % 10 === 0) {
		if (/^[12]\d{3}$/.test(word)) return [edge('DECADE', value, 2)];
		return /^\d0$/.test(word) ? [edge('DECADE', shortYear(value), 2)] : [];
	}
	const edges = [edge('NUMBER', value)];
	if (isDay) edges.push(edge('DAYNUM', value));
	if (/^(1\d|2[01])\d\d$/.test(word)) edges.push(edge('YEAR', value));
	if (/^([01]\d|2[0-3])[0-5]\d$/.test(word))
		edges.push(edge('CLOCK_HHMM', `${word.slice(0, 2)}:${word.slice(2)}`));
	if (/^\d{1,2}\.\d\d$/.test(word)) edges.push(edge('CLOCK_DOTTED', word.replace('.', ':')));
	return edges;
}

/** Returns a short year or decade after an apostrophe: ’98, ’70s. */
function apostropheEdges(tokens: readonly Token[], at: number, language: Language): Edge[] {
	const following = tokens[at + 1];
	if (!following?.isGlued || !/^\d\d$/.test(following.word)) return [];
	const decade = digitEdges(tokens, at + 1, language).filter(({ key }) => key === 'DECADE');
	if (decade.length) return decade;
	return [{ key: 'YEAR_SHORT', value: shortYear(Number(following.word)), next: at + 2 }];
}

/** Returns all that the tokens from one on stand for. */
export function edgesAt(
	tokens: readonly Token[],
	at: number,
	language: Language,
	terms: Terms
): Edge[] {
	const { word } = tokens[at]!;
	const edges: Edge[] = [{ key: word, value: word, next: at + 1 }];
	if (/^\d/.test(word)) edges.push(...digitEdges(tokens, at, language));
	else if (word === "'") edges.push(...apostropheEdges(tokens, at, language));
	else edges.push(...numberEdges(tokens, at, language));
	edges.push(...termEdges(tokens, at, terms));
	return edges;
}
