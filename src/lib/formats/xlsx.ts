import { strFromU8 } from 'fflate';
import { serialDate } from './date.js';
import { lettersOf } from './header.js';
import { notice, refuseFile, words, type Grid, type TableProblem, type TableRow } from './table.js';
import { stylesOf, type Shown } from './xlsx-style.js';
import { attributeOf, elementsOf, unescaped, withoutPrefixes } from './xml.js';
import { unzipped, type Parts } from './zip.js';

/** The most cells that merged ones may fill. */
const MOST_FILLED = 1_000_000;

/** The parts of a workbook that are read. */
const READ =
	/^(?:xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedStrings\.xml|worksheets\/[^/]+\.xml))$/i;

const xmlOf = (parts: Parts, name: string): string => {
	const found = Object.keys(parts).find((key) => key.toLowerCase() === name.toLowerCase());
	return found === undefined ? '' : withoutPrefixes(strFromU8(parts[found]!));
};

interface Sheet {
	readonly name: string;
	readonly isHidden: boolean;
	readonly target: string;
}

function sheetsOf(parts: Parts, workbook: string): Sheet[] {
	const relations = xmlOf(parts, 'xl/_rels/workbook.xml.rels');
	const targets = new Map(
		Array.from(elementsOf(relations, 'Relationship'), (one) => [
			attributeOf(one, 'Id'),
			attributeOf(one, 'Target')?.replace(/^\/?(?:xl\/)?/, 'xl/')
		])
	);
	return Array.from(elementsOf(workbook, 'sheet'), (one) => ({
		name: attributeOf(one, 'name') ?? '',
		isHidden: /hidden/i.test(attributeOf(one, 'state') ?? ''),
		target: targets.get(attributeOf(one, '\\w+:id')) ?? ''
	}));
}

function chosen(sheets: readonly Sheet[], name: string | undefined): Sheet {
	const visible = sheets.find(({ isHidden }) => !isHidden) ?? sheets[0];
	const sheet = name === undefined ? visible : sheets.find((one) => one.name === name);
	if (!sheet && name !== undefined && sheets.length)
		refuseFile(words.file.noSheet(sheets.map((one) => `"${one.name}"`)));
	return sheet ?? refuseFile(words.file.damaged);
}

/** Returns the text of a string, without the marks for its pronunciation. */
const textIn = (xml: string): string =>
	Array.from(elementsOf(xml.replace(/<rPh\b[^]*?<\/rPh>/g, ''), 't'), ({ inner }) =>
		unescaped(inner)
	).join('');

interface Book {
	readonly strings: readonly string[];
	readonly styles: readonly (Shown | undefined)[];
	readonly is1904: boolean;
}

const LENGTHS: Readonly<Record<Shown, number>> = { day: Infinity, month: 7, year: 4 };

/** Returns a number as a person reads it: a date where its format shows one. */
function numberText(value: string, shown: Shown | undefined, { is1904 }: Book): string {
	const number = Number(value);
	if (!Number.isFinite(number)) return value;
	if (shown && number >= 1) return serialDate(number, is1904).slice(0, LENGTHS[shown]);
	// fifteen digits are what a spreadsheet keeps
	return String(Number(number.toPrecision(15)));
}

function valueOf(type: string, inner: string, shown: Shown | undefined, book: Book): string {
	const [value] = elementsOf(inner, 'v');
	const text = unescaped(value?.inner ?? '').trim();
	if (type === 's') return book.strings[Number(text)] ?? '';
	if (type === 'inlineStr') return textIn(inner);
	if (type === 'str' || type === 'd') return text;
	if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
	return type === 'e' || !text ? '' : numberText(text, shown, book);
}

