import type { ReadingMessages } from '../messages/reading.js';
import type { Instant } from '../time/instant.js';
import type { Match } from './match.js';
import type { Anchor, MentionType, Reading } from './mention.js';
import { edtfOf, isNameable, stageOf, valueOf, within, type Period, type Stage } from './period.js';
import type { Direction } from './tense.js';

/** What a rule makes of a phrase. */
export interface Found extends Reading {
	/** The kind of date phrase. */
	readonly type: MentionType;
	/** What it counts from. */
	readonly anchor: Anchor;
	/** Other readings, the likeliest first. */
	readonly others: readonly Reading[];
	/** The unit of the calendar that it names; null for none. */
	readonly period: Period | null;
}

/** A dated phrase that another one leans on. */
export interface Support {
	/** The index of its mention. */
	readonly index: number;
	/** The unit of the calendar that it names. */
	readonly period: Period;
}

/** What a rule knows of the text around a phrase. */
export interface Context {
	/** The day of publication. */
	readonly published: Instant;
	/** Returns what the verb of the clause says. */
	readonly tense: () => Direction;
	/** The last dated phrase before this one; null for none. */
	readonly last: Support | null;
	/** The last one that does not count its day from publication, as “Thursday” does. */
	readonly lastNamed: Support | null;
	/** True if the last dated phrase stands in the same sentence. */
	readonly isSameSentence: boolean;
	/** True if a weekday or month also stands by itself in the text. */
	readonly isPlain: (key: string, value: number) => boolean;
	/** True if the month stands first in a date with slashes. */
	readonly isMonthFirst: boolean;
	/** The sentences of the rules. */
	readonly words: ReadingMessages;
}

/** Reads a match; null where it is no date. */
export type Meaning = (match: Match, context: Context) => Found | null;

/** Returns the first number that a class stands for; null without one. */
export function numberIn({ slots }: Match, key: string): number | null {
	const value = slots[key]?.[0];
	return value === undefined ? null : Number(value);
}

/** Returns the first text that a class stands for; null without one. */
export const textIn = ({ slots }: Match, key: string): string | null =>
	slots[key] === undefined ? null : String(slots[key][0]);

/** Returns a unit of the calendar as a reading. */
export const readingOf = (period: Period, rule: string): Reading => ({
	value: valueOf(period),
	edtf: edtfOf(period),
	rule
});

/** Returns a unit as what a rule found; null outside the years 1 to 9999. */
export function dated(
	period: Period,
	anchor: Anchor,
	rule: string,
	others: readonly Reading[] = []
): Found | null {
	if (!isNameable(period)) return null;
	return { type: 'DATE', ...readingOf(period, rule), anchor, others, period };
}

/** Returns what has no unit of the calendar. */
export const undated = (type: MentionType, value: string, anchor: Anchor, rule: string): Found => ({
	type,
	value,
	edtf: null,
	anchor,
	rule,
	others: [],
	period: null
});

/** Narrows a date to the part of its unit that the phrase names. */
export function staged(found: Found | null, match: Match, context: Context): Found | null {
	const stage = textIn(match, 'STAGE') as Stage | null;
	if (!found?.period || !stage) return found;
	const days = stageOf(found.period, stage, context.published);
	if (!days) return found;
	return { ...found, edtf: within(days), rule: `${found.rule} ${context.words.stages[stage]}` };
}

/** Narrows a day to the part of it that the phrase names. */
export function parted(found: Found | null, match: Match): Found | null {
	const part = textIn(match, 'DAYPART');
	if (found?.period?.measure !== 'day' || !part) return found;
	const withPart = (one: Reading) => ({ ...one, value: `${one.value}T${part}` });
	return { ...found, ...withPart(found), type: 'TIME', others: found.others.map(withPart) };
}
