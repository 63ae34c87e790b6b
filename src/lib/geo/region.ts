import type { Box } from './box.js';

/** units of a degree in a path: it needs no decimals */
export const UNIT = 1000;

/** least height of a map, in degrees of latitude: a place is shown with its surroundings */
export const LEAST = 1.7;

/** a country in a region: where its name may stand, and how far its area reaches */
export interface Country {
	readonly name: string;
	/** degrees of latitude: radius of a circle of the same area */
	readonly reach: number;
	/** stretches inside it: latitude, western and eastern longitude */
	readonly rows: readonly (readonly [number, number, number])[];
}

/** what maps of one part of the earth are drawn from; paths count thousandths of a degree */
export interface Region {
	readonly box: Box;
	readonly land: string;
	readonly borders: string;
	readonly countries: readonly Country[];
}
