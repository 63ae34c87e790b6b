/** A word, a number or a sign of a text. */
export interface Token {
	/** The first of its UTF-16 units in the text. */
	readonly start: number;
	/** The UTF-16 unit just after its last. */
	readonly end: number;
	/** Its text in lower case, with straight apostrophes; `¶` for the end of a paragraph. */
	readonly word: string;
	/** True if it begins with a capital. */
	readonly isCapital: boolean;
	/** True if nothing stands between it and the token before. */
	readonly isGlued: boolean;
}

/** The end of a paragraph, which no phrase crosses. */
export const BREAK = '¶';

/** Characters of the longest token that can be part of a date; longer ones are cut. */
const LONGEST = 40;

// Each alternative takes a run of one class after another, so that none can backtrack far.
const LEXEME =
	/\n\s*\n|\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?Z?)?(?![\d-])|\d+(?:[.,:/]\d+)*|['’]s(?![\p{L}\d])|\p{L}\.(?:\p{L}\.)+|\p{L}[\p{L}\p{M}\d]*(?:['’](?:t|ll|d|re|ve|m)(?!\p{L}))?|[^\s]/gu;

const DASHES = /^[\u2010-\u2015\u2212]$/;

function wordOf(text: string): string {
	if (text.startsWith('\n')) return BREAK;
	if (DASHES.test(text)) return '-';
	return text.slice(0, LONGEST).toLowerCase().replace('’', "'").replace('‘', "'");
}

/** True if a line ends where a sentence does: what follows is another paragraph. */
const endsLine = (between: string, before: string): boolean =>
	between.includes('\n') && /[.!?:"”)]/.test(before);

/** Returns the tokens of a text, in order. */
export function tokensOf(text: string): readonly Token[] {
	const tokens: Token[] = [];
	let last = 0;
	for (const { 0: found, index } of text.matchAll(LEXEME)) {
		const end = index + found.length;
		const before = text[last - 1] ?? '';
		if (!found.startsWith('\n') && endsLine(text.slice(last, index), before))
			tokens.push({ start: last, end: index, word: BREAK, isCapital: false, isGlued: false });
		tokens.push({
			start: index,
			end,
			word: wordOf(found),
			isCapital: /^\p{Lu}/u.test(found),
			isGlued: index === last && index > 0
		});
		last = end;
	}
	return tokens;
}
