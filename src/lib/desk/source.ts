import type { Mention } from '../reading/mention.js';
import { readDates } from '../reading/read.js';
import { readDay } from '../time/iso.js';

/** The most characters of a report. */
export const LONGEST_TEXT = 1_000_000;
/** The most phrases that a person would decide. */
const MOST_PHRASES = 2_000;
/** Characters of a text in which its dateline stands. */
const HEAD = 600;
/** A year before which a day is taken for one of another calendar. */
const FIRST_YEAR = 1600;

/**
 * What is wrong with a report, or odd.
 *
 * Those of `refusals` keep it from being read.
 */
export type SourceFault =
	| 'noText'
	| 'tooLong'
	| 'noDay'
	| 'otherCalendar'
	| 'ahead'
	| 'otherLanguage'
	| 'dirty'
	| 'noDates'
	| 'manyDates';

/** The faults with which a report cannot be read. */
export const refusals: readonly SourceFault[] = ['noText', 'tooLong', 'noDay', 'otherCalendar'];

const letters = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** True if most letters of a text are not Latin. */
function isForeign(text: string): boolean {
	const sample = text.slice(0, 10_000);
	return letters(sample, /\p{Script=Latin}/gu) < letters(sample, /\p{L}/gu) / 2;
}

/**
 * Returns what is wrong with a report, or odd, before it is read.
 *
 * `today` is `YYYY-MM-DD`.
 */
export function faultsBefore(text: string, published: string, today: string): SourceFault[] {
	const day = readDay(published);
	const faults: (SourceFault | false)[] = [
		!text.trim() && 'noText',
		text.length > LONGEST_TEXT && 'tooLong',
		day === null && 'noDay',
		day !== null && Number(published.slice(0, 4)) < FIRST_YEAR && 'otherCalendar',
		day !== null && published > today && 'ahead',
		isForeign(text) && 'otherLanguage',
		letters(text, /[\ufffd\p{Co}]/gu) > 0 && 'dirty'
	];
	return faults.filter((fault) => fault !== false);
}

/** Returns what is odd about the phrases that were read. */
export function faultsAfter(mentions: readonly Mention[]): SourceFault[] {
	if (!mentions.length) return ['noDates'];
	return mentions.length > MOST_PHRASES ? ['manyDates'] : [];
}

/**
 * Returns the first full date at the head of a text.
 *
 * As `YYYY-MM-DD`; null for none.
 */
export function datelineOf(text: string): string | null {
	// a full date is read alike whatever the day of publication
	const mentions = readDates(text.slice(0, HEAD), { published: '2000-01-01', language: 'en' });
	const full = mentions.find(
		({ anchor, value }) => anchor === 'stated' && /^\d{4}-\d\d-\d\d$/.test(value)
	);
	return full?.value ?? null;
}

/** Returns a text as it is kept: lines end in LF, no byte order mark. */
export const keptText = (text: string): string =>
	text.replace(/^\ufeff/, '').replace(/\r\n?|\u2028|\u2029/g, '\n');
