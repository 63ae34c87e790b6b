import type { EventTable } from '../model/table.js';
import type { Instant } from '../time/instant.js';
import {
	AXIS,
	gutterOf,
	HEAD,
	NARROW,
	type Frame,
	type Plot,
	type Scene,
	type View
} from './geometry.js';
import { quietOf } from './quiet.js';
import { timeScale } from './scale.js';
import { stack } from './stack.js';
import { axisOf } from './ticks.js';
import { trackScene } from './tracks.js';

export * from './geometry.js';

/** the scene of a view in a frame: pure, the same arguments give the same geometry */
export function layoutScene(table: EventTable, view: View, frame: Frame): Scene {
	const gutter = gutterOf(frame.width);
	const plotWidth = Math.max(frame.width - gutter, 120);
	const scale = timeScale(view.domain, plotWidth);
	const { published, finest } = table.timeline;
	const rule = scale.x(published);
	const isNarrow = frame.width < NARROW;
	const plot: Plot = { scale, rule, isNarrow, table, view, frame };
	const tracks = table.tracks.map((track) => trackScene(track, plot));
	const { bottom, ...parts } = stack(tracks, plot);
	const shown = tracks.reduce((sum, track) => sum + track.shown, 0);
	const clustered = tracks.reduce((sum, track) => sum + track.clustered, 0);
	return {
		width: frame.width,
		height: HEAD + bottom + AXIS,
		gutter,
		plotWidth,
		plotHeight: bottom,
		direction: frame.direction,
		locale: frame.locale,
		domain: view.domain,
		axis: axisOf(scale, finest, published, frame.locale),
		rule: rule > 0 && rule < plotWidth ? rule : null,
		quiet: quietOf(table, scale, frame.locale),
		...parts,
		counts: {
			total: table.count,
			matching: table.count,
			shown,
			clustered,
			outside: table.count - shown - clustered
		}
	};
}

/** the instant at an x of a scene's plot */
export const instantAt = (scene: Scene, x: number): Instant =>
	timeScale(scene.domain, scene.plotWidth).invert(x);
