import { messagesOf, type Locale, type Messages } from '../messages/index.js';
import { boundaries, dayOf, floor, type Interval } from '../time/calendar.js';
import { DAY, instant, span, type Instant, type Span } from '../time/instant.js';
import type { Unit } from '../time/timespan.js';
import { rungOf, type Rung } from './rungs.js';
import { visibleRuns, type TimeScale, type VisibleRun } from './scale.js';
import { styles, typeWidth } from './type.js';

/** one label of the axis; bands of the upper tier hold theirs in the middle, the others at the start */
export interface Tick {
	/** tier, run and date: the same at every pan */
	readonly key: string;
	readonly at: Instant;
	/** px of its line, below 0 for a band that began before the plot or before its run */
	readonly x: number;
	readonly tier: 'upper' | 'lower';
	readonly label: string;
	readonly labelX: number;
	readonly align: 'start' | 'middle';
	readonly isPublication: boolean;
}

/** the axis: labels, gridlines, and the bands of weekends */
export interface Axis {
	readonly ticks: readonly Tick[];
	readonly grid: readonly { readonly at: Instant; readonly x: number; readonly isMajor: boolean }[];
	readonly weekends: readonly {
		readonly at: Instant;
		readonly x: number;
		readonly width: number;
	}[];
}

/** the visible part of each band between boundaries */
function bands({ x }: TimeScale, run: VisibleRun, interval: Interval) {
	const starts = boundaries(run.domain, interval);
	return starts.map((at, index) => ({
		at,
		from: x(at),
		to: index + 1 < starts.length ? x(starts[index + 1]!) : run.to
	}));
}

/** ticks without those that have no label and would run through one that stands at its start */
function uncovered(upper: readonly Tick[], lower: readonly Tick[]): Tick[] {
	const labelled = [...upper, ...lower].filter(({ label, align }) => label && align === 'start');
	const isCovered = ({ x, at }: Tick) =>
		labelled.some(
			(one) =>
				one.at !== at && one.labelX - 4 < x && x < one.labelX + typeWidth(one.label, styles.day)
		);
	return upper.filter((tick) => tick.label || !isCovered(tick));
}

/** where the line of a band that began before its run would be */
const BEFORE = -1;
/** px that part two labels */
const APART = 3;

/** what the labels of one run of an axis need to know */
interface Tier {
	readonly index: number;
	readonly scale: TimeScale;
	readonly run: VisibleRun;
	/** px up to which labels may reach, over the fold that follows too */
	readonly limit: number;
	readonly rung: Rung;
	readonly m: Messages;
}

/** whether a label that starts at a px ends before a limit */
const fitsAt = (x: number, label: string, limit: number): boolean =>
	x + typeWidth(label, styles.day) <= limit;

function upperTicks({ index, scale, run, limit, rung, m }: Tier, published: Instant): Tick[] {
	return bands(scale, run, rung.upper).flatMap(({ at, from, to }) => {
		const label = rung.upperText(at, m);
		const isBand = rung.align === 'middle';
		const [a, b] = [Math.max(from, run.from), Math.min(to, run.to)];
		const labelX = isBand ? (a + b) / 2 : from + 4;
		const isInside = at >= run.domain.start || (run.from < 1 && from >= run.from - 1);
		const fits = isBand
			? typeWidth(label, styles.day) + 4 <= b - a
			: isInside && fitsAt(labelX, label, limit);
		const isPublication = isBand && at === published;
		const tick: Tick = {
			key: `upper${index}:${at}`,
			at,
			x: from,
			tier: 'upper',
			label: fits ? label : '',
			labelX,
			align: rung.align,
			isPublication
		};
		return isInside || (isBand && run.from < 1) ? [tick] : [];
	});
}

/** the ticks of a run of which none has room for its label: its first day says where one is */
function placed(ticks: Tick[], { index, scale, run, limit, rung, m }: Tier): Tick[] {
	if (ticks.some(({ label }) => label)) return ticks;
	const day = dayOf(run.domain.start);
	const at = day.start < run.domain.start ? day.end : day.start;
	const [x, label] = [scale.x(at), (rung.firstText ?? rung.upperText)(at, m)];
	const labelX = Math.max(run.from, Math.min(x + 4, limit - typeWidth(label, styles.day)));
	if (at >= run.domain.end || !fitsAt(labelX, label, limit)) return ticks;
	const key = `upper${index}:${at}`;
	const isPublication = false;
	const first = { key, at, x, label, labelX, align: 'start', isPublication } as const;
	return [{ ...first, tier: 'upper' }, ...ticks.filter((tick) => tick.at > at)];
}

