/** Keys of an address that filter events; each value is a list of ids, parted by commas. */
export const facets = ['kind', 'actor', 'place', 'track'] as const;

/** Keys of an address that a host may set; their values are those of an address, empty for the default. */
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
