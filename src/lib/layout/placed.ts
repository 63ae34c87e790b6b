import { shortest } from '../model/address.js';
import type { Phase } from '../model/phase.js';
import { finished, type Steps } from '../model/steps.js';
import type { EventTable } from '../model/table.js';
import { DAY, type Span } from '../time/instant.js';
import { cellsOf, type Cell } from './cells.js';
import { NARROW } from './size.js';
import { lookupOf, type Lookup } from './lookup.js';
import { piecesOf, scaleOf } from './phase-scale.js';
import { placementOf } from './placement.js';
import { firstChapter } from './setting.js';

/** A table placed at a width, once for all its windows. */
export interface Placed {
	/** The zoom of each level in px a day, ascending. */
	readonly zooms: readonly number[];
	/** The lookups of the tracks, from top to bottom. */
	readonly lookups: readonly Lookup[];
	/** The cells of the timeline before they are cut. */
	readonly cells: readonly Cell[];
	/** The width in px that it was placed for, at most that of the plot. */
	readonly width: number;
}

/** px that widths snap down to, so that a resize seldom places anew */
const SNAP = { wide: 64, narrow: 16 };

/** Returns the width in px that a plot `width` px wide is placed for. */
export function snapped(width: number): number {
	const step = width < NARROW ? SNAP.narrow : SNAP.wide;
	return Math.max(Math.floor(width / step) * step, SNAP.narrow);
}

function* place(
	table: EventTable,
	width: number,
	rows: number,
	isLinear: boolean,
	window: Span
): Steps<Placed> {
	const { timeline } = table;
	const phases: readonly Phase[] = timeline.phases;
	const pieces = piecesOf(phases, width, isLinear ? 0 : 1);
	const home = scaleOf(window, width, pieces);
	const placement = yield* placementOf(table, {
		pieces,
		width,
		rows,
		window,
		home: home.zoom,
		coarsest: scaleOf(timeline.extent, width, pieces).zoom,
		finest: (width * DAY) / shortest(timeline.finest)
	});
	const starts = phases.map(({ start }) => start);
	yield;
	return {
		zooms: placement.zooms,
		lookups: table.tracks.map((track, index) =>
			lookupOf(track, placement.columns[index]!, placement.tracks[index]!, table.row)
		),
		cells: cellsOf(timeline, starts, home.length),
		width
	};
}

const placed = new WeakMap<EventTable, Map<string, Placed>>();

/**
 * Places a table in a plot `width` px wide, in steps.
 *
 * `rows` are the most of all tracks together. Rows are given away for the window `home`. Made once for
 * each snapped width, number of rows, scale and window.
 */
export function* placingIn(
	table: EventTable,
	width: number,
	rows: number,
	isLinear: boolean,
	home: Span = firstChapter(table.timeline).window
): Steps<Placed> {
	const ofTable = placed.get(table) ?? new Map<string, Placed>();
	placed.set(table, ofTable);
	const key = [snapped(width), rows, isLinear, home.start, home.end].join();
	const made = ofTable.get(key) ?? (yield* place(table, snapped(width), rows, isLinear, home));
	ofTable.set(key, made);
	return made;
}

/** Returns a table placed in a plot `width` px wide, with all steps at once. */
export const placedOf = (...what: Parameters<typeof placingIn>): Placed =>
	finished(placingIn(...what));
