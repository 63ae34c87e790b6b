/** Counts a promise as under way until it settles, and returns it. */
export type Busy = <T>(underWay: Promise<T>) => Promise<T>;

/**
 * A value that is loaded when it is first wanted.
 *
 * After a failure it is loaded again when it is wanted again.
 */
export class Lazy<T> {
	/** What was loaded; null before. */
	current = $state.raw<T | null>(null);
	/** How many times in a row it could not be loaded. */
	failures = $state.raw(0);
	#loading: Promise<void> | null = null;
	readonly #fetch: () => Promise<T>;

	constructor(fetch: () => Promise<T>) {
		this.#fetch = fetch;
	}

	/** Loads it unless it is there or under way; resolves in any case, never rejects. */
	load = (busy: Busy): Promise<void> =>
		(this.#loading ??= busy(
			this.#run().finally(() => {
				if (this.failures) this.#loading = null;
			})
		));

	async #run(): Promise<void> {
		try {
			this.current = await this.#fetch();
			this.failures = 0;
		} catch {
			this.failures++;
		}
	}
}

/** Returns what `fetch` loads, as a value that is there later. */
export const lazy = <T>(fetch: () => Promise<T>): Lazy<T> => new Lazy(fetch);
