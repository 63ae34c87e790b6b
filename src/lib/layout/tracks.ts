import type { MarkSlot } from '../model/timeline.js';
import { bundlesOf, type Bundle } from './clusters.js';
import { detailOf } from './detail.js';
import { footOf, hasRoom } from './foot.js';
import type { Cluster, Mark, Plot } from './geometry.js';
import { lineOf } from './ink.js';
import type { Lookup } from './lookup.js';
import { slotOf, type Reach } from './marks.js';
import { marksOf } from './rows.js';
import { ROW } from './size.js';

/** One track in rows. */
export interface TrackScene {
	/** The number of rows, the foot line included. */
	readonly rows: number;
	/** The events drawn by themselves. */
	readonly marks: readonly Mark[];
	/** The groups on the foot line, and what comes from before. */
	readonly clusters: readonly Cluster[];
	/** What comes from before and finds no room on the foot line; null for none. */
	readonly beside: Bundle | null;
	/** The lines of the best events from before, at most three, in px. */
	readonly passing: readonly { readonly slot: MarkSlot; readonly reach: Reach }[];
}

/** most thin lines of what only passes through */
const LINES = 3;

/** Returns the lines of the best events that come from before. */
function passingOf(before: Bundle | null, plot: Plot): TrackScene['passing'] {
	return (before?.names ?? []).slice(0, LINES).flatMap((event) => {
		const { solid, ramps } = lineOf(event, plot.ground);
		const ends = [...(solid ? [solid] : []), ...ramps.map(({ reach }) => reach)];
		if (!ends.length) return [];
		const reach: Reach = [Math.min(...ends.map(([a]) => a)), Math.max(...ends.map(([, b]) => b))];
		return [{ slot: slotOf(event, plot.table.timeline), reach }];
	});
}

/** Returns a track in a window, its first row at `top` px. */
export function trackScene(lookup: Lookup, top: number, plot: Plot): TrackScene {
	const detail = detailOf(lookup, plot.grain);
	const { marks, rows } = marksOf(lookup, detail.singles, top, plot);
	const { before, groups } = bundlesOf(lookup, detail, plot);
	const isOnFoot = before !== null && hasRoom(before, groups, plot);
	const bundles = isOnFoot ? [before, ...groups] : groups;
	const foot = footOf(bundles, top + rows * ROW.height, plot);
	const isFooted = foot.clusters.length + foot.marks.length > 0;
	return {
		rows: rows + (isFooted ? 1 : 0),
		marks: [...marks, ...foot.marks],
		clusters: foot.clusters,
		beside: isOnFoot ? null : before,
		passing: passingOf(before, plot)
	};
}