/** Returns the position of a column by its letters, from 0. */
const indexOf = (letters: string): number =>
	[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The columns that a sheet of Excel can have. */
const COLUMNS = 16_384;

interface Read {
	readonly rows: TableRow[];
	readonly problems: TableProblem[];
}

function cellsOf(inner: string, number: number, book: Book, problems: TableProblem[]) {
	const cells: string[] = [];
	let formulas = 0;
	for (const cell of elementsOf(inner, 'c')) {
		const letters = /^[A-Z]{1,3}/.exec(attributeOf(cell, 'r') ?? '')?.[0];
		const index = letters ? indexOf(letters) : cells.length;
		if (index >= COLUMNS) continue;
		const type = attributeOf(cell, 't') ?? 'n';
		while (cells.length < index) cells.push('');
		cells[index] = valueOf(type, cell.inner, book.styles[Number(attributeOf(cell, 's'))], book);
		if (cell.inner.includes('<f')) formulas++;
		if (type === 'e')
			problems.push(notice(words.note.cellError, { row: number, column: lettersOf(index) }));
	}
	return { cells, formulas };
}

function readRows(xml: string, book: Book): Read {
	const rows: TableRow[] = [];
	const problems: TableProblem[] = [];
	let formulas = 0;
	for (const row of elementsOf(xml, 'row')) {
		const number = Number(attributeOf(row, 'r')) || (rows.at(-1)?.number ?? 0) + 1;
		const read = cellsOf(row.inner, number, book, problems);
		formulas += read.formulas;
		rows.push({ number, cells: read.cells });
	}
	if (formulas) problems.push(notice(words.note.formula(formulas)));
	return { rows, problems };
}

/** Gives each row of merged cells their value. */
function filled({ rows, problems }: Read, xml: string): Read {
	const byNumber = new Map(rows.map((row) => [row.number, [...row.cells]]));
	let room = MOST_FILLED;
	for (const one of elementsOf(xml, 'mergeCell')) {
		const range = attributeOf(one, 'ref') ?? '';
		const [, a = '', top, bottom] = /^([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)$/.exec(range) ?? [];
		const [first, last] = [Number(top), Math.min(Number(bottom), rows.at(-1)?.number ?? 0)];
		const value = byNumber.get(first)?.[indexOf(a)];
		if (!value || first >= last) continue;
		problems.push(notice(words.note.merged(range), { row: first }));
		for (let number = first + 1; number <= last && room > 0; number++, room--) {
			const cells = byNumber.get(number);
			if (!cells) continue;
			while (cells.length <= indexOf(a)) cells.push('');
			cells[indexOf(a)] = value;
		}
	}
	return { rows: rows.map((row) => ({ ...row, cells: byNumber.get(row.number)! })), problems };
}

/**
 * Reads a sheet of a workbook: the one named, else the first visible.
 *
 * Formulas give the value that was last computed. Dates become ISO text, no finer than they are shown.
 *
 * @throws {TableError} where it is no workbook, or larger than may be, before that is unpacked
 */
export function readWorkbook(bytes: Uint8Array, name?: string): Grid {
	const parts = unzipped(bytes, (name) => READ.test(name));
	const workbook = xmlOf(parts, 'xl/workbook.xml');
	const sheets = sheetsOf(parts, workbook);
	const sheet = chosen(sheets, name);
	const [settings] = elementsOf(workbook, 'workbookPr');
	const book: Book = {
		strings: Array.from(elementsOf(xmlOf(parts, 'xl/sharedStrings.xml'), 'si'), ({ inner }) =>
			textIn(inner)
		),
		styles: stylesOf(xmlOf(parts, 'xl/styles.xml')),
		is1904: /^(?:1|true)$/.test((settings && attributeOf(settings, 'date1904')) ?? '')
	};
	const xml = xmlOf(parts, sheet.target);
	const { rows, problems } = filled(readRows(xml, book), xml);
	const left = sheets.filter((one) => one !== sheet && name === undefined);
	const others = left.map((one) =>
		notice(one.isHidden ? words.note.hiddenSheet(one.name) : words.note.otherSheet(one.name))
	);
	return { rows, notes: [...others, ...problems] };
}
