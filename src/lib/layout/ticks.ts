import { messagesOf, type Locale } from '../messages/index.js';
import { calendarDate } from '../time/calendar.js';
import { boundaries } from '../time/steps.js';
import { DAY, instant, span, type Instant, type Span } from '../time/instant.js';
import type { Unit } from '../time/timespan.js';
import type { PhaseScale } from './phase-scale.js';
import { ticksOf, type Run } from './tick-labels.js';

/** One tick of an axis. */
export interface Tick {
	/** The number of its run in the window, and its date. */
	readonly key: string;
	/** The moment that its label names. */
	readonly at: Instant;
	/**
	 * The x of its line in px; below 0 for none.
	 *
	 * None where it began before the plot or before its run.
	 */
	readonly x: number;
	/** The words of its label; empty for want of room. */
	readonly label: string;
	/** The x of its label in px. */
	readonly labelX: number;
	/** The part of its label that stands at `labelX`. */
	readonly align: 'start' | 'middle';
	/** True if it is the day of publication, where ticks are days. */
	readonly isPublication: boolean;
	/** True if it is later than the start of the day of publication. */
	readonly isFuture: boolean;
}

/** What an axis and the ground below it show of time. */
export interface Axis {
	/** The ticks of all runs, in the order of time. */
	readonly ticks: readonly Tick[];
	/** The gridlines inside the plot, x in px, major where a label is words. */
	readonly grid: readonly { readonly at: Instant; readonly x: number; readonly isMajor: boolean }[];
	/** The bands of weekends in px; empty where days are narrow. */
	readonly weekends: readonly {
		readonly at: Instant;
		readonly x: number;
		readonly width: number;
	}[];
	/** The x in px of each change of scale inside the plot. */
	readonly changes: readonly number[];
}

/** px that the sign of a change of scale takes before it */
const CHANGE = 18;
/** px of a day from which weekends are shown */
const WEEKENDS = 16;

const yearOf = (at: Instant) => calendarDate(at).year;

/** the visible runs of a scale in the order of time; pieces of one scale are one run */
function runsOf({ pieces, zoom, domain, x }: PhaseScale): Run[] {
	const runs: Run[] = [];
	pieces.forEach(({ start: begin, floor }, index) => {
		const start = instant(Math.max(begin, domain.start));
		const end = Math.min(pieces[index + 1]?.start ?? Infinity, domain.end);
		if (start >= end) return;
		const pxPerDay = Math.max(zoom, floor);
		const last = runs.at(-1);
		const isSame = last?.pxPerDay === pxPerDay;
		const from = isSame ? last.domain.start : start;
		const before = runs.at(isSame ? -2 : -1);
		const isNewYear = before !== undefined && yearOf(before.domain.start) !== yearOf(from);
		const reach = [x(from), x(end)] as const;
		const run = { domain: span(from, end), reach, pxPerDay, isNewYear };
		runs.splice(isSame ? -1 : runs.length, 1, run);
	});
	return runs;
}

function weekendBands(scale: PhaseScale, { domain, reach: [from, to], pxPerDay }: Run) {
	if (pxPerDay < WEEKENDS) return [];
	const wide: Span = span(domain.start - 2 * DAY, domain.end);
	return boundaries(wide, { step: 1, unit: 'week' }).flatMap((monday) => {
		const x = Math.max(scale.x(monday + 5 * DAY), from);
		const end = Math.min(scale.x(monday + 7 * DAY), to);
		const at = instant(Math.max(monday + 5 * DAY, domain.start));
		return end > x ? [{ at, x, width: end - x }] : [];
	});
}

/**
 * Returns the axis of a scale, each run with ticks of its own.
 *
 * Ticks are `sparse` times as far apart as usual. Clock times only where `finest` is the minute.
 */
export function axisOf(
	scale: PhaseScale,
	finest: Unit,
	published: Instant,
	locale: Locale,
	sparse = 1
): Axis {
	const context = { sparse, scale, finest, published, m: messagesOf(locale) };
	const runs = runsOf(scale);
	const ticks = runs.flatMap((run, index) =>
		ticksOf(run, index, index + 1 < runs.length ? run.reach[1] - CHANGE : scale.width, context)
	);
	const inside = (x: number) => x > 1 && x < scale.width - 1;
	return {
		ticks,
		grid: ticks
			.filter(({ x }) => inside(x))
			.map(({ at, x, label }) => ({ at, x, isMajor: /\D/.test(label) })),
		weekends: runs.flatMap((run) => weekendBands(scale, run)),
		changes: runs
			.slice(1)
			.map(({ reach }) => reach[0])
			.filter(inside)
	};
}
