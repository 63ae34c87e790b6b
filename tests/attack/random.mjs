/** Returns numbers below 1 that look random, the same for one seed (mulberry32). */
export const randomOf = (seed) => () => {
	seed = (seed + 0x6d2b79f5) | 0;
	let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
	mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
	return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

/** Returns a choice among values. */
export const chooser = (random) => (values) => values[Math.floor(random() * values.length)];
