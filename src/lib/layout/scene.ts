import { messagesOf, type Locale } from '../messages/index.js';
import type { EventTable, TrackTable } from '../model/table.js';
import type { MarkSlot, TimelineEvent } from '../model/timeline.js';
import { contains, instant, overlaps, span, type Instant, type Span } from '../time/instant.js';
import { detailOf, NAMED, stripHeights, type Detail, type Group } from './density.js';
import { addItem, LABEL, pack, type Item, type LabelBox, type Placed } from './labels.js';
import { GLYPH, shapeOf, type Reach, type Shape } from './marks.js';
import { quietOf, type Quiet } from './quiet.js';
import { timeScale, type TimeScale } from './scale.js';
import { textWidth } from './text.js';
import { axisOf, type Axis } from './ticks.js';

/** what changes: the window, and the selected event */
export interface View {
	readonly domain: Span;
	readonly event: string | null;
}

/** where it is drawn: width in px, script direction, language, most rows of a track */
export interface Frame {
	readonly width: number;
	readonly direction: 'ltr' | 'rtl';
	readonly locale: Locale;
	readonly rows: number;
}

/** a label in its row; `x` is where the text starts */
export interface Label extends LabelBox {
	readonly id: string;
	readonly y: number;
	readonly isSelected: boolean;
}

/** one event drawn by itself; `y` is the middle of its row */
export interface Mark extends Shape {
	readonly id: string;
	readonly y: number;
	readonly slot: MarkSlot;
	readonly event: TimelineEvent;
	readonly isSelected: boolean;
	/** stretch of the line that its own label interrupts */
	readonly bed: Reach | null;
	/** start of the leader from a label before the rule to a planned mark */
	readonly leader: Reach | null;
}

/** several events drawn as one badge */
export interface Cluster {
	readonly key: string;
	readonly y: number;
	/** middle and width of the badge in px */
	readonly x: number;
	readonly width: number;
	readonly count: number;
	/** ids of the first members */
	readonly events: readonly string[];
	readonly best: TimelineEvent;
	readonly span: Span;
	/** px between the first and the last date, where wider than the badge */
	readonly whisker: Reach | null;
	/** share of each kind, in the order of the legend */
	readonly shares: readonly { readonly slot: MarkSlot; readonly share: number }[];
	readonly isFinest: boolean;
}

/** a track too full for marks: counts as an area */
export interface Strip {
	readonly count: number;
	readonly heights: readonly number[];
	readonly step: number;
	readonly top: number;
	readonly height: number;
}

/** a horizontal band of the figure */
export interface Band {
	readonly id: string;
	/** the name, broken into lines that fit the gutter */
	readonly lines: readonly string[];
	readonly top: number;
	readonly height: number;
	/** events of the track in the window */
	readonly count: number;
}

/** matching = shown + clustered + outside */
export interface Counts {
	readonly total: number;
	readonly matching: number;
	readonly shown: number;
	readonly clustered: number;
	readonly outside: number;
}

/** the plain geometry of one picture; x counts from the inline start of the plot, y from its top */
export interface Scene {
	readonly width: number;
	readonly height: number;
	/** px at the inline start for the names of tracks, 0 where they stand inside */
	readonly gutter: number;
	readonly plotWidth: number;
	readonly plotHeight: number;
	readonly direction: 'ltr' | 'rtl';
	readonly locale: Locale;
	readonly domain: Span;
	readonly axis: Axis;
	/** x of the end of the day of publication, or null outside the window */
	readonly rule: number | null;
	readonly quiet: Quiet | null;
	readonly bands: readonly Band[];
	readonly marks: readonly Mark[];
	readonly clusters: readonly Cluster[];
	readonly labels: readonly Label[];
	readonly strips: readonly Strip[];
	readonly counts: Counts;
}

/** px of the head above the tracks and of the axis below */
export const HEAD = 26;
export const AXIS = 42;
export const ROW = 18.5;
const PAD = 5;
const LEAST_TRACK = 42;
/** size and line of the names of tracks in px */
export const NAME = { size: 13, line: 16 };
const STRIP = { height: 56, step: 6 };
const BADGE = { least: 26, padding: 16, edge: 3 };
const NARROW = 640;
/** px of a soft start on which a label may stand */
const WIDE_MIST = 90;

