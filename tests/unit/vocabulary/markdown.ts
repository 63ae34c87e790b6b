import { readFileSync } from 'node:fs';
import {
	flagName,
	pictureOptions,
	type PictureOptionKey
} from '../../../src/lib/vocabulary/picture-options.js';
import {
	stateKeys,
	type StateKey,
	type StateKeyEntry
} from '../../../src/lib/vocabulary/state-keys.js';

type Row = readonly string[];

const cellsOf = (line: string): Row =>
	line
		.slice(1, -1)
		.split('|')
		.map((cell) => cell.trim());

/** Returns the rows of the table of a file that begins with these headings; throws if there is none. */
export function tableOf(file: string, ...headings: string[]): Row[] {
	const lines = readFileSync(file, 'utf8').split('\n');
	const start = lines.findIndex((line) => `${cellsOf(line)}` === `${headings}`);
	if (start < 0) throw new Error(`${file} has no table of ${headings.join(', ')}.`);
	const rest = lines.slice(start + 2);
	return rest
		.slice(
			0,
			rest.findIndex((line) => !line.startsWith('|'))
		)
		.map(cellsOf);
}

/** Returns the rows with those that differ in nothing but their first cell joined. */
function joined(rows: readonly Row[]): Row[] {
	const lists = new Map<string, Row[]>();
	for (const row of rows)
		lists.set(`${row.slice(1)}`, [...(lists.get(`${row.slice(1)}`) ?? []), row]);
	return [...lists.values()].map((same) => [
		same.map(([first]) => first).join(', '),
		...same[0]!.slice(1)
	]);
}

const code = (text: string) => `\`${text}\``;

function stateRow([key, entry]: [string, StateKeyEntry]): Row {
	const { values, inEmbeds = [], meaning } = entry;
	if (typeof values === 'string') return [code(key), values, meaning];
	const [first, ...others] = values.map(code);
	const more = inEmbeds.filter((value) => !values.includes(value)).map(code);
	return [
		code(key),
		[`${first} (default)`, ...others].join(', '),
		more.length ? `${meaning}; in embeds also ${more.join(', ')}` : meaning
	];
}

/** Returns the table of the keys of an address as the README has it. */
export const stateRows = (): Row[] => joined(Object.entries(stateKeys).map(stateRow));

function optionRow(key: PictureOptionKey): Row {
	const { short, value, values, meaning } = pictureOptions[key];
	const flag = [`--${flagName(key)}`, value].filter(Boolean).join(' ');
	const names = short ? [`-${short}`, flag] : [flag];
	const known = values && key !== 'preset' ? `: ${values.map(code).join(', ')}` : '';
	return [names.map(code).join(', '), meaning + known];
}

/** Returns the table of options as the docs of pictures have it; presets have a table of their own. */
export const optionRows = (): Row[] =>
	joined((Object.keys(pictureOptions) as PictureOptionKey[]).map(optionRow));

/** Returns keys of an address as they stand in a sentence. */
export const listed = (keys: readonly StateKey[]): string => keys.map(code).join(', ');
