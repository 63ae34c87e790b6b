import type { CellDate } from './date.js';
import { yearOf } from './row-date.js';
import { notice, words, type TableProblem } from './table.js';

/** A date that was read, and where. */
export interface ReadDate {
	/** The number of its row. */
	readonly row: number;
	/** The text in EDTF. */
	readonly edtf: string;
	/** The text of the cell. */
	readonly value: string;
	/** What its form leaves to be looked at. */
	readonly form: CellDate['form'] | undefined;
}

/** The least number of days that are suspicious when all are alike. */
const MANY = 5;
/** The year before which a date is odd where most are later. */
const ODD = 100;

/** Returns what is odd about days that all are the first of a month or year. */
function firstsOf(dates: readonly ReadDate[], column: string): TableProblem[] {
	const days = dates.filter(({ edtf }) => /^-?\d{4}-\d\d-\d\d$/.test(edtf));
	if (days.length < MANY) return [];
	if (days.every(({ edtf }) => edtf.endsWith('-01-01')))
		return [notice(words.date.newYears(days.length), { column })];
	return days.every(({ edtf }) => edtf.endsWith('-01'))
		? [notice(words.date.firsts(days.length), { column })]
		: [];
}

/** Returns years of two digits that were written as four. */
function oddYearsOf(dates: readonly ReadDate[], column: string): TableProblem[] {
	const years = dates.map(({ edtf }) => yearOf(edtf));
	const late = years.filter((year) => year !== null && year >= 1000).length;
	const early = years.filter((year) => year !== null && year >= 0 && year < ODD).length;
	if (!early || late <= early) return [];
	return dates.flatMap(({ row, value }, index) => {
		const year = years[index] ?? ODD;
		return year >= 0 && year < ODD ? [notice(words.date.early(year), { row, column, value })] : [];
	});
}

/** Returns what is suspicious about the dates of a column as a whole. */
export function suspicionsOf(dates: readonly ReadDate[], column: string): TableProblem[] {
	const having = (form: ReadDate['form']) => dates.filter((date) => date.form === form).length;
	const [serials, seconds] = [having('serial'), having('seconds')];
	return [
		...(serials ? [notice(words.date.serial(serials), { column })] : []),
		...(seconds ? [notice(words.date.seconds(seconds), { column })] : []),
		...firstsOf(dates, column),
		...oddYearsOf(dates, column)
	];
}
