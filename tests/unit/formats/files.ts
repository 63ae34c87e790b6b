import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { openTableFile } from '../../../src/lib/formats/open.js';
import { asProblem } from '../../../src/lib/formats/table.js';

/** Returns a text as the bytes of a file. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads a fixture. */
export const fixture = (name: string, mapping: unknown = {}) =>
	openTableFile(readFileSync(`tests/fixtures/formats/${name}`), name.replace(/\..*/, ''), mapping);

/** Reads a table given as text. */
export const table = (text: string, mapping: unknown = {}) =>
	openTableFile(utf8(text), 'a-table', mapping);

/** Returns the events of an outcome as a file has them, without what is the same in all. */
export const eventsIn = (outcome: ReturnType<typeof table>) => outcome.content?.file.events ?? [];

/** Returns problems as lines: `!` before those for which something is not shown. */
export const linesOf = ({ problems }: ReturnType<typeof table>): string[] =>
	problems.map((problem) => {
		const { path, message, isWarning } = asProblem(problem);
		return `${isWarning ? '' : '! '}${path ? `${path}: ` : ''}${message}`;
	});

/** Returns a workbook of sheets, given as XML between the tags of their data. */
export function workbook(
	sheets: readonly { name: string; rows: string; state?: string; after?: string }[],
	{ strings = [], formats = [] }: { strings?: string[]; formats?: (string | number)[] } = {}
): Uint8Array {
	const numbers = formats.map((format, index) =>
		typeof format === 'number' ? format : 164 + index
	);
	const own = formats.flatMap((format, index) =>
		typeof format === 'string' ? [`<numFmt numFmtId="${164 + index}" formatCode="${format}"/>`] : []
	);
	const files = {
		'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets
			.map(
				({ name, state }, index) =>
					`<sheet name="${name}" sheetId="${index + 1}" ${state ? `state="${state}"` : ''} r:id="rId${index + 1}"/>`
			)
			.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
			.map(
				(_, index) =>
					`<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`
			)
			.join('')}</Relationships>`,
		'xl/sharedStrings.xml': `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
		'xl/styles.xml': `<styleSheet><numFmts>${own.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${numbers
			.map((id) => `<xf numFmtId="${id}"/>`)
			.join('')}</cellXfs></styleSheet>`,
		...Object.fromEntries(
			sheets.map(({ rows, after = '' }, index) => [
				`xl/worksheets/sheet${index + 1}.xml`,
				`<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`
			])
		)
	};
	return zipSync(
		Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)]))
	);
}
