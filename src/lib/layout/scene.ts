import { sum } from 'd3';
import type { EventTable } from '../model/table.js';
import { isLinear, type Warp } from '../model/warp.js';
import type { Instant } from '../time/instant.js';
import {
	AXIS,
	BARE_HEAD,
	FOLDED_HEAD,
	gutterOf,
	HEAD,
	NARROW,
	type Frame,
	type Plot,
	type Scene,
	type View
} from './geometry.js';
import { foldsOf } from './folds.js';
import { matchesOf } from './matches.js';
import { quietOf } from './quiet.js';
import { timeScale } from './scale.js';
import { stack } from './stack.js';
import { axisOf } from './ticks.js';
import { trackScene } from './tracks.js';

export * from './geometry.js';

/** how many events of a table a view's search finds */
const matchingOf = ({ count, tracks }: EventTable, { found }: View): number =>
	found ? sum(tracks, (track) => matchesOf(track, found).rows.length) : count;

/** the scene of a view in a frame: pure, the same arguments give the same geometry */
export function layoutScene(table: EventTable, view: View, frame: Frame): Scene {
	const gutter = gutterOf(frame.width);
	const plotWidth = Math.max(frame.width - gutter, 120);
	const scale = timeScale(view.domain, plotWidth, view.warp ?? table.warp);
	const { published, horizon, finest } = table.timeline;
	const rule = scale.x(horizon);
	const isNarrow = frame.width < NARROW;
	const isElastic = !isLinear(scale.warp);
	const folds = foldsOf(scale, frame.locale, isNarrow);
	const isRuled = rule > 0 && rule < plotWidth;
	const quiet = isElastic ? null : quietOf(table, scale, frame.locale);
	const isBare = frame.share && !isRuled && !quiet;
	const head = isElastic ? FOLDED_HEAD : isBare ? BARE_HEAD : HEAD;
	const height = (frame.height ?? 0) - head - AXIS;
	const plot: Plot = { scale, folds, rule, isNarrow, height, table, view, frame };
	const tracks = table.tracks.map((track) => trackScene(track, plot));
	const { bottom, ...parts } = stack(tracks, plot);
	const shown = sum(tracks, (track) => track.shown);
	const clustered = sum(tracks, (track) => track.clustered);
	const matching = matchingOf(table, view);
	return {
		width: frame.width,
		height: head + bottom + AXIS,
		head,
		gutter,
		plotWidth,
		plotHeight: bottom,
		direction: frame.direction,
		locale: frame.locale,
		domain: view.domain,
		axis: axisOf(scale, finest, published, frame.locale),
		rule: isRuled ? rule : null,
		quiet,
		folds,
		isElastic,
		hasCounts: !frame.isUncounted,
		...parts,
		counts: {
			total: table.timeline.events.length,
			matching,
			shown,
			clustered,
			outside: matching - shown - clustered
		}
	};
}

/** the instant at an x of a scene's plot, in the measure of time that it is drawn in */
export const instantAt = ({ domain, plotWidth }: Scene, warp: Warp, x: number): Instant =>
	timeScale(domain, plotWidth, warp).invert(x);
