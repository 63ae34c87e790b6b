import type { Locale } from '../messages/index.js';
import type { Instant, Span } from '../time/instant.js';
import type { Run } from './warp.js';
import type { TimeSpan, Unit } from '../time/timespan.js';
import type { Amount, MarkSlot, RelationType, Status, TimelineFile } from './schema.js';

export type { Amount, MarkSlot, RelationType, Status } from './schema.js';

/** a named window of time */
export interface Chapter {
	readonly id: string;
	readonly title: string;
	/** the window in words */
	readonly range: string;
	readonly summary: string;
	readonly window: Span;
}

export interface Track {
	readonly id: string;
	readonly title: string;
	readonly short: string;
}

export interface Kind {
	readonly id: string;
	readonly title: string;
	readonly mark: MarkSlot;
}

export type Actor = NonNullable<TimelineFile['actors']>[number];
export type Place = NonNullable<TimelineFile['places']>[number];

/** one dated event of the source */
export interface TimelineEvent {
	readonly id: string;
	readonly title: string;
	readonly label: string;
	readonly summary: string;
	readonly kind: string;
	readonly track: string;
	readonly status: Status;
	readonly weight: number;
	readonly claimant: string | null;
	readonly when: TimeSpan;
	/** why the reading is doubtful, and the other reading */
	readonly uncertain: { readonly why: string; readonly other: TimeSpan } | null;
	readonly dating: {
		readonly phrase: string;
		readonly anchor: string;
		readonly rule: string;
		readonly paragraph: number | null;
	};
	readonly paragraphs: readonly number[];
	readonly actors: readonly string[];
	readonly places: readonly string[];
	readonly figures: readonly (Amount & { readonly on: TimeSpan })[];
	readonly link: string | null;
}

export interface Relation {
	readonly from: string;
	readonly type: RelationType;
	readonly to: string;
	readonly paragraph: number | null;
}

/** one source as a timeline; `events` stand in the order of time, overlapping ones in that of relations */
export interface Timeline {
	readonly title: string;
	readonly subject: string;
	readonly description: string;
	readonly locale: Locale;
	readonly source: TimelineFile['source'];
	/** first instant of the day of publication */
	readonly published: Instant;
	/** end of the day of publication, where the future begins */
	readonly horizon: Instant;
	readonly chapter: string;
	readonly chapters: readonly Chapter[];
	readonly tracks: readonly Track[];
	readonly kinds: readonly Kind[];
	readonly actors: readonly Actor[];
	readonly places: readonly Place[];
	readonly events: readonly TimelineEvent[];
	readonly relations: readonly Relation[];
	readonly paragraphs: NonNullable<TimelineFile['paragraphs']>;
	/** everything there is: all events and chapters */
	readonly extent: Span;
	/** the runs of the elastic scale, in wide figures and in narrow ones */
	readonly elastic: { readonly wide: readonly Run[]; readonly narrow: readonly Run[] };
	/** the finest unit that any event is dated in: a zoom goes no further */
	readonly finest: Unit;
}
