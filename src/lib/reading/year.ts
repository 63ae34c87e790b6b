import { calendarDate, fromCalendar } from '../time/calendar.js';
import { DAY } from '../time/instant.js';
import {
	dated,
	numberIn,
	textIn,
	undated,
	type Context,
	type Found,
	type Meaning
} from './found.js';
import type { Match } from './match.js';
import { moved, periodOf, spanOf, type Measure, type Period } from './period.js';

/** Distance from which on a day of a month is that of the other year, whatever the verb says. */
const FAR = 330 * DAY;

function nearestDay(past: Period, next: Period, { published, tense }: Context): Period {
	const [back, ahead] = [published - past.start, next.start - published];
	const direction = tense();
	if (direction === 'future') return back === 0 || ahead > FAR ? past : next;
	if (direction === 'past') return back > FAR ? next : past;
	return back <= ahead ? past : next;
}

/**
 * Returns the unit of a year that is meant where no year is told.
 *
 * A verb decides; a day of a month is else the nearest one, a longer unit the last that began.
 */
function nearest(of: (year: number) => Period | null, context: Context): Period | null {
	const { published, tense } = context;
	const { year } = calendarDate(published);
	const units = [-1, 0, 1].map((step) => of(year + step)).filter((one) => one !== null);
	const past = units.filter(({ start }) => start <= published).at(-1);
	const next = units.find(({ start }) => start > published);
	if (!past || !next) return past ?? next ?? null;
	if (past.measure === 'day') return nearestDay(past, next, context);
	const isGoingOn = spanOf(past).end > published;
	return tense() === 'future' && !isGoingOn ? next : past;
}

/** Reads a unit of a year, whose year is told, or the nearest one. */
export function ofYear(
	match: Match,
	context: Context,
	of: (year: number) => Period | null
): Found | null {
	const { published, words } = context;
	const told = numberIn(match, 'YEAR');
	const shift = numberIn(match, 'SHIFT');
	if (told !== null || shift !== null) {
		const period = of(told ?? calendarDate(published).year + shift!);
		if (!period) return null;
		if (told !== null) return dated(period, 'stated', words.stated);
		return dated(period, 'publication', words.shifted(shift!));
	}
	const period = nearest(of, context);
	if (!period) return null;
	const { nearestDay, nearestAhead, nearestUnit } = words;
	const isAhead = period.start > published;
	const rule = period.measure === 'day' ? nearestDay : isAhead ? nearestAhead : nearestUnit;
	return dated(period, 'publication', rule);
}

const seasons = ['SP', 'SU', 'FA', 'WI'];

/** Reads a season as TIMEX3 and EDTF name it: by the year in which it begins. */
const season: Meaning = (match, context) => {
	const code = textIn(match, 'SEASON')!;
	const index = seasons.indexOf(code);
	const of = (at: number) => periodOf(fromCalendar([at, 2 + 3 * index]), 'month');
	const found = ofYear(match, context, of);
	if (!found) return null;
	const year = found.value.slice(0, 4);
	return { ...found, value: `${year}-${code}`, edtf: `${year}-${21 + index}`, period: null };
};

const fiscal: Meaning = (match, context) => {
	const found = ofYear(match, context, (at) => periodOf(fromCalendar([at]), 'year'));
	return found && undated('DATE', `FY${found.value}`, found.anchor, context.words.fiscal);
};

const partOfYear =
	(measure: Measure, most: number): Meaning =>
	(match, context) => {
		const told = numberIn(match, 'ORDINAL')!;
		const number = told < 0 ? most : told;
		if (number < 1 || number > most) return null;
		return ofYear(match, context, (at) => ({
			start: moved(fromCalendar([at]), number - 1, measure),
			measure
		}));
	};

/** The rules that read the longer parts of a year. */
export const parts: Readonly<Record<string, Meaning>> = {
	season,
	fiscal,
	quarter: partOfYear('quarter', 4),
	half: partOfYear('half', 2)
};
