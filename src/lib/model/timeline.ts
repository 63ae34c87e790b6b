import type { Locale } from '../messages/index.js';
import type { Instant, Span } from '../time/instant.js';
import type { Phase } from './phase.js';
import type { TimeSpan, Unit } from '../time/timespan.js';
import type { MarkSlot, RelationType, SourceFile, TimelineFile } from './schema.js';
import type { Amount, MediumFile, Status } from './schema-event.js';

export type { MarkSlot, RelationType } from './schema.js';
export type { Amount, Status } from './schema-event.js';

/** A named window of time. */
export interface Chapter {
	/** The id of the chapter, unique in the timeline. */
	readonly id: string;
	/** The name of the chapter. */
	readonly title: string;
	/** The window in words, for its tab; empty if the file has none. */
	readonly range: string;
	/** One sentence on what happens in it; empty if the file has none. */
	readonly summary: string;
	/** The span that it shows. */
	readonly window: Span;
}

/** A horizontal band of the figure. */
export interface Track {
	/** The id of the track, unique in the timeline. */
	readonly id: string;
	/** The full name. */
	readonly title: string;
	/** The name for narrow places. */
	readonly short: string;
}

/** A sort of events, with its mark. */
export interface Kind {
	/** The id of the kind, unique in the timeline. */
	readonly id: string;
	/** The name in the legend. */
	readonly title: string;
	/** The shape and colour of its marks. */
	readonly mark: MarkSlot;
}

/** A person, group or state that takes part. */
export type Actor = NonNullable<TimelineFile['actors']>[number];
/** A place where something happens, in degrees. */
export type Place = NonNullable<TimelineFile['places']>[number];

/** One source of a timeline; its paragraphs stand in the timeline. */
export type Source = Omit<SourceFile, 'paragraphs'>;

/** Where a source tells an event. */
export interface Citation {
	/** The id of the source; absent where the timeline has one alone. */
	readonly source?: string | undefined;
	/** The number of the paragraph, from 1. */
	readonly paragraph?: number | undefined;
	/** The page, and whatever else leads to the place. */
	readonly place?: string | undefined;
	/** The address of a page for this event alone. */
	readonly url?: string | undefined;
	/** Words of the source. */
	readonly quote?: string | undefined;
}

/** How pages show a picture. */
export interface Picture {
	/** The beginning of its address, before width and ending; or all of it. */
	readonly name: string;
	/** The widths that it comes in, in px, the largest last; none for one file. */
	readonly widths: readonly number[];
	/** The width of the largest, in px; 0 before that is known. */
	readonly width: number;
	/** The height of the largest, in px; 0 before that is known. */
	readonly height: number;
}

/** A picture of an event. */
export interface Medium extends MediumFile {
	/** How it is shown; absent where its file is not at hand. */
	readonly picture?: Picture | undefined;
}

/** What one source says of a date. */
export interface Reading {
	/** The id of the source; absent where the timeline has one alone. */
	readonly source?: string | undefined;
	/** The date that it gives. */
	readonly when: TimeSpan;
}

/** One paragraph of a source. */
export interface Paragraph {
	/** The id of its source. */
	readonly source: string;
	/** The number within its source, from 1. */
	readonly number: number;
	/** What it tells, in a few words. */
	readonly line: string;
	/** The reason why it gives no event; null if it does. */
	readonly none: string | null;
}

/** One dated event of the source. */
export interface TimelineEvent {
	/** The id of the event, which its address names. */
	readonly id: string;
	/** A neutral headline. */
	readonly title: string;
	/** The headline for narrow places. */
	readonly label: string;
	/** One to three sentences; empty if the file has none. */
	readonly summary: string;
	/** The id of its kind. */
	readonly kind: string;
	/** The id of its track. */
	readonly track: string;
	/** How the source tells it. */
	readonly status: Status;
	/** The importance, from 1 to 5; the label of 5 stays longest. */
	readonly weight: number;
	/** The name of who says so; null where the source itself does. */
	readonly claimant: string | null;
	/** The date with its precision. */
	readonly when: TimeSpan;
	/** What each source says of the date, where they differ; `when` holds all of it. */
	readonly readings?: readonly Reading[];
	/** The reason why the date is doubtful, and the other reading; null if sure. */
	readonly uncertain: { readonly why: string; readonly other: TimeSpan } | null;
	/** How the date was read: the source’s words, what they count from, the rule. */
	readonly dating: {
		readonly phrase: string;
		readonly anchor: string;
		readonly rule: string;
		readonly paragraph: number | null;
		/** The id of the source; the first one if left out. */
		readonly source?: string | undefined;
	};
	/** Where sources tell it, the first one first. */
	readonly citations: readonly Citation[];
	/** The ids of those who take part. */
	readonly actors: readonly string[];
	/** The ids of where it happens. */
	readonly places: readonly string[];
	/** Numbers that belong to it, each with its date. */
	readonly figures: readonly (Amount & { readonly on: TimeSpan })[];
	/** Pictures of it; absent for none. */
	readonly media?: readonly Medium[];
	/** What a foreign file tells beside, by the names of its columns; absent for nothing. */
	readonly extra?: Readonly<Record<string, string>>;
}

/** One thing that an event is to another. */
export interface Relation {
	/** The id of the first event. */
	readonly from: string;
	/** What the first event is to the second. */
	readonly type: RelationType;
	/** The id of the second event. */
	readonly to: string;
	/** The number of the paragraph that says so, from 1; null for none. */
	readonly paragraph: number | null;
}

/** One source as a timeline. */
export interface Timeline {
	/** The headline of the page. */
	readonly title: string;
	/** What the timeline is about, in a few words. */
	readonly subject: string;
	/** One or two sentences for the page and for search engines. */
	readonly description: string;
	/** The language of the texts. */
	readonly locale: Locale;
	/** The way that time runs in the figure. */
	readonly direction: 'ltr' | 'rtl';
	/** What all this comes from, the main source first; none if the file names none. */
	readonly sources: readonly Source[];
	/** The first instant of the day of publication, or of `asOf`; null for none. */
	readonly published: Instant | null;
	/** The end of that day, where the future begins; else the end of the extent. */
	readonly horizon: Instant;
	/** The id of the chapter shown first. */
	readonly chapter: string;
	/** Named windows of the timeline. */
	readonly chapters: readonly Chapter[];
	/** The phases that the file names, else those found in its events. */
	readonly phases: readonly Phase[];
	/** The horizontal bands, from top to bottom. */
	readonly tracks: readonly Track[];
	/** The sorts of events, in the order of the legend. */
	readonly kinds: readonly Kind[];
	/** Persons, groups and states. */
	readonly actors: readonly Actor[];
	/** Where things happen. */
	readonly places: readonly Place[];
	/**
	 * The dated events in the order of time.
	 *
	 * Overlapping ones stand in the order of their relations.
	 */
	readonly events: readonly TimelineEvent[];
	/** What events are to one another. */
	readonly relations: readonly Relation[];
	/** The paragraphs of the sources, in order. */
	readonly paragraphs: readonly Paragraph[];
	/** The span of all events and chapters. */
	readonly extent: Span;
	/** The finest unit of any date, beyond which no zoom goes. */
	readonly finest: Unit;
}
