import { hostKeys } from './host-keys.js';
import type { StateKey } from './state-keys.js';

const known: readonly StateKey[] = [...hostKeys, 'lang'];

/** what mail programs, editors and forms add around a key */
const WRAPPING = /^(?:\s|[?&;]|amp;)+|(?:\s|[;:]|\[\d*\])+$/g;

/**
 * Returns the key of an address that another one means; null for none.
 *
 * Other case, and `amp;` or `[]` around it, make no difference.
 */
export function keyMeant(key: string): StateKey | null {
	const bare = key.toLowerCase().replace(WRAPPING, '');
	return known.find((one) => one === bare) ?? null;
}

/** whether one letter more, less, changed or swapped with the next makes one text the other */
function isOneEdit(a: string, b: string): boolean {
	let [start, end] = [0, 0];
	const least = Math.min(a.length, b.length);
	while (start < least && a[start] === b[start]) start++;
	while (end < least - start && a.at(-1 - end) === b.at(-1 - end)) end++;
	const [left, right] = [a, b].map((text) => text.slice(start, text.length - end)) as [
		string,
		string
	];
	if (Math.max(left.length, right.length) === 1) return true;
	return left.length === 2 && left === [...right].reverse().join('');
}

/** letters of a key from which any one edit of it is a slip; of shorter ones, only letters of their own */
const LONG = 4;

const lettersOf = (text: string): string => [...new Set(text)].sort().join('');

/** Returns the key of an address that an unknown one nearly is; null for none. */
export function keyNear(key: string): StateKey | null {
	const bare = key.toLowerCase().replace(WRAPPING, '');
	const isSlip = (one: StateKey) =>
		isOneEdit(bare, one) && (one.length >= LONG || lettersOf(bare) === lettersOf(one));
	return known.find(isSlip) ?? null;
}
