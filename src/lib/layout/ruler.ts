import { overviewWarp } from '../model/elastic.js';
import type { Timeline } from '../model/timeline.js';
import { shortest } from '../model/address.js';
import type { Run } from '../model/warp.js';
import { lengthOf, type Instant, type Span } from '../time/instant.js';

/** time to px of the strip and back; the same at every window */
export interface Ruler {
	readonly width: number;
	readonly extent: Span;
	/** ms of the shortest window */
	readonly least: number;
	/** stretches in which time runs evenly */
	readonly runs: readonly Run[];
	x(at: number): number;
	/** the inverse of `x` */
	invert(x: number): Instant;
}

/** the ruler of a timeline's overview, `width` px wide */
export function rulerOf(timeline: Timeline, width: number): Ruler {
	const { extent, finest } = timeline;
	const warp = overviewWarp(timeline);
	const perMs = width / lengthOf(extent);
	return {
		width,
		extent,
		least: Math.min(shortest(finest), lengthOf(extent)),
		runs: warp.runs,
		x: (at) => warp.at(at) * perMs,
		invert: (x) => warp.invert(x / perMs)
	};
}
