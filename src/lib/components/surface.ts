import type { Region } from '../geo/region.js';
import type { State } from '../vocabulary/protocol.js';

/** what a page hands to the surface that shows its timeline: the explorer, or the embed */
export interface Surface {
	/** whether another page is being loaded */
	isLoading: boolean;
	/** shapes for the maps of places */
	regions: readonly Region[];
	/** the other timelines of the site */
	others: readonly { param: string; title: string }[];
	/** the present state, by the keys of an address */
	told: () => State;
	/** takes over values of the state that a host sets; returns what is wrong with them, and then changes nothing */
	onstate: (change: State) => readonly string[];
}
