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
	type Found,
	type Meaning
} from './found.js';
import { moved, periodOf, type Period } from './period.js';
import { dayAt } from './stated.js';
import { ofYear } from './year.js';

const dayFrom = (at: Instant, days: number): Period => periodOf(at, 'day', days);

/** Returns the last such weekday up to a day, which may be that day itself. */
export const upTo = (at: Instant, weekday: number): Period =>
	dayFrom(at, -((calendarDate(at).weekday - weekday + 7) % 7));

const ofWeek = (at: Instant, weekday: number): Period =>
	dayFrom(periodOf(at, 'week').start, (weekday + 6) % 7);

const weekday: Meaning = (match, context) => {
	const { published, words, tense } = context;
	const past = upTo(published, numberIn(match, 'WEEKDAY')!);
	const isAhead = tense() === 'future' && past.start < published;
	const period = isAhead ? dayFrom(past.start, 7) : past;
	const rule = isAhead ? words.weekdayAhead : words.weekdayPast;
	return staged(parted(dated(period, 'publication', rule), match), match, context);
};

/** Reads a phrase with “last”, which may mean the unit before the last one. */
export function lastOf(
	near: Period,
	far: Period,
	isSetApart: boolean,
	{ words }: Context
): Found | null {
	const [taken, other] = isSetApart ? [far, near] : [near, far];
	const rule = isSetApart ? words.lastSetApart : words.lastUnit;
	return dated(taken, 'publication', rule, [readingOf(other, words.lastOther)]);
}

const shiftedWeekday: Meaning = (match, context) => {
	const { published, words, isPlain } = context;
	const [day, shift] = [numberIn(match, 'WEEKDAY')!, numberIn(match, 'SHIFT')!];
	if (shift === 0)
		return parted(dated(ofWeek(published, day), 'publication', words.shifted(0)), match);
	const near = upTo(dayFrom(published, -1).start, day);
	if (shift < 0) {
		const isSetApart = isPlain('WEEKDAY', day);
		return parted(lastOf(near, dayFrom(near.start, -7), isSetApart, context), match);
	}
	const next = dayFrom(upTo(published, day).start, 7);
	const others = [readingOf(dayFrom(next.start, 7), words.nextOther)];
	return parted(dated(next, 'publication', words.weekdayAhead, others), match);
};

const weekdayOfWeek: Meaning = (match, { published, words }) => {
	const at = moved(published, numberIn(match, 'SHIFT')!, 'week');
	const period = ofWeek(at, numberIn(match, 'WEEKDAY')!);
	return parted(dated(period, 'publication', words.weekdayWeek), match);
};

/** Returns Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
function easterOf(year: number): Instant {
	const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
	const g = Math.floor((8 * b + 13) / 25);
	const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
	const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
	const m = Math.floor((a + 11 * h + 22 * l) / 451);
	const days = h + l - 7 * m + 114;
	return fromCalendar([year, Math.floor(days / 31) - 1, (days % 31) + 1]);
}

/**
 * Returns the day of a holiday in a year.
 *
 * Its form is `month-day`, `month/weekday/nth`, where −1 is the last, or `easter+days`.
 */
function holidayAt(form: string, year: number): Period | null {
	if (form.startsWith('easter')) return dayFrom(easterOf(year), Number(form.slice(6)));
	const [month = 1, second = 0, nth] = form.split(/[-/]/, 3).map(Number);
	if (nth === undefined) return dayAt(year, month - 1, second);
	if (form.endsWith('/-1')) return upTo(fromCalendar([year, month, 0]), second);
	return dayFrom(upTo(fromCalendar([year, month - 1, 7]), second).start, 7 * (nth - 1));
}

const holiday: Meaning = (match, context) =>
	parted(
		ofYear(match, context, (year) => holidayAt(textIn(match, 'HOLIDAY')!, year)),
		match
	);

/** The rules that read weekdays and holidays. */
export const weekdays: Readonly<Record<string, Meaning>> = {
	weekday,
	'shifted-weekday': shiftedWeekday,
	'weekday-of-week': weekdayOfWeek,
	holiday
};
