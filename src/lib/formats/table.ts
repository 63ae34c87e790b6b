import { formatMessagesOf, type Advice } from '../messages/formats.js';
import type { Problem } from '../model/problem.js';
import { escapedCharacters } from '../model/shape.js';

/** What is said of foreign files. */
export const words = formatMessagesOf('en');

/** Something that a file does not say clearly: where, what, and the mend. */
export interface TableProblem extends Advice {
	/** The number of the row, from 1; null for the whole file. */
	readonly row: number | null;
	/** The name of the column; null for the whole row. */
	readonly column: string | null;
	/** The text of the cell; null where none is meant. */
	readonly value: string | null;
	/** True if the row, or the file, is not shown. */
	readonly isRefused: boolean;
}

/** The kinds of foreign files. */
export type Kind =
	'table' | 'workbook' | 'calendar' | 'timelinejs' | 'acled' | 'ucdp' | 'wikidata' | 'own';

/** One row of a table. */
export interface TableRow {
	/** The number in its file, from 1. */
	readonly number: number;
	/** The texts of its cells, in the order of the columns. */
	readonly cells: readonly string[];
}

/** A sheet of cells, before anything is known about it. */
export interface Grid {
	/** Its rows, those of names included. */
	readonly rows: readonly TableRow[];
	/** What its file holds beside. */
	readonly notes: readonly TableProblem[];
}

/** A table: named columns, and rows of texts. */
export interface Table extends Grid {
	/** The names of the columns; each is there once. */
	readonly columns: readonly string[];
}

const place = { row: null, column: null, value: null };

/** Returns a problem for which a file, or a row, is not shown. */
export const refusal = (
	advice: Advice,
	where: Partial<Omit<TableProblem, keyof Advice>> = {}
): TableProblem => ({ ...place, ...advice, isRefused: true, ...where });

/** Returns what deserves a look although all is shown. */
export const notice = (
	advice: Advice,
	where: Partial<Omit<TableProblem, keyof Advice>> = {}
): TableProblem => ({ ...refusal(advice, where), isRefused: false });

/** A file that cannot be read as a whole. */
export class TableError extends Error {
	constructor(readonly problem: TableProblem) {
		super(problem.reason);
	}
}

/**
 * Refuses a file with the fact and the mend.
 *
 * @throws {TableError} always
 */
export function refuseFile(advice: Advice, where: Partial<TableProblem> = {}): never {
	throw new TableError(refusal(advice, where));
}

/** Most characters of a cell that a problem repeats. */
const SHOWN = 60;

/** Returns a problem of a table in the form of problems of a timeline file. */
export function asProblem({ row, column, value, reason, mend, isRefused }: TableProblem): Problem {
	const path = [row === null ? '' : words.row(row), column === null ? '' : words.column(column)];
	const shown = value && value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
	const told = shown ? `"${escapedCharacters(shown)}" ${reason}` : reason;
	return {
		path: path.filter(Boolean).join(', '),
		message: `${told}: ${mend}`,
		isWarning: !isRefused
	};
}
