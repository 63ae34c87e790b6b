import type { TimelineEvent } from '../model/timeline.js';
import { DAY, type Instant } from '../time/instant.js';
import { clampedSpan } from '../time/timespan.js';
import type { Ruler } from './ruler.js';

/** A stretch of time that each column stands for. */
export type ColumnUnit = 'week' | 'month' | 'year' | 'decade' | 'century' | 'millennium';

/** days of each unit, the shortest first */
const UNITS: readonly (readonly [unit: ColumnUnit, days: number])[] = [
	['week', 7],
	['month', 30.4375],
	['year', 365.25],
	['decade', 3652.5],
	['century', 36_525],
	['millennium', 365_250]
];
/** px of the narrowest column */
const LEAST = 4;

/** The counts of new events in equal stretches, counted back from publication. */
export interface Columns {
	/** The unit of time that each stretch lasts. */
	readonly unit: ColumnUnit;
	/** The px at which columns start and end, one more than there are columns. */
	readonly edges: readonly number[];
	/** How many events begin in each column; spread ones count in parts. */
	readonly solid: Float64Array;
	/** How many events in each column are known only by a last day. */
	readonly hollow: Float64Array;
}

/** True if a date tells only by when something was so. */
export const isUntil = ({ when }: TimelineEvent): boolean =>
	when.precision === 'before' || when.total;

/** spreads one event over its share of columns, from one place to another */
function spread(counts: Float64Array, from: number, to: number): void {
	const [first, last] = [Math.floor(from), Math.min(Math.ceil(to), counts.length)];
	for (let column = Math.max(first, 0); column < last; column++) {
		const part = Math.min(to, column + 1) - Math.max(from, column);
		counts[column]! += part / (to - from);
	}
}

/**
 * Returns the events as columns of the shortest unit that is wide enough.
 *
 * Each event counts 1 in all, spread over the days on which it can have begun. Plans do not
 * count.
 */
export function columnsOf(
	events: readonly TimelineEvent[],
	ruler: Ruler,
	horizon: Instant
): Columns {
	const { extent, width } = ruler;
	const perDay = ruler.x(extent.start + DAY);
	const [unit, days] = UNITS.find(([, days]) => days * perDay >= LEAST) ?? UNITS.at(-1)!;
	const step = days * DAY;
	const count = Math.max(1, Math.ceil((Math.min(horizon, extent.end) - extent.start) / step));
	const origin = Math.min(horizon, extent.end) - count * step;
	const [solid, hollow] = [new Float64Array(count), new Float64Array(count)];
	for (const event of events) {
		const { start, end } = clampedSpan(event.when);
		if (event.status === 'planned') continue;
		const { latestStart } = event.when;
		const told = Number.isFinite(latestStart) ? Math.max(latestStart + DAY, start + 1) : end;
		const until = Math.min(event.when.precision === 'lasting' ? told : end, horizon);
		const from = isUntil(event) ? until - 1 : Math.min(start, until - 1);
		spread(isUntil(event) ? hollow : solid, (from - origin) / step, (until - origin) / step);
	}
	const edges = Array.from({ length: count + 1 }, (_, column) =>
		Math.min(Math.max(ruler.x(origin + column * step), 0), width)
	);
	return { unit, edges, solid, hollow };
}