interface Plot {
	readonly scale: TimeScale;
	/** x of the rule, wherever it is */
	readonly rule: number;
	readonly isNarrow: boolean;
	readonly table: EventTable;
	readonly view: View;
	readonly frame: Frame;
}

const boundsOf = (isPast: boolean, { rule, scale }: Plot): Reach =>
	isPast ? [2, Math.min(rule - 4, scale.width - 2)] : [2, scale.width - 2];

/** the stretch of a line that a label may stand on */
function inlineOf({ glyph, line }: Shape): Reach | null {
	if (!line) return null;
	const tail = line.end === 'arrow' ? 14 : line.end === 'fade' ? 60 : 4;
	const { softEnd } = line;
	const isSharp = softEnd && softEnd[1] - softEnd[0] < WIDE_MIST;
	const end = isSharp ? softEnd[0] : line.reach[1] - (softEnd ? 20 : tail);
	if (line.form === 'bracket') return [line.reach[0] + (line.start === 'fade' ? 2 : 10), end - 26];
	const soft = line.softStart ?? [0, 0];
	const isNarrow = soft[1] - soft[0] < WIDE_MIST;
	return [Math.max(glyph.x + GLYPH + 5, isNarrow ? soft[1] + 6 : 0), end];
}

function eventItem(event: TimelineEvent, shape: Shape, plot: Plot): Item {
	const isPlanned = event.status === 'planned';
	const mark = event.uncertain ? ' ?' : '';
	const texts = plot.isNarrow ? [event.label] : [event.title, event.label];
	return {
		key: event.id,
		ink: shape.ink,
		weight: event.weight,
		texts: texts.map((text) => text + mark),
		more: '',
		inline: inlineOf(shape),
		bounds: boundsOf(!isPlanned, plot),
		leftEnd: isPlanned && plot.rule > 2 ? Math.min(plot.rule - 6, shape.ink[0] - LABEL.gap) : null
	};
}

const holds = (track: TrackTable, { first, last }: Group, row: number | null): boolean =>
	row !== null && track.anchors[row]! >= first && track.anchors[row]! <= last;

/** a group as a badge, one of its members left out when that is selected */
function clusterOf(track: TrackTable, group: Group, without: number | null, plot: Plot): Cluster {
	const { scale, rule, table } = plot;
	const rows = group.rows.filter((row) => row !== without).slice(0, NAMED);
	const count = group.count - (holds(track, group, without) ? 1 : 0);
	const width = Math.max(BADGE.least, textWidth(String(count), 12, 600) + BADGE.padding);
	const isPast = group.last < table.timeline.published;
	const [low, high] = isPast
		? [0, Math.min(rule - BADGE.edge, scale.width)]
		: [Math.max(rule + BADGE.edge, 0), scale.width];
	const [a, b] = [scale.x(group.first), scale.x(group.last)];
	const free = Math.max(Math.min((a + b) / 2, high - width / 2), low + width / 2);
	const x = Math.max(Math.min(free, scale.width - width / 2), width / 2);
	const kinds = table.timeline.kinds.map(({ id, mark }) => ({
		slot: mark,
		share: rows.filter((row) => track.events[row]!.kind === id).length / rows.length
	}));
	const best = group.best === without ? (rows[0] ?? group.best) : group.best;
	return {
		key: `${track.id}:${group.key}`,
		y: 0,
		x,
		width,
		count,
		events: rows.map((row) => track.events[row]!.id),
		best: track.events[best]!,
		span: { start: group.first, end: group.last },
		whisker:
			b - a > width && b - a > 1.5 * scale.pxPerDay ? [Math.max(a, 0), Math.min(b, high)] : null,
		shares: kinds.filter(({ share }) => share > 0),
		isFinest: group.isFinest
	};
}

function clusterItem(cluster: Cluster, plot: Plot): Item {
	const m = messagesOf(plot.frame.locale);
	const { x, width, whisker, best, span } = cluster;
	const badge: Reach = [x - width / 2, x + width / 2];
	const ink: Reach = whisker
		? [Math.min(whisker[0], badge[0]), Math.max(whisker[1], badge[1])]
		: badge;
	const { published } = plot.table.timeline;
	return {
		key: cluster.key,
		ink,
		weight: best.weight,
		texts: plot.isNarrow ? [best.label] : [best.title, best.label],
		more: plot.isNarrow ? m.more.short(cluster.count - 1) : m.more.long(cluster.count - 1),
		inline: null,
		bounds: boundsOf(span.end < published, plot),
		leftEnd: null
	};
}

