import { columnKeys, columnsOf, namedColumns, type ColumnKey, type Mapping } from './mapping.js';
import type { namedLists } from './named-list.js';
import type { ColumnForm } from './row-date.js';
import type { Table, TableRow } from './table.js';

/** What the rows of a table are read with. */
export interface RowReader {
	/** The columns and rows. */
	readonly table: Table;
	/** What the columns stand for. */
	readonly mapping: Mapping;
	/** The positions of columns by their names. */
	readonly at: ReadonlyMap<string, number>;
	/** The positions of the columns that stand for a key. */
	readonly placed: Readonly<Record<ColumnKey, readonly number[]>>;
	/** The columns that no key has, and that are kept. */
	readonly rest: readonly string[];
	/** What the rows name. */
	readonly lists: ReturnType<typeof namedLists>;
	/** How the columns of dates are to be read. */
	readonly forms: Readonly<Record<'when' | 'start' | 'end', ColumnForm>>;
	/** Who gives the figures. */
	readonly claimant: string;
}

/** Returns the cells of a row that stand for a key. */
export const cellsOf = ({ placed }: RowReader, row: TableRow, key: ColumnKey): string[] =>
	placed[key].map((index) => row.cells[index] ?? '');

/** Returns the positions of the columns that stand for each key. */
export const placesIn = (at: ReadonlyMap<string, number>, mapping: Mapping): RowReader['placed'] =>
	Object.fromEntries(
		columnKeys.map((key) => [key, columnsOf(mapping, key).map((name) => at.get(name) ?? -1)])
	) as unknown as RowReader['placed'];

/** Returns the cell of a row in a column; empty for none. */
export const cellOf = ({ at }: RowReader, row: TableRow, column: string | undefined): string =>
	(column === undefined ? '' : (row.cells[at.get(column) ?? -1] ?? '')).trim();

/** Returns the columns that no key has; none where the mapping leaves them out. */
export function restOf({ columns }: Table, mapping: Mapping): readonly string[] {
	if (mapping.extra === false) return [];
	if (Array.isArray(mapping.extra)) return mapping.extra;
	const named = new Set(namedColumns(mapping));
	return columns.filter((column) => !named.has(column));
}
