import { linearWarp, slopeOf, warped, type Run, type Warp } from '../model/warp.js';
import { DAY, span, type Instant, type Span } from '../time/instant.js';

/** time to pixels; `x` counts from the inline start of the plot, so that a painter may mirror it */
export interface TimeScale {
	readonly domain: Span;
	/** width of the plot in px */
	readonly width: number;
	/** px of a day; in elastic time, of a warped one */
	readonly pxPerDay: number;
	readonly warp: Warp;
	x(at: number): number;
	/** the inverse of `x` */
	invert(x: number): Instant;
}

/** the visible part of a stretch in which time runs evenly */
export interface VisibleRun {
	/** place of the run in the warp */
	readonly index: number;
	readonly domain: Span;
	readonly from: number;
	readonly to: number;
	readonly pxPerDay: number;
	readonly isFold: boolean;
}

export function timeScale(domain: Span, width: number, warp: Warp = linearWarp(domain)): TimeScale {
	const { start, end } = warped(domain, warp);
	const perMs = width / (end - start);
	return {
		domain,
		width,
		pxPerDay: perMs * DAY,
		warp,
		x: (at) => (warp.at(at) - start) * perMs,
		invert: (x) => warp.invert(start + x / perMs)
	};
}

/** px of a day in a run */
export const pxPerDayIn = (run: Run, { pxPerDay }: TimeScale): number => pxPerDay * slopeOf(run);

/** the visible parts of the runs of a scale, in the order of time; linear time is a single one */
export function visibleRuns(scale: TimeScale): VisibleRun[] {
	const { domain, warp, x } = scale;
	return warp.runs.flatMap((run, index) => {
		const isFirst = index === 0;
		const isLast = index === warp.runs.length - 1;
		const start = isFirst ? domain.start : Math.max(run.start, domain.start);
		const end = isLast ? domain.end : Math.min(run.end, domain.end);
		if (start >= end) return [];
		const part = span(start, end);
		const pxPerDay = pxPerDayIn(run, scale);
		return [{ index, domain: part, from: x(start), to: x(end), pxPerDay, isFold: run.isFold }];
	});
}
