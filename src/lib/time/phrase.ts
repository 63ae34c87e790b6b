import { betweenOf, clockOf, nameOf, pairOf, type DateMessages, type Style } from './names.js';
import { tickOf, type TimeSpan } from './timespan.js';
import {
	adverbOf,
	covers,
	datedNounOf,
	nounOf,
	publicationOf,
	sharedOf,
	sharesYear,
	windowOf,
	type Window
} from './window.js';

/** Returns the words of a date that does not last. */
export function singleWords(when: TimeSpan, style: Style, dates: DateMessages): string {
	const window = windowOf(when, 0);
	const { kind } = window;
	if (window.isByPublication) return dates.someTime(adverbOf(window, style, dates));
	if (kind !== 'one' && kind !== 'about' && kind !== 'either')
		return adverbOf(window, style, dates);
	return datedNounOf(window, style, dates);
}

/** Returns the words of the day up to which something was counted. */
export function totalWords(when: TimeSpan, style: Style, dates: DateMessages): string {
	const window = windowOf(when, 0);
	if (window.kind !== 'range') return dates.asOf(nounOf(window, style, dates));
	const { first, last } = window;
	return dates.asOf(dates.someIn(first.unit, betweenOf(first, last, style, dates)));
}

/** True if a start has a clause of its own: it is no noun that "since" can stand before. */
const isStartClause = ({ kind }: Window): boolean =>
	kind === 'range' || kind === 'before' || kind === 'after';

/** How exactly a window is named. */
const gradeOf = ({ first: { part, unit } }: Window): string => (part ? unit + 's' : unit);

/**
 * True if an end has a clause of its own: it is no noun that "to" can stand before.
 *
 * Nor is a longer one than the start: "until November" may leave November out.
 */
function isEndClause(end: Window, from: string | null): boolean {
	const grade = gradeOf(end);
	if (end.kind === 'range' || end.kind === 'before') return true;
	return end.kind !== 'after' && grade !== 'day' && grade !== 'minute' && grade !== from;
}

const isHard = (when: TimeSpan): boolean =>
	when.earliestStart === when.latestStart && when.earliestEnd === when.latestEnd;

/** Two clauses, each as sure as the other. */
const twoWords = ({ uncertain }: TimeSpan, dates: DateMessages, first: string, second: string) =>
	dates.clauses(first, uncertain ? dates.probably(second) : second);

/** The words of what has no end: it goes on, or its end is not told. */
function openWords(when: TimeSpan, style: Style, dates: DateMessages): string {
	const start = windowOf(when, 0);
	const isLong = style === 'long';
	const told = (words: string, untold: string) => (isLong ? dates.clauses(words, untold) : words);
	if (when.ongoing && start.isByPublication)
		return told(dates.goingOn(publicationOf(start, style, dates)), dates.startUntold);
	if (!isStartClause(start)) {
		const noun = datedNounOf(start, style, dates);
		if (when.ongoing) return dates.since(noun);
		return told(dates.from(noun), dates.untold);
	}
	const began = dates.began(adverbOf(start, style, dates));
	const until = when.untilPublication[1] ? dates.publication('') : '';
	if (when.ongoing) return twoWords(when, dates, began, dates.goingOn(until));
	return told(began, dates.untold);
}

/** The two ends of a date that lasts, and how they are written. */
interface Ends {
	readonly when: TimeSpan;
	readonly start: Window;
	readonly end: Window;
	readonly style: Style;
	readonly dates: DateMessages;
}

const timeOf = ({ first }: Window, dates: DateMessages): string => dates.at(clockOf(first, dates));

/** The words of ends that cannot be told apart, or one by the other; null where they can. */
function oneWords(ends: Ends, tick: number): string | null {
	const { when, start, end, style, dates } = ends;
	const isSame = start.span.start === end.span.start && start.span.end === end.span.end;
	if (isSame && start.kind === 'about') return nounOf(start, style, dates);
	if (isSame && start.kind === 'one' && start.first.unit !== 'minute')
		return dates.within(nounOf(start, style, dates));
	const units = [start, end].map(gradeOf).join(' ');
	if (units === 'day minute' && start.kind === 'one' && covers(start, end))
		return twoWords(when, dates, datedNounOf(start, style, dates), dates.ended(timeOf(end, dates)));
	if (units === 'minute day' && end.kind === 'one' && covers(end, start))
		return twoWords(when, dates, datedNounOf(end, style, dates), dates.began(timeOf(start, dates)));
	const shared = sharedOf(start, end, tick);
	return shared && dates.atTimes(adverbOf(shared, style, dates));
}

/** The words of a start and an end, each a noun or a clause of its own. */
function endedWords(ends: Ends): string {
	const { when, start, end, style, dates } = ends;
	const hasBegan = isStartClause(start) || covers(start, end);
	const hasEnded = isEndClause(end, hasBegan ? null : gradeOf(start)) || covers(end, start);
	const to = nounOf(end, style, dates);
	if (!hasBegan && !hasEnded) {
		if (start.kind === 'one' && end.kind === 'one')
			return dates.fromTo(...pairOf(start.first, end.first, style, dates));
		return dates.fromTo(nounOf(start, style, dates, sharesYear(start, end)), to);
	}
	const first = hasBegan
		? dates.began(adverbOf(start, style, dates))
		: dates.from(nounOf(start, style, dates));
	const second = hasEnded ? dates.ended(adverbOf(end, style, dates)) : dates.lasted(to);
	return twoWords(when, dates, first, second);
}

/** The last day of what is bounded on that side alone. */
const boundOf = (end: Window, style: Style, dates: DateMessages): string =>
	end.isByPublication ? publicationOf(end, style, dates) : nameOf(end.last, { style }, dates);

/** True if a start tells nothing that the end does not: it is earlier, at any time. */
const isStartUntold = (
	{ earliestStart, latestStart, latestEnd, untilPublication }: TimeSpan,
	tick: number
) =>
	earliestStart === -Infinity &&
	(latestStart + tick >= latestEnd || (untilPublication[0] && latestEnd === Infinity));

/** Returns the words of a date that lasts. */
export function lastingWords(when: TimeSpan, style: Style, dates: DateMessages): string {
	if (when.ongoing || when.earliestEnd === Infinity) return openWords(when, style, dates);
	const [start, end] = [windowOf(when, 0), windowOf(when, 1)];
	if (isHard(when) && start.first.unit === end.last.unit) {
		if (start.span.start === end.span.start) return datedNounOf(start, style, dates);
		return dates.range(...pairOf(start.first, end.last, style, dates));
	}
	const tick = tickOf(when);
	if (isStartUntold(when, tick)) {
		if (end.kind === 'before') return dates.atTimes(dates.upTo(boundOf(end, style, dates)));
		const ended =
			end.kind === 'after'
				? dates.lasted(nounOf(end, style, dates))
				: dates.ended(adverbOf(end, style, dates));
		return style === 'long' ? dates.clauses(ended, dates.startUntold) : ended;
	}
	const ends = { when, start, end, style, dates };
	return oneWords(ends, tick) ?? endedWords(ends);
}
