import { calendarDate, fromCalendar } from '../time/calendar.js';
import { readDay, readIso } from '../time/iso.js';
import { shortYear } from './edges.js';
import { dated, numberIn, parted, readingOf, staged, textIn, type Meaning } from './found.js';
import { periodOf, type Period } from './period.js';
import { ofYear } from './year.js';

/** Returns a day; null where its month has none such. */
export function dayAt(year: number, month: number, day: number): Period | null {
	const start = fromCalendar([year, month, day]);
	return calendarDate(start).month === month ? periodOf(start, 'day') : null;
}

const iso: Meaning = (match, { words }) => {
	const [day = '', time] = textIn(match, 'ISO')!.split('T');
	const read = readIso(day);
	const found = read && dated(periodOf(read.at, 'day'), 'stated', words.stated);
	if (!found || !time) return found;
	const minute = `${day}T${time.slice(0, 5)}`;
	const value = `${minute}${time.endsWith('Z') ? 'Z' : ''}`;
	return readIso(`${minute}Z`) ? { ...found, type: 'TIME', value, edtf: value } : found;
};

const slash: Meaning = (match, { words, isMonthFirst }) => {
	const [first = 0, second = 0, last = 0] = textIn(match, 'SLASH')!.split('/').map(Number);
	const year = last < 100 ? shortYear(last) : last;
	const monthFirst = { period: dayAt(year, first - 1, second), rule: words.slashes(true) };
	const dayFirst = { period: dayAt(year, second - 1, first), rule: words.slashes(false) };
	const [taken, other] = (isMonthFirst ? [monthFirst, dayFirst] : [dayFirst, monthFirst]).flatMap(
		({ period, rule }) => (period ? [readingOf(period, rule)] : [])
	);
	if (!taken) return null;
	const others = other && other.value !== taken.value ? [other] : [];
	return dated(periodOf(readDay(taken.value)!, 'day'), 'stated', taken.rule, others);
};

const day: Meaning = (match, context) => {
	const [month, number] = [numberIn(match, 'MONTH')!, numberIn(match, 'DAYNUM')!];
	return parted(
		ofYear(match, context, (year) => dayAt(year, month, number)),
		match
	);
};

const month: Meaning = (match, context) => {
	const number = numberIn(match, 'MONTH')!;
	const of = (year: number) => periodOf(fromCalendar([year, number]), 'month');
	return staged(ofYear(match, context, of), match, context);
};

const yearBy =
	(rule: 'stated' | 'yearOrCount'): Meaning =>
	(match, context) => {
		const found = ofYear(match, context, (at) => periodOf(fromCalendar([at]), 'year'));
		return staged(found && { ...found, rule: context.words[rule] }, match, context);
	};

const decade: Meaning = (match, context) => {
	const first = numberIn(match, 'DECADE')!;
	// the 1800s are a century, the 2000s are not yet
	const isCentury = first % 100 === 0 && first < 2000;
	const { words } = context;
	const rule = isCentury ? words.century : words.decade;
	const period = periodOf(fromCalendar([first]), isCentury ? 'century' : 'decade');
	return staged(dated(period, 'stated', rule), match, context);
};

const century: Meaning = (match, context) => {
	const number = numberIn(match, 'ORDINAL')!;
	if (number < 2 || number > 30) return null;
	const period = periodOf(fromCalendar([(number - 1) * 100]), 'century');
	return staged(dated(period, 'stated', context.words.century), match, context);
};

/** The rules that read days, months and years. */
export const stated: Readonly<Record<string, Meaning>> = {
	iso,
	slash,
	day,
	month,
	year: yearBy('stated'),
	'year-or-count': yearBy('yearOrCount'),
	decade,
	century
};
