import { countIn } from './count.js';
import {
	dated,
	numberIn,
	parted,
	staged,
	textIn,
	undated,
	type Context,
	type Found,
	type Meaning
} from './found.js';
import { periodOf, type Measure } from './period.js';
import { UNKNOWN } from './vague.js';

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

/** Counts from the last date; an event has to be named where there is none as fine. */
function lean({ last, words }: Context, measure: Measure, count: number): Found | null {
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

/** The rules that lean on the last date. */
export const leaning: Readonly<Record<string, Meaning>> = {
	'lean-count': counted,
	'lean-unit': unit
};
