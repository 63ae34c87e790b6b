import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { contains } from '$lib/geo/box.js';
import { boxesOf } from '$lib/geo/regions.js';
import type { Region } from '$lib/geo/region.js';
import { ranked, regionOf, scaleFor, type Atlas } from '$lib/geo/shapes.js';
import type { Timeline } from '$lib/model/timeline.js';

/** characters of paths that a page may carry for all its regions, and the least for each */
const BUDGET = { page: 6000, region: 1200 };

const resolve = createRequire(import.meta.url).resolve;
const atlases = new Map<string, Atlas>();
const known = new Map<Timeline, readonly Region[]>();

function atlasOf(scale: string): Atlas {
	let atlas = atlases.get(scale);
	if (!atlas) {
		const text = readFileSync(resolve(`world-atlas/countries-${scale}.json`), 'utf8');
		atlas = ranked(JSON.parse(text) as Atlas);
		atlases.set(scale, atlas);
	}
	return atlas;
}

/** the shapes around the places of a timeline, made once for all its pages */
export function regionsOf(timeline: Timeline): readonly Region[] {
	let regions = known.get(timeline);
	if (!regions) {
		const boxes = boxesOf(timeline.places);
		const counts = boxes.map(
			(box) => timeline.places.filter((place) => contains(box, place)).length
		);
		const share = BUDGET.page / counts.reduce((sum, count) => sum + count, 0);
		regions = boxes.map((box, index) =>
			regionOf(atlasOf(scaleFor(box)), box, Math.max(BUDGET.region, counts[index]! * share))
		);
		known.set(timeline, regions);
	}
	return regions;
}
