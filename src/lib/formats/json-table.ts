import { isRow } from '../model/migrate.js';
import type { Table } from './table.js';

type Row = Readonly<Record<string, unknown>>;

/** Returns the text of a cell of SPARQL results, or of any JSON, however deep. */
function textOf(cell: unknown): string {
	const texts: string[] = [];
	const left = [cell];
	while (left.length) {
		const value = left.pop();
		if (isRow(value)) left.push(value['value']);
		else if (Array.isArray(value)) for (const one of value.toReversed()) left.push(one);
		else if (['string', 'number', 'boolean'].includes(typeof value)) texts.push(String(value));
	}
	return texts.filter(Boolean).join('; ');
}

function tableOf(columns: readonly string[], rows: readonly Row[]): Table {
	const cells = (row: Row) =>
		columns.map((name) => (Object.hasOwn(row, name) ? textOf(row[name]) : ''));
	// row 1 has the names, as in a spreadsheet
	return {
		columns,
		rows: rows.map((row, index) => ({ number: index + 2, cells: cells(row) })),
		notes: []
	};
}

/** Returns the names of the columns of results of SPARQL (JSON of the W3C); null for anything else. */
function varsOf(json: unknown): { vars: string[]; bindings: unknown[] } | null {
	if (!isRow(json) || !isRow(json['head']) || !isRow(json['results'])) return null;
	const [{ vars }, { bindings }] = [json['head'], json['results']];
	return Array.isArray(vars) && Array.isArray(bindings)
		? { vars: vars.map(String), bindings }
		: null;
}

const safe = (names: readonly string[]) =>
	[...new Set(names)].filter((name) => name !== '__proto__');

/**
 * Returns a table of a list of flat rows, or of results of SPARQL.
 *
 * Null for anything else.
 */
export function jsonTable(json: unknown): Table | null {
	const results = varsOf(json);
	if (results) return tableOf(safe(results.vars), results.bindings.filter(isRow));
	if (!Array.isArray(json) || !json.length || !json.every(isRow)) return null;
	return tableOf(safe(json.flatMap((row) => Object.keys(row))), json);
}
