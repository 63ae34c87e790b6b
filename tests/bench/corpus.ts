import { existsSync, readFileSync } from 'node:fs';
import { readDates } from '../../src/lib/reading/read.js';
import { pairsOf, type Pair, type Phrase } from './score.js';

/** An article with its date phrases as people annotated them. */
export interface Article {
	readonly name: string;
	readonly published: string;
	readonly text: string;
	/** The ranges of datelines, in which nothing is scored. */
	readonly dateline: readonly (readonly [number, number])[];
	readonly mentions: readonly Phrase[];
}

/** Returns the articles of a corpus; null where there is none. */
export const readCorpus = (file: string): readonly Article[] | null =>
	existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Article[]) : null;

/** Returns what a reader finds in an article, beside what people found. */
export function judged(
	{ text, published, dateline, mentions }: Article,
	read: (text: string, published: string) => readonly Phrase[]
): Pair[] {
	const isOutside = ({ start, end }: Phrase) =>
		!dateline.some(([from, to]) => start < to && from < end);
	return pairsOf(mentions.filter(isOutside), read(text, published).filter(isOutside));
}

/** Returns what our reader finds. */
export const ours = (text: string, published: string): readonly Phrase[] =>
	readDates(text, { published, language: 'en' });
