import type { Messages } from '../messages/index.js';
import type { Timeline, TimelineEvent } from '../model/timeline.js';
import { calendarDate } from '../time/calendar.js';
import { formatSpan } from '../time/format.js';
import { contains, DAY, instant, lengthOf, span, type Span } from '../time/instant.js';
import { anchorOf } from '../time/timespan.js';
import { isUntil } from './columns.js';
import type { Ruler } from './ruler.js';
import { styles, typeWidth, type TextStyle } from './type.js';

/** A sentence on the strip. */
export interface StripNote {
	/** The sentence as it is shown. */
	readonly text: string;
	/** The x at which its text starts in px. */
	readonly x: number;
	/** What it is about: a dense phase or a quiet stretch. */
	readonly kind: 'dense' | 'quiet';
}

/** fewest events that can crowd, and the most of the strip that they take */
const CROWD = { events: 8, share: 0.2 };
/** the least share of the strip, and the fewest days, of a quiet stretch */
const QUIET = { share: 0.25, days: 30 };
/** share of the strip up to which a doubtful start says when something newly happened */
const DATED = 0.1;
/** days up to which a last stretch is told by their number */
const FEW_DAYS = 90;
/** px around a sentence */
const ROOM = 8;

type Told = readonly TimelineEvent[];

const isDated = ({ when: { earliestStart, latestStart } }: TimelineEvent, extent: Span): boolean =>
	latestStart - earliestStart <= DATED * lengthOf(extent);

/** the sentences on a short dense phase, the longer first; none where there is no such phase */
function denseTexts(events: Told, { phases, horizon }: Timeline, ruler: Ruler, m: Messages) {
	const past = events.filter(({ status }) => status !== 'planned');
	const counted = phases.map((phase) => {
		const stretch = span(phase.start, Math.min(phase.end, Math.max(horizon, phase.start + DAY)));
		const inside = past.filter(({ when }) => contains(stretch, anchorOf(when)));
		const until = inside.filter(isUntil);
		return { stretch, count: inside.length - until.length, until: until.length };
	});
	const [dense] = counted.sort(
		(a, b) => b.count / lengthOf(b.stretch) - a.count / lengthOf(a.stretch)
	);
	if (!dense || dense.count + dense.until < CROWD.events) return null;
	const { stretch, count, until } = dense;
	if (lengthOf(stretch) > CROWD.share * lengthOf(ruler.extent)) return null;
	const days = lengthOf(stretch) / DAY;
	const isLast = stretch.end === horizon && days <= FEW_DAYS;
	const text = isLast
		? m.overview.last(count, events.length, days)
		: m.overview.within(count, events.length, formatSpan(stretch, 'short', m));
	const { day, month } = calendarDate(instant(horizon - 1));
	const date = m.dates.dayMonth(day, m.dates.monthsShort[month]!);
	const more = isLast && until ? [m.overview.until(text, until, date)] : [];
	return { texts: [...more, text], from: ruler.x(stretch.start) };
}

/** the longest stretch of the strip in which no well-dated event begins */
function quietest(events: Told, { extent }: Ruler, horizon: number): Span {
	const anchors = events
		.filter((event) => event.status !== 'planned' && isDated(event, extent))
		.map(({ when }) => anchorOf(when) as number)
		.filter((at) => at >= extent.start && at < Math.min(extent.end, horizon))
		.sort((a, b) => a - b);
	let best = span(extent.start, extent.start);
	anchors.slice(1).forEach((at, index) => {
		if (at - anchors[index]! > lengthOf(best)) best = span(anchors[index]!, at);
	});
	return best;
}

const widthOf = (text: string, style: TextStyle): number => typeWidth(text, style) + 2 * ROOM;

/**
 * Returns the sentences that fit on the strip, at most two.
 *
 * One on a short dense phase, before its columns, and one on the longest quiet stretch. `edges` are the
 * px between columns.
 */
export function stripNotesOf(
	events: Told,
	timeline: Timeline,
	ruler: Ruler,
	edges: readonly number[],
	m: Messages
): readonly StripNote[] {
	const notes: StripNote[] = [];
	const dense = denseTexts(events, timeline, ruler, m);
	let limit = ruler.width;
	const end = dense ? Math.max(0, ...edges.filter((edge) => edge <= dense.from + 1)) : 0;
	const text = dense?.texts.find((one) => widthOf(one, styles.flag) <= end);
	if (text) {
		limit = end - widthOf(text, styles.flag);
		notes.push({ text, x: limit + ROOM, kind: 'dense' });
	}
	const quiet = quietest(events, ruler, timeline.horizon);
	const days = lengthOf(quiet) / DAY;
	if (lengthOf(quiet) < QUIET.share * lengthOf(ruler.extent) || days < QUIET.days) return notes;
	const words = m.quiet(Math.floor(days));
	const [from, to] = [ruler.x(quiet.start), Math.min(ruler.x(quiet.end), limit)];
	if (to - from < widthOf(words, styles.note)) return notes;
	return [
		{ text: words, x: (from + to - widthOf(words, styles.note)) / 2 + ROOM, kind: 'quiet' },
		...notes
	];
}
