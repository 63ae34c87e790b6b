import type { Region } from '../geo/region.js';
import type { Address } from '../model/address.js';
import type { State } from '../vocabulary/protocol.js';
import type { TimelineState } from '../state/timeline.svelte.js';
import type { Links } from './links.js';

/** what a page hands to the surface that shows its timeline: the explorer, or the embed */
export interface Surface {
	view: TimelineState;
	/** whether scripts have taken over */
	isLive: boolean;
	/** whether another page is being loaded */
	isLoading: boolean;
	links: Links;
	/** shapes for the maps of places */
	regions: readonly Region[];
	/** the other timelines of the site */
	others: readonly { param: string; title: string }[];
	/** called when a gesture, a button or a key has moved the window, or typing has paused */
	onmoved: () => void;
	/** called with the address of a state to go to */
	onvisit: (href: string) => void;
	/** called with what is to change without a step for Back, as the colours */
	onchange: (change: Partial<Address>) => void;
	/** the present state, by the keys of an address */
	told: () => State;
	/** takes over values of the state that a host sets; returns what is wrong with them, and then changes nothing */
	onstate: (change: State) => readonly string[];
}