interface TrackScene {
	readonly rows: number;
	readonly marks: Mark[];
	readonly clusters: Cluster[];
	readonly labels: Label[];
	readonly detail: Detail;
	readonly shown: number;
	readonly clustered: number;
}

/** where a bracket's glyph goes when its label takes the start of the line */
function slideGlyph(shape: Shape, label: LabelBox | null): Shape {
	if (label?.side !== 'inline' || shape.line?.form !== 'bracket') return shape;
	const x = Math.max((label.reach[1] + shape.line.reach[1]) / 2, label.reach[1] + 14);
	return { ...shape, glyph: { ...shape.glyph, x } };
}

/** the stretch that an inline label covers, up to the glyph when it stands just beside it */
function bedOf({ glyph, line }: Shape, label: LabelBox | null): Reach | null {
	if (label?.side !== 'inline') return null;
	const [from, to] = label.reach;
	const isBeside = line?.form === 'bar' && from - glyph.x < 24;
	return [isBeside ? glyph.x : from - 5, to + 6];
}

function markOf(
	event: TimelineEvent,
	shape: Shape,
	{ row, label, item }: Placed,
	plot: Plot
): Mark {
	const kind = plot.table.timeline.kinds.find(({ id }) => id === event.kind);
	const leads =
		label?.side === 'left' && item.leftEnd !== null && item.leftEnd < shape.ink[0] - LABEL.gap - 1;
	return {
		...slideGlyph(shape, label),
		id: event.id,
		y: row,
		slot: kind?.mark ?? 'circle',
		event,
		isSelected: event.id === plot.view.event,
		bed: bedOf(shape, label),
		leader: leads ? [label.reach[1] + 3, shape.glyph.x - GLYPH] : null
	};
}

/** the row of the selected event, when it is in view but would not be drawn by itself */
function hiddenSelection(track: TrackTable, detail: Detail, plot: Plot): number | null {
	const { event, domain } = plot.view;
	const row = event === null ? undefined : plot.table.row.get(event);
	if (row === undefined || track.events[row]?.id !== event) return null;
	const isInView = overlaps(domain, span(track.starts[row]!, track.ends[row]!));
	return isInView && !detail.alone.includes(row) ? row : null;
}

/** how many events of a strip are not drawn by themselves */
function swallowedBy(track: TrackTable, { strip }: Detail, row: number | null, { view }: Plot) {
	if (!strip) return 0;
	const isHeld = row !== null && contains(view.domain, instant(track.anchors[row]!));
	return strip.count - (isHeld ? 1 : 0);
}

function trackScene(track: TrackTable, plot: Plot): TrackScene {
	const { timeline } = plot.table;
	const { published, finest } = timeline;
	const detail = detailOf(track, { scale: plot.scale, finest, published, rows: plot.frame.rows });
	const marks = detail.alone.map((row) => {
		const event = track.events[row]!;
		const shape = shapeOf(event, plot.scale, { at: plot.table.timeline.published, x: plot.rule });
		return { at: track.anchors[row]!, event, shape, item: eventItem(event, shape, plot) };
	});
	const hidden = hiddenSelection(track, detail, plot);
	const clusters = detail.groups.map((group) => {
		const whole = clusterOf(track, group, null, plot);
		const cluster = hidden === null ? whole : clusterOf(track, group, hidden, plot);
		return { at: group.first as number, cluster, item: clusterItem(whole, plot) };
	});
	const items = [...marks, ...clusters].sort((a, b) => a.at - b.at).map(({ item }) => item);
	const { placed, rows } = pack(items, plot.frame.rows);
	const spare = detail.hides ? 1 : 0;
	const used = rows.length;
	const extra = hidden === null ? null : addSelected(track.events[hidden]!, rows, plot);
	const byKey = new Map(placed.map((one) => [one.item.key, one]));
	const drawn = marks.map(({ event, shape }) => markOf(event, shape, byKey.get(event.id)!, plot));
	const badges = clusters.map(({ cluster }) => ({ ...cluster, y: byKey.get(cluster.key)!.row }));
	const swallowed = swallowedBy(track, detail, hidden, plot);
	return {
		rows: Math.max(used + spare, extra ? extra.y + 1 : 0),
		marks: extra ? [...drawn, extra.mark] : drawn,
		clusters: badges.filter(({ count }) => count > 0),
		labels: [...placed.flatMap((one) => labelOf(one, badges, plot)), ...(extra?.label ?? [])],
		detail,
		shown: drawn.length + (extra ? 1 : 0),
		clustered: badges.reduce((sum, { count }) => sum + count, swallowed)
	};
}

