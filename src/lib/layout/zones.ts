import type { TrackTable } from '../model/table.js';
import type { Instant } from '../time/instant.js';
import { pieceOf, pxOf, type Floor, type Pace } from './pace.js';
import { DAY_BAR, GAP, traceOf, WORDS } from './trace.js';

/** Moments, each with the piece of time that holds it; NaN for none. */
export interface Moments {
	/** The moments in ms since 1970; NaN for none. */
	readonly at: Float64Array;
	/** The number of the piece that holds each, from 0. */
	readonly piece: Uint8Array;
}

/** What the places of the events of a track are made of, before any zoom. */
export interface Columns {
	/** The number of events. */
	readonly count: number;
	/** The first home point of each event. */
	readonly home: Moments;
	/** The told end of each event; NaN for none. */
	readonly second: Moments;
	/** The first moment of each line. */
	readonly from: Moments;
	/** The last moment of each line. */
	readonly to: Moments;
	/** The px that each line fades before its first moment. */
	readonly before: Float32Array;
	/** The px that each line fades after its last moment. */
	readonly after: Float32Array;
	/** The moments of glyphs that stand on their day; NaN for none. */
	readonly day: Moments;
	/** Where words stand: 0 for `auto`, 1 for `end`, 2 for `plan`. */
	readonly sides: Uint8Array;
	/** 1 where nothing is drawn beyond the rule, else 0. */
	readonly isPast: Uint8Array;
	/** The end of the day of publication, as the only row. */
	readonly rule: Moments;
	/** The home points in the order of time: rows, and `~row` for a told end. */
	readonly points: Int32Array;
}

const AUTO = 0;
const END = 1;
const PLAN = 2;
const sideCode = { auto: AUTO, end: END, plan: PLAN };

const emptyMoments = (count: number): Moments => ({
	at: new Float64Array(count),
	piece: new Uint8Array(count)
});

/** Returns the home points of a track in the order of time. */
function pointsOf({ count, homes, seconds, byEnd }: TrackTable): Int32Array {
	const points = new Int32Array(count + byEnd.length);
	let [row, end] = [0, 0];
	for (let index = 0; index < points.length; index++) {
		const isEnd = row === count || (end < byEnd.length && seconds[byEnd[end]!]! < homes[row]!);
		points[index] = isEnd ? ~byEnd[end++]! : row++;
	}
	return points;
}

/** Returns the columns of a track, in the order of its rows. */
export function columnsOf(track: TrackTable, pieces: readonly Floor[], horizon: Instant): Columns {
	const { events, homes, seconds, count } = track;
	const put = ({ at, piece }: Moments, row: number, moment: number): void => {
		at[row] = moment;
		piece[row] = pieceOf(pieces, moment);
	};
	const columns = {
		count,
		home: emptyMoments(count),
		second: emptyMoments(count),
		from: emptyMoments(count),
		to: emptyMoments(count),
		before: new Float32Array(count),
		after: new Float32Array(count),
		day: emptyMoments(count),
		sides: new Uint8Array(count),
		isPast: new Uint8Array(count),
		rule: emptyMoments(1),
		points: pointsOf(track)
	};
	put(columns.rule, 0, horizon);
	events.forEach((event, row) => {
		const trace = traceOf(event, horizon);
		put(columns.home, row, homes[row]!);
		put(columns.second, row, seconds[row]!);
		put(columns.from, row, trace.from);
		put(columns.to, row, trace.to);
		put(columns.day, row, trace.day);
		columns.before[row] = trace.before;
		columns.after[row] = trace.after;
		columns.sides[row] = sideCode[trace.side];
		columns.isPast[row] = trace.isPast ? 1 : 0;
	});
	return columns;
}

/** Returns the px of a row of a column; NaN for none. */
export const pxAt = ({ at, piece }: Moments, row: number, pace: Pace): number =>
	pxOf(pace, at[row]!, piece[row]!);

/** What an event takes in a row in px, written anew for each. */
export interface Stretch {
	/** The px at which it begins, words included. */
	from: number;
	/** The px at which it ends, words included. */
	to: number;
	/** The px at which its line begins. */
	start: number;
	/** The px at which its line ends. */
	end: number;
	/** True if its words end with its line, false if they begin with it. */
	isFlush: boolean;
}

/** Returns a stretch of no length, to write into. */
export const stretch = (): Stretch => ({ from: 0, to: 0, start: 0, end: 0, isFlush: false });

/** Writes the px of the line of a row: nothing told as past passes the rule, none is a hair. */
function lineAt(columns: Columns, row: number, pace: Pace, rule: number, out: Stretch): void {
	out.start = pxAt(columns.from, row, pace) - columns.before[row]!;
	out.end = pxAt(columns.to, row, pace) + columns.after[row]!;
	if (columns.isPast[row]! && out.end > rule) out.end = rule;
	const lacking = Math.max(0, DAY_BAR.least - (out.end - out.start)) / 2;
	out.start -= lacking;
	out.end += lacking;
}

/**
 * Writes the px of an event in a row: its line and its words’ room.
 *
 * Words stand right of the start, left where they would pass the rule or close a date. `rule` is the px
 * of the end of publication.
 */
export function spanAt(
	columns: Columns,
	row: number,
	pace: Pace,
	rule: number,
	out: Stretch
): void {
	lineAt(columns, row, pace, rule, out);
	const side = columns.sides[row]!;
	const day = pxAt(columns.day, row, pace);
	const isDay = !Number.isNaN(day);
	const start = isDay ? day - WORDS.glyph : out.start;
	const end = isDay ? day + WORDS.glyph : out.end;
	const passes = columns.isPast[row]! !== 0 && start + WORDS.width > rule - GAP.rule;
	out.isFlush = side !== AUTO || passes;
	out.from = Math.min(out.start, start);
	out.to = Math.max(out.end, end);
	if (side === PLAN) out.from = Math.min(out.from, planStart(end, rule));
	else if (out.isFlush) out.from = Math.min(out.from, end - WORDS.width);
	else out.to = Math.max(out.to, start + WORDS.width);
}

/** Returns where the words of a plan begin, which stand before the rule if they do not fit behind it. */
function planStart(end: number, rule: number): number {
	const flush = end - WORDS.width;
	return flush >= rule ? flush : rule - GAP.rule - WORDS.width;
}
