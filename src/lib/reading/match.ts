import { edgesAt, termsOf, type Edge, type Terms } from './edges.js';
import type { Language, RuleWords } from './language.js';
import { automatonOf, type Ending, type State } from './pattern.js';
import type { Token } from './token.js';
import { isListed } from './words.js';

/** What the words of a phrase stand for, by class, in their order. */
export type Slots = Readonly<Record<string, readonly (string | number)[]>>;

/** A stretch of tokens that a pattern fits. */
export interface Match {
	/** The rule that reads it. */
	readonly rule: RuleWords;
	/** The place of its pattern among all: the first wins. */
	readonly order: number;
	/** The index of its first token. */
	readonly start: number;
	/** The index of the token after its last. */
	readonly end: number;
	/** What its words stand for. */
	readonly slots: Slots;
}

/** A language ready to be matched. */
export interface Grammar {
	/** Its words and patterns. */
	readonly language: Language;
	/** Its lexicon by first words. */
	readonly terms: Terms;
	/** Its patterns as one automaton. */
	readonly root: State;
}

/** Returns a language ready to be matched. */
export const grammarOf = (language: Language): Grammar => ({
	language,
	terms: termsOf(language),
	root: automatonOf(language)
});

type Step = Edge & { readonly start: number };

const isClass = (key: string): boolean => /^[A-Z]/.test(key);

function slotsOf(steps: readonly Step[]): Slots {
	const slots: Record<string, (string | number)[]> = {};
	for (const { key, value } of steps)
		if (isClass(key)) (slots[key.split('_')[0]!] ??= []).push(value);
	return slots;
}

function matchOf(steps: readonly Step[], ending: Ending, tokens: readonly Token[]): Match | null {
	const { rule, order, before, after } = ending;
	const core = steps.slice(before, steps.length - after);
	const [start, end] = [core[0]!.start, core.at(-1)!.next];
	if (rule.notAfter && isListed(rule.notAfter, tokens[start - 1]?.word)) return null;
	if (rule.notBefore && isListed(rule.notBefore, tokens[end]?.word)) return null;
	// the phrase's own words come before those of its context
	const aside = [...steps.slice(0, before), ...steps.slice(steps.length - after)];
	return { rule, order, start, end, slots: slotsOf([...core, ...aside]) };
}

/** The steps so far, the last one first. */
interface Path {
	readonly step: Step;
	readonly before: Path | null;
}

function stepsOf(path: Path | null): Step[] {
	const steps: Step[] = [];
	for (let at = path; at; at = at.before) steps.push(at.step);
	return steps.reverse();
}

/** Returns all matches of a text: by their first token, the longest first. */
export function matchesOf(tokens: readonly Token[], grammar: Grammar): Match[] {
	const { language, terms, root } = grammar;
	const found: Match[] = [];
	const known: Edge[][] = [];
	const edges = (at: number): Edge[] => (known[at] ??= edgesAt(tokens, at, language, terms));
	const walk = (state: State, index: number, path: Path | null): void => {
		for (const ending of state.endings) {
			const match = matchOf(stepsOf(path), ending, tokens);
			if (match) found.push(match);
		}
		if (!state.next.size || index >= tokens.length) return;
		for (const edge of edges(index)) {
			const to = state.next.get(edge.key);
			if (to) walk(to, edge.next, { step: { ...edge, start: index }, before: path });
		}
		const isInner = tokens[index]!.word === '-' && tokens[index]!.isGlued;
		if (isInner && path && tokens[index + 1]?.isGlued) walk(state, index + 1, path);
	};
	for (let at = 0; at < tokens.length; at++) walk(root, at, null);
	return found.sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order);
}
