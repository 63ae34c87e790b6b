import type { Advice } from '../messages/formats.js';
import { idOf } from '../model/complete.js';
import { statuses } from '../model/schema-event.js';
import { mostInExtra } from '../model/schema-part.js';
import { columnsOf, type ColumnKey } from './mapping.js';
import { isDated, readRowDate, type RowDate } from './row-date.js';
import { actorsOf, citationsOf, figuresOf, mediaOf, placesOf } from './row-parts.js';
import { cellOf, cellsOf, type RowReader } from './row-reader.js';
import { keepBeside, longest, textOf, tooLongIn, type Beside } from './row-text.js';
import { words, type TableRow } from './table.js';

/** An event of a row, as a timeline file has it. */
export interface RowEvent {
	/** The row. */
	readonly row: TableRow;
	/** The keys of the event; its id is a proposal. */
	readonly event: Record<string, unknown>;
	/** The date as it was read. */
	readonly date: RowDate;
	/** The lengths to which its texts were cut. */
	readonly cuts: readonly number[];
	/** What of the row deserves a look. */
	readonly notes: readonly RowFault[];
}

/** Why a row, or a part of it, was not read. */
export interface RowFault {
	/** The fact and the mend. */
	readonly advice: Advice;
	/** The column at fault; null for the whole row. */
	readonly column: string | null;
	/** The text at fault; null for none. */
	readonly value: string | null;
}

/** True if a row gave an event. */
export const isEvent = (read: RowEvent | RowFault): read is RowEvent => 'event' in read;

const fault = (advice: Advice, column: string | null = null, value: string | null = null) => ({
	advice,
	column,
	value
});

/** Returns the cells of a key as one text of its most characters. */
function fitting(
	reader: RowReader,
	row: TableRow,
	key: keyof typeof longest & ColumnKey,
	beside: Beside
) {
	const [column = ''] = columnsOf(reader.mapping, key);
	const cells = cellsOf(reader, row, key).filter((cell) => cell.trim());
	return textOf(cells.join(', '), column, longest[key], beside);
}

function unitOf({ mapping, at }: RowReader, row: TableRow) {
	const { precision } = mapping;
	if (!precision) return undefined;
	const cell = row.cells[at.get(precision.column) ?? -1]?.trim() ?? '';
	return Object.hasOwn(precision.units, cell) ? precision.units[cell] : undefined;
}

function dateOf(reader: RowReader, row: TableRow) {
	const [when, start, end] = (['when', 'start', 'end'] as const).map((key) =>
		cellsOf(reader, row, key)
	) as [string[], string[], string[]];
	const key = start.join('').trim() || !columnsOf(reader.mapping, 'when').length ? 'start' : 'when';
	const unit = unitOf(reader, row);
	return readRowDate({ when, start, end, unit }, reader.forms[key]);
}

/** Reads the keys whose values are words of ours, or numbers; what does not fit stays beside. */
function codesOf(reader: RowReader, row: TableRow, beside: Beside): Record<string, unknown> {
	const one = (key: ColumnKey) => cellsOf(reader, row, key)[0]?.trim() ?? '';
	const [column = ''] = columnsOf(reader.mapping, 'weight');
	const [status, weight] = [one('status').toLowerCase(), one('weight')];
	const isWeight = /^[1-5]$/.test(weight);
	if (weight && !isWeight) keepBeside(weight, column, beside);
	return { ...(status && { status }), ...(isWeight && { weight: Number(weight) }) };
}

function textsOf(reader: RowReader, row: TableRow, beside: Beside): Record<string, string> {
	const keys = ['label', 'summary', 'kind', 'track', 'claimant'] as const;
	const texts = keys.map((key) => [key, fitting(reader, row, key, beside)] as const);
	return Object.fromEntries(texts.filter(([, text]) => text));
}

const filled = (lists: Record<string, readonly unknown[]>) =>
	Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length));

/** Returns the id that a row proposes: that of its column, else of its title; `e-` and its number for none. */
const idFor = (reader: RowReader, row: TableRow, title: string): string =>
	idOf(cellsOf(reader, row, 'id')[0] ?? '') || idOf(title) || `e-${row.number}`;

/** Reads a row as an event, or why it cannot be shown. */
export function readRow(reader: RowReader, row: TableRow): RowEvent | RowFault {
	const beside: Beside = { extra: {}, links: [], cuts: [] };
	const [titleColumn = null] = columnsOf(reader.mapping, 'title');
	const title = fitting(reader, row, 'title', beside);
	if (!title) return fault(words.refused.noTitle, titleColumn);
	const date = dateOf(reader, row);
	if (!isDated(date)) {
		const { key, advice } = date;
		const cells = cellsOf(reader, row, key).join(' ').trim();
		return fault(advice, columnsOf(reader.mapping, key)[0] ?? null, cells || null);
	}
	const codes = codesOf(reader, row, beside);
	const texts = textsOf(reader, row, beside);
	const lists = {
		actors: actorsOf(reader, row, beside),
		places: placesOf(reader, row, beside),
		figures: figuresOf(reader, row, date.dates),
		media: mediaOf(reader, row, beside)
	};
	for (const name of reader.rest) keepBeside(cellOf(reader, row, name), name, beside);
	const long = tooLongIn(beside);
	if (long) return fault(words.refused.tooLong(mostInExtra), long);
	if (codes['status'] !== undefined && !statuses.includes(codes['status'] as never))
		return fault(
			words.refused.badStatus,
			columnsOf(reader.mapping, 'status')[0]!,
			String(codes['status'])
		);
	const citations = citationsOf(reader, row, beside);
	const { extra, cuts } = beside;
	const event = {
		id: idFor(reader, row, title),
		title,
		...texts,
		...codes,
		...date.dates,
		...filled({ citations, ...lists }),
		...(Object.keys(extra).length && { extra })
	};
	return { row, event, date, cuts, notes: notesOf(reader, row, lists.places) };
}

/** Returns what is odd about a row that is shown: coordinates that are none, a precision that is unknown. */
function notesOf(reader: RowReader, row: TableRow, places: readonly string[]): RowFault[] {
	const cells = (['latitude', 'longitude', 'point'] as const).flatMap((key) =>
		cellsOf(reader, row, key)
	);
	const [column = null] = (['latitude', 'point'] as const).flatMap((key) =>
		columnsOf(reader.mapping, key)
	);
	const told = cells.join(' ').trim();
	const { precision } = reader.mapping;
	const coded = precision && cellOf(reader, row, precision.column);
	return [
		...(told && !places.length ? [fault(words.changed.noPlace, column, told)] : []),
		...(coded && !unitOf(reader, row)
			? [fault(words.changed.noPrecision, precision.column, coded)]
			: [])
	];
}
