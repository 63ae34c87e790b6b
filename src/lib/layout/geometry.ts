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

/** what changes: the window, the selected event, what a search finds, how time is measured */
export interface View {
	readonly domain: Span;
	readonly event: string | null;
	/** ids that a search finds; without it all events match */
	readonly found?: ReadonlySet<string> | null;
	/** how far phases keep their least widths: 1 without it, 0 in linear time */
	readonly strength?: number;
}

/** where it is drawn: width in px, script direction, language, most rows of all tracks together */
export interface Frame {
	readonly width: number;
	readonly direction: 'ltr' | 'rtl';
	readonly locale: Locale;
	readonly rows: number;
	/** what its head is drawn for; a page without it */
	readonly place?: HeadPlace;
	/** whether the names of tracks stand without the counts of their events, for want of room */
	readonly isUncounted?: boolean;
	/** the window that rows are given away for; without it that of the first chapter */
	readonly home?: Span;
	/** writes the numbers of events, where an index lists them */
	readonly numbers?: (ids: readonly string[]) => string;
}

/** one event drawn by itself; `y` is the top of its row */
export interface Mark {
	readonly id: string;
	readonly event: TimelineEvent;
	readonly slot: MarkSlot;
	readonly y: number;
	readonly glyph: { readonly x: number; readonly fill: Fill };
	readonly line: TimeLine;
	readonly words: Words | null;
	/** the dots from the words before the rule to a planned mark */
	readonly leader: Reach | null;
	/** all that it takes of its row */
	readonly reach: Reach;
	readonly isSelected: boolean;
	/** whether it is drawn for context only: a search does not find it */
	readonly isDimmed: boolean;
}

/** The events that a cluster counts: those that a search finds, all without a search. */
export interface ClusterMembers {
	/** Returns them in the order of time. */
	all(): readonly TimelineEvent[];
	/** Returns the first of them. */
	first(most: number): readonly TimelineEvent[];
	/** True if an event is one of them. */
	has(id: string): boolean;
}

/** several events on the foot line of a track: a group of a cell, or what comes from before */
export interface Cluster {
	readonly key: string;
	readonly kind: 'group' | 'before';
	/** the top of its row */
	readonly y: number;
	/** middle and width of the badge in px */
	readonly x: number;
	readonly width: number;
	readonly count: number;
	readonly members: ClusterMembers;
	/** ids of the first fifty members, for markup */
	readonly events: readonly string[];
	readonly best: TimelineEvent;
	/** its best members, at most six */
	readonly names: readonly TimelineEvent[];
	/** when its first member is at home */
	readonly first: Instant;
	/** the first and the last possible date; null for what comes from before */
	readonly dates: Span | null;
	/** the window that shows more of it */
	readonly span: Span;
	/** px between the first and the last possible date */
	readonly bracket: Reach;
	readonly words: Words | null;
	/** share of each kind, in the order of the legend */
	readonly shares: readonly { readonly slot: MarkSlot; readonly share: number }[];
	/** whether no zoom parts it */
	readonly isFinest: boolean;
	/** whether a search finds none of its members */
	readonly isDimmed: boolean;
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
	/** thin lines at the foot: what only passes through */
	readonly passing: readonly { readonly slot: MarkSlot; readonly reach: Reach }[];
}

/** matching = shown + clustered + outside */
export interface Counts {
	readonly total: number;
	readonly matching: number;
	readonly shown: number;
	readonly clustered: number;
	readonly outside: number;
	/** groups on foot lines */
	readonly groups: number;
	/** events that come from before the window and stand nowhere in it */
	readonly before: number;
	/** whether each of them certainly began before it */
	readonly hasBegun: boolean;
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
	/** px of the parts above the tracks */
	readonly heights: HeadHeights;
	/** the phases in the window, as the band shows them */
	readonly phases: readonly PhaseBox[];
	readonly bands: readonly Band[];
	/** whether the counts of tracks stand below their names */
	readonly hasCounts: boolean;
	readonly marks: readonly Mark[];
	readonly clusters: readonly Cluster[];
	readonly counts: Counts;
}

/** the selected mark, where its glyph stands on a day that an axis can name */
export const flagged = ({ marks }: Scene): Mark | undefined =>
	marks.find(({ isSelected, glyph }) => isSelected && glyph.fill !== 'hollow');

/** x from which a scene shows what comes after publication; null where it shows none */
export const futureOf = ({ rule, domain }: Scene, horizon: Instant): number | null =>
	rule ?? (domain.start >= horizon ? 0 : null);

/** what every part of the layout of one picture needs */
export interface Plot {
	readonly scale: PhaseScale;
	/** time to px as the rows count them, and the px from there to the plot */
	readonly pace: Pace;
	readonly shift: number;
	readonly ground: Ground;
	readonly grain: Grain;
	readonly axis: Axis;
	readonly isNarrow: boolean;
	/** the year of publication after a date, which words leave out */
	readonly year: string;
	readonly table: EventTable;
	readonly view: View;
	readonly frame: Frame;
}
