import { messagesOf } from '../messages/index.js';
import type { Timeline, TimelineEvent } from '../model/timeline.js';
import type { Run } from '../model/warp.js';
import { anchorOf } from '../time/timespan.js';
import { crowdOf, type Crowd } from './crowd.js';
import { curveOf, densityOf, isWeekly } from './curve.js';
import { dateMarksOf, type DateMark } from './datemark.js';
import { gutterOf, NARROW } from './geometry.js';
import { rulerOf, type Ruler } from './ruler.js';

/** px of the strip and its parts: the funnel above, the curve's floor, the axis below */
interface Heights {
	readonly funnel: number;
	readonly strip: number;
	readonly floor: number;
}
const WIDE: Heights = { funnel: 18, strip: 44, floor: 35 };
const LOW: Heights = { funnel: 12, strip: 30, floor: 21 };
/** px of the axis below the strip */
export const LABELS = 18;
/** px kept free above the highest peak */
const HEADROOM = 6;
/** px of a tick of the rug, and between it and the curve's floor */
const RUG = { height: 4.5, gap: 2.5 };
/** most px of the tear in a fold, most of the fold that it takes, and px kept for a handle at its end */
const TEAR = { width: 22, share: 0.55, end: 6 };

/** the strip but for its window; x counts from the inline start of the plot, y from the strip's top */
export interface Overview {
	readonly ruler: Ruler;
	readonly heights: Heights;
	/** px at the inline start for the words beside the strip, 0 where there is no room */
	readonly gutter: number;
	/** outline of the density, one closed figure for each stretch */
	readonly curve: string;
	/** whether the curve is smoothed over about a week */
	readonly isWeekly: boolean;
	/** one tick for each px that holds an event */
	readonly rug: string;
	readonly dates: readonly DateMark[];
	/** where the far past is torn off */
	readonly tears: readonly { readonly x: number; readonly width: number }[];
	/** x of the end of the day of publication, or null outside the extent */
	readonly rule: number | null;
	readonly crowd: Crowd | null;
}

function rugOf(xs: Float64Array, ruler: Ruler, { floor }: Heights): string {
	const columns = new Set(xs.map((x) => Math.min(Math.floor(x), ruler.width - 1)));
	const draw = (column: number) => `M${column + 0.5},${floor + RUG.gap}v${RUG.height}`;
	return [...columns].map(draw).join('');
}

/** a tear stands where the run has the most room between events */
function tearOf({ start, end }: Run, xs: Float64Array, ruler: Ruler) {
	const [from, to] = [ruler.x(start), ruler.x(end)];
	const stops = [from, ...xs.filter((x) => x > from && x < to), to].sort((a, b) => a - b);
	const gaps = stops.slice(1).map((stop, index) => ({ from: stops[index]!, to: stop }));
	const widest = gaps.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a));
	const width = Math.min(TEAR.width, (to - from) * TEAR.share);
	const middle = (widest.from + widest.to) / 2;
	const last = Math.max(from, to - width - TEAR.end);
	return { x: Math.min(Math.max(middle - width / 2, from), last), width };
}

/** the overview of the events that match, in a figure `width` px wide: it knows no window */
export function overviewOf(
	events: readonly TimelineEvent[],
	timeline: Timeline,
	width: number
): Overview {
	const gutter = gutterOf(width);
	const ruler = rulerOf(timeline, Math.max(width - gutter, 120));
	const heights = width < NARROW ? LOW : WIDE;
	const past = events.filter(({ status }) => status !== 'planned');
	const anchors = Float64Array.from(past, ({ when }) => anchorOf(when)).sort();
	const xs = anchors.map(ruler.x);
	const { horizon, locale } = timeline;
	const segments = densityOf(past, ruler, horizon);
	const m = messagesOf(locale);
	return {
		ruler,
		heights,
		gutter,
		curve: curveOf(segments, heights.floor, heights.floor - HEADROOM),
		isWeekly: isWeekly(segments),
		rug: rugOf(xs, ruler, heights),
		dates: dateMarksOf(ruler, m),
		tears: ruler.runs.filter(({ isFold }) => isFold).map((run) => tearOf(run, xs, ruler)),
		rule: horizon < timeline.extent.end ? ruler.x(horizon) : null,
		crowd: gutter ? crowdOf(anchors, events.length, horizon, ruler, m) : null
	};
}
