import { cut } from '../model/complete.js';
import { mostInExtra } from '../model/schema-part.js';
import { cleaned, withoutMarkup } from './html.js';

/** The most characters of the texts of an event. */
export const longest = {
	title: 58,
	label: 32,
	summary: 400,
	claimant: 80,
	kind: 40,
	track: 40,
	name: 60,
	source: 80,
	page: 20,
	locator: 60,
	amount: 30
} as const;

/** Returns a text cut at a space to the most characters that it may have. */
export function fitted(text: string, most: number): string {
	if (text.length <= most) return text;
	const [words] = /^.*\S(?=\s)/.exec(text.slice(0, most)) ?? [];
	return `${words && words.length > most / 2 ? words : cut(text, most - 1)}…`;
}

/** Cells that were read beside the keys of an event. */
export interface Beside {
	/** Texts by the names of their columns. */
	readonly extra: Record<string, string>;
	/** Addresses that texts linked to. */
	readonly links: string[];
	/** The lengths to which texts were cut. */
	readonly cuts: number[];
}

/**
 * Returns the text of a cell without markup, no longer than it may be.
 *
 * What is cut stays beside.
 */
export function textOf(cell: string, column: string, most: number, beside: Beside): string {
	const { text, links } = withoutMarkup(cell);
	beside.links.push(...links);
	if (text.length <= most) return text;
	beside.extra[column] = text;
	beside.cuts.push(most);
	return fitted(text, most);
}

/** Takes the cell of a column that has no key. */
export function keepBeside(cell: string, column: string, { extra }: Beside): void {
	const text = cleaned(cell.includes('<') ? withoutMarkup(cell).text : cell);
	if (text) extra[column] = text;
}

/** Returns the first column whose text is too long; undefined for none. */
export const tooLongIn = ({ extra }: Beside): string | undefined =>
	Object.keys(extra).find((column) => extra[column]!.length > mostInExtra);
