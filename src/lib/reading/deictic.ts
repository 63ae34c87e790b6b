import { calendarDate, fromCalendar } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';
import {
	dated,
	numberIn,
	parted,
	readingOf,
	staged,
	textIn,
	type Context,
	type Meaning
} from './found.js';
import { moved, periodOf, spanOf, type Measure, type Period } from './period.js';
import { dayAt } from './stated.js';
import { lastOf, upTo } from './weekday.js';
import { ofYear } from './year.js';

/** Reads today, yesterday, last night and what else a count of days from publication places. */
const today: Meaning = (match, context) => {
	const { published, words } = context;
	const count = numberIn(match, 'DEIXIS') ?? numberIn(match, 'SHIFT') ?? 0;
	const period = periodOf(published, 'day', count);
	const found = dated(period, 'publication', words.dayFromPublication(count));
	return staged(parted(found, match), match, context);
};

const thisOf = (period: Period, { words }: Context) =>
	dated(period, 'publication', words.shifted(0));

const shiftedMonth: Meaning = (match, context) => {
	const { published, isPlain } = context;
	const [month, shift] = [numberIn(match, 'MONTH')!, numberIn(match, 'SHIFT')!];
	const { year, month: now } = calendarDate(published);
	const of = (at: number) => periodOf(fromCalendar([at, month]), 'month');
	const next = month > now ? year : year + 1;
	if (shift >= 0) return staged(thisOf(of(shift ? next : year), context), match, context);
	const near = month < now ? year : year - 1;
	const isSetApart = near === year && isPlain('MONTH', month);
	return staged(lastOf(of(near), of(near - 1), isSetApart, context), match, context);
};

const unit: Meaning = (match, context) => {
	const { published, words } = context;
	const shift = numberIn(match, 'SHIFT') ?? 0;
	const measure = textIn(match, 'UNIT')!;
	// the next day is the one after what was told
	if (measure === 'hour' || measure === 'minute' || (measure === 'day' && shift)) return null;
	const period = periodOf(published, measure as Measure, shift);
	return staged(dated(period, 'publication', words.shifted(shift)), match, context);
};

/** Reads “the weekend”: the last one that began, unless the verb looks ahead. */
const weekend: Meaning = (_, { published, words, tense }) => {
	const period = periodOf(published, 'weekend');
	const isBack = period.start > published && tense() !== 'future';
	const taken = isBack ? periodOf(published, 'weekend', -1) : period;
	return dated(taken, 'publication', words.shifted(isBack ? -1 : 0));
};

/** Reads a unit by itself: that of the last date of its kind, else that of publication. */
const bareUnit: Meaning = (match, context) => {
	const { published, words, last } = context;
	const measure = (textIn(match, 'UNIT') ?? 'day') as Measure;
	if (!['day', 'week', 'month', 'quarter', 'year'].includes(measure)) return null;
	const leans = last?.period.measure === measure;
	const period = leans ? last.period : periodOf(published, measure);
	const rule = leans ? words.lean : words.shifted(0);
	const found = dated(period, leans ? last.index : 'publication', rule);
	return staged(parted(found, match), match, context);
};

/** The first moment of a day, week or weekday that a month has at a number; the last one at −1. */
function inMonth(month: Period, number: number, length: number, weekday: number | null): Instant {
	const { start, end } = spanOf(month);
	if (weekday === null)
		return number < 0 ? moved(end, -length, 'day') : moved(start, length * (number - 1), 'day');
	const last = number < 0 ? moved(end, -1, 'day') : moved(start, 7 * number - 1, 'day');
	return upTo(last, weekday).start;
}

/** Reads “the last week of March”, “the first Monday in May”, “the week of March 4”. */
const edge: Meaning = (match, context) => {
	const [weekday, day] = [numberIn(match, 'WEEKDAY'), numberIn(match, 'DAYNUM')];
	const measure = weekday === null ? (textIn(match, 'UNIT') as Measure) : 'day';
	if (measure !== 'week' && measure !== 'day' && measure !== 'weekend') return null;
	const number = numberIn(match, 'ORDINAL');
	const month = numberIn(match, 'MONTH')!;
	const found = ofYear(match, context, (year) =>
		number === null ? dayAt(year, month, day!) : periodOf(fromCalendar([year, month]), 'month')
	);
	if (!found?.period) return null;
	const at =
		number === null
			? found.period.start
			: inMonth(found.period, number, measure === 'day' ? 1 : 7, weekday);
	const period = periodOf(at, measure);
	return { ...found, ...readingOf(period, found.rule), period };
};

/** The rules that read units which publication places. */
export const deictic: Readonly<Record<string, Meaning>> = {
	today,
	'shifted-month': shiftedMonth,
	unit,
	weekend,
	'bare-unit': bareUnit,
	edge
};
