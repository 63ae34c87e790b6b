import { bisectRight } from 'd3';
import { DAY, instant, lengthOf, span, type Instant, type Span } from '../time/instant.js';

/** a stretch in which warped time runs evenly; `from` and `to` are warped ms since the extent's start */
export interface Run extends Span {
	readonly from: number;
	readonly to: number;
	/** a quiet time that is pressed together */
	readonly isFold: boolean;
}

/**
 * a monotone, continuous, piecewise linear map of an extent onto itself: time in, warped ms out; all of
 * zooming, panning and drawing is linear in warped time
 */
export interface Warp {
	/** runs without gaps, in the order of time */
	readonly runs: readonly Run[];
	/** warped ms at an instant; goes on evenly beyond the extent */
	at(time: number): number;
	/** the inverse of `at` */
	invert(warped: number): Instant;
}

/** a stretch of time and its share of the whole width */
export interface Piece {
	readonly span: Span;
	readonly weight: number;
	readonly isFold: boolean;
}

/** warped ms per ms */
export const slopeOf = ({ from, to, start, end }: Run): number => (to - from) / (end - start);

/** the warp of some runs */
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

/** the warp that gives each piece its share; pieces follow one another without gaps */
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

/** time as it is */
export const linearWarp = (extent: Span): Warp =>
	warpFrom([{ span: extent, weight: 1, isFold: false }]);

/** a warp of which only a share is applied, from 0 for time as it is to 1 */
export function blended({ runs }: Warp, share: number): Warp {
	const origin = runs[0]!.start;
	const mix = (time: number, warped: number) => (time - origin) * (1 - share) + warped * share;
	return warpOf(
		runs.map((run) => ({ ...run, from: mix(run.start, run.from), to: mix(run.end, run.to) }))
	);
}

/** a stretch of time in warped ms */
export const warped = ({ start, end }: Span, warp: Warp): Span =>
	span(warp.at(start), warp.at(end));

/** the inverse of `warped` */
export const unwarped = ({ start, end }: Span, warp: Warp): Span =>
	span(warp.invert(start), warp.invert(end));

/** whether a warp leaves time as it is */
export const isLinear = ({ runs }: Warp): boolean => runs.length === 1;

/** days of a stretch */
export const daysOf = (stretch: Span): number => lengthOf(stretch) / DAY;
