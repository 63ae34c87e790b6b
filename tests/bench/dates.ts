import { gzipSync } from 'node:zlib';
import { parse } from 'chrono-node';
import { build, type Rollup } from 'vite';
import { judged, ours, readCorpus, type Article } from './corpus.js';
import { scoreOf, type Pair, type Phrase } from './score.js';

const DEFAULT = '../shared/corpus/meantime-en.json';
const RUNS = 100;

/** Returns what chrono-node finds, as far as it is sure of it. */
function chrono(text: string, published: string): Phrase[] {
	return parse(text, { instant: new Date(`${published}T12:00Z`), timezone: 'UTC' }).map(
		({ index, text, start }) => {
			const padded = (part: 'month' | 'day') => String(start.get(part)).padStart(2, '0');
			const month = start.isCertain('month') || start.isCertain('weekday');
			const day = start.isCertain('day') || start.isCertain('weekday');
			const year = String(start.get('year'));
			const value = [year, ...(month ? [padded('month')] : []), ...(day ? [padded('day')] : [])];
			return { start: index, end: index + text.length, text, value: value.join('-') };
		}
	);
}

const one = (value: number): string => value.toFixed(1);

function scores(articles: readonly Article[], name: string, read: typeof ours): Pair[] {
	const pairs = articles.flatMap((article) => judged(article, read));
	const { relaxed, value } = scoreOf(pairs);
	console.log(`${name}: relaxed F1 ${one(relaxed)}, value F1 ${one(value)}`);
	return pairs;
}

/** Returns the ms that a thousand words take, by the median of many runs. */
function msPerThousand(articles: readonly Article[]): number {
	const words = articles.flatMap(({ text }) => text.split(/\s+/)).slice(0, 1000);
	const text = words.join(' ');
	const times = Array.from({ length: RUNS }, () => {
		const start = performance.now();
		ours(text, '2008-03-01');
		return performance.now() - start;
	});
	return times.sort((a, b) => a - b)[RUNS / 2]!;
}

/** Returns the bytes of the layer in gzip, with all that it imports. */
async function weight(): Promise<number> {
	const { output } = (await build({
		configFile: false,
		logLevel: 'silent',
		build: {
			write: false,
			rollupOptions: { input: 'src/lib/reading/read.ts', preserveEntrySignatures: 'strict' }
		}
	})) as Rollup.RollupOutput;
	return gzipSync(output[0].code, { level: 9 }).length;
}

/** Prints where ours and chrono-node read the same words as different dates. */
function printDifferences(articles: readonly Article[]): void {
	console.log('\nWhere chrono-node reads other values:');
	for (const { text, published, name } of articles)
		for (const theirs of chrono(text, published)) {
			const mine = ours(text, published).find(
				({ start, end }) => start < theirs.end && theirs.start < end
			);
			if (mine && mine.value !== theirs.value)
				console.log(`${published} ${mine.text}: ${mine.value}, not ${theirs.value} (${name})`);
		}
}

const file = process.argv[2] ?? DEFAULT;
const articles = readCorpus(file);
if (!articles) {
	console.log(`There is no corpus at ${file}. Name one: npm run bench -- dates FILE`);
} else {
	scores(articles, 'reading', ours);
	scores(articles, 'chrono-node', chrono);
	console.log(`1,000 words, median: ${one(msPerThousand(articles))} ms`);
	console.log(`the layer, gzip: ${one((await weight()) / 1000)} kB`);
	printDifferences(articles);
}
