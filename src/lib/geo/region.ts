import type { Box } from './box.js';

/** Units of a degree in the data of paths, which need no decimals. */
export const UNIT = 1000;

/** The least height of a map, in degrees of latitude. */
export const LEAST = 1.7;

/** A country in a region. */
export interface Country {
	/** The English name, as the atlas has it. */
	readonly name: string;
	/** The radius of a circle of the same area, in degrees of latitude. */
	readonly reach: number;
	/** Stretches inside it for its name. Each is a latitude, a western and an eastern longitude. */
	readonly rows: readonly (readonly [number, number, number])[];
}

/** What maps of one part of the earth are drawn from. */
export interface Region {
	/** The part of the earth. */
	readonly box: Box;
	/** The outlines of the land, as the data of a path in `UNIT`s. */
	readonly land: string;
	/** The borders, as the data of a path in `UNIT`s. Empty for large regions. */
	readonly borders: string;
	/** The countries that have room for a name. */
	readonly countries: readonly Country[];
}
