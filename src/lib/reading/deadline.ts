import type { ReadingMessages } from '../messages/reading.js';
import type { Found } from './found.js';
import type { Reading } from './mention.js';

/** Returns a reading that ends with its date, which an open or approximate one cannot. */
function noLater(reading: Reading, { deadline }: ReadingMessages): Reading {
	const { edtf, rule } = reading;
	if (edtf === null || /[/~]/.test(edtf)) return reading;
	const last = edtf.replace(/^\[.*\.\.|]$/g, '').replaceAll('X', '9');
	return { ...reading, edtf: `[..${last}]`, rule: `${rule} ${deadline}` };
}

/** Returns a date as the last day on which it can be. */
export function deadlineOf(found: Found, words: ReadingMessages): Found {
	if (found.type !== 'DATE') return found;
	const others = found.others.map((other) => noLater(other, words));
	return { ...found, ...noLater(found, words), others };
}
