import { fromCalendar } from '../time/calendar.js';
import { DAY, instant } from '../time/instant.js';
import { isoText } from '../time/iso.js';
import type { ReadingMessages } from '../messages/reading.js';
import type { Found } from './found.js';
import type { Reading } from './mention.js';

/** The season of EDTF before the first one, which is spring. */
const BEFORE_SPRING = 20;

/**
 * Returns the last day of a date as the rules write it; null for an open one.
 *
 * Not by the parser of EDTF: it weighs a third of this layer.
 */
function lastDayOf(edtf: string): string | null {
	const [year = 0, month, day] = edtf
		.replace(/^\[.*\.\.|\]$/g, '')
		.replaceAll('X', '9')
		.split('-')
		.map(Number);
	if (!year) return null;
	const next =
		month !== undefined && month > BEFORE_SPRING ? (month - BEFORE_SPRING) * 3 + 2 : (month ?? 12);
	const end = fromCalendar([year, day === undefined ? next : next - 1, (day ?? 0) + 1]);
	return isoText(instant(end - DAY), 'day');
}

function noLater(reading: Reading, { deadline }: ReadingMessages): Reading {
	if (reading.edtf === null || reading.edtf.includes('/')) return reading;
	const last = lastDayOf(reading.edtf);
	if (last === null) return reading;
	return { ...reading, edtf: `[..${last}]`, rule: `${reading.rule} ${deadline}` };
}

/** Returns a date as the last day on which it can be. */
export function deadlineOf(found: Found, words: ReadingMessages): Found {
	if (found.type !== 'DATE') return found;
	const others = found.others.map((other) => noLater(other, words));
	return { ...found, ...noLater(found, words), others };
}
