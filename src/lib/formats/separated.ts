import Papa from 'papaparse';
import { refusal, words, type Grid, type TableRow } from './table.js';

/** Separators that tables have. */
const SEPARATORS = [',', ';', '\t', '|'];

/** The rows by which a separator is judged. */
const JUDGED = 50;

/** Returns how many columns a separator gives most rows of a text, and how many of them. */
function regularity(text: string, delimiter: string): number {
	const { data } = Papa.parse<string[]>(text, { delimiter, preview: JUDGED });
	const counts = data.map((cells) => cells.length).filter((count) => count > 1);
	const tally = new Map<number, number>();
	for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
	const [most, share] = [...tally].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
	return share * 1000 + most;
}

/** Returns the separator that cuts the rows of a text most evenly; a comma where none does. */
function separatorOf(text: string): string {
	const head = text.slice(0, 1 << 16);
	const scores = SEPARATORS.map((separator) => regularity(head, separator));
	return SEPARATORS[scores.indexOf(Math.max(...scores))]!;
}

/** What keeps a spreadsheet from taking a cell for a formula. */
const GUARD = /^'(?=['=+\-@\t\r\n＝＋－＠])/;

/** Reads text with separators, quoted as RFC 4180 has it. */
export function readSeparated(text: string): Grid {
	const { data, errors } = Papa.parse<string[]>(text, { delimiter: separatorOf(text) });
	const rows = data.map((cells, index): TableRow => ({
		number: index + 1,
		cells: cells.map((cell) => (cell.startsWith("'") ? cell.replace(GUARD, '') : cell))
	}));
	if (!errors.some(({ code }) => code === 'MissingQuotes')) return { rows, notes: [] };
	// what is not closed takes in all that follows, so it is the last row
	const last = { number: rows.length, cells: ['"', ...(rows.at(-1)?.cells.slice(1) ?? [])] };
	const notes = [refusal(words.refused.quote, { row: last.number })];
	return { rows: [...rows.slice(0, -1), last], notes };
}
