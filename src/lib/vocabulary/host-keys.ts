/** Keys of an address that filter events; values are ids, separated by commas. */
export const facets = ['kind', 'actor', 'place', 'track', 'source'] as const;

/**
 * Keys of an address that a host may set.
 *
 * Values are written as in an address; an empty one is the default.
 */
export const hostKeys = [
	'from',
	'to',
	'event',
	'q',
	...facets,
	'scale',
	'theme',
	'gestures',
	'order'
] as const;
/** A key of an address that a host may set. */
export type HostKey = (typeof hostKeys)[number];
