import type { Place } from '../model/timeline.js';

/** A part of the earth in degrees. */
export interface Box {
	/** The western side. It may lie beyond 180 where the box crosses that meridian. */
	readonly west: number;
	/** The southern side, from -90 to 90. */
	readonly south: number;
	/** The eastern side, at least `west`. It may lie beyond 180. */
	readonly east: number;
	/** The northern side, from -90 to 90. */
	readonly north: number;
}

/** A point of the earth in degrees. */
export type Spot = Pick<Place, 'latitude' | 'longitude'>;

/** Returns the length of a degree of longitude, in degrees of latitude. At least 0.05. */
export const shrinkAt = (latitude: number): number =>
	Math.max(Math.cos((latitude * Math.PI) / 180), 0.05);

/** Returns a longitude as a box counts it, at or east of its western side. */
export const longitudeIn = ({ west }: Box, longitude: number): number =>
	west + ((((longitude - west) % 360) + 360) % 360);

/** True if a point lies in a box. */
export const contains = (box: Box, { latitude, longitude }: Spot): boolean =>
	latitude >= box.south && latitude <= box.north && longitudeIn(box, longitude) <= box.east;

/** Returns the smallest box around points, on whichever side of the earth is shorter. */
export function boxAround(spots: readonly Spot[]): Box {
	const latitudes = spots.map(({ latitude }) => latitude);
	const longitudes = spots.map(({ longitude }) => longitude).sort((a, b) => a - b);
	const gap = (index: number) =>
		index ? longitudes[index]! - longitudes[index - 1]! : longitudes[0]! + 360 - longitudes.at(-1)!;
	const first = longitudes.reduce((best, _, index) => (gap(index) > gap(best) ? index : best), 0);
	const west = longitudes[first]!;
	return {
		west,
		south: Math.min(...latitudes),
		east: west + 360 - gap(first),
		north: Math.max(...latitudes)
	};
}

/** Returns a box with the same middle. Width and height are in degrees of latitude. */
export function boxOfSize(around: Box, width: number, height: number): Box {
	const latitude = (around.south + around.north) / 2;
	const longitude = (around.west + around.east) / 2;
	const half = Math.min(width / shrinkAt(latitude), 360) / 2;
	return {
		west: longitude - half,
		south: Math.max(latitude - height / 2, -90),
		east: longitude + half,
		north: Math.min(latitude + height / 2, 90)
	};
}

/** Returns the height of a box in degrees of latitude. */
export const heightOf = ({ south, north }: Box): number => north - south;

/** Returns the width of a box at its middle, in degrees of latitude. */
export const widthOf = ({ west, east, south, north }: Box): number =>
	(east - west) * shrinkAt((south + north) / 2);
