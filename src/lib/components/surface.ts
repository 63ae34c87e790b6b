import type { Region } from '../geo/region.js';
import type IllustratedCard from './IllustratedCard.svelte';
import type { State } from '../vocabulary/protocol.js';

/**
 * What a page hands to the component that shows its timeline.
 *
 * That is the explorer, or the embed.
 */
export interface Surface {
	/** True if another page is being loaded. */
	isLoading: boolean;
	/** The shapes for the maps of places. */
	regions: readonly Region[];
	/** The card of an event; undefined where it is loaded later. */
	card: typeof IllustratedCard | undefined;
	/** The other timelines of the site. */
	others: readonly { param: string; title: string }[];
	/** Returns the present state, by the keys of an address. */
	told: () => State;
	/**
	 * Takes over values of the state that a host sets.
	 *
	 * Returns what is wrong with them, and then changes nothing.
	 */
	onstate: (change: State) => readonly string[];
}
