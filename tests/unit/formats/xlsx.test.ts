import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openTableFile } from '../../../src/lib/formats/open.js';
import { eventsIn, linesOf, utf8, workbook } from './files.js';

const inline = (at: string, text: string) =>
	`<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const header = `<row r="1">${inline('A1', 'Date')}${inline('B1', 'Title')}${inline('C1', 'Cost')}</row>`;
const open = (bytes: Uint8Array, mapping: unknown = {}) => openTableFile(bytes, 'book', mapping);

it('reads dates as they are shown, shared strings, numbers and formulas', () => {
	const rows = `${header}
		<row r="2"><c r="A2" s="1"><v>45616</v></c><c r="B2" t="s"><v>0</v></c><c r="C2"><f>1+2</f><v>0.30000000000000004</v></c></row>
		<row r="4"><c r="A4" s="2"><v>45616</v></c>${inline('B4', 'A month')}<c r="C4" t="e"><v>#REF!</v></c></row>
		<row r="5"><c r="A5" s="3"><v>45616.75</v></c>${inline('B5', 'An hour')}</row>
		<row r="6"><c r="A6" s="4"><v>45616</v></c>${inline('B6', 'A year')}</row>`;
	const bytes = workbook([{ name: 'One', rows }], {
		strings: ['Ships &amp; <![CDATA[]]>boats'.replace('<![CDATA[]]>', '')],
		formats: [14, 'mmm yyyy', 22, 'yyyy']
	});
	const outcome = open(bytes);
	expect(outcome.kind).toBe('workbook');
	expect(eventsIn(outcome)).toMatchObject([
		{ title: 'Ships & boats', when: '2024-11-20', extra: { Cost: '0.3' } },
		{ title: 'A month', when: '2024-11' },
		{ title: 'An hour', when: '2024-11-20T18:00' },
		{ title: 'A year', when: '2024' }
	]);
	expect(linesOf(outcome)).toEqual([
		'row 4, column "C": holds an error of the spreadsheet: the cell was taken as empty',
		'has 1 cell with a formula: the value last computed was taken: recalculate and save first'
	]);
});

it('names hidden and other sheets, and reads the one that is asked for', () => {
	const row = (title: string) =>
		`${header}<row r="2">${inline('A2', '2024')}${inline('B2', title)}</row>`;
	const bytes = workbook([
		{ name: 'Secret', rows: row('Hidden'), state: 'hidden' },
		{ name: 'Open', rows: row('Seen') },
		{ name: 'More', rows: row('Later') }
	]);
	expect(eventsIn(open(bytes))).toMatchObject([{ title: 'Seen' }]);
	expect(linesOf(open(bytes))).toEqual([
		'has a hidden sheet "Secret", which is left out: name it as "sheet" to read it',
		'has another sheet "More", which is left out: name it as "sheet" to read it'
	]);
	expect(eventsIn(open(bytes, { sheet: 'Secret' }))).toMatchObject([{ title: 'Hidden' }]);
	expect(linesOf(open(bytes, { sheet: 'None' }))).toEqual([
		'! has no sheet of the name in the mapping: choose one of "Secret", "Open", "More"'
	]);
});

it('gives merged cells to each of their rows, and says so', () => {
	const rows = `${header}<row r="2">${inline('A2', '1999')}${inline('B2', 'One')}</row><row r="3">${inline('B3', 'Two')}</row>`;
	const bytes = workbook([
		{ name: 'One', rows, after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' }
	]);
	expect(eventsIn(open(bytes))).toMatchObject([{ when: '1999' }, { when: '1999' }]);
	expect(linesOf(open(bytes))).toEqual([expect.stringMatching(/^row 2: has merged cells A2:A3/)]);
});

it('refuses what is no workbook, or too large before it is unpacked', () => {
	const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(201_000_000) }, { level: 1 });
	expect(linesOf(open(bomb))).toEqual([
		'! has 201 MB, unpacked: keep below 200 MB: remove sheets, columns or rows'
	]);
	const damaged = '! is no workbook, or is damaged: open it in a spreadsheet and save it again';
	expect(linesOf(open(zipSync({ 'a.txt': strToU8('a') })))).toEqual([damaged]);
	expect(linesOf(open(utf8('PK\u0003\u0004')))).toEqual([damaged]);
	expect(linesOf(open(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])))).toEqual([
		'! is a workbook of Excel 97–2003: save it as .xlsx'
	]);
});
