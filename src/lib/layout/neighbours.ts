import type { Instant } from '../time/instant.js';
import { homeOf } from '../time/timespan.js';
import type { Scene } from './scene.js';

/** What the arrow keys stop at: a mark or a cluster. */
export interface Stop {
	/** The id of the event, or the key of the cluster. */
	readonly key: string;
	/** The instant by which stops are sorted. */
	readonly at: Instant;
	/** The middle of the glyph or badge in px. */
	readonly x: number;
	/** The top of its row in px. */
	readonly y: number;
}

/** The way to the next stop; `left` is earlier in every script. */
export type Direction = 'left' | 'right' | 'up' | 'down';

/** Returns the marks and clusters of a scene in the order of time. */
export function stopsOf(scene: Scene): Stop[] {
	const marks = scene.marks.map(({ id, event, glyph, y }): Stop => ({
		key: id,
		at: homeOf(event.when),
		x: glyph.x,
		y
	}));
	const clusters = scene.clusters.map(({ key, first, x, y }): Stop => ({ key, at: first, x, y }));
	return [...marks, ...clusters].sort((a, b) => a.at - b.at || a.y - b.y);
}

const bandOf = (scene: Scene, y: number): number =>
	scene.bands.findIndex(({ top, height }) => y >= top && y < top + height);

/**
 * Returns the stop next to one; null for none.
 *
 * To the left and right by time; above and below, the nearest stop of the next track that has
 * any. Where no stop has the key, the first one of all.
 */
export function neighbour(scene: Scene, key: string | null, direction: Direction): Stop | null {
	const stops = stopsOf(scene);
	const index = stops.findIndex((stop) => stop.key === key);
	const from = stops[index];
	if (!from) return stops[0] ?? null;
	if (direction === 'left') return stops[index - 1] ?? null;
	if (direction === 'right') return stops[index + 1] ?? null;
	const step = direction === 'up' ? -1 : 1;
	for (let band = bandOf(scene, from.y) + step; scene.bands[band]; band += step) {
		const inBand = stops.filter(({ y }) => bandOf(scene, y) === band);
		const [nearest] = inBand.sort((a, b) => Math.abs(a.x - from.x) - Math.abs(b.x - from.x));
		if (nearest) return nearest;
	}
	return null;
}

/**
 * Returns the first stop that is met at the moment of an event.
 *
 * On the way to an earlier event that is the last of them. Undefined where no stop has the key.
 */
export function meeting(scene: Scene, key: string, isEarlier: boolean): Stop | undefined {
	const stops = stopsOf(scene);
	const at = stops.find((stop) => stop.key === key)?.at;
	const alike = stops.filter((stop) => stop.at === at);
	return isEarlier ? alike.at(-1) : alike[0];
}
