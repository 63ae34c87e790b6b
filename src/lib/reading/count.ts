import { numberIn, textIn } from './found.js';
import type { Match } from './match.js';
import type { Measure } from './period.js';

/** How many of which unit. */
export interface Count {
	/** How many; null where the words name no number. */
	readonly count: number | null;
	/** The unit, in the singular. */
	readonly unit: string;
}

/** The letters of TIMEX3 for units; those of the clock stand after a `T`. */
const LETTERS: Readonly<Record<string, string>> = {
	second: 'TS',
	minute: 'TM',
	hour: 'TH',
	day: 'D',
	night: 'D',
	week: 'W',
	weekend: 'WE',
	month: 'M',
	quarter: 'Q',
	year: 'Y',
	decade: 'DE',
	century: 'CE'
};

/** Half a unit in smaller ones. */
const HALVES: Readonly<Record<string, Count>> = {
	hour: { count: 30, unit: 'minute' },
	day: { count: 12, unit: 'hour' },
	year: { count: 6, unit: 'month' },
	decade: { count: 5, unit: 'year' },
	century: { count: 50, unit: 'year' }
};

/** True if a unit is an hour or shorter. */
export const isOfClock = (unit: string): boolean => (LETTERS[unit] ?? '').startsWith('T');

/** Returns the unit by which a count moves on the calendar. */
export const measureOf = (unit: string): Measure =>
	unit === 'night' || isOfClock(unit) ? 'day' : (unit as Measure);

/** Returns how many of which unit a phrase counts. */
export function countIn(match: Match): Count {
	const unit = textIn(match, 'UNIT') ?? textIn(match, 'UNITS')!;
	const told = match.slots['NUMBER']?.[0] ?? (match.slots['UNITS'] ? 'X' : 1);
	if (told === 'X') return { count: null, unit };
	const half = numberIn(match, 'HALF') ?? 0;
	if (match.slots['HALFOF']) return HALVES[unit] ?? { count: 0.5, unit };
	return { count: (Number(told) + half) * (numberIn(match, 'TIMES') ?? 1), unit };
}

/** Returns a length as TIMEX3 writes it: `P2D`, `PT30M`, `PXY`. */
export function lengthValue({ count, unit }: Count): string {
	const letters = LETTERS[unit] ?? 'D';
	return `P${letters.startsWith('T') ? 'T' : ''}${count ?? 'X'}${letters.replace('T', '')}`;
}
