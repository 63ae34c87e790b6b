import type { Draft } from './draft.js';

/** The words in a row that make a sentence somebody else's. */
const RUN = 7;

const wordsOf = (text: string): string[] =>
	text
		.toLowerCase()
		.replace(/[’'‘]/g, '')
		.match(/[\p{L}\p{N}]+/gu) ?? [];

const runsIn = (text: string): string[] => {
	const words = wordsOf(text);
	return words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));
};

/** Returns every run of seven words of texts, in a form that compares. */
export const runsOf = (texts: readonly string[]): ReadonlySet<string> =>
	new Set(texts.flatMap(runsIn));

/** Returns a run of seven words that a source has; null for none. */
export const takenOver = (text: string, runs: ReadonlySet<string>): string | null =>
	runsIn(text).find((run) => runs.has(run)) ?? null;

/** A paragraph of a source, as the file tells it. */
export interface Line {
	/** The id of its source. */
	readonly source: string;
	/** The number, from 1. */
	readonly number: number;
	/** What it tells; empty where nobody wrote it. */
	readonly line: string;
	/** The reason why it gives no event; empty where none is told. */
	readonly none: string;
	/** True if no event names it. */
	readonly isIdle: boolean;
}

/** Returns the paragraphs of the sources, with what is told of each. */
export function linesOf({ file }: Draft): Line[] {
	const main = file.sources?.[0]?.id;
	const used = new Set(
		file.events.flatMap(({ dating, citations = [], figures = [] }) =>
			[dating, ...citations, ...figures].map(
				(one) => one && `${one.source ?? main} ${one.paragraph}`
			)
		)
	);
	return (file.sources ?? []).flatMap(({ id, paragraphs = [] }) =>
		paragraphs.map(({ line = '', none = '' }, index) => {
			const number = index + 1;
			return { source: id, number, line, none, isIdle: !used.has(`${id} ${number}`) };
		})
	);
}

/** Returns how many phrases are decided, and how many there are. */
export function progressOf({ mentions }: Draft): { decided: number; all: number } {
	const decided = mentions.filter(({ decision }) => decision.is !== 'open').length;
	return { decided, all: mentions.length };
}
