import type { Messages } from '../messages/index.js';
import { calendarDate } from '../time/calendar.js';
import { formatSpan } from '../time/format.js';
import { DAY, span, type Instant, type Span } from '../time/instant.js';
import type { Ruler } from './ruler.js';
import { styles, typeWidth } from './type.js';

/** fewest events that can crowd, and most of the strip that a crowd takes */
const CROWD = { events: 8, share: 0.1 };
/** lengths, in days, that "the last ... days" may have */
const DAYS = [3, 5, 7, 10, 14, 21, 30, 60, 90];
/** days of a stretch from which it is told in years */
const YEARS = 730;
/** px around the note */
const ROOM = 12;

/** a note on the short stretch that holds most events; `x` is where its text starts */
export interface Crowd {
	readonly text: string;
	readonly x: number;
	readonly width: number;
}

/** the shortest stretch with more than half of the sorted instants */
function shortestHalf(sorted: Float64Array): Span {
	const more = Math.floor(sorted.length / 2);
	let best = span(sorted[0]!, sorted.at(-1)!);
	for (let first = 0; first + more < sorted.length; first++) {
		const [start, end] = [sorted[first]!, sorted[first + more]!];
		if (end - start < best.end - best.start) best = span(start, end);
	}
	return best;
}

const countIn = (sorted: Float64Array, { start, end }: Span): number =>
	sorted.filter((at) => at >= start && at < end).length;

/** the stretch as "the last ... days" before publication, where it is that */
function lastDays(half: Span, horizon: Instant): number | null {
	const isLast = half.end < horizon && horizon - half.end <= 2 * DAY;
	const days = DAYS.find((n) => horizon - half.start <= n * DAY);
	return isLast && days ? days : null;
}

function wordsOf(sorted: Float64Array, half: Span, total: number, horizon: Instant, m: Messages) {
	const days = lastDays(half, horizon);
	if (days) {
		const n = countIn(sorted, span(horizon - days * DAY, horizon));
		return m.overview.last(n, total, days);
	}
	const stretch = span(half.start, half.end + 1);
	const years = [half.start, half.end].map((at) => m.dates.year(calendarDate(at).year));
	const isLong = half.end - half.start > YEARS * DAY;
	const when = isLong ? m.dates.range(years[0]!, years[1]!) : formatSpan(stretch, 'short', m);
	return m.overview.within(countIn(sorted, stretch), total, when);
}

/** the note on a crowd of sorted instants among `total` events, beside it where there is room, or null */
export function crowdOf(
	sorted: Float64Array,
	total: number,
	horizon: Instant,
	ruler: Ruler,
	m: Messages
): Crowd | null {
	if (sorted.length < CROWD.events) return null;
	const half = shortestHalf(sorted);
	const [from, to] = [ruler.x(half.start), ruler.x(half.end)];
	if (to - from > CROWD.share * ruler.width) return null;
	const text = wordsOf(sorted, half, total, horizon, m);
	const width = typeWidth(text, styles.note);
	const first = ruler.x(ruler.runs.find(({ isFold }) => !isFold)!.start);
	const before = from - 5 * ROOM - width;
	const after = to + 5 * ROOM;
	if (before > first + ROOM) return { text, x: before, width };
	return after + width < ruler.width - ROOM ? { text, x: after, width } : null;
}
