import { calendarDate, fromCalendar } from '../time/calendar.js';
import { countIn, lengthValue, measureOf } from './count.js';
import { stretchEdtf } from './counted.js';
import {
	dated,
	numberIn,
	parted,
	staged,
	textIn,
	undated,
	type Context,
	type Found,
	type Meaning,
	type Support
} from './found.js';
import type { Match } from './match.js';
import { moved, periodOf, spanOf, type Measure, type Period } from './period.js';
import { dayAt } from './stated.js';
import { UNKNOWN } from './vague.js';
import { upTo } from './weekday.js';

/** Measures from the finest on. */
const measures: readonly Measure[] = [
	'day',
	'weekend',
	'week',
	'month',
	'quarter',
	'half',
	'year',
	'decade',
	'century'
];

const gradeOf = (measure: Measure): number => measures.indexOf(measure);

/** The date that a unit leans on: “that year” is not the year of “said on Thursday”. */
const supportFor = ({ last, lastNamed }: Context, measure: Measure): Support | null =>
	gradeOf(measure) > gradeOf('week') ? lastNamed : last;

/** Counts from the last date; an event has to be named where there is none as fine. */
function lean(context: Context, measure: Measure, count: number): Found | null {
	const last = supportFor(context, measure);
	const { words } = context;
	if (!last || gradeOf(last.period.measure) > gradeOf(measure))
		return undated('DATE', UNKNOWN, 'event', words.leanOpen);
	return dated(periodOf(last.period.start, measure, count), last.index, words.lean);
}

/** Reads “three days later” and “a week earlier”. */
const counted: Meaning = (match, context) => {
	const { count, unit } = countIn(match);
	const isLong = unit === 'decade' || unit === 'century';
	const measure = isLong ? 'year' : unit;
	if (count === null || !Number.isInteger(count) || !measures.includes(measure as Measure))
		return undated('DATE', UNKNOWN, 'event', context.words.leanOpen);
	const steps = count * numberIn(match, 'SIDE')! * (isLong ? (unit === 'decade' ? 10 : 100) : 1);
	if (Math.abs(steps) > 9999) return null;
	return lean(context, measure as Measure, steps);
};

/** Reads “the same day”, “the following week”, “the day before”. */
const unit: Meaning = (match, context) => {
	const measure = textIn(match, 'UNIT') ?? 'day';
	const grade = (measure === 'night' ? 'day' : measure) as Measure;
	if (!measures.includes(grade)) return null;
	const found = lean(context, grade, numberIn(match, 'SIDE') ?? 0);
	return staged(parted(found, match), match, context);
};

/** Returns the day or month of a name within a year, a month or a week. */
function inside(match: Match, { start }: Period): Period | null {
	const { year, month: own } = calendarDate(start);
	const [weekday, month, day] = ['WEEKDAY', 'MONTH', 'DAYNUM'].map((key) => numberIn(match, key));
	if (weekday != null) return periodOf(start, 'day', (weekday + 6) % 7);
	if (day != null) return dayAt(year, month ?? own, day);
	return periodOf(fromCalendar([year, month!]), 'month');
}

/** Returns the first month or weekday of a name after a period, or the last one before it. */
function beside(match: Match, period: Period, side: number): Period {
	const { start, end } = spanOf(period);
	const weekday = numberIn(match, 'WEEKDAY');
	if (weekday !== null)
		return upTo(moved(side < 0 ? start : end, side < 0 ? -1 : 6, 'day'), weekday);
	const { year } = calendarDate(side < 0 ? start : end);
	const of = (at: number) => periodOf(fromCalendar([at, numberIn(match, 'MONTH')!]), 'month');
	const near = of(year);
	const isBeyond = side < 0 ? spanOf(near).end <= start : near.start >= end;
	return isBeyond ? near : of(year + side);
}

/** Reads “May of that year” and “the following March”. */
const named: Meaning = (match, context) => {
	const { words } = context;
	const hasWeekday = numberIn(match, 'WEEKDAY') !== null;
	const measure = hasWeekday ? 'week' : numberIn(match, 'MONTH') === null ? 'month' : 'year';
	const told = textIn(match, 'UNIT');
	if (told && told !== measure) return null;
	const side = numberIn(match, 'SIDE')!;
	const unit = lean(context, measure, told ? side : 0);
	const last = supportFor(context, measure);
	if (!unit?.period) return unit;
	const period = told ? inside(match, unit.period) : beside(match, last!.period, side);
	if (!period) return null;
	return staged(parted(dated(period, last!.index, words.lean), match), match, context);
};

/** Reads “the following three days”: a stretch beside the last date. */
const stretch: Meaning = (match, context) => {
	const count = countIn(match);
	const side = numberIn(match, 'SIDE')! < 0 ? -1 : 1;
	const open = undated('DURATION', lengthValue(count), 'event', context.words.leanOpen);
	const measure = measureOf(count.unit);
	const last = supportFor(context, measure);
	if (!last || gradeOf(last.period.measure) > gradeOf(measure)) return open;
	const { start, end } = spanOf(last.period);
	const from = side < 0 ? moved(start, -1, 'day') : end;
	return {
		...open,
		anchor: last.index,
		rule: context.words.lean,
		edtf: stretchEdtf(count, from, side)
	};
};

/** The rules that lean on the last date. */
export const leaning: Readonly<Record<string, Meaning>> = {
	'lean-count': counted,
	'lean-unit': unit,
	'lean-name': named,
	'lean-stretch': stretch
};
