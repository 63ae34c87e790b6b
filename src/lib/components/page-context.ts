import { createContext } from 'svelte';
import type { Feeder } from '../actions/embedded.svelte.js';
import type { Address } from '../model/address.js';
import type { TimelineFile } from '../model/schema.js';
import type { TimelineState } from '../state/timeline.svelte.js';
import type { Links } from './links.js';

/** What every component of a timeline's page may need of that page. */
export interface Page {
	/** The state of the timeline. */
	readonly view: TimelineState;
	/** The addresses that links lead to. */
	readonly links: Links;
	/**
	 * True once scripts have taken over.
	 *
	 * A getter, so read it where it is used.
	 */
	readonly isLive: boolean;
	/**
	 * True if the list holds all events: the page of one has only its neighbours.
	 *
	 * A getter, too.
	 */
	readonly isWhole: boolean;
	/**
	 * True if it says least: the page as built of one of many events.
	 *
	 * A getter, too.
	 */
	readonly isPlain: boolean;
	/** Goes to the state at the other end of a link. */
	readonly visit: (href: string) => void;
	/**
	 * Writes the state into the address, after a change if there is one.
	 *
	 * It adds no step for Back.
	 */
	readonly write: (change?: Partial<Address>) => void;
	/** Returns the timeline’s file, where only this page has it. */
	readonly file?: () => Promise<TimelineFile>;
	/** What a host hands over, where the timeline came from it. */
	readonly fed?: {
		/** Takes another file over. */
		readonly onfeed: Feeder;
		/** The rows that are shown and refused, in words. */
		readonly note: string;
	};
}

/** Reads and sets the page around a component. */
export const [getPage, setPage] = createContext<Page>();
