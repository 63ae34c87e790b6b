import type { Mapping } from './mapping.js';
import { plain } from './date-words.js';
import { notice, words, type Table, type TableProblem } from './table.js';

/** Numbers by which Wikidata tells how exact a time is; hours and finer are told as days. */
const UNITS = { '7': 'century', '8': 'decade', '9': 'year', '10': 'month', '11': 'day' } as const;

const ENTITY = /^https?:\/\/www\.wikidata\.org\/entity\/[QL]\d+$/;
const MIDNIGHT = /^(-?\d{4,})-(\d\d)-(\d\d)T00:00:00Z$/;

/** True if cells of a table name entities of Wikidata. */
export const isWikidata = ({ rows }: Table): boolean =>
	rows.slice(0, 20).some(({ cells }) => cells.some((cell) => ENTITY.test(cell)));

const isDates = ({ rows }: Table, at: number): boolean => {
	const cells = rows.slice(0, 200).flatMap(({ cells }) => cells[at] || []);
	return cells.length > 0 && cells.every((cell) => MIDNIGHT.test(cell));
};

/** Returns the column that says how exact the date is; undefined for none. */
const precisionColumn = ({ columns, rows }: Table): string | undefined =>
	columns.find(
		(name, at) =>
			/prec/.test(plain(name)) && rows.every(({ cells }) => /^(?:\d{1,2})?$/.test(cells[at] ?? ''))
	);

/** Returns what Wikidata writes where it knows the year or month alone, as that. */
const shortened = (cell: string): string =>
	cell.replace(MIDNIGHT, (_, year: string, month: string, day: string) => {
		if (day !== '01') return `${year}-${month}-${day}`;
		return month === '01' ? year : `${year}-${month}`;
	});

/** Returns a table of Wikidata without days that may be none. */
export function ofWikidata(table: Table): { table: Table; mapping: Pick<Mapping, 'precision'> } {
	const column = precisionColumn(table);
	if (column !== undefined) return { table, mapping: { precision: { column, units: UNITS } } };
	const dates = table.columns.map((_, at) => isDates(table, at));
	const notes: TableProblem[] = [];
	const rows = table.rows.map(({ number, cells }) => ({
		number,
		cells: cells.map((cell, at) => {
			const text = dates[at] ? shortened(cell) : cell;
			if (text.length < 10 && text !== cell)
				notes.push(
					notice(words.date.midnight, { row: number, column: table.columns[at]!, value: cell })
				);
			return text;
		})
	}));
	return { table: { ...table, rows, notes: [...table.notes, ...notes] }, mapping: {} };
}
