import { DAY, instant } from '../time/instant.js';
import { isoText } from '../time/iso.js';
import { readEdtf } from '../time/read.js';
import type { ReadingMessages } from '../messages/reading.js';
import type { Found } from './found.js';
import type { Reading } from './mention.js';

function noLater(reading: Reading, { deadline }: ReadingMessages): Reading {
	if (reading.edtf === null || reading.edtf.includes('/')) return reading;
	const { latestEnd } = readEdtf(reading.edtf, instant(Infinity));
	if (!Number.isFinite(latestEnd)) return reading;
	const edtf = `[..${isoText(instant(latestEnd - DAY), 'day')}]`;
	return { ...reading, edtf, rule: `${reading.rule} ${deadline}` };
}

/** Returns a date as the last day on which it can be. */
export function deadlineOf(found: Found, words: ReadingMessages): Found {
	if (found.type !== 'DATE') return found;
	const others = found.others.map((other) => noLater(other, words));
	return { ...found, ...noLater(found, words), others };
}
