import type { Chapter } from '../model/timeline.js';
import type { Filter } from '../model/filter.js';
import type { Scale } from '../vocabulary/choices.js';
import type { Span } from '../time/instant.js';

/** where the links of a page lead; they work without scripts as far as an address can be baked */
export interface Links {
	/** selects an event, or nothing */
	readonly event: (id: string | null) => string;
	/** shows a window */
	readonly window: (window: Span) => string;
	readonly chapter: (chapter: Chapter) => string;
	/** another order of the list */
	readonly order: (order: 'time' | 'paragraph') => string;
	/** narrows the events, or widens them again */
	readonly filter: (filter: Filter) => string;
	/** leads to an actor: their events alone, nothing selected; null for the events of all */
	readonly person: (id: string | null) => string;
	/** without search and filter */
	readonly reset: () => string;
	/** another scale of time */
	readonly scale: (scale: Scale) => string;
	/** the list of all events, on this page or on the timeline's own one */
	readonly list: string;
	/** the same state on the timeline's own page */
	readonly full: () => string;
	/** another timeline of the same site */
	readonly timeline: (param: string) => string;
}
