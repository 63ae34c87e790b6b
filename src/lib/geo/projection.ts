import type { Place } from '../model/timeline.js';
import { heightOf, longitudeIn, shrinkAt } from './box.js';
import type { Size } from './labels.js';
import { LEAST, UNIT, type Region } from './region.js';

/** A map from degrees to px, true at the middle of its places. */
export interface Projection {
	/** Returns the x of a longitude in px. The longitude is as the region counts it. */
	readonly x: (longitude: number) => number;
	/** Returns the y of a latitude in px. */
	readonly y: (latitude: number) => number;
	/** The px of a degree of latitude. */
	readonly scale: number;
	/** The size of the map. It is lower than its frame where the region is. */
	readonly size: Size;
	/** The same for the units of the paths, as an SVG transform. */
	readonly transform: string;
}

/** px around the marks */
const MARGIN = 24;

/** Returns how far an area reaches around its point, in degrees of latitude. 0 where that is not known; at most a quarter of the height of the region. */
export function reachOf({ name, exact }: Place, { box, countries }: Region): number {
	const reach = exact ? 0 : (countries.find((country) => country.name === name)?.reach ?? 0);
	return Math.min(reach, heightOf(box) / 4);
}

/** where a stretch of a length begins that has a middle and keeps within bounds, or lies over a shorter whole */
function startOf(middle: number, length: number, from: number, to: number): number {
	if (length > to - from) return (from + to - length) / 2;
	return Math.min(Math.max(middle - length / 2, from), to - length);
}

const ends = (values: readonly number[]): [number, number] => [
	Math.min(...values),
	Math.max(...values)
];

function projectionAt(
	size: Size,
	shrink: number,
	scale: number,
	left: number,
	top: number
): Projection {
	const x = (longitude: number) => (longitude * shrink - left) * scale;
	const y = (latitude: number) => (top - latitude) * scale;
	const rounded = (value: number) => Number(value.toPrecision(7));
	const moves = [-left * scale, top * scale].map(rounded).join();
	const scales = [(shrink * scale) / UNIT, scale / UNIT].map(rounded).join();
	return { x, y, scale, size, transform: `translate(${moves})scale(${scales})` };
}

/** Returns the projection that fits places of a region into a frame. */
export function projectionOf(
	region: Region,
	places: readonly Place[],
	{ width, height }: Size
): Projection {
	const { box } = region;
	const [south, north] = ends(places.map(({ latitude }) => latitude));
	const shrink = shrinkAt((south + north) / 2);
	const across = places.flatMap((place) => {
		const x = longitudeIn(box, place.longitude) * shrink;
		return [x - reachOf(place, region), x + reachOf(place, region)];
	});
	const up = places.flatMap((place) => [
		place.latitude - reachOf(place, region),
		place.latitude + reachOf(place, region)
	]);
	const [[west, east], [bottom, top]] = [ends(across), ends(up)];
	const scale = Math.min(
		(width - 2 * MARGIN) / Math.max(east - west, 1e-9),
		(height - 2 * MARGIN) / Math.max(top - bottom, 1e-9),
		height / Math.max(LEAST, heightOf(box) / 6)
	);
	const wide = width / scale;
	const high = Math.min(height / scale, heightOf(box));
	const left = startOf((west + east) / 2, wide, box.west * shrink, box.east * shrink);
	const lower = startOf((bottom + top) / 2, high, box.south, box.north);
	return projectionAt(
		{ width, height: Math.round(high * scale) },
		shrink,
		scale,
		left,
		lower + high
	);
}
