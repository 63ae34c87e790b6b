import { choices, embedThemes } from './choices.js';
import type { HostKey } from './host-keys.js';

/**
 * A key of an address that is part of the state.
 *
 * All of them but `lang` can be set by a host.
 */
export type StateKey = HostKey | 'lang';

/** One key of an address: its values, its meaning, and where it counts. */
export interface StateKeyEntry {
	/** The possible values, the default first; or how a value is written. */
	readonly values: readonly [string, ...string[]] | string;
	/** The possible values in embeds, where they differ. */
	readonly inEmbeds?: readonly string[];
	/** The text of the help and the README for it. */
	readonly meaning: string;
	/** The placeholder for its value in the help; absent where values are few. */
	readonly word?: string;
	/** True if the prerendered figure does not show such an address. */
	readonly movesFigure?: true;
	/** True if pictures take it. */
	readonly isForPictures?: true;
}

const both = { movesFigure: true, isForPictures: true } as const;
const end = {
	...both,
	word: 'DATE',
	values: '`YYYY-MM-DD` or `YYYY-MM-DDThh:mmZ`',
	meaning: 'the window, in UTC; a day in `to` is included'
} as const;
const facet = {
	...both,
	word: 'IDS',
	values: 'ids, parted by commas',
	meaning: 'filters; without them all events count'
} as const;

/** The keys of an address: what readers share, what hosts set, and what pictures show. */
export const stateKeys = {
	from: end,
	to: end,
	event: { ...both, word: 'ID', values: 'an event’s id', meaning: 'the selection' },
	q: { ...both, word: 'TEXT', values: 'text', meaning: 'search' },
	kind: facet,
	actor: facet,
	place: facet,
	track: facet,
	source: facet,
	scale: { ...both, values: choices.scale, meaning: 'whether each phase keeps a least width' },
	theme: {
		values: choices.theme,
		inEmbeds: embedThemes,
		meaning: 'colours',
		isForPictures: true
	},
	lang: { values: choices.lang, meaning: 'language; there is one so far', isForPictures: true },
	gestures: {
		values: choices.gestures,
		meaning: 'who gets a plain wheel: the page or the figure'
	},
	order: { values: choices.order, meaning: 'order of the list' }
} as const satisfies Readonly<Record<StateKey, StateKeyEntry>>;

type Keyed<Flag> = {
	[Key in StateKey]: (typeof stateKeys)[Key] extends Flag ? Key : never;
}[StateKey];

const keysWith = <Flag extends 'movesFigure' | 'isForPictures'>(flag: Flag) =>
	(Object.keys(stateKeys) as StateKey[]).filter(
		(key): key is Keyed<Readonly<Record<Flag, true>>> => flag in stateKeys[key]
	);

/** Keys of an address that show another figure than the one as built. */
export const figureKeys = keysWith('movesFigure');
/** Keys of an address that pictures take. */
export const pictureStateKeys = keysWith('isForPictures');
/** A key of an address that pictures take. */
export type PictureStateKey = (typeof pictureStateKeys)[number];
