import { bisector, geoArea, range } from 'd3';
import { feature, mesh } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify, type RingWeighter } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { heightOf, type Box } from './box.js';
import type { Country, Region } from './region.js';
import { pathOf, ringsIn, stretchesAt } from './rings.js';

/** The topology of a file of world-atlas. */
export type Atlas = Topology<{
	countries: GeometryCollection<{ name: string }>;
	land: GeometryCollection;
}>;

/** regions as high as this show no borders, which would be all that is seen */
const WORLD = 40;
/** lines of latitude on which names may stand, in a region's height */
const ROWS = 18;
/** shortest stretch for a name, in heights of a region */
const SHORTEST = 0.07;
/** how small a corner may be that is kept, in heights of a region, from the finest on */
const DETAILS = range(22).map((step) => 1.15 ** step / 340);
const COARSEST = DETAILS.at(-1)!;

/** Returns the scale of world-atlas that a box is drawn from. */
export const scaleFor = (box: Box): '10m' | '50m' | '110m' =>
	heightOf(box) < 12 ? '10m' : heightOf(box) < WORLD ? '50m' : '110m';

function countriesIn(atlas: Atlas, box: Box): Country[] {
	const step = heightOf(box) / ROWS;
	const grain = heightOf(box) < 12 ? 100 : 10;
	const rounded = (value: number) => Math.round(value * grain) / grain;
	return feature(atlas, atlas.objects.countries).features.flatMap((country) => {
		const rings = ringsIn(country, box).filter((ring) => ring.length > 2);
		const rows = Array.from({ length: ROWS }, (_, index) => {
			const latitude = rounded(box.south + (index + 0.5) * step);
			const stretches = stretchesAt(rings, latitude, step / 3);
			return stretches.map(([west, east]) => [latitude, rounded(west), rounded(east)] as const);
		}).flat();
		const long = rows.filter(([, west, east]) => east - west > heightOf(box) * SHORTEST);
		const radius = (Math.sqrt(geoArea(country) / Math.PI) * 180) / Math.PI;
		const reach = Math.round(radius * 100) / 100;
		return long.length ? [{ name: country.properties.name, reach, rows: long }] : [];
	});
}

/** land and borders with all corners that span at least `detail` degrees */
function drawn(atlas: Atlas, box: Box, detail: number): { land: string; borders: string } {
	const weight = detail ** 2 / 2;
	const fine = simplify(atlas, weight);
	const plain = filter(fine, filterWeight(fine, weight * 4)) as Atlas;
	const { countries, land } = plain.objects;
	const outlines = ringsIn(feature(plain, land), box);
	const inner = mesh(plain, countries, (a, b) => a !== b);
	const lines = heightOf(box) < WORLD ? ringsIn(inner, box) : [];
	return { land: pathOf(outlines, true), borders: pathOf(lines, false) };
}

/** steradians that no coast encloses; an outline of more runs the wrong way round */
const TOO_LARGE = 6;

/** Prepares an atlas for `regionOf`. */
export function ranked(atlas: Atlas): Atlas {
	const area: RingWeighter = (ring) => geoArea({ type: 'Polygon', coordinates: [ring] });
	const isTooLarge = filterWeight(atlas, TOO_LARGE, area);
	const sound = filter(atlas, (ring, isHole) => isHole || !isTooLarge(ring, isHole));
	return presimplify(sound as Atlas);
}

/** a little more than a box, so that no frame shows where its shapes are cut */
const beyond = ({ west, south, east, north }: Box): Box => {
	const [x, y] = [(east - west) / 50, (north - south) / 50];
	return { west: west - x, south: south - y, east: east + x, north: north + y };
};

/** Returns the shapes in a box, as fine as `length` characters of paths allow. */
export function regionOf(atlas: Atlas, box: Box, length: number): Region {
	const pathsAt = (detail: number) => drawn(atlas, beyond(box), detail * heightOf(box));
	const isShort = bisector((detail: number) => {
		const { land, borders } = pathsAt(detail);
		return Number(land.length + borders.length <= length);
	});
	const paths = pathsAt(DETAILS[isShort.left(DETAILS, 1)] ?? COARSEST);
	return { box: roundedOut(box), ...paths, countries: countriesIn(atlas, box) };
}

const roundedOut = ({ west, south, east, north }: Box): Box => {
	const [w, s, e, n] = [west, south, east, north].map((value) => Math.round(value * 100) / 100);
	return { west: w!, south: s!, east: e!, north: n! };
};
