import { messagesOf, type Locale, type Messages } from '../messages/index.js';
import { boundaries, floor } from '../time/calendar.js';
import { DAY, instant, span, type Instant, type Span } from '../time/instant.js';
import type { Unit } from '../time/timespan.js';
import type { PhaseScale } from './phase-scale.js';
import { rungOf, type Rung } from './rungs.js';
import type { Reach } from './marks.js';
import { styles, typeWidth } from './type.js';

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

/** a visible stretch in which time runs evenly */
interface Run {
	readonly domain: Span;
	readonly reach: Reach;
	readonly pxPerDay: number;
}

/** px that part two labels, and that the sign of a change of scale takes before it */
const GAP = { labels: 5, change: 18 };
/** px from the start of a run beyond which its first tick is far */
const OPENING = 12;
/** px of a day from which weekends are shown */
const WEEKENDS = 16;

/** the visible runs of a scale in the order of time; pieces of one scale are one run */
function runsOf({ pieces, zoom, domain, x }: PhaseScale): Run[] {
	const runs: Run[] = [];
	pieces.forEach(({ start: begin, floor }, index) => {
		const start = Math.max(begin, domain.start);
		const end = Math.min(pieces[index + 1]?.start ?? Infinity, domain.end);
		if (start >= end) return;
		const pxPerDay = Math.max(zoom, floor);
		const last = runs.at(-1);
		const isSame = last?.pxPerDay === pxPerDay;
		const from = isSame ? last.domain.start : start;
		const run = { domain: span(from, end), reach: [x(from), x(end)] as const, pxPerDay };
		runs.splice(isSame ? -1 : runs.length, 1, run);
	});
	return runs;
}

/** a date that could be labelled */
interface Candidate {
	readonly at: Instant;
	/** px of its own, within the run */
	readonly reach: Reach;
	readonly x: number;
	/** whether it is the first of its run, or of a month or year */
	readonly isFirst: boolean;
}

const COUNTED = { day: DAY, week: 7 * DAY };

/** whether a boundary is a tick, where only each nth is, counted back from publication */
function isCounted(at: Instant, { interval: { unit }, nth }: Rung, published: Instant): boolean {
	if (nth === 1 || (unit !== 'day' && unit !== 'week')) return true;
	return Math.floor((published - at) / COUNTED[unit]) % nth === 0;
}

function candidatesOf(run: Run, rung: Rung, { x }: PhaseScale, published: Instant): Candidate[] {
	const { domain, reach } = run;
	const { contextOf, align } = rung;
	const all = boundaries(domain, rung.interval).filter((at) => isCounted(at, rung, published));
	const ticks = all.filter((at) => at >= domain.start || align === 'middle');
	return ticks.map((at, index): Candidate => {
		const next = ticks[index + 1];
		const from = at >= domain.start ? x(at) : -1;
		const isNew = !contextOf || contextOf(at) !== contextOf(ticks[index - 1] ?? instant(NaN));
		return {
			at,
			x: from,
			reach: [Math.max(from, reach[0]), next === undefined ? reach[1] : x(next)],
			isFirst: index === 0 || (isNew && contextOf !== null)
		};
	});
}

/** the start of a run as a label of its own, where its first tick is far */
function openingOf(run: Run, rung: Rung, ticks: readonly Candidate[]): Candidate[] {
	const { unit } = rung.interval;
	if (unit !== 'month' && unit !== 'year') return [];
	const at = floor(
		run.domain.start,
		unit === 'month' || rung.fullText !== rung.text ? 'month' : 'year'
	);
	const [from] = run.reach;
	const next = ticks[0]?.x ?? run.reach[1];
	return next - from > OPENING ? [{ at, x: -1, reach: [from, next], isFirst: true }] : [];
}

/** where a label stands: in the middle of its day if it fits, else from its start on */
function placeOf({ reach: [from, to] }: Candidate, width: number, align: Rung['align']) {
	const isMiddle = align === 'middle' && width + 2 <= to - from;
	const labelX = isMiddle ? (from + to) / 2 : from + 4;
	const start = isMiddle ? labelX - width / 2 : labelX;
	return { align: isMiddle ? ('middle' as const) : ('start' as const), labelX, start };
}

/** the ticks of one run; publication and firsts get their labels before the others */
function ticksOf(run: Run, index: number, limit: number, context: Context): Tick[] {
	const { sparse, scale, finest, published, m } = context;
	const rung = rungOf(run.pxPerDay / sparse, run.domain, finest);
	const found = candidatesOf(run, rung, scale, published);
	const all = [...openingOf(run, rung, found), ...found];
	const taken: Reach[] = [];
	const isPublication = ({ at }: Candidate) => rung.interval.unit === 'day' && at === published;
	const rankOf = (one: Candidate) =>
		isPublication(one) ? 0 : one === all[0] ? 1 : one.isFirst ? 2 : 3;
	const ranked = [...all].sort((a, b) => rankOf(a) - rankOf(b) || a.at - b.at);
	const labels = new Map<Candidate, { label: string; labelX: number; align: Tick['align'] }>();
	for (const one of ranked) {
		const texts = one.isFirst ? [rung.fullText, rung.text] : [rung.text];
		for (const text of texts) {
			const label = text(one.at, m);
			const width = typeWidth(label, styles.day);
			const { start, ...place } = placeOf(one, width, rung.align);
			const end = start + width;
			const isFree = taken.every(
				([from, to]) => end + GAP.labels <= from || start >= to + GAP.labels
			);
			if (start < run.reach[0] || end > limit || !isFree) continue;
			taken.push([start, end]);
			labels.set(one, { label, ...place });
			break;
		}
	}
	return all.map((one): Tick => ({
		key: `${index}:${one.at}`,
		at: one.at,
		x: one.x,
		label: '',
		labelX: one.x,
		align: rung.align,
		...labels.get(one),
		isPublication: isPublication(one),
		isFuture: one.at > published
	}));
}

/** what the ticks of all runs need to know */
interface Context {
	readonly sparse: number;
	readonly scale: PhaseScale;
	readonly finest: Unit;
	readonly published: Instant;
	readonly m: Messages;
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
		ticksOf(run, index, index + 1 < runs.length ? run.reach[1] - GAP.change : scale.width, context)
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
