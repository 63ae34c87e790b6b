import { pathOf, type Problem } from './problem.js';

/** The parts of a JSON text that say where a key stands: strings, brackets, commas, lines. */
const TOKENS = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],\n]/g;

/** Walks through a JSON text and knows where it is. */
class Place {
	readonly #path: PropertyKey[] = [];
	/** the keys of each object that is open; null for a list */
	readonly #open: (Set<string> | null)[] = [];
	#line = 1;
	#isAtKey = false;

	/** Goes on by one token; returns a fault where it is a key that was there before. */
	step(token: string): Problem | null {
		if (token === '\n') this.#line++;
		else if (token === '{') this.#enter(new Set());
		else if (token === '[') this.#enter(null);
		else if (token === '}' || token === ']') this.#leave();
		else if (token === ',') this.#next();
		else if (this.#isAtKey) return this.#key(JSON.parse(token) as string);
		return null;
	}

	#enter(keys: Set<string> | null): void {
		this.#open.push(keys);
		this.#path.push(0);
		this.#isAtKey = keys !== null;
	}

	#leave(): void {
		this.#open.pop();
		this.#path.pop();
		this.#isAtKey = false;
	}

	#next(): void {
		this.#isAtKey = this.#open.at(-1) !== null;
		const at = this.#path.length - 1;
		if (!this.#isAtKey) this.#path[at] = Number(this.#path[at]) + 1;
	}

	#key(key: string): Problem | null {
		const keys = this.#open.at(-1)!;
		const isRepeated = keys.has(key);
		keys.add(key);
		this.#path[this.#path.length - 1] = key;
		this.#isAtKey = false;
		const message = `stands here twice (again in line ${this.#line}): keep one of the two`;
		return isRepeated ? { path: pathOf(this.#path), message, isWarning: false } : null;
	}
}

/**
 * Returns a fault for each key that an object has twice.
 *
 * Readers of JSON keep the last without a word. The text must be JSON.
 */
export function repeatedKeys(json: string): Problem[] {
	const place = new Place();
	return Array.from(json.matchAll(TOKENS), ([token]) => place.step(token)).filter(
		(problem) => problem !== null
	);
}
