import { messagesOf } from '../messages/index.js';
import type { Bundle } from './clusters.js';
import type { Cluster, Mark, Plot } from './geometry.js';
import { lineOf, type TimeLine } from './ink.js';
import { fillOf, type Reach } from './marks.js';
import { markOf } from './rows.js';
import { GAP } from './trace.js';
import { styles, typeWidth, type TextStyle } from './type.js';
import { cutText, put, wordsWidth, type Wording, type Words } from './words.js';

/** px of a badge, of a glyph with its gap, of the sign before what comes from before */
const BADGE = { least: 22, padding: 12 };
const SIGN = { glyph: 14, before: 12, ring: 9 };
/** px between a badge and its words, and px of words that a neighbour leaves free */
const WORDS = { gap: 6, kept: 80 };
/** the share of a name that a cut must leave, else a lighter one is said */
const MOST = 0.7;

/** the px that stand before or after the words of a bundle */
const leadOf = ({ kind, count }: Bundle): number => {
	if (kind === 'before') return SIGN.before;
	if (count === 1) return SIGN.glyph;
	return Math.max(BADGE.least, typeWidth(String(count), styles.badge) + BADGE.padding);
};

/** A bundle with the px that it may fill. */
interface Room {
	readonly bundle: Bundle;
	readonly bracket: Reach;
	readonly isFlush: boolean;
}

/** Returns the bracket of a bundle within the plot, and within its side of the rule. */
function bracketOf({ bracket, isPast, kind }: Bundle, { ground }: Plot): Reach {
	if (kind === 'before') return [0, 0];
	const low = isPast ? 0 : Math.max(ground.rule, 0);
	const high = isPast ? Math.min(ground.rule - 2, ground.width) : ground.width;
	const from = Math.min(Math.max(bracket[0], low), Math.max(high - 2, low));
	return [from, Math.max(Math.min(bracket[1], high), from)];
}

/** Returns a bundle with its bracket; its words end with it where they would pass the rule. */
function roomOf(bundle: Bundle, plot: Plot): Room {
	const bracket = bracketOf(bundle, plot);
	const { width, rule } = plot.ground;
	const edge = bundle.isPast ? Math.min(width, rule) : width;
	const isFlush = bundle.kind !== 'before' && bracket[0] + leadOf(bundle) + WORDS.kept > edge;
	const isLast = bundle.kind !== 'before' && bracket[1] > edge - 3 && bracket[0] > edge / 3;
	return { bundle, bracket, isFlush: isFlush || isLast };
}

/**
 * Returns the first of the heaviest names that fits, else the best one, cut; null for no room.
 *
 * A lighter one that fits where the cut would leave less than most of it.
 */
function oneIn(best: Bundle['names'], room: number): string | null {
	const [first] = best;
	if (!first) return null;
	const whole = best.find(({ label }) => typeWidth(label, styles.label) <= room);
	if (whole?.weight === first.weight) return whole.label;
	const cut = cutText(first.label, styles.label, room);
	return cut && cut.length > first.label.length * MOST ? cut : (whole?.label ?? cut);
}

/** Returns how many of some texts, from the first, are together no wider than a width. */
function mostIn(texts: readonly string[], style: TextStyle, width: number): number {
	let left = width;
	const end = texts.findIndex((text) => (left -= typeWidth(text, style)) < 0);
	return end < 0 ? texts.length : end;
}

/**
 * Returns the names that fit into a width, then how many more; null for none.
 *
 * The numbers of the members instead, where an index lists them.
 */
export function namesIn(
	{ names: best, members, count }: Pick<Bundle, 'names' | 'members' | 'count'>,
	width: number,
	{ frame }: Pick<Plot, 'frame'>
): Wording | null {
	const { more } = messagesOf(frame.locale);
	if (frame.numbers) {
		const list = frame.numbers(members.all().map(({ id }) => id));
		const text = cutText(list, styles.label, width);
		return text ? { text, more: '' } : null;
	}
	const names = best.map(({ label }) => label);
	for (let most = Math.min(mostIn(names, styles.label, width), count); most > 0; most--) {
		const wording = { text: names.slice(0, most).join(' · '), more: more(count - most) };
		if (wordsWidth(wording, styles.label) <= width) return wording;
	}
	const rest = more(count - 1);
	const room = width - wordsWidth({ text: '', more: rest }, styles.label);
	const text = oneIn(best, room);
	return text ? { text, more: rest } : null;
}

/** Returns the words for what comes from before: how many, then their names as far as they fit. */
function beforeIn({ names, count }: Bundle, width: number, { frame }: Plot): Wording {
	const { fromBefore, more } = messagesOf(frame.locale);
	const labels = names.map(({ label }) => label);
	const bare = { text: fromBefore(count), more: '' };
	for (let most = mostIn(labels, styles.more, width); most > 0; most--) {
		const rest = more(count - most);
		const list = [labels.slice(0, most).join(', '), rest].filter(Boolean).join(' ');
		const wording = { text: `${bare.text}:`, more: list };
		if (wordsWidth(wording, styles.label) <= width) return wording;
	}
	return bare;
}

const at = (wording: Wording, from: number, to: number, isFlush: boolean): Words =>
	put(wording, wordsWidth(wording, styles.label), { from, to, isFlush });

