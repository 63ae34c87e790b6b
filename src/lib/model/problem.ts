/** One fault of a timeline file: where, what, and the mend. */
export interface Problem {
	/** JSON path, as in `$.events[3].when`. */
	readonly path: string;
	/** What is wrong, and the mend. */
	readonly message: string;
	/** True if the file can be used as it is, but deserves another look. */
	readonly isWarning: boolean;
}

/** Reports a fault at a path below the part that is being checked. */
export type Report = (path: string, message: string) => void;

/** Returns keys and indexes as a JSON path that starts with `$`. */
export function pathOf(path: readonly PropertyKey[]): string {
	return path.reduce<string>(
		(text, key) => text + (typeof key === 'number' ? `[${key}]` : `.${String(key)}`),
		'$'
	);
}

/** Levels of keys and indexes below which no key of ours lies. */
const DEEPEST = 20;

/**
 * Visits every text of a JSON value with its keys and indexes.
 *
 * In the order of the file, down to a depth of twenty.
 */
export function eachText(
	json: unknown,
	visit: (text: string, path: readonly PropertyKey[]) => void,
	path: PropertyKey[] = []
): void {
	if (typeof json === 'string') return visit(json, path);
	if (!json || typeof json !== 'object' || path.length > DEEPEST) return;
	const keys = Array.isArray(json) ? json.keys() : Object.keys(json);
	for (const key of keys) {
		path.push(key);
		eachText((json as Record<PropertyKey, unknown>)[key], visit, path);
		path.pop();
	}
}
