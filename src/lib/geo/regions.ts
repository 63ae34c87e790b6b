import { geoDistance } from 'd3';
import type { Place } from '../model/timeline.js';
import { boxAround, boxOfSize, heightOf, widthOf, type Box, type Spot } from './box.js';
import { LEAST } from './region.js';

/** places as near as this share a region, in degrees of a great circle */
const NEAR = 8;
/** room around the places of a region, as a share of their box */
const ROOM = 0.5;
/** the widest frame that a region must fill, width by height */
const WIDEST = 1.6;
/** share of the places that one region must hold to stand for them all */
const MOST = 2 / 3;
/** most groups of places that have a region of their own */
const REGIONS = 12;

const isNear = (a: Spot, b: Spot): boolean =>
	(geoDistance([a.longitude, a.latitude], [b.longitude, b.latitude]) * 180) / Math.PI <= NEAR;

/** Returns places in groups. Each place of a group lies within 8° of another one. */
export function groupsOf(places: readonly Place[]): Place[][] {
	let groups: Place[][] = [];
	for (const place of places) {
		const joined = groups.filter((group) => group.some((other) => isNear(place, other)));
		const apart = groups.filter((group) => !joined.includes(group));
		groups = [...apart, [...joined.flat(), place]];
	}
	return groups;
}

/** what any map of these places may show: frames are square at the least, or wide ones only */
function roomFor(spots: readonly Spot[], narrowest: number): Box {
	const box = boxAround(spots);
	const [width, height] = [widthOf(box), heightOf(box)];
	const tall = Math.max(width / narrowest, height);
	const room = Math.max(LEAST * 1.1, tall * ROOM);
	return boxOfSize(box, Math.max(width + room, (height + room) * WIDEST), tall + room);
}

/**
 * Returns the boxes of all regions, those of the twelve largest groups.
 *
 * A last one holds every place, where no other holds most of them.
 */
export function boxesOf(places: readonly Place[]): Box[] {
	const groups = groupsOf(places);
	const bySize = [...groups].sort((a, b) => b.length - a.length);
	const kept = new Set(bySize.slice(0, REGIONS));
	const largest = bySize[0]?.length ?? 0;
	const boxes = groups.filter((group) => kept.has(group)).map((group) => roomFor(group, 1));
	const isPart = largest < places.length * MOST || groups.length > REGIONS;
	return isPart ? [...boxes, roomFor(places, WIDEST)] : boxes;
}
