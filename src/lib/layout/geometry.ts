import type { Locale } from '../messages/index.js';
import type { EventTable, TrackTable } from '../model/table.js';
import type { MarkSlot, TimelineEvent } from '../model/timeline.js';
import type { Instant, Span } from '../time/instant.js';
import type { Item, LabelBox, Packing } from './labels.js';
import type { Reach, Shape } from './marks.js';
import type { Grain } from './members.js';
import type { PhaseBox } from './band.js';
import type { PhaseScale } from './phase-scale.js';
import type { Axis } from './ticks.js';

/** what changes: the window, the selected event, what a search finds, how time is measured */
export interface View {
	readonly domain: Span;
	readonly event: string | null;
	/** ids that a search finds; without it all events match */
	readonly found?: ReadonlySet<string> | null;
	/** how far phases keep their least widths: 1 without it, 0 in linear time */
	readonly strength?: number;
}

/** how full tracks may get: their rows, their bars at one moment, whether they keep one height */
export interface RowBudget {
	readonly rows: number;
	readonly bars: number;
	readonly isSteady: boolean;
}

/** a page grows with what it shows; a frame in somebody's page keeps its height while it is explored */
export const budgets = {
	page: { rows: 40, bars: 24, isSteady: false },
	embed: { rows: 8, bars: 5, isSteady: true }
} satisfies Record<string, RowBudget>;

/** what of one track a picture lets stand by itself, and how it packs that into rows where these are few */
export interface Share {
	readonly grain: Grain;
	readonly pack?: (items: readonly Item[]) => Packing;
}

/**
 * where it is drawn: width in px, script direction, language, most rows of a track, and whether each
 * track keeps the height that its fullest window needs
 */
export interface Frame {
	readonly width: number;
	readonly direction: 'ltr' | 'rtl';
	readonly locale: Locale;
	readonly rows: number;
	readonly isSteady?: boolean;
	/** shares out the room of a picture; nothing moves there, so no row is kept for a selection */
	readonly share?: (track: TrackTable, grain: Grain) => Share;
	/** what its head is drawn for; a page without it */
	readonly place?: HeadPlace;
	/** px of the whole figure, over which the tracks spread where they need less */
	readonly height?: number;
	/** whether the names of tracks stand without the counts of their events, for want of room */
	readonly isUncounted?: boolean;
	/** writes what stands for the labels of events, as numbers do */
	readonly numbers?: (ids: readonly string[]) => string;
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
	/** whether it is drawn for context only: a search does not find it */
	readonly isDimmed: boolean;
	/** stretch of the line that its own label interrupts */
	readonly bed: Reach | null;
	/** start of the leader from a label before the rule to a planned mark */
	readonly leader: Reach | null;
}

/** where something is: in the window, or beyond one of its ends */
export type Side = 'inside' | 'earlier' | 'later';

/** The events that a cluster counts: those that a search finds, all without a search. */
export interface ClusterMembers {
	/** Returns them in the order of time. */
	all(): readonly TimelineEvent[];
	/** True if an event is one of them. */
	has(id: string): boolean;
}

/** several events drawn as one badge */
export interface Cluster {
	readonly key: string;
	readonly y: number;
	/** middle and width of the badge in px */
	readonly x: number;
	readonly width: number;
	readonly count: number;
	readonly members: ClusterMembers;
	/** ids of the first fifty members, for markup */
	readonly events: readonly string[];
	readonly best: TimelineEvent;
	readonly span: Span;
	/** px between the first and the last date, where wider than the badge */
	readonly whisker: Reach | null;
	/** share of each kind, in the order of the legend */
	readonly shares: readonly { readonly slot: MarkSlot; readonly share: number }[];
	readonly isFinest: boolean;
	/** where its events have their dates: in the window, or before or after it */
	readonly side: Side;
	/** whether a search finds none of its members */
	readonly isDimmed: boolean;
}

/** a track too full for marks: counts as an area */
export interface Strip {
	readonly id: string;
	readonly title: string;
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
	/** px of the parts above the tracks */
	readonly heights: HeadHeights;
	/** the phases in the window, as the band shows them */
	readonly phases: readonly PhaseBox[];
	readonly bands: readonly Band[];
	/** whether the counts of tracks stand below their names */
	readonly hasCounts: boolean;
	readonly marks: readonly Mark[];
	readonly clusters: readonly Cluster[];
	readonly labels: readonly Label[];
	readonly strips: readonly Strip[];
	readonly counts: Counts;
}

/** x from which a scene shows what comes after publication; null where it shows none */
export const futureOf = ({ rule, domain }: Scene, horizon: Instant): number | null =>
	rule ?? (domain.start >= horizon ? 0 : null);

/** px of the parts above the tracks, from top to bottom */
export interface HeadHeights {
	readonly strip: number;
	readonly funnel: number;
	readonly band: number;
	readonly axis: number;
}

const heads = {
	wide: { strip: 46, funnel: 24, band: 36, axis: 23 },
	middle: { strip: 24, funnel: 17, band: 22, axis: 20 },
	low: { strip: 24, funnel: 18, band: 46, axis: 22 },
	picture: { strip: 18, funnel: 17, band: 22, axis: 20 },
	lowPicture: { strip: 0, funnel: 0, band: 22, axis: 20 },
	embed: { strip: 18, funnel: 18, band: 33, axis: 22 }
} satisfies Record<string, HeadHeights>;

/** what a head is drawn for: room is scarce in embeds and pictures, and low ones have no strip */
export type HeadPlace = 'page' | 'embed' | 'picture' | 'lowPicture';

/** px of the parts above the tracks in a figure of `width` px */
export function headOf(width: number, place: HeadPlace): HeadHeights {
	if (place === 'picture' || place === 'lowPicture') return heads[place];
	const isEmbed = place === 'embed';
	if (width < NARROW) return isEmbed ? heads.embed : heads.low;
	return width < WIDE || isEmbed ? heads.middle : heads.wide;
}

/** px of a row */
export const ROW = 18.5;
/** px under which the names of tracks stand inside, and labels are short */
export const NARROW = 640;
/** px from which the head has all its lines */
const WIDE = 900;

/** what every part of the layout of one picture needs */
export interface Plot {
	readonly scale: PhaseScale;
	/** x of the rule, wherever it is */
	readonly rule: number;
	readonly isNarrow: boolean;
	/** px that the tracks spread over, where they need less */
	readonly height: number;
	readonly table: EventTable;
	readonly view: View;
	readonly frame: Frame;
}

/** px of the plot in a figure of `width` px */
export const plotWidthOf = (width: number): number => Math.max(width - gutterOf(width), 120);

/** room for the names of tracks at the inline start */
export const gutterOf = (width: number): number => (width < NARROW ? 0 : width < WIDE ? 104 : 112);
