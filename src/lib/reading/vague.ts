import { countIn, lengthValue } from './count.js';
import { numberIn, textIn, undated, type Meaning } from './found.js';
import type { Match } from './match.js';

/** The value of a date that the text leaves open. */
export const UNKNOWN = 'XXXX-XX-XX';

/** Returns the value of what comes again: `P1Y`, `XXXX-WXX-2`, `XXXX-XX-XXTMO`. */
function setValue(match: Match): string {
	const often = textIn(match, 'OFTEN');
	if (often) return often;
	const weekday = numberIn(match, 'WEEKDAY');
	if (weekday !== null) return `XXXX-WXX-${weekday || 7}`;
	const month = numberIn(match, 'MONTH');
	if (month !== null) return `XXXX-${String(month + 1).padStart(2, '0')}`;
	const season = textIn(match, 'SEASON');
	if (season) return `XXXX-${season}`;
	const part = textIn(match, 'DAYPART');
	if (part) return `${UNKNOWN}T${part}`;
	const { count, unit } = countIn(match);
	return lengthValue({ count: count ?? 1, unit });
}

const set: Meaning = (match, { words }) => undated('SET', setValue(match), 'stated', words.set);

const cue: Meaning = (_, { words }) => undated('DATE', UNKNOWN, 'event', words.cue);

/** The rules that read what has no date of its own. */
export const vague: Readonly<Record<string, Meaning>> = {
	set,
	cue,
	present: (_, { words }) => undated('DATE', 'PRESENT_REF', 'publication', words.present),
	past: (_, { words }) => undated('DATE', 'PAST_REF', 'publication', words.past),
	future: (_, { words }) => undated('DATE', 'FUTURE_REF', 'publication', words.future)
};
