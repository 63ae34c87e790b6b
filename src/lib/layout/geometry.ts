import type { Locale } from '../messages/index.js';
import type { EventTable } from '../model/table.js';
import type { MarkSlot, TimelineEvent } from '../model/timeline.js';
import type { Instant, Span } from '../time/instant.js';
import type { PhaseBox } from './band.js';
import type { Grain } from './detail.js';
import type { Ground, TimeLine } from './ink.js';
import type { Fill, Reach } from './marks.js';
import type { Pace } from './pace.js';
import type { PhaseScale } from './phase-scale.js';
import type { Axis } from './ticks.js';
import type { Words } from './words.js';
import type { HeadHeights, HeadPlace } from './size.js';

/** What changes about a picture: window, selection, search, measure of time. */
export interface View {
	/** The visible span. */
	readonly domain: Span;
	/** The id of the selected event; null for none. */
	readonly event: string | null;
	/** The ids that a search finds; all events match without it. */
	readonly found?: ReadonlySet<string> | null;
	/** How far phases keep their least widths: 1 without it, 0 in linear time. */
	readonly strength?: number;
}

/** What a picture is drawn in. */
export interface Frame {
	/** The width of the figure in px. */
	readonly width: number;
	/** The direction of the script. */
	readonly direction: 'ltr' | 'rtl';
	/** The language of the words. */
	readonly locale: Locale;
	/** The most rows of all tracks together, their foot lines included. */
	readonly rows: number;
	/** What its head is drawn for; a page if left out. */
	readonly place?: HeadPlace;
	/** True if the names of tracks stand without counts, for want of room. */
	readonly isUncounted?: boolean;
	/** The window that rows are given away for; by default the chapter shown first. */
	readonly home?: Span;
	/** Returns the numbers of events as text, where an index lists them. */
	readonly numbers?: (ids: readonly string[]) => string;
}

/** One event drawn by itself. */
export interface Mark {
	/** The id of the event. */
	readonly id: string;
	/** The event itself. */
	readonly event: TimelineEvent;
	/** The shape and colour of its kind. */
	readonly slot: MarkSlot;
	/** The top of its row in px. */
	readonly y: number;
	/** The x of the middle of its glyph, and how that is filled. */
	readonly glyph: { readonly x: number; readonly fill: Fill };
	/** What the event claims about time. */
	readonly line: TimeLine;
	/** Its words; null where they have no room. */
	readonly words: Words | null;
	/**
	 * The px of the dots from its words to the glyph; null for none.
	 *
	 * Plans have them where their words stand before the rule.
	 */
	readonly leader: Reach | null;
	/** The px of all that it takes of its row. */
	readonly reach: Reach;
	/** True if it is the selected event. */
	readonly isSelected: boolean;
	/** True if it is drawn for context only, as a search does not find it. */
	readonly isDimmed: boolean;
}

/** The events that a cluster counts: those that a search finds, all without a search. */
export interface ClusterMembers {
	/** Returns the members in the order of time. */
	all(): readonly TimelineEvent[];
	/** Returns the first members, at most `most`. */
	first(most: number): readonly TimelineEvent[];
	/** True if an event is one of them. */
	has(id: string): boolean;
}

/**
 * Events of a track that stand together: a group, or what comes from before.
 *
 * The selected event has a mark of its own, and is not counted.
 */
export interface Cluster {
	/** The track with the span of the cell, or with `before`, as a key. */
	readonly key: string;
	/** A group of a cell, or what comes from before the window. */
	readonly kind: 'group' | 'before';
	/** The top of its row in px. */
	readonly y: number;
	/** The middle of the badge in px. */
	readonly x: number;
	/** The width of the badge in px. */
	readonly width: number;
	/** The number of matching members; 0 where a search finds none. */
	readonly count: number;
	/** The members that it counts. */
	readonly members: ClusterMembers;
	/** The ids of the first members, at most fifty, for markup. */
	readonly events: readonly string[];
	/** The best member; the selected event where no other is counted. */
	readonly best: TimelineEvent;
	/** The best members, at most six, the best first. */
	readonly names: readonly TimelineEvent[];
	/** The home of the first member; the window’s start for what comes from before. */
	readonly first: Instant;
	/** The span of its dates within the cell; null for what comes from before. */
	readonly dates: Span | null;
	/** The window that shows more of it. */
	readonly span: Span;
	/** The px between the first and the last possible date, within the plot. */
	readonly bracket: Reach;
	/** The words beside the badge; null where none has room. */
	readonly words: Words | null;
	/** The line of its only member, if that lasts, within its bracket; null for none. */
	readonly line: TimeLine | null;
	/**
	 * The share of each kind that it holds, in the order of the legend.
	 *
	 * Empty for what comes from before.
	 */
	readonly shares: readonly { readonly slot: MarkSlot; readonly share: number }[];
	/** True if no zoom parts it. */
	readonly isFinest: boolean;
	/** True if a search finds none of its members. */
	readonly isDimmed: boolean;
}

