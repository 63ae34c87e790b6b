import { bisectRight } from 'd3';
import { DAY, instant, lengthOf, span, type Instant, type Span } from '../time/instant.js';

/** A stretch of time over which warped time runs evenly. */
export interface Run extends Span {
	/** Where it begins, in warped milliseconds since the start of the extent. */
	readonly from: number;
	/** Where it ends, in warped milliseconds since the start of the extent. */
	readonly to: number;
	/** True if it is a quiet time that is folded. */
	readonly isFold: boolean;
}

/**
 * A measure of time that gives some stretches more width than others.
 *
 * A monotone, continuous, piecewise linear map of an extent onto itself. All of zooming, panning
 * and drawing is linear in warped time.
 */
export interface Warp {
	/** The runs without gaps, in the order of time. */
	readonly runs: readonly Run[];
	/** Returns the warped milliseconds at an instant; goes on evenly beyond the extent. */
	at(time: number): number;
	/** Returns the instant at warped milliseconds; the inverse of `at`. */
	invert(warped: number): Instant;
}

/** A stretch of time with its share of the width. */
export interface Piece {
	/** The stretch itself. */
	readonly span: Span;
	/** The share, relative to those of the other pieces. */
	readonly weight: number;
	/** True if it is a quiet time that is folded. */
	readonly isFold: boolean;
}

/** Returns warped milliseconds per millisecond in a run. */
export const slopeOf = ({ from, to, start, end }: Run): number => (to - from) / (end - start);

/**
 * Returns the warp of runs without gaps.
 *
 * @example
 * const warp = warpOf(timeline.elastic.wide);
 * warp.invert(warp.at(timeline.published)) // timeline.published
 */
export function warpOf(runs: readonly Run[]): Warp {
	const starts = runs.map(({ start }) => start as number);
	const froms = runs.map(({ from }) => from);
	const find = (bounds: readonly number[], value: number) =>
		runs[Math.max(0, bisectRight(bounds, value) - 1)]!;
	return {
		runs,
		at(time) {
			const run = runs.length > 1 ? find(starts, time) : runs[0]!;
			return run.from + (time - run.start) * slopeOf(run);
		},
		invert(warped) {
			const run = runs.length > 1 ? find(froms, warped) : runs[0]!;
			return instant(run.start + (warped - run.from) / slopeOf(run));
		}
	};
}

/**
 * Returns the warp that gives each piece its share.
 *
 * Pieces follow one another without gaps.
 */
export function warpFrom(pieces: readonly Piece[]): Warp {
	const total = pieces.reduce((sum, { weight }) => sum + weight, 0);
	const whole = pieces.reduce((sum, piece) => sum + lengthOf(piece.span), 0);
	let to = 0;
	return warpOf(
		pieces.map(({ span: { start, end }, weight, isFold }) => {
			const from = to;
			to += (weight / total) * whole;
			return { start, end, from, to, isFold };
		})
	);
}

/** Returns the warp that leaves time as it is. */
export const linearWarp = (extent: Span): Warp =>
	warpFrom([{ span: extent, weight: 1, isFold: false }]);

/**
 * Returns a warp of which only a share is applied.
 *
 * From 0, time as it is, to 1.
 */
export function blended({ runs }: Warp, share: number): Warp {
	const origin = runs[0]!.start;
	const mix = (time: number, warped: number) => (time - origin) * (1 - share) + warped * share;
	return warpOf(
		runs.map((run) => ({ ...run, from: mix(run.start, run.from), to: mix(run.end, run.to) }))
	);
}

/**
 * Returns a span of time in warped milliseconds; the inverse of `unwarped`.
 *
 * @example
 * unwarped(warped(window, warp), warp) // window
 */
export const warped = ({ start, end }: Span, warp: Warp): Span =>
	span(warp.at(start), warp.at(end));

/** Returns a warped span in time; the inverse of `warped`. */
export const unwarped = ({ start, end }: Span, warp: Warp): Span =>
	span(warp.invert(start), warp.invert(end));

/** True if a warp leaves time as it is. */
export const isLinear = ({ runs }: Warp): boolean => runs.length === 1;

/** Returns the length of a span in days. */
export const daysOf = (stretch: Span): number => lengthOf(stretch) / DAY;
