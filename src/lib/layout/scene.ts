import { sum } from 'd3';
import { messagesOf } from '../messages/index.js';
import type { EventTable } from '../model/table.js';
import { bandOf } from './band.js';
import {
	gutterOf,
	headOf,
	NARROW,
	plotWidthOf,
	type Frame,
	type Plot,
	type Scene,
	type View
} from './geometry.js';
import { matchesOf } from './matches.js';
import { piecesOf, scaleOf } from './phase-scale.js';
import { stack } from './stack.js';
import { axisOf } from './ticks.js';
import { trackScene } from './tracks.js';

export * from './geometry.js';

/** how many events of a table a view's search finds */
const matchingOf = ({ count, tracks }: EventTable, { found }: View): number =>
	found ? sum(tracks, (track) => matchesOf(track, found).rows.length) : count;

/** the scene of a view in a frame: pure, the same arguments give the same geometry */
export function layoutScene(table: EventTable, view: View, frame: Frame): Scene {
	const { timeline } = table;
	const gutter = gutterOf(frame.width);
	const plotWidth = plotWidthOf(frame.width);
	const pieces = piecesOf(timeline.phases, plotWidth, view.strength);
	const scale = scaleOf(view.domain, plotWidth, pieces);
	const { published, horizon, finest } = timeline;
	const rule = scale.x(horizon);
	const isNarrow = frame.width < NARROW;
	const heights = headOf(frame.width, frame.place ?? 'page');
	const head = sum(Object.values(heights));
	const height = (frame.height ?? 0) - head;
	const plot: Plot = { scale, rule, isNarrow, height, table, view, frame };
	const tracks = table.tracks.map((track) => trackScene(track, plot));
	const { bottom, ...parts } = stack(tracks, plot);
	const shown = sum(tracks, (track) => track.shown);
	const clustered = sum(tracks, (track) => track.clustered);
	const matching = matchingOf(table, view);
	return {
		width: frame.width,
		height: head + bottom,
		heights,
		gutter,
		plotWidth,
		plotHeight: bottom,
		direction: frame.direction,
		locale: frame.locale,
		domain: view.domain,
		axis: axisOf(scale, finest, published, frame.locale),
		rule: rule > 0 && rule < plotWidth ? rule : null,
		phases: bandOf(scale, timeline, heights, messagesOf(frame.locale)),
		hasCounts: !frame.isUncounted,
		...parts,
		counts: {
			total: timeline.events.length,
			matching,
			shown,
			clustered,
			outside: matching - shown - clustered
		}
	};
}
