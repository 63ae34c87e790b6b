import type { Chapter } from '../model/timeline.js';
import type { Filter } from '../model/filter.js';
import type { Scale } from '../vocabulary/choices.js';
import type { Span } from '../time/instant.js';

/**
 * The addresses that the links of a page lead to.
 *
 * They work without scripts as far as an address can be prerendered.
 */
export interface Links {
	/** Returns the address that selects an event; null for nothing. */
	readonly event: (id: string | null) => string;
	/** Returns the address that shows a window. */
	readonly window: (window: Span) => string;
	/** Returns the address that shows a chapter. */
	readonly chapter: (chapter: Chapter) => string;
	/** Returns the address with another order of the list. */
	readonly order: (order: 'time' | 'paragraph') => string;
	/** Returns the address that filters the events. */
	readonly filter: (filter: Filter) => string;
	/** Returns the address of an actor’s events, nothing selected; null for those of all. */
	readonly person: (id: string | null) => string;
	/** Returns the address without search and filter. */
	readonly reset: () => string;
	/** Returns the address with another scale of time. */
	readonly scale: (scale: Scale) => string;
	/**
	 * The address of the list of all events.
	 *
	 * On this page, or on the timeline’s own one.
	 */
	readonly list: string;
	/** Returns the address of the same state on the timeline’s own page. */
	readonly full: () => string;
	/** Returns the address of a scaled picture. */
	readonly picture: (name: string) => string;
	/** Returns the address of another timeline of the site. */
	readonly timeline: (param: string) => string;
}
