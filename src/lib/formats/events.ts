import { freeId } from '../model/complete.js';
import { withGroups } from './groups.js';
import { columnsOf, namedColumns, type Mapping } from './mapping.js';
import { namedLists } from './named-list.js';
import { isMidnightAlone, joinedCells, type ColumnForm } from './row-date.js';
import { isEvent, readRow, type RowEvent, type RowFault } from './row-event.js';
import { placesIn, restOf, type RowReader } from './row-reader.js';
import { suspicionsOf, type ReadDate } from './suspicion.js';
import {
	notice,
	refusal,
	refuseFile,
	words,
	type Table,
	type TableProblem,
	type TableRow
} from './table.js';

/** The events of a table, and all that was not as it should be. */
export interface TableEvents {
	/** The events as a timeline file has them, in the order of the rows. */
	readonly events: readonly Record<string, unknown>[];
	/** The numbers of their rows. */
	readonly rows: readonly number[];
	/** The lists that the rows name. */
	readonly lists: Readonly<Record<string, readonly unknown[]>>;
	/** How many rows were read: those shown, and those refused. */
	readonly read: number;
	/** What was refused, and what deserves a look. */
	readonly problems: readonly TableProblem[];
}

function formOf(table: Table, columns: readonly string[], mapping: Mapping): ColumnForm {
	const at = columns.map((name) => table.columns.indexOf(name));
	const rows = at.length ? table.rows : [];
	const cells = rows.map((row) => joinedCells(at.map((index) => row.cells[index] ?? '')));
	return { dayFirst: mapping.dayFirst, isMidnight: isMidnightAlone(cells), known: new Map() };
}

function readerOf(table: Table, mapping: Mapping): RowReader {
	const head = mapping.head ?? {};
	const form = (key: 'when' | 'start' | 'end') => formOf(table, columnsOf(mapping, key), mapping);
	const [first] = Array.isArray(head['sources']) ? (head['sources'] as { title?: string }[]) : [];
	const at = new Map(table.columns.map((name, index) => [name, index]));
	return {
		table,
		mapping,
		at,
		placed: placesIn(at, mapping),
		rest: restOf(table, mapping),
		lists: namedLists(head),
		forms: { when: form('when'), start: form('start'), end: form('end') },
		claimant: first?.title ?? words.claimant
	};
}

/** Refuses a table that lacks what every event needs, or a column that the mapping names. */
function checkColumns({ columns }: Table, mapping: Mapping): void {
	const missing = namedColumns(mapping).find((name) => !columns.includes(name));
	if (missing !== undefined) refuseFile(words.file.noColumn(columns), { column: missing });
	const [when, start, title] = (['when', 'start', 'title'] as const).map((key) =>
		columnsOf(mapping, key)
	) as [string[], string[], string[]];
	if (!when.length && !start.length) refuseFile(words.file.noDate);
	if (!title.length) refuseFile(words.file.noTitle);
}

/** Returns why a row is none of the table, whatever it holds; null if it is one. */
function misfit({ columns }: Table, { cells }: TableRow): RowFault | null {
	const count = cells.findLastIndex((cell) => cell.trim()) + 1;
	const place = { column: null, value: null };
	if (count > columns.length)
		return { advice: words.refused.ragged(count, columns.length), ...place };
	const isHeader = count > 1 && columns.every((name, index) => cells[index]?.trim() === name);
	return isHeader ? { advice: words.refused.headerAgain, ...place } : null;
}

function datesOf(read: readonly RowEvent[], reader: RowReader): TableProblem[] {
	const [column = ''] = [
		...columnsOf(reader.mapping, 'start'),
		...columnsOf(reader.mapping, 'when')
	];
	const index = reader.at.get(column) ?? -1;
	const dates = read.flatMap(({ row, date }) =>
		date.told.map((edtf, k): ReadDate => ({
			row: row.number,
			edtf,
			value: row.cells[index] ?? '',
			form: date.forms[k]
		}))
	);
	return suspicionsOf(dates, column);
}

/** Gives each event an id of its own; one that a column repeats is told. */
function withIds(read: readonly RowEvent[], { table, mapping }: RowReader) {
	const taken = new Set<unknown>(['stated', 'publication']);
	const [column] = columnsOf(mapping, 'id');
	const problems: TableProblem[] = [];
	const events = read.map(({ row, event }) => {
		const proposed = String(event['id']);
		const id = freeId(proposed, taken);
		const isTold = column !== undefined && row.cells[table.columns.indexOf(column)]?.trim();
		if (id !== proposed && isTold)
			problems.push(notice(words.changed.sameId(id), { row: row.number, column, value: proposed }));
		return { ...event, id };
	});
	return { events, problems };
}

function cutsOf(read: readonly RowEvent[]): TableProblem[] {
	const counts = new Map<number, number>();
	for (const { cuts } of read)
		for (const most of cuts) counts.set(most, (counts.get(most) ?? 0) + 1);
	return [...counts].map(([most, count]) => notice(words.changed.cut(count, most)));
}

const placed = (row: TableRow, { advice, column, value }: RowFault) =>
	[advice, { row: row.number, column, value }] as const;

/**
 * Makes events of the rows of a table, and says of others why.
 *
 * @throws {TableError} where a column is missing
 */
export function eventsOf(table: Table, mapping: Mapping): TableEvents {
	checkColumns(table, mapping);
	const reader = readerOf(table, mapping);
	const broken = new Set(table.notes.filter(({ isRefused }) => isRefused).map(({ row }) => row));
	const told = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim()));
	const problems: TableProblem[] = [...table.notes];
	const read: RowEvent[] = [];
	for (const row of told) {
		if (broken.has(row.number)) continue;
		const one = misfit(table, row) ?? readRow(reader, row);
		if (!isEvent(one)) problems.push(refusal(...placed(row, one)));
		else {
			read.push(one);
			problems.push(...one.notes.map((note) => notice(...placed(row, note))));
		}
	}
	const named = withIds(read, reader);
	const grouped = withGroups(named.events, mapping);
	problems.push(...named.problems, ...grouped.problems, ...cutsOf(read), ...datesOf(read, reader));
	return {
		events: grouped.events,
		rows: read.map(({ row }) => row.number),
		lists: Object.fromEntries(
			Object.entries(reader.lists).map(([key, { entries }]) => [key, entries])
		),
		read: told.length,
		problems
	};
}
