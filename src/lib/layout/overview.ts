import { messagesOf } from '../messages/index.js';
import { lastDayOf } from '../model/source.js';
import type { Timeline, TimelineEvent } from '../model/timeline.js';
import { covers, type Span } from '../time/instant.js';
import { columnsOf, type Columns, type ColumnUnit } from './columns.js';
import { gutterOf, plotWidthOf, type HeadHeights } from './size.js';
import type { Reach } from './marks.js';
import { scaleOf } from './phase-scale.js';
import { rulerOf, type Ruled } from './ruler.js';
import { firstChapter } from './setting.js';
import { stripNotesOf, type StripNote } from './strip-notes.js';
import { axisOf, type Tick } from './ticks.js';

/** how far apart the dates of the strip are, next to those of an axis */
const SPARSE = 2.5;
/** the one piece of a strip: its time is linear */
const LINEAR = [{ start: -Infinity, floor: 0, phase: null }];
/** px kept free above the highest column */
const HEADROOM = 4;

/**
 * The strip but for its window.
 *
 * x counts from the inline start of the plot, y from the strip’s top.
 */
export interface Overview extends Ruled {
	/** The px of the parts above the tracks. */
	readonly heights: HeadHeights;
	/** The px at the inline start for words beside the strip; 0 without room. */
	readonly gutter: number;
	/** The stretch of time that each column stands for. */
	readonly unit: ColumnUnit;
	/** The SVG path of the columns of events that begin in them. */
	readonly solid: string;
	/** The SVG path of events known only by a last day, on top. */
	readonly hollow: string;
	/** The phases as stretches of the strip. */
	readonly phases: readonly { readonly id: string; readonly reach: Reach; readonly tone: number }[];
	/** The ticks of its axis. */
	readonly dates: readonly Tick[];
	/** The x of the end of the day of publication; null where none is shown. */
	readonly rule: number | null;
	/** The sentences that fit on the strip. */
	readonly notes: readonly StripNote[];
}

/** the columns as two paths, as high as their counts */
function pathsOf({ edges, solid, hollow }: Columns, height: number) {
	const most = solid.reduce((most, count, index) => Math.max(most, count + hollow[index]!), 0);
	const per = (height - HEADROOM) / Math.max(most, 1);
	const rect = (column: number, bottom: number, count: number) => {
		const [from, to] = [edges[column]!, edges[column + 1]!];
		if (count * per < 0.1 || to <= from) return '';
		const width = Math.max(to - from - 1, 1);
		return `M${from.toFixed(1)},${bottom.toFixed(1)}v${(-count * per).toFixed(1)}h${width.toFixed(1)}V${bottom.toFixed(1)}Z`;
	};
	const columns = [...solid.keys()];
	return {
		solid: columns.map((column) => rect(column, height, solid[column]!)).join(''),
		hollow: columns
			.map((column) => rect(column, height - solid[column]! * per, hollow[column]!))
			.join('')
	};
}

/**
 * Returns the span that the strip shows beside a window.
 *
 * That of the chapter shown first, or the whole extent for windows that reach beyond it.
 */
export function stripExtent(timeline: Timeline, window: Span): Span {
	const { window: home } = firstChapter(timeline);
	return covers(home, window) ? home : timeline.extent;
}

/**
 * Returns the overview of events over an extent.
 *
 * `events` are those that match, `width` is that of the figure in px.
 */
export function overviewOf(
	events: readonly TimelineEvent[],
	timeline: Timeline,
	extent: Span,
	width: number,
	heights: HeadHeights
): Overview {
	const { horizon, published, locale, finest, phases } = timeline;
	const isRuled = published !== null && horizon >= extent.start && horizon <= extent.end;
	const m = messagesOf(locale);
	const ruler = rulerOf({ extent, width: plotWidthOf(width) });
	const columns = columnsOf(events, ruler, horizon);
	const clamp = (at: number) => Math.min(Math.max(ruler.x(at), 0), ruler.width);
	return {
		extent,
		width: ruler.width,
		heights,
		gutter: gutterOf(width),
		unit: columns.unit,
		...pathsOf(columns, heights.strip),
		phases: phases
			.map(({ id, start, end }, tone) => ({ id, reach: [clamp(start), clamp(end)] as const, tone }))
			.filter(({ reach: [from, to] }) => to > from),
		dates: axisOf(scaleOf(extent, ruler.width, LINEAR), finest, lastDayOf(timeline), locale, SPARSE)
			.ticks,
		rule: isRuled ? ruler.x(horizon) : null,
		notes: stripNotesOf(events, timeline, ruler, columns.edges, m)
	};
}
