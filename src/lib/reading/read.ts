import { readingMessagesOf } from '../messages/reading.js';
import { refuse } from '../time/date-error.js';
import { readDay } from '../time/iso.js';
import { deadlineOf } from './deadline.js';
import { english } from './english.js';
import { type Context, type Found, type Support } from './found.js';
import type { TenseWords } from './language.js';
import { meanings } from './meanings.js';
import { grammarOf, matchesOf, type Grammar, type Match } from './match.js';
import type { Mention } from './mention.js';
import { endsSentence, tensesOf, type Direction } from './tense.js';
import { tokensOf, type Token } from './token.js';
import { isListed } from './words.js';

/** The languages that can be read. */
export type ReadingLanguage = 'en';

const languages = { en: english } as const;
const grammars = new Map<ReadingLanguage, Grammar>();
function grammarIn(language: ReadingLanguage): Grammar {
	const grammar = grammars.get(language) ?? grammarOf(languages[language]);
	grammars.set(language, grammar);
	return grammar;
}

/** A phrase that was read, with its tokens. */
interface Taken {
	readonly start: number;
	readonly end: number;
	readonly found: Found;
}

/** Returns the index of the first token of each sentence, by token. */
function sentencesOf(tokens: readonly Token[]): readonly number[] {
	let first = 0;
	return tokens.map((_, at) => {
		if (at && endsSentence(tokens, at - 1)) first = at;
		return first;
	});
}

/** Returns the weekdays and months that stand by themselves, without last, this or next. */
function plainOf(matches: readonly Match[]): ReadonlySet<string> {
	const plain = new Set<string>();
	let free = 0;
	for (const { start, end, slots } of matches) {
		if (start < free) continue;
		free = end;
		if (slots['SHIFT'] || slots['PASTWARD'] || slots['YEAR']) continue;
		for (const day of slots['WEEKDAY'] ?? []) plain.add(`WEEKDAY ${day}`);
		for (const month of slots['MONTH'] ?? []) plain.add(`MONTH ${month}`);
	}
	return plain;
}

/** Joins a clock time with the day beside it: “8 p.m. on Friday”. */
function joined(before: Taken | undefined, after: Taken, tokens: readonly Token[]): Taken | null {
	if (!before) return null;
	if (after.start - before.end > 1) return null;
	const gap = tokens.slice(before.end, after.start).map(({ word }) => word);
	if (gap[0] && !['on', 'at', 'around', 'about'].includes(gap[0])) return null;
	const isClock = ({ found }: Taken) => found.value.includes(':') && !found.period;
	const isDay = ({ found }: Taken) => found.period?.measure === 'day' && !found.value.includes(':');
	const [clock, day] = isClock(before) ? [before, after] : [after, before];
	if (!isClock(clock) || !isDay(day)) return null;
	const value = `${day.found.value.slice(0, 10)}${clock.found.value.slice(10)}`;
	const found = { ...day.found, type: 'TIME' as const, value, edtf: value, others: [] };
	return { start: before.start, end: after.end, found };
}

/** The rules of days that count from publication. */
const fromPublication = ['weekday', 'shifted-weekday', 'weekday-of-week', 'today'];

/** Returns the phrase taken last as one to lean on; null where it names no unit of the calendar. */
function supportOf(taken: readonly Taken[]): Support | null {
	const index = taken.length - 1;
	const period = taken[index]!.found.period;
	return period && { index, period };
}

/**
 * Returns the date phrases of a text, in order; none overlap.
 *
 * @throws DateError if the day of publication is none
 */
export function readDates(
	text: string,
	{ published, language }: { published: string; language: ReadingLanguage }
): readonly Mention[] {
	const day = readDay(published);
	if (day === null) refuse(published, 'is no day of publication', 'write it as YYYY-MM-DD');
	const grammar = grammarIn(language);
	const tokens = tokensOf(text);
	const matches = matchesOf(tokens, grammar);
	const plain = plainOf(matches);
	const sentences = sentencesOf(tokens);
	const verbs = grammar.language.tense;
	const tenses = tensesOf(tokens, verbs);
	const taken: Taken[] = [];
	let free = 0;
	let last: Support | null = null;
	let lastNamed: Support | null = null;
	for (const match of matches) {
		if (match.start < free) continue;
		const context: Context = {
			published: day,
			tense: () => directionOf(match, tokens[match.start - 1]?.word ?? '', verbs, tenses),
			last,
			lastNamed,
			isSameSentence: last !== null && taken[last.index]!.start >= sentences[match.start]!,
			isPlain: (key, value) => plain.has(`${key} ${value}`),
			isMonthFirst: grammar.language.isMonthFirst,
			words: readingMessagesOf('en')
		};
		const read = meanings[match.rule.rule]!(match, context);
		if (!read) continue;
		const isDeadline = isListed(verbs.deadline, tokens[match.start - 1]?.word ?? '');
		const found = isDeadline ? deadlineOf(read, context.words) : read;
		const one = { start: match.start, end: match.end, found };
		const whole = joined(taken.at(-1), one, tokens);
		if (whole) taken.pop();
		taken.push(whole ?? one);
		const support = supportOf(taken);
		// a season is no unit to count from, and what stood before it is not meant
		if (support || (found.type === 'DATE' && found.edtf !== null)) last = support;
		if (!fromPublication.includes(match.rule.rule)) lastNamed = last;
		free = match.end;
	}
	return taken.map((one) => mentionOf(one, tokens, text));
}

/** Returns what a phrase's preposition says of its direction, else its verb. */
function directionOf(
	{ start, end, slots }: Match,
	before: string,
	{ back, ahead, until }: TenseWords,
	tense: (start: number, end: number) => Direction
): Direction {
	if (isListed(back, before)) return 'past';
	if (slots['WEEKDAY'] && isListed(until, before)) return 'future';
	return tense(start, end) ?? (isListed(ahead, before) ? 'future' : null);
}

function mentionOf({ start, end, found }: Taken, tokens: readonly Token[], text: string): Mention {
	// a comma before a date is no part of it: “London, 14 March”
	const first = tokens[start]!.word === ',' ? start + 1 : start;
	const [from, to] = [tokens[first]!.start, tokens[end - 1]!.end];
	const { type, value, edtf, anchor, rule, others } = found;
	return {
		start: from,
		end: to,
		text: text.slice(from, to),
		type,
		value,
		edtf,
		anchor,
		rule,
		others
	};
}
