import { geoEquirectangular, geoPath, type GeoContext, type GeoPermissibleObjects } from 'd3';
import type { Box } from './box.js';
import { UNIT } from './region.js';

/** Corners of a line or outline in `UNIT`s, eastwards and southwards. */
export type Ring = readonly (readonly [number, number])[];

/** a context of d3 that collects corners instead of drawing them */
function collector(): { rings: [number, number][][]; context: GeoContext } {
	const rings: [number, number][][] = [];
	const context = {
		beginPath: () => {},
		closePath: () => {},
		arc: () => {},
		moveTo: (x: number, y: number) => void rings.push([[Math.round(x), Math.round(y)]]),
		lineTo: (x: number, y: number) => void rings.at(-1)!.push([Math.round(x), Math.round(y)])
	};
	return { rings, context };
}

/** Returns the part of a shape that lies in a box. The box lies around the middle of the map, so that no seam runs through it. */
export function ringsIn(shape: GeoPermissibleObjects, box: Box): Ring[] {
	const { rings, context } = collector();
	const middle = (box.west + box.east) / 2;
	const projection = geoEquirectangular()
		.rotate([-middle, 0])
		.scale((UNIT * 180) / Math.PI)
		.translate([middle * UNIT, 0])
		.precision(0)
		.clipExtent([
			[box.west * UNIT, -box.north * UNIT],
			[box.east * UNIT, -box.south * UNIT]
		]);
	geoPath(projection, context)(shape);
	return rings;
}

const numbers = (x: number, y: number): string => `${x}${y < 0 ? '' : ' '}${y}`;

/** Returns corners as the data of a path. Each ring is one absolute point, then steps. */
export function pathOf(rings: readonly Ring[], isClosed: boolean): string {
	let path = '';
	for (const ring of rings) {
		let [x, y] = ring[0]!;
		let steps = '';
		for (const [nextX, nextY] of ring) {
			if (nextX === x && nextY === y) continue;
			steps += `${steps && nextX >= x ? ' ' : ''}${numbers(nextX - x, nextY - y)}`;
			[x, y] = [nextX, nextY];
		}
		if (steps) path += `M${numbers(...ring[0]!)}l${steps}${isClosed ? 'z' : ''}`;
	}
	return path;
}

type Stretch = readonly [number, number];

function crossed(rings: readonly Ring[], latitude: number): Stretch[] {
	const y = -latitude * UNIT + 0.5;
	const crossings = rings
		.flatMap((ring) =>
			ring.flatMap(([x1, y1], index) => {
				const [x2, y2] = ring[(index + 1) % ring.length]!;
				return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
			})
		)
		.sort((a, b) => a - b)
		.map((x) => x / UNIT);
	return crossings.flatMap((west, index) =>
		index % 2 ? [] : [[west, crossings[index + 1] ?? west] as const]
	);
}

/** Returns where a band of latitudes lies inside outlines, as pairs of longitudes. */
export function stretchesAt(rings: readonly Ring[], latitude: number, band: number): Stretch[] {
	const [middle, ...sides] = [0, -0.5, 0.5].map((at) => crossed(rings, latitude + at * band));
	return sides.reduce<Stretch[]>(
		(inside, others) =>
			inside.flatMap(([west, east]) =>
				others
					.map(([from, to]) => [Math.max(west, from), Math.min(east, to)] as const)
					.filter(([from, to]) => from < to)
			),
		middle!
	);
}
