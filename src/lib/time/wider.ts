import { add, floor } from './steps.js';
import { refuse } from './date-error.js';
import { DAY, instant, MINUTE } from './instant.js';
import { isoText } from './iso.js';
import { tickOf, type Precision, type TimeSpan, type Unit } from './timespan.js';

/** The stretch, `[min, max)`, in which the start or the end of a date lies. */
interface Window {
	readonly min: number;
	readonly max: number;
	readonly unit: Unit;
}

const units: readonly Unit[] = ['minute', 'day', 'month', 'year'];

const startOf = (when: TimeSpan): Window => ({
	min: when.earliestStart,
	max: when.latestStart + tickOf(when),
	unit: when.units[0]
});

/** Returns the window of an end; null where it is not told. */
function endOf(when: TimeSpan): Window | null {
	if (when.earliestEnd === Infinity && !when.ongoing) return null;
	return { min: when.earliestEnd - tickOf(when), max: when.latestEnd, unit: when.units[1] };
}

const isWithin = (inner: Window | null, outer: Window | null): boolean =>
	!inner || (!!outer && outer.min <= inner.min && inner.max <= outer.max);

/** True if a date says all that another does, less exactly. */
function holds(outer: TimeSpan, inner: TimeSpan): boolean {
	const isOfKind = outer.precision === 'lasting' || inner.precision !== 'lasting';
	const isOfZone = outer.local === inner.local || !outer.units.includes('minute');
	const isAround = isWithin(startOf(inner), startOf(outer)) && isWithin(endOf(inner), endOf(outer));
	return isOfKind && isOfZone && isAround;
}

/** Joins the windows that are told, in whole days unless `isFine`; null for none. */
function around(windows: readonly (Window | null)[], isFine: boolean): Window | null {
	const told = windows.filter((one) => one !== null);
	if (!told.length) return null;
	const min = Math.min(...told.map((one) => one.min));
	const max = Math.max(...told.map((one) => one.max));
	const finest = Math.min(...told.map(({ unit }) => units.indexOf(unit)));
	if (isFine) return { min, max, unit: units[finest] ?? 'day' };
	const unit = units[Math.max(1, finest)] ?? 'day';
	return { min: dayAt(min, 0), max: dayAt(max, 1), unit };
}

/** Returns the start of the day of an instant, or the end of the day before which it lies. */
function dayAt(at: number, days: 0 | 1): number {
	if (!Number.isFinite(at)) return at;
	const day = floor(instant(at), 'day');
	return day < at ? add(day, days, 'day') : day;
}

/** Writes a moment in EDTF: years beyond four digits stand alone, after a Y. */
const momentOf = (at: number, unit: Unit, isLocal: boolean): string =>
	isoText(instant(at), unit, isLocal)
		.replace(/^-00(?=\d{4})/, '-')
		.replace(
			/^(\+|-)(\d{6})$/,
			(_, sign: string, year: string) => `Y${sign === '-' ? '-' : ''}${Number(year)}`
		);

function edtfOf({ min, max, unit }: Window, tick: number, isLocal: boolean): string {
	const [first, last] = [min, max - tick].map((at) => momentOf(at, unit, isLocal));
	return first === last ? first! : `[${first}..${last}]`;
}

function precisionOf({ min, max }: Window, tick: number): Precision {
	if (min === -Infinity) return 'before';
	if (max === Infinity) return 'after';
	return max - min === tick ? 'exact' : 'within';
}

/** Returns the wider of two dates of which none holds the other. */
function joined(a: TimeSpan, b: TimeSpan): TimeSpan {
	const both = [a, b];
	const lasts = both.some(({ precision }) => precision === 'lasting');
	const isFine = a.local === b.local && both.every((one) => tickOf(one) === MINUTE);
	const tick = isFine ? MINUTE : DAY;
	const local = isFine && a.local;
	const ongoing = a.ongoing && b.ongoing;
	const start = around(both.map(startOf), isFine)!;
	const end = around(both.map(endOf), isFine);
	const told = edtfOf(start, tick, local);
	const till = ongoing ? '..' : end ? edtfOf(end, tick, local) : '';
	const edtf = lasts ? `${told}/${till}` : told;
	if (start.min === -Infinity && start.max === Infinity)
		refuse(`${a.edtf}" and "${b.edtf}`, 'leave no bound together', 'keep one of them');
	const isBound = (index: 0 | 1, max: number | undefined) =>
		both.some((one) => one.untilPublication[index] && [startOf, endOf][index]!(one)?.max === max);
	return {
		earliestStart: instant(start.min),
		latestStart: instant(start.max - tick),
		earliestEnd: instant(end ? end.min + tick : Infinity),
		latestEnd: instant(end?.max ?? Infinity),
		edtf,
		precision: lasts ? 'lasting' : precisionOf(start, tick),
		units: [start.unit, end?.unit ?? start.unit],
		about: [null, null],
		uncertain: false,
		ongoing,
		local,
		untilPublication: [isBound(0, start.max), isBound(1, end?.max)],
		total: a.total
	};
}

/**
 * Returns the date that holds two readings of one event.
 *
 * The less exact one where it holds the other; else from the earliest to the latest of their bounds,
 * in whole days unless both tell minutes. An end that only one of them tells is that one’s.
 *
 * @throws DateError where they leave no bound together
 *
 * @example
 * wider(readEdtf('1969-07-20', horizon), readEdtf('1969-07-21', horizon)).edtf
 * // "[1969-07-20..1969-07-21]"
 */
export function wider(a: TimeSpan, b: TimeSpan): TimeSpan {
	const held = holds(a, b) ? a : holds(b, a) ? b : joined(a, b);
	return { ...held, uncertain: a.uncertain || b.uncertain };
}
