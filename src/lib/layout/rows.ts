import { messagesOf } from '../messages/index.js';
import type { TimelineEvent } from '../model/timeline.js';
import { formatWhen } from '../time/format.js';
import type { Mark, Plot } from './geometry.js';
import { lineOf, type TimeLine } from './ink.js';
import type { Lookup } from './lookup.js';
import { fillOf, isDoubtful, slotOf, type Reach } from './marks.js';
import { isFound } from './matches.js';
import { ROW } from './size.js';
import { GAP, WORDS } from './trace.js';
import { wordStyle } from './type.js';
import { fitWords, type Place, type Wording, type Words } from './words.js';
import { pxAt, spanAt, stretch } from './zones.js';

/** px from a line's start to its glyph, with a chevron before it, and from a glyph to the words */
const GLYPH = { start: 6, behind: 15, hollow: 11, solid: 11 };

/** The weight of main events. */
const MAIN = 5;

/** A single event before its words have a place. */
interface Draft {
	readonly row: number;
	readonly event: TimelineEvent;
	readonly line: TimeLine;
	/** The x of a glyph that stands on its day in the window; null for one that goes with the words. */
	readonly day: number | null;
	/** The px that are kept for it, and where its words begin or end. */
	readonly kept: Reach;
	readonly start: number;
	readonly end: number;
	readonly isFlush: boolean;
	readonly isPlanned: boolean;
}

function draftOf({ track, columns, places }: Lookup, row: number, plot: Plot): Draft {
	const { ground, pace, shift } = plot;
	const event = track.events[row]!;
	const out = stretch();
	spanAt(columns, row, pace, ground.rule - shift, out);
	const at = pxAt(columns.day, row, pace) + shift;
	const line = lineOf(event, ground);
	const isPlanned = event.status === 'planned';
	const clip = (px: number) => Math.min(Math.max(px, 0), ground.width);
	return {
		row: places.rows[row]!,
		event,
		line,
		day: at >= 0 && at <= ground.width ? at : null,
		kept: [clip(out.from + shift), clip(out.to + shift)],
		start: clip(out.start + shift),
		end: clip(out.end + shift),
		isFlush: out.isFlush,
		isPlanned
	};
}

const dates = new WeakMap<TimelineEvent, string>();

/** Returns the date of an event in short words, without the year of publication; made once. */
function dateWords(event: TimelineEvent, plot: Plot): string {
	const words = dates.get(event) ?? shortDate(event, plot);
	dates.set(event, words);
	return words;
}

function shortDate(event: TimelineEvent, { frame, year }: Plot): string {
	const m = messagesOf(frame.locale);
	const words = formatWhen({ ...event.when, uncertain: false }, 'short', m);
	return words.endsWith(year) ? words.slice(0, -year.length) : words;
}

/**
 * Returns the ways to say an event, the fullest first.
 *
 * Its title, then its label, each with its date and without, a main event with its date before all
 * without; its label alone in narrow figures. Where
 * an index lists events, its number and label, then its number.
 */
export function wordingsOf(event: TimelineEvent, plot: Plot): Wording[] {
	const { frame, isNarrow } = plot;
	const { numbers } = frame;
	const said = (texts: readonly string[], more: string): Wording[] =>
		texts.map((text) => ({ text, more }));
	if (numbers) return said([`${numbers([event.id])} ${event.label}`, numbers([event.id])], '');
	const when = dateWords(event, plot);
	const doubt = isDoubtful(event) ? '?' : '';
	if (event.when.total) {
		const { dates } = messagesOf(frame.locale);
		return said([dates.total(when, event.label), event.label], doubt);
	}
	const names = isNarrow ? [event.label] : [event.title, event.label];
	if (event.weight === MAIN) return [...said(names, when + doubt), ...said(names, doubt)];
	return names.flatMap((text) => [...said([text], when + doubt), ...said([text], doubt)]);
}

/** True if it begins on a day that is not told: its sign stands at its start. */
const isBar = ({ day, event }: Draft) => day === null && event.when.precision === 'lasting';

