import { calendarDate } from '../time/calendar.js';
import type { Instant } from '../time/instant.js';
import { isoText } from '../time/iso.js';
import { countIn, isOfClock, lengthValue, measureOf, type Count } from './count.js';
import { dated, textIn, undated, type Context, type Meaning } from './found.js';
import { edtfOf, moved, periodOf } from './period.js';

/** Counts from which on no calendar of four digits has the date. */
const MOST = 10_000;

/** Years in a decade and a century, which are told as round numbers of years. */
const YEARS: Readonly<Record<string, number>> = { decade: 10, century: 100 };

/** True for a count that is more likely the number of a year. */
const isYear = (count: number | null): boolean => count !== null && count > 1900 && count < 2100;

const length: Meaning = (match, { words }) => {
	const told = textIn(match, 'LENGTH');
	const count = told ? null : countIn(match);
	// a quarter is a share more often than three months
	if (count?.unit === 'quarter' && !match.slots['NUMBER']) return null;
	// the 2013 school year
	if (count?.unit === 'year' && isYear(count.count)) return null;
	return undated('DURATION', told ?? lengthValue(count!), 'stated', words.length);
};

const fromPublication =
	(sign: 1 | -1): Meaning =>
	(match, { published, words }) => {
		const { count, unit } = countIn(match);
		const rule = words.counted;
		if (count === null)
			return undated('DATE', sign < 0 ? 'PAST_REF' : 'FUTURE_REF', 'publication', rule);
		const isPart = unit === 'year' && !Number.isInteger(count);
		const years = YEARS[unit];
		const measure = years ? 'year' : isPart ? 'month' : measureOf(unit);
		const units = Math.round(count * (years ?? (isPart ? 12 : 1)));
		if (units >= MOST) return null;
		const moves = isOfClock(unit) ? 0 : sign * units;
		const found = dated(periodOf(published, measure, moves), 'publication', rule);
		return found && years ? { ...found, edtf: `${found.edtf}~` } : found;
	};

/** Returns a stretch from or to a day in EDTF; null without a length. */
export function stretchEdtf({ count, unit }: Count, from: Instant, sign: 1 | -1): string | null {
	if (count === null || !Number.isInteger(count) || count < 1 || count >= MOST) return null;
	const day = isoText(from, 'day');
	const measure = measureOf(unit);
	const inclusive = measure === 'day' ? 1 : 0;
	const far = isOfClock(unit) ? from : moved(from, sign * (count - inclusive), measure);
	const { year } = calendarDate(far);
	if (year < 1 || year > 9999) return null;
	const isLong = YEARS[unit] !== undefined;
	const grade = isLong ? 'year' : measure === 'year' ? 'month' : 'day';
	const end = `${edtfOf(periodOf(far, grade))}${isLong ? '~' : ''}`;
	if (end === day) return day;
	return sign < 0 ? `${end}/${day}` : `${day}/${end}`;
}

/** Returns the days before publication that “the past two days” can also mean. */
function withoutToday(count: number, { published, words }: Context) {
	const [from, to] = [-count, -1].map((step) => edtfOf(periodOf(published, 'day', step)));
	const edtf = from === to ? from! : `${from}/${to}`;
	return { value: lengthValue({ count, unit: 'day' }), edtf, rule: words.stretchPastOther };
}

const stretch =
	(sign: 1 | -1): Meaning =>
	(match, context) => {
		const { words } = context;
		const count = countIn(match);
		// the last quarter is one of the calendar
		if (count.unit === 'quarter' && !match.slots['NUMBER']) return null;
		const rule = sign < 0 ? words.stretchPast : words.stretchAhead;
		const found = undated('DURATION', lengthValue(count), 'publication', rule);
		const edtf = stretchEdtf(count, context.published, sign);
		const hasOther = edtf !== null && sign < 0 && count.unit === 'day';
		return { ...found, edtf, others: hasOther ? [withoutToday(count.count!, context)] : [] };
	};

/** The rules that count units. */
export const counted: Readonly<Record<string, Meaning>> = {
	length,
	ago: fromPublication(-1),
	ahead: fromPublication(1),
	'ahead-in': (match, context) =>
		context.tense() === 'future' ? fromPublication(1)(match, context) : null,
	'stretch-past': stretch(-1),
	'stretch-ahead': stretch(1)
};