/** A bundle in its place, and the mark of the selected event that it holds. */
interface Standing {
	readonly cluster: Cluster | null;
	readonly mark: Mark | null;
	readonly reach: Reach;
}

/** Returns the selected event of a bundle as a ringed mark whose words are the first. */
function selectedMark(x: number, room: number, y: number, plot: Plot): Mark {
	const event = plot.table.byId.get(plot.view.event!)!;
	const after = 2 * SIGN.ring + 4;
	const text = cutText(event.label, styles.heavy, Math.max(room - after, 0));
	const words = text ? at({ text, more: '' }, x + after, 0, false) : null;
	const fill = fillOf(event);
	const drawn = {
		y,
		glyph: { x: x + SIGN.ring, fill: fill === 'solid' ? ('hollow' as const) : fill },
		line: lineOf(event, plot.ground),
		words,
		leader: null,
		reach: [x, words?.reach[1] ?? x + 2 * SIGN.ring] as const
	};
	return markOf(event, drawn, plot);
}

/** Returns the line of the only member of a group, if that lasts; a bracket says enough of others. */
function barOf({ kind, count, best }: Bundle, { ground }: Plot): TimeLine | null {
	const isAlone = kind === 'group' && count === 1 && best.when.precision === 'lasting';
	return isAlone ? lineOf(best, ground) : null;
}

/** Puts a bundle between two px: badge, the selected member, names; mirrored where they are flush. */
function stand(
	{ bundle, bracket, isFlush }: Room,
	[low, high]: Reach,
	y: number,
	plot: Plot
): Standing {
	const { count, kind } = bundle;
	const lead = leadOf(bundle);
	const width = plot.ground.width;
	const edge = isFlush
		? Math.max(bracket[1] - lead, low)
		: Math.min(Math.max(bracket[0], low), width - lead);
	const start = isFlush ? low : edge + lead + WORDS.gap;
	const end = isFlush ? edge - WORDS.gap : high;
	const room = end - start;
	const mark = bundle.selected === null ? null : selectedMark(start, room, y, plot);
	const after = mark ? mark.reach[1] + GAP.row : start;
	const wording =
		kind === 'before' ? beforeIn(bundle, end - after, plot) : namesIn(bundle, end - after, plot);
	const words = wording && at(wording, after, end, isFlush);
	const whole: Reach = [
		Math.min(edge, mark?.reach[0] ?? edge, words?.reach[0] ?? edge),
		Math.max(edge + lead, mark?.reach[1] ?? 0, words?.reach[1] ?? 0)
	];
	const line = barOf(bundle, plot);
	const x = edge + lead / 2;
	const isDrawn = count > 0 || bundle.isDimmed;
	const cluster = isDrawn ? { ...bundle, y, x, width: lead, bracket, line, words } : null;
	return { cluster, mark, reach: whole };
}

/** Returns the px up to which a bundle may reach, given the next one. */
function limitOf(next: Room | undefined, edge: number): number {
	if (!next) return edge;
	const { bracket, bundle, isFlush } = next;
	const start = isFlush
		? Math.min(bracket[0], bracket[1] - leadOf(bundle) - WORDS.kept)
		: bracket[0];
	return start - GAP.row;
}

/** Returns a bundle whose words stand before it where there is more room, and too little behind it. */
function turned(room: Room, low: number, high: number): Room {
	const { bracket, bundle, isFlush } = room;
	const lead = leadOf(bundle) + WORDS.gap;
	const behind = high - Math.max(bracket[0], low) - lead;
	const before = bracket[1] - lead - low;
	const isTurned = !isFlush && bundle.kind !== 'before' && behind < WORDS.kept / 2;
	return isTurned && before > behind ? { ...room, isFlush: true } : room;
}

/**
 * Returns the foot line of a track: its clusters, and the selected event.
 *
 * In the order of the bundles, which is that of time. `y` is the px of its top.
 */
export function footOf(bundles: readonly Bundle[], y: number, plot: Plot) {
	const rooms = bundles.map((bundle) => roomOf(bundle, plot));
	const { width, rule } = plot.ground;
	let low = 0;
	const clusters: Cluster[] = [];
	const marks: Mark[] = [];
	rooms.forEach((room, index) => {
		const edge = room.bundle.isPast ? Math.min(width, Math.max(rule - GAP.rule, 0)) : width;
		const high = Math.min(limitOf(rooms[index + 1], edge), edge);
		const { cluster, mark, reach } = stand(turned(room, low, high), [low, high], y, plot);
		if (cluster) clusters.push(cluster);
		if (mark) marks.push(mark);
		low = Math.max(low, reach[1]) + GAP.row;
	});
	return { clusters, marks };
}

/** True if what comes from before has room at the start of the foot line. */
export function hasRoom(before: Bundle, groups: readonly Bundle[], plot: Plot): boolean {
	if (!groups.length || before.selected !== null) return true;
	const first = roomOf(groups[0]!, plot);
	const { text } = beforeIn(before, 0, plot);
	return (
		limitOf(first, plot.ground.width) > SIGN.before + typeWidth(text, styles.label) + WORDS.gap
	);
}
