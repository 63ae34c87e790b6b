import { createContext } from 'svelte';
import type { Address } from '../model/address.js';
import type { TimelineState } from '../state/timeline.svelte.js';
import type { Links } from './links.js';

/** What every component of a timeline's page may need of that page. */
export interface Page {
	/** What is shown. */
	readonly view: TimelineState;
	/** Where links lead. */
	readonly links: Links;
	/** True once scripts have taken over; a getter, so read it where it is used. */
	readonly isLive: boolean;
	/** Goes to the state at the other end of a link. */
	readonly visit: (href: string) => void;
	/** Takes over a change, if any, and writes the state into the address, without a step for Back. */
	readonly write: (change?: Partial<Address>) => void;
}

/** The page around a component. */
export const [getPage, setPage] = createContext<Page>();
