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

interface Step {
	readonly edge: Edge;
	readonly start: number;
}

const isClass = (key: string): boolean => /^[A-Z]/.test(key);

function slotsOf(steps: readonly Step[]): Slots {
	const slots: Record<string, (string | number)[]> = {};
	for (const {
		edge: { key, value }
	} of steps)
		if (isClass(key)) (slots[key.split('_')[0]!] ??= []).push(value);
	return slots;
}

function matchOf(steps: readonly Step[], ending: Ending, tokens: readonly Token[]): Match | null {
	const { rule, order, before, after } = ending;
	const last = steps.length - after;
	const [start, end] = [steps[before]!.start, steps[last - 1]!.edge.next];
	if (rule.notAfter && isListed(rule.notAfter, tokens[start - 1]?.word)) return null;
	if (rule.notBefore && isListed(rule.notBefore, tokens[end]?.word)) return null;
	let slots: Slots | undefined;
	return {
		rule,
		order,
		start,
		end,
		// made when it is read, as most matches are not
		get slots() {
			// the phrase's own words come before those of its context
			const context = [...steps.slice(0, before), ...steps.slice(last)];
			return (slots ??= slotsOf([...steps.slice(before, last), ...context]));
		}
	};
}

/** The steps so far, the last one first. */
interface Path extends Step {
	readonly before: Path | null;
}

function stepsOf(path: Path | null): Step[] {
	const steps: Step[] = [];
	for (let at = path; at; at = at.before) steps.push(at);
	return steps.reverse();
}

/** True for a dash within a word, alone: a row of dashes is a rule across the page. */
function isInner(tokens: readonly Token[], at: number): boolean {
	const next = tokens[at + 1];
	const isDash = tokens[at]!.word === '-' && tokens[at]!.isGlued;
	return isDash && next !== undefined && next.isGlued && next.word !== '-';
}

/** Returns all matches of a text: by their first token, the longest first. */
export function matchesOf(tokens: readonly Token[], grammar: Grammar): Match[] {
	const { language, terms, root } = grammar;
	const found: Match[] = [];
	const known: Edge[][] = [];
	const edges = (at: number): Edge[] => (known[at] ??= edgesAt(tokens, at, language, terms));
	const walk = (state: State, index: number, path: Path | null): void => {
		const steps = state.endings.length ? stepsOf(path) : [];
		for (const ending of state.endings) {
			const match = matchOf(steps, ending, tokens);
			if (match) found.push(match);
		}
		if (!state.next.size || index >= tokens.length) return;
		for (const edge of edges(index)) {
			const to = state.next.get(edge.key);
			if (to) walk(to, edge.next, { edge, start: index, before: path });
		}
		if (path && isInner(tokens, index)) walk(state, index + 1, path);
	};
	for (let at = 0; at < tokens.length; at++) walk(root, at, null);
	return found.sort((a, b) => a.start - b.start || b.end - a.end || a.order - b.order);
}
