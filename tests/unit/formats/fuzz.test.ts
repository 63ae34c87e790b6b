import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCellDate } from '../../../src/lib/formats/date.js';
import { openTableFile } from '../../../src/lib/formats/open.js';
import { fuzz, quick } from '../../fuzz.js';
import { utf8, workbook } from './files.js';

const dates = [
	'2024-11-20',
	'20.11.2024',
	'2/1/1999',
	'May 2020',
	'c. 1850',
	'1914–1918',
	'45616',
	''
];
const cell = fc.oneof(
	fc.constantFrom(...dates, 'Title', 'Date', '"', ',', '\n', '__proto__', '<b>x</b>', "'=1"),
	fc.string({ maxLength: 12, unit: 'binary' })
);
const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 });
const separated = fc
	.tuple(fc.constantFrom(',', ';', '\t'), rows)
	.map(
		([separator, cells]) =>
			`Date${separator}Title\n${cells.map((row) => row.join(separator)).join('\n')}`
	);

/** Reads a file and asks that all its rows are accounted for. */
function account(bytes: Uint8Array): void {
	const { read, content, problems } = openTableFile(bytes, 'a-file');
	const refused = new Set(problems.filter(({ isRefused }) => isRefused).map(({ row }) => row));
	const whole = refused.delete(null);
	if (content) expect(content.file.events.length + refused.size).toBe(read);
	else expect(whole || refused.size > 0).toBe(true);
	for (const { reason, mend } of problems) expect(reason && mend).toBeTruthy();
}

it('reads any cell as a date, or says why not', () => {
	const words = fc.constantFrom(
		...dates,
		'early',
		'to',
		'–',
		'BC',
		'um',
		'vor',
		'/',
		'..',
		'31',
		'fin'
	);
	const text = fc.oneof(
		fc.array(words, { maxLength: 6 }).map((list) => list.join(' ')),
		cell
	);
	fc.assert(
		fc.property(
			text,
			quick((one: string) => {
				expect(Object.keys(readCellDate(one, {})).length).toBeGreaterThan(0);
			})
		),
		fuzz()
	);
});

it('shows or refuses each row of any text', () => {
	fc.assert(
		fc.property(
			separated,
			quick((text: string) => account(utf8(text)))
		),
		fuzz()
	);
});

it.each(['timelinejs.json', 'wikidata.json', 'calendar.ics', 'acled.csv', 'german-excel.csv'])(
	'survives damage of %s',
	(name) => {
		const whole = readFileSync(`tests/fixtures/formats/${name}`);
		const damage = fc.tuple(fc.nat(whole.length - 1), fc.nat(40), fc.uint8Array({ maxLength: 8 }));
		fc.assert(
			fc.property(damage, ([at, length, bytes]) =>
				account(
					new Uint8Array([...whole.subarray(0, at), ...bytes, ...whole.subarray(at + length)])
				)
			),
			fuzz(name === 'calendar.ics' ? 10 : 60)
		);
	}
);

it('survives damage of a workbook', () => {
	const sheet =
		'<row r="1"><c r="A1" t="inlineStr"><is><t>Date</t></is></c><c r="B1" t="inlineStr"><is><t>Title</t></is></c></row><row r="2"><c r="A2"><v>45616</v></c><c r="B2" t="inlineStr"><is><t>One</t></is></c></row>';
	const pieces = fc.tuple(
		fc.nat(sheet.length),
		fc.nat(30),
		fc.constantFrom('', '<', '"', '</c>', '<v>', '>')
	);
	fc.assert(
		fc.property(pieces, ([at, length, piece]) =>
			account(
				workbook([{ name: 'One', rows: sheet.slice(0, at) + piece + sheet.slice(at + length) }])
			)
		),
		fuzz(200)
	);
});
