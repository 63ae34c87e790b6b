import type { Messages } from '../messages/index.js';
import { dayOf, floor } from './steps.js';
import { instant, type Instant, type Span } from './instant.js';
import { nameOf, pairOf, withWeekday, type Style, type Unitary } from './names.js';
import { lastingWords, singleWords, totalWords } from './phrase.js';
import type { TimeSpan, Unit } from './timespan.js';

export type { Style } from './names.js';

const unitary = (at: Instant, unit: Unit): Unitary => ({
	at,
	unit,
	part: null,
	isZoned: true,
	hasEra: false
});

/**
 * Returns the name of the unit that holds a moment.
 *
 * Long style adds the weekday to a day.
 *
 * @example
 * formatDate(at, 'month', 'long', m) // "November 2024"
 */
export function formatDate(at: Instant, unit: Unit, style: Style, { dates }: Messages): string {
	const name = nameOf(unitary(at, unit), { style }, dates);
	const isFine = unit === 'day' || unit === 'minute';
	return style === 'long' && isFine ? withWeekday(at, name, dates) : name;
}

/** True if publication is all that bounds a date: whatever is told came by then. */
const isIdle = ({ earliestStart, earliestEnd, latestEnd, untilPublication }: TimeSpan): boolean =>
	earliestStart === -Infinity &&
	untilPublication[0] &&
	!Number.isFinite(earliestEnd) &&
	(untilPublication[1] || latestEnd === Infinity);

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * Returns a date in words at its own precision, never finer.
 *
 * In long style it begins with a capital letter and can stand as a sentence.
 *
 * @example
 * formatWhen(readEdtf('2024-11', horizon), 'long', m) // "November 2024"
 */
export function formatWhen(when: TimeSpan, style: Style, { dates }: Messages): string {
	const lasts = when.precision === 'lasting';
	const say = lasts ? lastingWords : when.total ? totalWords : singleWords;
	const words = say(when, style, dates);
	const text = when.uncertain && !isIdle(when) ? dates.probably(words) : words;
	return style === 'long' ? capitalized(text) : text;
}

const isNewYear = (at: Instant): boolean => at === floor(at, 'year');

/**
 * Returns a window in words: its days, or its years where they are whole.
 *
 * @example
 * formatSpan(span(fromCalendar([2014]), fromCalendar([2025])), 'short', m) // "2014–2024"
 */
export function formatSpan(window: Span, style: Style, m: Messages): string {
	const unit = isNewYear(window.start) && isNewYear(window.end) ? 'year' : 'day';
	const [first, last] = [window.start, instant(window.end - 1)].map((at) =>
		unitary(dayOf(at).start, unit)
	) as [Unitary, Unitary];
	if (floor(first.at, unit) === floor(last.at, unit)) return formatDate(first.at, unit, style, m);
	return m.dates.range(...pairOf(first, last, style, m.dates));
}
