import type { Place } from '../model/timeline.js';

/** a part of the earth in degrees; `west` and `east` may lie beyond 180 where it crosses that meridian */
export interface Box {
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
}

/** a spot in degrees */
export type Spot = Pick<Place, 'latitude' | 'longitude'>;

/** length of a degree of longitude there, in degrees of latitude */
export const shrinkAt = (latitude: number): number =>
	Math.max(Math.cos((latitude * Math.PI) / 180), 0.05);

/** the longitude as a box counts it: at or east of its western side */
export const longitudeIn = ({ west }: Box, longitude: number): number =>
	west + ((((longitude - west) % 360) + 360) % 360);

export const contains = (box: Box, { latitude, longitude }: Spot): boolean =>
	latitude >= box.south && latitude <= box.north && longitudeIn(box, longitude) <= box.east;

/** the smallest box around spots, on whichever side of the earth is shorter */
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

/** a box with the same middle: so many degrees of latitude high, and as wide in those same degrees */
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

export const heightOf = ({ south, north }: Box): number => north - south;

/** in degrees of latitude */
export const widthOf = ({ west, east, south, north }: Box): number =>
	(east - west) * shrinkAt((south + north) / 2);
