import { safeLink } from '../model/link.js';
import { columnsOf, type ColumnKey } from './mapping.js';
import type { EventDates } from './row-date.js';
import { cellOf, cellsOf, type RowReader } from './row-reader.js';
import { keepBeside, textOf, type Beside } from './row-text.js';
import type { TableRow } from './table.js';

const degrees = (text: string): number => (text ? Number(text.replace(',', '.')) : NaN);

/** Reads the coordinates of a row, in degrees; null where it tells none. */
function pointOf(reader: RowReader, row: TableRow): readonly [number, number] | null {
	const [wkt = ''] = cellsOf(reader, row, 'point');
	const [, x, y] = /^Point\s*\(\s*(\S+)\s+(\S+)\s*\)$/i.exec(wkt.trim()) ?? [];
	const [, a, b] = /^(-?[\d.]+)\s*[,;\s]\s*(-?[\d.]+)$/.exec(wkt.trim()) ?? [];
	const [latitude = '', longitude = ''] = (['latitude', 'longitude'] as const).map(
		(key) => cellsOf(reader, row, key)[0]?.trim() ?? ''
	);
	const point = [degrees(y ?? a ?? latitude), degrees(x ?? b ?? longitude)] as const;
	const isThere = Math.abs(point[0]) <= 90 && Math.abs(point[1]) <= 180;
	return isThere ? point : null;
}

/** Reads where an event took place; a name without coordinates stays beside. */
export function placesOf(reader: RowReader, row: TableRow, beside: Beside): string[] {
	const [column] = columnsOf(reader.mapping, 'place');
	const name = cellOf(reader, row, column);
	const point = pointOf(reader, row);
	if (!point) {
		if (name && column) keepBeside(name, column, beside);
		return [];
	}
	const [latitude, longitude] = point;
	const rest = { latitude, longitude, exact: reader.mapping.exact ?? false };
	const { text } = { text: textOf(name, column ?? '', 1000, beside) };
	return [reader.lists.places.idFor(text || `${latitude}, ${longitude}`, rest)];
}

/** Reads who takes part, each listed once. */
export const actorsOf = (reader: RowReader, row: TableRow, beside: Beside): string[] => {
	const names = cellsOf(reader, row, 'actors').flatMap((cell) => cell.split(';'));
	const texts = names.map((name) => textOf(name, 'actors', 1000, beside)).filter(Boolean);
	return [...new Set(texts.map((name) => reader.lists.actors.idFor(name)))];
};

/** Returns an address that may be linked and is one; null for anything else. */
export function addressOf(text: string): string | null {
	const link = safeLink(text);
	return link && link.length <= 2000 && URL.canParse(link) ? link : null;
}

/** Reads where sources tell an event. */
export function citationsOf(reader: RowReader, row: TableRow, beside: Beside): unknown[] {
	const one = (key: ColumnKey) => cellsOf(reader, row, key)[0]?.trim() ?? '';
	const source = textOf(one('source'), 'source', 1000, beside);
	const [column = ''] = columnsOf(reader.mapping, 'url');
	const url = addressOf(one('url'));
	if (!url && one('url')) keepBeside(one('url'), column, beside);
	const first = {
		...(source && { source: reader.lists.sources.idFor(source) }),
		...(one('page') && { page: one('page') }),
		...(one('locator') && { locator: one('locator') }),
		...(one('quote') && { quote: one('quote') }),
		...(url && { url })
	};
	const links = [...new Set(beside.links)].filter((link) => link !== url && addressOf(link));
	const linked = links.map((link) => ({ url: link }));
	return Object.keys(first).length ? [first, ...linked] : linked;
}

/** Reads the picture of a row; what is told about none stays beside. */
export function mediaOf(reader: RowReader, row: TableRow, beside: Beside): unknown[] {
	const keys = ['picture', 'alt', 'credit', 'licence'] as const;
	const cells = keys.map((key) => [key, cellsOf(reader, row, key)[0]?.trim() ?? ''] as const);
	const told = cells.filter(([, cell]) => cell);
	if (!cells[0]![1]) {
		for (const [key, cell] of told) keepBeside(cell, columnsOf(reader.mapping, key)[0]!, beside);
		return [];
	}
	return [Object.fromEntries(told.map(([key, cell]) => [key === 'picture' ? 'file' : key, cell]))];
}

/** Reads the numbers of a row, each with its range where columns tell one. */
export function figuresOf(
	reader: RowReader,
	row: TableRow,
	{ when, start, end }: EventDates
): unknown[] {
	// a whole stretch, unless one of its ends is itself a range
	const isPlain = end && end !== '..' && !/\[/.test(`${start}${end}`);
	const asOf = when ?? (isPlain ? `${start}/${end}` : start);
	return (reader.mapping.figures ?? []).flatMap((figure) => {
		const amount = cellOf(reader, row, figure.column);
		const [low, high] = [cellOf(reader, row, figure.low), cellOf(reader, row, figure.high)];
		const isRange = low && high && low !== high;
		if (!amount) return [];
		const of = isRange ? `${figure.of} (${low}–${high})` : figure.of;
		const { qualifier, claimant = reader.claimant } = figure;
		return [{ ...(qualifier && { qualifier }), amount, of, claimant, asOf }];
	});
}
