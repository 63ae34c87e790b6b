import type { Mapping } from './mapping.js';
import { readCellDate, isFault } from './date.js';
import { notice, refuseFile, words, type Grid, type Table, type TableProblem } from './table.js';

/** Returns the letters of a column, counted from 0, in a spreadsheet. */
export function lettersOf(index: number): string {
	const rest = Math.floor(index / 26);
	return (rest ? lettersOf(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => !cell.trim());

/** The most characters of a name of a column. */
const LONGEST = 80;

/** Returns the names of columns, each once and none that a program would take for its own. */
function namesOf(cells: readonly string[], row: number) {
	const taken = new Set<string>();
	const notes: TableProblem[] = [];
	const names = cells.map((cell, index) => {
		const written = cell.replace(/\s+/g, ' ').trim();
		const base = written.slice(0, LONGEST) || lettersOf(index);
		let name = base === '__proto__' ? lettersOf(index) : base;
		if (name !== base) notes.push(notice(words.note.unusable(name), { row, column: base }));
		for (let copy = 2; taken.has(name); copy++) name = `${base} (${copy})`;
		if (name.startsWith(`${base} (`) && written)
			notes.push(notice(words.note.sameName(name), { row, column: base }));
		taken.add(name);
		return name;
	});
	return { names, notes };
}

/** True if a row holds dates or numbers, as a row of names does not. */
function isData(cells: readonly string[]): boolean {
	const told = cells.map((cell) => cell.trim()).filter(Boolean);
	const plain = told.filter((cell) => {
		if (/^[-+]?[\d.,]+$/.test(cell)) return true;
		const read = readCellDate(cell, { dayFirst: true });
		return !isFault(read);
	});
	return plain.length > 0 && (plain.length >= 2 || told.length <= 3);
}

/** Returns how many columns the rows have that are not blank. */
const widthOf = (rows: Grid['rows']): number =>
	rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);

/**
 * Finds the names of the columns, in the first row that has several.
 *
 * @throws {TableError} where there are no names, or no rows below
 */
export function withHeader({ rows, notes }: Grid, { header }: Pick<Mapping, 'header'>): Table {
	const told = rows.filter(({ cells }) => !isBlank(cells));
	if (!told.length) refuseFile(words.file.empty);
	if (header === 0) {
		const columns = Array.from({ length: widthOf(told) }, (_, index) => lettersOf(index));
		return { columns, rows: told, notes };
	}
	const first = told.find(({ number, cells }) =>
		// a headline may stand above the names
		header === undefined ? cells.filter((cell) => cell.trim()).length > 1 : number >= header
	);
	if (!first) return refuseFile(words.file.noTable);
	if (header === undefined && isData(first.cells))
		refuseFile(words.file.noHeader, { row: first.number });
	const below = told.filter(({ number }) => number > first.number);
	if (!below.length) refuseFile(words.file.headerOnly, { row: first.number });
	const { names, notes: more } = namesOf(trimmed(first.cells), first.number);
	return { columns: names, rows: below, notes: [...notes, ...more] };
}

/** Returns cells without the empty ones at the end. */
function trimmed(cells: readonly string[]): readonly string[] {
	const last = cells.findLastIndex((cell) => cell.trim());
	return cells.slice(0, last + 1);
}