const startOf = ({ label, labelX, align }: Tick): number =>
	align === 'middle' ? labelX - typeWidth(label, styles.day) / 2 : labelX;

/** ticks of which the first label names its month, where nothing before does and there is room */
function dated(ticks: Tick[], { run, limit, rung, m }: Tier, named: ReadonlySet<Instant>): Tick[] {
	const first = ticks.find(({ label }) => label);
	if (!rung.firstText || !first || named.has(floor(first.at, 'month'))) return ticks;
	const label = rung.firstText(first.at, m);
	const labelX = Math.max(first.x, run.from) + 4;
	if (!fitsAt(labelX, label, limit)) return ticks;
	const end = labelX + typeWidth(label, styles.day) + APART;
	const isCovered = (tick: Tick) => tick.at > first.at && !!tick.label && startOf(tick) < end;
	if (ticks.some((tick) => tick.isPublication && isCovered(tick))) return ticks;
	return ticks.map((tick): Tick => {
		if (tick === first) return { ...first, label, labelX, align: 'start' };
		return isCovered(tick) ? { ...tick, label: '' } : tick;
	});
}

/** the upper tier of all runs; each month that days are counted in is named once */
function upperTier(tiers: readonly Tier[], published: Instant): Tick[] {
	const named = new Set<Instant>();
	return tiers.flatMap((tier) => {
		const months = tier.rung.lower?.unit === 'month' ? lowerTicks(tier) : [];
		for (const { at } of months) named.add(at);
		const ticks = dated(placed(upperTicks(tier, published), tier), tier, named);
		const { upper, firstText } = tier.rung;
		for (const { at, label } of ticks)
			if (label && (upper.unit === 'month' || label === firstText?.(at, tier.m)))
				named.add(floor(at, 'month'));
		return ticks;
	});
}

function lowerTicks({ index, scale, run, limit, rung, m }: Tier): Tick[] {
	if (!rung.lower) return [];
	return bands(scale, run, rung.lower).flatMap(({ at, from, to }) => {
		const label = rung.lowerText(at, m);
		const labelX = Math.max(from, run.from) + 4;
		if (!fitsAt(labelX, label, to < run.to ? to : limit)) return [];
		const key = `lower${index}:${at}`;
		const x = from < run.from - 1 ? BEFORE : from;
		return [{ key, at, x, tier: 'lower', label, labelX, align: 'start', isPublication: false }];
	});
}

function weekendBands(scale: TimeScale, { domain, from, to, pxPerDay }: VisibleRun) {
	if (pxPerDay < 16) return [];
	const wide: Span = span(domain.start - 2 * DAY, domain.end);
	return boundaries(wide, { step: 1, unit: 'week' }).flatMap((monday) => {
		const x = Math.max(scale.x(monday + 5 * DAY), from);
		const end = Math.min(scale.x(monday + 7 * DAY), to);
		const at = instant(Math.max(monday + 5 * DAY, domain.start));
		return end > x ? [{ at, x, width: end - x }] : [];
	});
}

/** one label for a month or year that goes on into the next run */
const dropRepeats = (ticks: Tick[]): Tick[] =>
	ticks.filter(({ at }, index) => at !== ticks[index - 1]?.at);

/** the two tiers of the axis for a scale; never finer than the data is dated */
export function axisOf(scale: TimeScale, finest: Unit, published: Instant, locale: Locale): Axis {
	const m = messagesOf(locale);
	const all = visibleRuns(scale);
	const open = all.filter(({ isFold }) => !isFold);
	const runs = open.length ? open : all;
	const tiers = runs.map((run, index): Tier => {
		const rung = rungOf(run.pxPerDay, run.domain, finest);
		const next = runs[index + 1];
		const limit = next ? next.from - APART : scale.width;
		return { index: run.index, scale, run, limit, rung, m };
	});
	const lower = dropRepeats(tiers.flatMap(lowerTicks));
	const upper = upperTier(tiers, published);
	const ticks = [...uncovered(upper, lower), ...lower];
	const major = new Set(lower.map(({ at }) => at));
	const inside = ({ x }: Tick) => x > 1 && x < scale.width - 1;
	return {
		ticks,
		grid: ticks
			.filter((tick) => tick.tier === 'upper' && inside(tick))
			.map(({ at, x }) => ({ at, x, isMajor: major.has(at) })),
		weekends: runs.flatMap((run) => weekendBands(scale, run))
	};
}