/** A track as a horizontal band of the figure. */
export interface Band {
	/** The id of the track. */
	readonly id: string;
	/** The name, broken into lines that fit the gutter. */
	readonly lines: readonly string[];
	/** The px from the top of the plot to the top of the band. */
	readonly top: number;
	/** The height in px. */
	readonly height: number;
	/** The number of matching events of the track that the window shows. */
	readonly count: number;
	/** The thin lines at its foot, for what only passes through. */
	readonly passing: readonly { readonly slot: MarkSlot; readonly reach: Reach }[];
}

/**
 * The numbers of events by where they stand.
 *
 * matching = shown + clustered + outside.
 */
export interface Counts {
	/** The number of events of the timeline. */
	readonly total: number;
	/** The number of events that pass the filter and the search. */
	readonly matching: number;
	/** The number of matching events drawn by themselves. */
	readonly shown: number;
	/** The number of events that clusters count. */
	readonly clustered: number;
	/** The number of matching events that the window does not show. */
	readonly outside: number;
	/** The number of groups on foot lines that count any event. */
	readonly groups: number;
	/** The number of clustered events that come from before the window. */
	readonly before: number;
	/**
	 * True if each of those certainly began before the window.
	 *
	 * Also where there are none, but not where a track has more than fifty: only so many are
	 * asked.
	 */
	readonly hasBegun: boolean;
}

/**
 * The plain geometry of one picture.
 *
 * x counts from the inline start of the plot, y from its top.
 */
export interface Scene {
	/** The width of the figure in px. */
	readonly width: number;
	/** The height of the figure in px, its head included. */
	readonly height: number;
	/** The px at the inline start for names of tracks; 0 where they stand inside. */
	readonly gutter: number;
	/** The width of the plot in px. */
	readonly plotWidth: number;
	/** The height of the plot in px. */
	readonly plotHeight: number;
	/** The direction of the script. */
	readonly direction: 'ltr' | 'rtl';
	/** The language of the words. */
	readonly locale: Locale;
	/** The visible span. */
	readonly domain: Span;
	/** The ticks, gridlines, weekends and changes of scale. */
	readonly axis: Axis;
	/** The x of the end of the day of publication; null where none is shown. */
	readonly rule: number | null;
	/** The px of the parts above the tracks. */
	readonly heights: HeadHeights;
	/** The phases in the window, as the band shows them. */
	readonly phases: readonly PhaseBox[];
	/** The tracks, from top to bottom. */
	readonly bands: readonly Band[];
	/** True if the counts of tracks stand below their names in the gutter. */
	readonly hasCounts: boolean;
	/** The events drawn by themselves. */
	readonly marks: readonly Mark[];
	/** The events that stand together. */
	readonly clusters: readonly Cluster[];
	/** The numbers of events by where they stand. */
	readonly counts: Counts;
}

/**
 * Returns the selected mark unless its glyph is hollow; undefined for none.
 *
 * A hollow glyph stands on no day that an axis can name.
 */
export const flagged = ({ marks }: Scene): Mark | undefined =>
	marks.find(({ isSelected, glyph }) => isSelected && glyph.fill !== 'hollow');

/** Returns the x from which a scene shows the future; null where it shows none. */
export const futureOf = ({ rule, domain }: Scene, horizon: Instant): number | null =>
	rule ?? (domain.start >= horizon ? 0 : null);

/** What every part of the layout of one picture needs. */
export interface Plot {
	/** The time to px of the plot. */
	readonly scale: PhaseScale;
	/** The time to px as the rows count them. */
	readonly pace: Pace;
	/** The px to add to those of `pace` for an x of the plot. */
	readonly shift: number;
	/** What lines are drawn on. */
	readonly ground: Ground;
	/** What decides which events stand alone. */
	readonly grain: Grain;
	/** The ticks, gridlines, weekends and changes of scale. */
	readonly axis: Axis;
	/** True if names of tracks stand above their rows, and labels are short. */
	readonly isNarrow: boolean;
	/**
	 * The year of publication at the end of a date, with the space before it.
	 *
	 * Words leave it out.
	 */
	readonly year: string;
	/** The events to draw. */
	readonly table: EventTable;
	/** The window, the selection, the search and the measure of time. */
	readonly view: View;
	/** What the picture is drawn in. */
	readonly frame: Frame;
}