/** Returns where the words of an event may stand between its neighbours, the best place first. */
function placesOf(draft: Draft, left: number, right: number, { ground }: Plot): Place[] {
	const { day, line, event, isPlanned } = draft;
	const isPast = !isPlanned && draft.start < ground.rule;
	const edge = isPast ? Math.min(right, ground.rule - GAP.rule) : right;
	const behind = line.isEarlier ? GLYPH.behind : GLYPH.start;
	const from = day === null ? draft.start + behind + GLYPH.hollow : day + GLYPH.solid;
	const end = day === null ? draft.end : day - GLYPH.solid;
	const isBehindRule = isPlanned && end - WORDS.width < ground.rule;
	const isBefore = (isBehindRule || isPast) && ground.rule > 0;
	const last = isBefore ? Math.min(end, ground.rule - GAP.rule) : end;
	const sign = isBar(draft) ? draft.start + GLYPH.start : last - GLYPH.start;
	const to = day === null ? sign - GLYPH.hollow : last;
	const start: Place = { from, to: edge, isFlush: false };
	const flush: Place = { from: left, to, isFlush: true };
	return (draft.isFlush && !isBar(draft)) || event.when.total ? [flush, start] : [start, flush];
}

/** True if words before a line lie on its side of each change of scale. */
const isWhole =
	({ axis: { changes } }: Plot) =>
	({ reach }: Words, { isFlush }: Place): boolean =>
		!isFlush || !changes.some((x) => x > reach[0] && x < reach[1]);

/** Returns the x of the glyph of an event: its day, else on its line, where its words begin or end. */
function glyphX(draft: Draft, words: Words | null): number {
	const { day, start, line } = draft;
	if (day !== null) return day;
	const first = start + (line.isEarlier ? GLYPH.behind : GLYPH.start);
	if (isBar(draft) || !words || words.reach[0] > first) return first;
	return words.reach[1] + GLYPH.hollow;
}

/** What rows and foot lines draw in their own ways. */
type Drawn = Pick<Mark, 'y' | 'glyph' | 'line' | 'words' | 'leader' | 'reach'>;

/** Returns the mark of an event, written out: copies of parts are slow. */
export const markOf = (event: TimelineEvent, drawn: Drawn, { table, view }: Plot): Mark => ({
	id: event.id,
	event,
	slot: slotOf(event, table.timeline),
	y: drawn.y,
	glyph: drawn.glyph,
	line: drawn.line,
	words: drawn.words,
	leader: drawn.leader,
	reach: drawn.reach,
	isSelected: event.id === view.event,
	isDimmed: !isFound(view.found ?? null, event.id)
});

/** Returns the mark of a draft whose words have their place, in a row whose top is at `y` px. */
function finished(draft: Draft, words: Words | null, y: number, plot: Plot): Mark {
	const { event, line, day } = draft;
	const x = glyphX(draft, words);
	const fill = fillOf(event);
	const isMoved = fill === 'solid' && day === null;
	const isLeading = draft.isPlanned && words !== null && words.reach[1] < x - GLYPH.solid - 1;
	const drawn: Drawn = {
		y,
		glyph: { x, fill: isMoved ? 'hollow' : fill },
		line,
		words,
		leader: isLeading ? [words.reach[1] + 3, Math.min(x - 8, plot.ground.width)] : null,
		reach: [
			Math.min(draft.start, x - WORDS.glyph, words?.reach[0] ?? x),
			Math.max(draft.end, x + WORDS.glyph, words?.reach[1] ?? x)
		]
	};
	return markOf(event, drawn, plot);
}

/** Returns the events of a row whose top is at `y` px with their words, in the order of their px. */
function rowOf(drafts: readonly Draft[], y: number, plot: Plot): Mark[] {
	const sorted = [...drafts].sort((a, b) => a.kept[0] - b.kept[0]);
	let left = 0;
	return sorted.map((draft, index) => {
		const next = sorted[index + 1];
		const right = next ? next.kept[0] - GAP.row : plot.ground.width;
		const places = placesOf(draft, left, right, plot);
		const style = wordStyle(draft.event.weight);
		const words = fitWords(wordingsOf(draft.event, plot), style, places, isWhole(plot));
		const mark = finished(draft, words, y, plot);
		left = Math.max(left, mark.reach[1] + GAP.row);
		return mark;
	});
}

/**
 * Returns the marks of a track, and how many rows they take.
 *
 * `singles` are the rows of the table that stand alone, `top` the px of the first row. Rows that
 * are empty are left out.
 */
export function marksOf(lookup: Lookup, singles: readonly number[], top: number, plot: Plot) {
	const drafts = singles.map((row) => draftOf(lookup, row, plot));
	const used = [...new Set(drafts.map(({ row }) => row))].sort((a, b) => a - b);
	const marks = used.flatMap((number, index) => {
		const row = drafts.filter(({ row }) => row === number);
		return rowOf(row, top + index * ROW.height, plot);
	});
	return { marks, rows: used.length };
}
