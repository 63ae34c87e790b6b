import { bisectLeft } from 'd3';
import { DAY, instant, lengthOf, span, type Span } from '../time/instant.js';
import { anchorOf } from '../time/timespan.js';
import type { Timeline, TimelineEvent } from './timeline.js';
import { daysOf, linearWarp, warpFrom, type Piece, type Run, type Warp } from './warp.js';

/** Days, and share of the time not yet folded, from which a quiet time is folded. */
const FOLD = { days: 14, share: 0.05 };
/** Days kept free beside the events at both sides of a fold. */
const MARGIN = 2;
/** Days of a start’s window beyond which it does not say when something began. */
const VAGUE = 31;
/** Days of the shortest run. */
const LEAST = 2;
/** Gain in likelihood for which density makes a new run, and how often runs are halved. */
const CHANGE = { gain: 6, depth: 3 };
/** Shares of the width by the root of a run’s count, its days, and a fold’s. */
const WEIGHT = { events: 60, days: 2, fold: 1.6, narrow: 2.9 };

const floor = (at: number): number => Math.floor(at / DAY) * DAY;
const ceil = (at: number): number => Math.ceil(at / DAY) * DAY;

/** Returns the days in which an event may have begun; null when they are too many. */
function startOf({ when }: TimelineEvent): Span | null {
	const anchor = anchorOf(when);
	const from = Number.isFinite(when.earliestStart) ? when.earliestStart : anchor;
	const to = Number.isFinite(when.latestStart) ? when.latestStart : anchor;
	const isStated = when.units[0] !== 'day' && !when.about[0];
	const isVague = to - from > VAGUE * DAY && !isStated;
	return isVague ? null : span(floor(from), Math.max(ceil(to), floor(to) + DAY));
}

/** Returns the stretches between starts, the longest first. */
function gapsOf(starts: readonly Span[]): Span[] {
	const gaps: Span[] = [];
	let last = starts[0]?.end ?? 0;
	for (const { start, end } of starts) {
		if (start - last > 2 * MARGIN * DAY) gaps.push(span(last + MARGIN * DAY, start - MARGIN * DAY));
		last = instant(Math.max(last, end));
	}
	return gaps.sort((a, b) => lengthOf(b) - lengthOf(a));
}

/** Returns the quiet times to fold: long by themselves and beside what longer ones leave. */
function foldsOf(gaps: readonly Span[], extent: Span): Span[] {
	const folds: Span[] = [];
	let left = lengthOf(extent);
	for (const gap of gaps) {
		const length = lengthOf(gap);
		if (length < FOLD.days * DAY || length < FOLD.share * left) continue;
		folds.push(gap);
		left -= length;
	}
	return folds.sort((a, b) => a.start - b.start);
}

/** Returns the log-likelihood of a run’s count, if events come evenly. */
const likelihood = (count: number, days: number): number =>
	count ? count * Math.log(count / days) : 0;

/**
 * Splits a stretch where the density of starts changes most, and its parts again.
 *
 * Binary segmentation with the fitness of Bayesian blocks (Scargle et al. 2013).
 */
function splitByDensity(
	stretch: Span,
	starts: readonly number[],
	depth: number = CHANGE.depth
): Span[] {
	const inside = starts.filter((at) => at >= stretch.start && at < stretch.end);
	const whole = likelihood(inside.length, daysOf(stretch));
	let best: { at: number | null; gain: number } = { at: null, gain: CHANGE.gain };
	for (const cut of new Set(inside.flatMap((at) => [floor(at), floor(at) + DAY]))) {
		if (Math.min(cut - stretch.start, stretch.end - cut) < LEAST * DAY) continue;
		const before = bisectLeft(inside, cut);
		const gain =
			likelihood(before, daysOf(span(stretch.start, cut))) +
			likelihood(inside.length - before, daysOf(span(cut, stretch.end))) -
			whole;
		if (gain > best.gain) best = { at: cut, gain };
	}
	if (best.at === null || !depth) return [stretch];
	return [span(stretch.start, best.at), span(best.at, stretch.end)].flatMap((part) =>
		splitByDensity(part, starts, depth - 1)
	);
}

/**
 * Returns the runs of the elastic scale: quiet times folded, dense ones widened.
 *
 * They depend on the data alone; `isNarrow` is for narrow figures.
 */
export function elasticRuns(
	events: readonly TimelineEvent[],
	extent: Span,
	isNarrow: boolean
): readonly Run[] {
	const windows = events.flatMap((event) => startOf(event) ?? []);
	windows.sort((a, b) => a.start - b.start);
	const starts = windows.map(({ start, end }) => (start + end) / 2).sort((a, b) => a - b);
	const folds = foldsOf(gapsOf(windows), extent);
	const ends = [extent.start, ...folds.flatMap(({ start, end }) => [start, end]), extent.end];
	const stretches = ends.slice(1).map((end, index) => span(ends[index]!, end));
	const open = stretches.flatMap((stretch, index) =>
		index % 2 ? [] : splitByDensity(stretch, starts)
	);
	const counts = open.map(
		({ start, end }) => starts.filter((at) => at >= start && at < end).length
	);
	const roots = counts.reduce((sum, count) => sum + Math.sqrt(count), 0);
	const pieces = open.map((stretch, index): Piece => {
		const crowd = (WEIGHT.events * Math.sqrt(counts[index]!)) / Math.max(roots, 1);
		const weight = crowd + WEIGHT.days * Math.log(1 + daysOf(stretch));
		return { span: stretch, weight, isFold: false };
	});
	const total = pieces.reduce((sum, { weight }) => sum + weight, 0);
	const share = ((isNarrow ? WEIGHT.narrow : WEIGHT.fold) * total) / 100;
	const folded = folds.map((fold): Piece => ({
		span: fold,
		weight: share * Math.log(daysOf(fold)),
		isFold: true
	}));
	return warpFrom([...pieces, ...folded].sort((a, b) => a.span.start - b.span.start)).runs;
}

/** Share of the extent before the first chapter, and the share when folded. */
const FAR = { most: 0.6, left: 0.075 };

/**
 * Returns the warp of the overview: linear, but for a far past.
 *
 * A past that would leave little room for the rest is folded.
 */
export function overviewWarp({ extent, chapters, chapter }: Timeline): Warp {
	const { start } = chapters.find(({ id }) => id === chapter)!.window;
	const past = span(extent.start, start);
	if (lengthOf(past) < FAR.most * lengthOf(extent)) return linearWarp(extent);
	return warpFrom([
		{ span: past, weight: FAR.left, isFold: true },
		{ span: span(start, extent.end), weight: 1 - FAR.left, isFold: false }
	]);
}
