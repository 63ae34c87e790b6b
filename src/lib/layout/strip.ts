import { bisectLeft, bisectRight } from 'd3';
import { occupancyOf } from '../model/grid.js';
import type { TrackTable } from '../model/table.js';
import { DAY, type Span } from '../time/instant.js';
import { membersOf, type Grain } from './members.js';
import type { PhaseScale } from './phase-scale.js';

/** events of a track, and of a cell on average, from which a track is a strip */
const STRIP = { events: 400, mean: 12 };
/** whether a track is too full for marks */
export function isStrip(track: TrackTable, level: number): boolean {
	const { cells } = occupancyOf(track.occupancy, level);
	return track.count > STRIP.events && track.count / cells > STRIP.mean;
}

/** a strip holds what has its anchor in the window and does not stand alone */
export function stripDetail(track: TrackTable, { start, end }: Span, grain: Grain) {
	const [from = 0, to = 0] = [start, end].map((at) => bisectLeft(track.anchors, at));
	return { count: membersOf(track, from, to, grain, grain.found).count };
}

/** the heights, from 0 to 1, of the columns of a strip: events in each `step` px against the densest cell */
export function stripHeights(track: TrackTable, scale: PhaseScale, cell: number, step: number) {
	const level = Math.round(Math.log2(cell / DAY));
	const { most } = occupancyOf(track.occupancy, level);
	const share = (cell * scale.zoom) / DAY / step;
	const heights: number[] = [];
	let from = bisectLeft(track.anchors, scale.domain.start);
	for (let x = step; x < scale.width + step; x += step) {
		const to = bisectRight(track.anchors, scale.invert(Math.min(x, scale.width)));
		heights.push(Math.min(1, ((to - from) * share) / most));
		from = to;
	}
	return heights;
}
