import { isRow } from '../model/migrate.js';
import type { DraftFile } from './draft.js';

/** The lists of an event whose rows are added empty. */
const LISTS = ['figures', 'citations'] as const;

/** True if nothing is written in a row; a day that was filled in for it is nothing. */
const isBlank = (row: unknown): boolean =>
	isRow(row) && Object.entries(row).every(([key, value]) => key === 'asOf' || value === '');

function without<Row extends object>(row: Row, keys: readonly string[]): Row {
	const entries = Object.entries(row).flatMap(([key, value]) => {
		if (!keys.includes(key) || !Array.isArray(value) || !value.some(isBlank)) return [[key, value]];
		const rows = value.filter((one) => !isBlank(one));
		return rows.length ? [[key, rows]] : [];
	});
	return Object.fromEntries(entries) as Row;
}

/** Returns a file without the rows in which nothing is written. */
export function withoutBlank(file: DraftFile): DraftFile {
	const lists = Object.keys(file).filter((key) => key !== 'events');
	return { ...without(file, lists), events: file.events.map((event) => without(event, LISTS)) };
}