function addSelected(event: TimelineEvent, rows: Reach[][], plot: Plot) {
	const shape = shapeOf(event, plot.scale, { at: plot.table.timeline.published, x: plot.rule });
	const placed = addItem(eventItem(event, shape, plot), rows);
	return {
		mark: markOf(event, shape, placed, plot),
		label: labelOf(placed, [], plot),
		y: placed.row
	};
}

/** the words of a placed item; a cluster that lost its selected member says so within the same box */
function labelOf({ item, row, label }: Placed, clusters: Cluster[], plot: Plot): Label[] {
	if (!label) return [];
	const base = { id: item.key, y: row, isSelected: item.key === plot.view.event };
	const cluster = clusters.find(({ key }) => key === item.key);
	if (!cluster) return [{ ...label, ...base }];
	const m = messagesOf(plot.frame.locale);
	const rest = cluster.count - 1;
	const more = plot.isNarrow ? m.more.short(rest) : m.more.long(rest);
	const width = label.reach[1] - label.reach[0];
	const { best } = cluster;
	const text = [best.title, best.label, ''].find(
		(words) => words === label.text || textWidth(words, LABEL.size, 600) + 70 <= width
	);
	return text && cluster.count > 0 ? [{ ...label, ...base, text, more }] : [];
}

/** moves what stands in rows to its place in px below the top of the plot */
function lift<T extends { readonly y: number }>(parts: readonly T[], top: number): T[] {
	return parts.map((part) => ({ ...part, y: top + (part.y + 0.5) * ROW }));
}

/** breaks a name into lines of at most `width` px */
function linesOf(name: string, width: number): string[] {
	const lines: string[] = [];
	for (const word of name.split(' ')) {
		const last = lines.at(-1);
		const joined = last === undefined ? word : `${last} ${word}`;
		const fits = textWidth(joined, NAME.size, 600) <= width;
		if (last !== undefined && fits) lines[lines.length - 1] = joined;
		else lines.push(word);
	}
	return lines;
}

interface Stack {
	bands: Band[];
	marks: Mark[];
	clusters: Cluster[];
	labels: Label[];
	strips: Strip[];
	bottom: number;
}

function stack(tracks: readonly TrackScene[], plot: Plot): Stack {
	const result: Stack = { bands: [], marks: [], clusters: [], labels: [], strips: [], bottom: 0 };
	const { timeline, tracks: tables } = plot.table;
	tracks.forEach((track, index) => {
		const { strip, cell } = track.detail;
		const top = result.bottom;
		const { id, title } = timeline.tracks[index]!;
		const lines = plot.isNarrow ? [title] : linesOf(title, gutterOf(plot.frame.width) - 8);
		const name = plot.isNarrow ? 18 : 0;
		const least = LEAST_TRACK + name + (lines.length - 1) * NAME.line;
		const first = top + PAD + name;
		const below = first + track.rows * ROW;
		const bottom = Math.max(below + (strip ? STRIP.height : 0) + PAD, top + least);
		const count = track.shown + track.clustered;
		result.bands.push({ id, lines, top, height: bottom - top, count });
		result.marks.push(...lift(track.marks, first));
		result.clusters.push(...lift(track.clusters, first));
		result.labels.push(...lift(track.labels, first));
		if (strip) {
			const heights = stripHeights(tables[index]!, plot.scale, cell, STRIP.step);
			const { height, step } = STRIP;
			result.strips.push({ count: track.clustered, heights, step, top: below, height });
		}
		result.bottom = bottom;
	});
	return result;
}

/** room for the names of tracks at the inline start */
const gutterOf = (width: number): number => (width < NARROW ? 0 : width < 900 ? 96 : 116);

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

/** the window in time between two x of a scene */
export const instantAt = (scene: Scene, x: number): Instant =>
	timeScale(scene.domain, scene.plotWidth).invert(x);
