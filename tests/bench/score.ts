import type { Mention } from '../../src/lib/reading/mention.js';

/** A date phrase as people annotated it, or as a program found it. */
export type Phrase = Pick<Mention, 'start' | 'end' | 'text' | 'value'>;

/** What a program found beside what stands there. */
export interface Pair {
	readonly gold: Phrase | null;
	readonly found: Phrase | null;
}

/** F1 for phrases that overlap, and for those whose value is also equal, in percent. */
export interface Score {
	readonly relaxed: number;
	readonly value: number;
}

/** Returns each phrase with the first one that overlaps it, as in TempEval-3; each is used once. */
export function pairsOf(gold: readonly Phrase[], found: readonly Phrase[]): Pair[] {
	const free = new Set(found);
	const pairs: Pair[] = gold.map((one) => {
		const over = [...free].filter(({ start, end }) => start < one.end && one.start < end);
		const best = over.find(({ value }) => value === one.value) ?? over[0] ?? null;
		if (best) free.delete(best);
		return { gold: one, found: best };
	});
	return [...pairs, ...[...free].map((one) => ({ gold: null, found: one }))];
}

/** Returns the scores of pairs. */
export function scoreOf(pairs: readonly Pair[]): Score {
	const gold = pairs.filter((pair) => pair.gold).length;
	const found = pairs.filter((pair) => pair.found).length;
	const both = pairs.filter((pair) => pair.gold && pair.found);
	const equal = both.filter((pair) => pair.gold!.value === pair.found!.value);
	const f1 = (hits: number) => (gold + found ? (200 * hits) / (gold + found) : 0);
	return { relaxed: f1(both.length), value: f1(equal.length) };
}
