import type { Language, RuleWords } from './language.js';

/** One way to end a pattern. */
export interface Ending {
	/** The rule whose pattern ends here. */
	readonly rule: RuleWords;
	/** The place of the pattern among all: the first wins. */
	readonly order: number;
	/** Steps before the phrase that are no part of it. */
	readonly before: number;
	/** Steps after the phrase that are no part of it. */
	readonly after: number;
}

/** A state of the automaton that all patterns of a language make together. */
export interface State {
	/** The next states, by word or class. */
	readonly next: Map<string, State>;
	/** Patterns that end here. */
	readonly endings: Ending[];
}

interface Step {
	readonly keys: readonly string[];
	readonly isOptional: boolean;
	/** −1 before the phrase, 1 after it. */
	readonly side: -1 | 0 | 1;
}

const state = (): State => ({ next: new Map(), endings: [] });

const linesOf = (patterns: string): string[] =>
	patterns
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);

/** Returns a pattern once for each line of the part that it names. */
function whole(pattern: string, parts: Language['parts']): string[] {
	const name = pattern.split(' ').find((word) => Object.hasOwn(parts, word));
	return name ? linesOf(parts[name]!).map((line) => pattern.replace(name, line)) : [pattern];
}

/** Reads `(in|on) the? YEAR` into steps. */
function stepsOf(pattern: string): Step[] {
	let hasCore = false;
	let isAside = false;
	return pattern.split(' ').map((part) => {
		if (part.startsWith('(')) isAside = true;
		const side = isAside ? (hasCore ? 1 : -1) : 0;
		if (!isAside) hasCore = true;
		if (part.includes(')')) isAside = false;
		const plain = part.replace(/[()]/g, '');
		const isOptional = plain.endsWith('?') && plain !== '?';
		return { keys: (isOptional ? plain.slice(0, -1) : plain).split('|'), isOptional, side };
	});
}

/** Returns all sequences of a pattern: with and without what is optional. */
function sequencesOf(steps: readonly Step[]): Step[][] {
	return steps.reduce<Step[][]>(
		(all, step) => {
			const longer = all.map((one) => [...one, step]);
			return step.isOptional ? [...longer, ...all] : longer;
		},
		[[]]
	);
}

function insert(root: State, steps: readonly Step[], ending: Ending): void {
	let states = [root];
	for (const { keys } of steps)
		states = states.flatMap((from) =>
			keys.map((key) => {
				const to = from.next.get(key) ?? state();
				from.next.set(key, to);
				return to;
			})
		);
	for (const last of states)
		if (!last.endings.some(({ rule }) => rule === ending.rule)) last.endings.push(ending);
}

/** Returns the automaton of a language's patterns. */
export function automatonOf({ rules, parts }: Language): State {
	const root = state();
	const patterns = rules.flatMap((rule) =>
		linesOf(rule.patterns)
			.flatMap((line) => whole(line, parts))
			.map((pattern) => ({ rule, pattern }))
	);
	patterns.forEach(({ rule, pattern }, order) => {
		for (const steps of sequencesOf(stepsOf(pattern))) {
			const count = (side: Step['side']) => steps.filter((step) => step.side === side).length;
			insert(root, steps, { rule, order, before: count(-1), after: count(1) });
		}
	});
	return root;
}
