import { messagesOf } from '../messages/index.js';
import { calendarDate } from '../time/calendar.js';
import { lastDayOf } from '../model/source.js';
import type { EventTable } from '../model/table.js';
import { bandOf } from './band.js';
import { cellsAt } from './cells.js';
import { type Counts, type Frame, type Plot, type Scene, type View } from './geometry.js';
import { gutterOf, headOf, NARROW, plotWidthOf } from './size.js';
import { matchesOf } from './matches.js';
import { paceOf } from './pace.js';
import { piecesOf, scaleOf } from './phase-scale.js';
import { placedOf, type Placed } from './placed.js';
import { levelAt } from './placement.js';
import { firstChapter } from './setting.js';
import { stack } from './stack.js';
import { axisOf } from './ticks.js';

export * from './geometry.js';
export * from './size.js';

const sum = <T>(list: readonly T[], count: (one: T) => number): number =>
	list.reduce((all, one) => all + count(one), 0);

/** how many events of a table a view's search finds */
const matchingOf = ({ count, tracks }: EventTable, { found }: View): number =>
	found ? sum(tracks, (track) => matchesOf(track, found).rows.length) : count;

/** Returns what all parts of one picture are laid out with. */
function plotOf(table: EventTable, view: View, frame: Frame, placed: Placed): Plot {
	const { timeline } = table;
	const width = plotWidthOf(frame.width);
	const pieces = piecesOf(timeline.phases, width, view.strength);
	const scale = scaleOf(view.domain, width, pieces);
	const level = levelAt(placed.zooms, (scale.zoom * placed.width) / width);
	return {
		scale,
		pace: paceOf(pieces, scale.zoom, timeline.horizon),
		shift: scale.x(pieces[1]?.start ?? timeline.horizon),
		ground: { width, rule: scale.x(timeline.horizon), horizon: timeline.horizon, x: scale.x },
		grain: {
			window: view.domain,
			level,
			cells: cellsAt(placed.cells, scale.length, view.domain),
			found: view.found ?? null
		},
		axis: axisOf(scale, timeline.finest, lastDayOf(timeline), frame.locale),
		isNarrow: frame.width < NARROW,
		year: ` ${messagesOf(frame.locale).dates.year(calendarDate(lastDayOf(timeline)).year)}`,
		table,
		view,
		frame
	};
}

/** Returns where the events stand that match: in marks, and in words. */
function countsOf(
	{ marks, clusters }: Pick<Scene, 'marks' | 'clusters'>,
	table: EventTable,
	view: View
): Counts {
	const matching = matchingOf(table, view);
	const shown = marks.filter(({ isDimmed }) => !isDimmed).length;
	const clustered = sum(clusters, ({ count }) => count);
	const before = clusters.filter(({ kind }) => kind === 'before');
	const began = (id: string) => table.byId.get(id)!.when.latestStart < view.domain.start;
	return {
		total: table.timeline.events.length,
		matching,
		shown,
		clustered,
		outside: matching - shown - clustered,
		groups: clusters.filter(({ kind, count }) => kind === 'group' && count).length,
		before: sum(before, ({ count }) => count),
		hasBegun: before.every(({ count, events }) => count <= events.length && events.every(began))
	};
}

const homeHeights = new WeakMap<Placed, number>();

/** Returns the px of the tracks in the default window, which an embed keeps; found once. */
function homeHeight(table: EventTable, frame: Frame, placed: Placed): number {
	const domain = firstChapter(table.timeline).window;
	const plot = () => plotOf(table, { domain, event: null }, frame, placed);
	const height = homeHeights.get(placed) ?? stack(placed.lookups, plot()).bottom;
	homeHeights.set(placed, height);
	return height;
}

/**
 * Returns the scene of a view in a frame.
 *
 * Pure: the same arguments give the same geometry.
 */
export function layoutScene(table: EventTable, view: View, frame: Frame): Scene {
	const gutter = gutterOf(frame.width);
	const plotWidth = plotWidthOf(frame.width);
	const isLinear = (view.strength ?? 1) < 0.5;
	const placed = placedOf(table, plotWidth, frame.rows, isLinear, frame.home);
	const plot = plotOf(table, view, frame, placed);
	const { bottom: used, ...parts } = stack(placed.lookups, plot);
	const isKept = frame.place === 'embed';
	const bottom = isKept ? Math.max(used, homeHeight(table, frame, placed)) : used;
	const { ground, scale } = plot;
	const { timeline } = table;
	const heights = headOf(frame.width, frame.place ?? 'page');
	return {
		width: frame.width,
		height: sum(Object.values(heights), (px) => px) + bottom,
		heights,
		gutter,
		plotWidth,
		plotHeight: bottom,
		direction: frame.direction,
		locale: frame.locale,
		domain: view.domain,
		axis: plot.axis,
		rule:
			timeline.published !== null && ground.rule > 0 && ground.rule < plotWidth
				? ground.rule
				: null,
		hasCounts: !frame.isUncounted,
		phases: bandOf(scale, timeline, heights, messagesOf(frame.locale)),
		...parts,
		counts: countsOf(parts, table, view)
	};
}
