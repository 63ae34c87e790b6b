import type { TimelineEvent } from '../model/timeline.js';
import { DAY, span, type Instant, type Span } from '../time/instant.js';
import { clampedSpan } from '../time/timespan.js';
import type { Ruler } from './ruler.js';

/** standard deviation of the smoothing, and the px under which a peak would be a needle */
const SMOOTH = { days: 3.5, px: 2 };
/** standard deviations at which the kernel ends */
const REACH = 3.5;
/** px of height that make a difference */
const STEP = 0.1;

/** a stretch of the strip in which time runs evenly, cut into columns of about a px */
export interface Segment extends Span {
	readonly from: number;
	readonly to: number;
	/** standard deviation of the smoothing in columns */
	readonly spread: number;
	/** events of each column */
	readonly columns: Float64Array;
}

/** the runs of the ruler, cut at publication: nothing past is smoothed into the future or a fold */
function segmentsOf(ruler: Ruler, horizon: Instant): Segment[] {
	return ruler.runs.flatMap(({ start, end }) => {
		const cuts = start < horizon && horizon < end ? [start, horizon, end] : [start, end];
		return cuts.slice(1).map((until, index) => {
			const stretch = span(cuts[index]!, until);
			const [from, to] = [ruler.x(stretch.start), ruler.x(until)];
			const count = Math.max(1, Math.ceil(to - from));
			const perDay = (count * DAY) / (until - stretch.start);
			const spread = Math.max(SMOOTH.days * perDay, (SMOOTH.px * count) / (to - from));
			return { ...stretch, from, to, spread, columns: new Float64Array(count) };
		});
	});
}

/** the time in which an event may have begun */
function beginningOf({ when }: TimelineEvent, extent: Span, horizon: Instant): Span {
	const { start, end } = clampedSpan(when);
	const isLasting = when.precision === 'lasting';
	const soft = Number.isFinite(when.latestStart) ? when.latestStart : start;
	const until = isLasting ? Math.min(Math.max(soft, start) + DAY, end) : end;
	const last = start < horizon ? Math.min(horizon, extent.end) : extent.end;
	const from = Math.min(Math.max(start, extent.start), last - 1);
	return span(from, Math.max(Math.min(until, last), from + 1));
}

/** lays an amount evenly over a part of the columns; `rates` gets the change from column to column */
function lay(columns: Float64Array, rates: Float64Array, from: number, to: number, amount: number) {
	const [first, last] = [Math.floor(from), Math.min(Math.floor(to), columns.length - 1)];
	const rate = amount / (to - from);
	if (first >= last) return void (columns[last]! += amount);
	columns[first]! += (first + 1 - from) * rate;
	columns[last]! += (to - last) * rate;
	rates[first + 1]! += rate;
	rates[last]! -= rate;
}

/** spreads each column over its neighbours, none of it beyond the ends */
function smoothed(columns: Float64Array, spread: number): Float64Array {
	const reach = Math.min(Math.ceil(spread * REACH), columns.length - 1);
	const kernel = Float64Array.from({ length: reach + 1 }, (_, k) =>
		Math.exp(-((k / spread) ** 2) / 2)
	);
	const sums = new Float64Array(reach + 2);
	kernel.forEach((value, k) => (sums[k + 1] = sums[k]! + value));
	const result = new Float64Array(columns.length);
	columns.forEach((amount, at) => {
		if (!amount) return;
		const first = Math.max(0, at - reach);
		const last = Math.min(columns.length - 1, at + reach);
		const share = amount / (sums[at - first + 1]! + sums[last - at + 1]! - 1);
		for (let to = first; to <= last; to++) result[to]! += share * kernel[Math.abs(to - at)]!;
	});
	return result;
}

/** how many events begin in each column of the strip, smoothed; all columns together hold each event once */
export function densityOf(
	events: readonly TimelineEvent[],
	ruler: Ruler,
	horizon: Instant
): Segment[] {
	const segments = segmentsOf(ruler, horizon);
	const rates = segments.map(({ columns }) => new Float64Array(columns.length + 1));
	for (const event of events) {
		const window = beginningOf(event, ruler.extent, horizon);
		segments.forEach(({ start, end, columns }, index) => {
			const [from, to] = [Math.max(start, window.start), Math.min(end, window.end)];
			if (to <= from) return;
			const perMs = columns.length / (end - start);
			const amount = (to - from) / (window.end - window.start);
			lay(columns, rates[index]!, (from - start) * perMs, (to - start) * perMs, amount);
		});
	}
	return segments.map((segment, index) => {
		let rate = 0;
		const filled = segment.columns.map((amount, at) => amount + (rate += rates[index]![at]!));
		return { ...segment, columns: smoothed(filled, segment.spread) };
	});
}

/** whether the curve shows weeks: elsewhere a px is longer, and peaks are as wide as can be seen */
export const isWeekly = (segments: readonly Segment[]): boolean =>
	segments.some(({ start, end, columns, spread }) => {
		const days = (spread * (end - start)) / columns.length / DAY;
		return columns.some(Boolean) && days < SMOOTH.days * 1.01;
	});

/** events per ms in a column of a segment */
const perMs = ({ start, end, columns }: Segment): number => columns.length / (end - start);

/** the outline of a density above `floor`, its highest peak `height` px high; linear, flat parts without points */
export function curveOf(segments: readonly Segment[], floor: number, height: number): string {
	const most = segments.reduce((top, segment) => {
		return segment.columns.reduce((a, b) => Math.max(a, b * perMs(segment)), top);
	}, 0);
	const filled = segments.filter(({ columns }) => columns.some(Boolean));
	const round = (value: number) => Math.round(value / STEP) * STEP;
	return filled
		.map((segment) => {
			const { from, to, columns } = segment;
			const step = (to - from) / columns.length;
			const ys = [...columns].map((n) => round(floor - (n * perMs(segment) * height) / most));
			const points = ys.flatMap((y, index) => {
				const isFlat = ys[index - 1] === y && ys[index + 1] === y;
				return isFlat ? [] : [`${(from + (index + 0.5) * step).toFixed(1)},${y.toFixed(1)}`];
			});
			const ends = [ys[0]!, ys.at(-1)!].map((y) => y.toFixed(1));
			return `M${from.toFixed(1)},${floor}V${ends[0]}L${points.join(' ')}H${to.toFixed(1)}V${floor}Z`;
		})
		.join('');
}
