import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap } from '../../../src/lib/geo/labels.js';
import { mapOf, type LocatorMap } from '../../../src/lib/geo/map.js';
import type { Region } from '../../../src/lib/geo/region.js';
import { boxesOf } from '../../../src/lib/geo/regions.js';
import type { Place } from '../../../src/lib/model/timeline.js';
import { beirut, fiji, haifa, lebanon, newYork, places, tokyo } from './places.js';

const small = { width: 152, height: 150 };
const large = { width: 344, height: 236 };
const country = { name: 'Lebanon', reach: 0.5, rows: [[33.9, 35.4, 36.4] as const] };

/** regions without shapes */
const regionsOf = (list: readonly Place[]): Region[] =>
	boxesOf(list).map((box) => ({ box, land: '', borders: '', countries: [country] }));

const isInside = ({ size, places }: LocatorMap) =>
	places.every(({ x, y }) => x >= 0 && y >= 0 && x <= size.width && y <= size.height);

const rooms = ({ places, countries }: LocatorMap) =>
	[...places, ...countries].flatMap(({ label }) => (label ? [label.room] : []));

describe('a map', () => {
	it('is none without places, or without a region for them', () => {
		expect(mapOf(regionsOf([beirut]), [], [], small)).toBeNull();
		expect(mapOf([], [beirut], [], small)).toBeNull();
		expect(mapOf(regionsOf([beirut]), [tokyo], [], small)).toBeNull();
	});

	it('has a single place in its middle, beside others to find the way', () => {
		const map = mapOf(regionsOf([beirut, haifa]), [beirut], [beirut, haifa], small)!;
		const [main, other] = map.places;
		expect([main!.id, main!.x, main!.y]).toEqual([
			'beirut',
			expect.closeTo(76),
			expect.closeTo(75)
		]);
		expect(other).toBeUndefined();
		const wide = mapOf(regionsOf([beirut, haifa]), [lebanon], [beirut, haifa], small)!;
		expect(wide.places.map(({ id, isMain }) => [id, isMain])).toEqual([
			['lebanon', true],
			['beirut', false]
		]);
	});

	it('names the places of other regions', () => {
		const all = [beirut, haifa, newYork];
		expect(mapOf(regionsOf(all), all, [], large)!.outside).toEqual(['New York']);
		const far = [beirut, newYork, tokyo];
		expect(mapOf(regionsOf(far), far, [], large)!.outside).toEqual([]);
	});

	it('draws an area as wide as the country of its name', () => {
		const [area] = mapOf(regionsOf([lebanon]), [lebanon], [], small)!.places;
		const [spot] = mapOf(regionsOf([beirut]), [beirut], [], small)!.places;
		expect(area!.radius).toBeGreaterThan(30);
		expect(spot!.radius).toBeLessThan(5);
	});

	it('reaches over the 180th meridian', () => {
		const east = { ...fiji, id: 'east', longitude: -179.5 };
		const map = mapOf(regionsOf([fiji, east]), [fiji, east], [], small)!;
		expect(map.places[1]!.x - map.places[0]!.x).toBeLessThan(60);
		expect(map.places[1]!.x).toBeGreaterThan(map.places[0]!.x);
	});

	it.each([small, large])('keeps every place in its frame of %j', (size) => {
		const inside = fc.property(places, (list) => isInside(mapOf(regionsOf(list), list, [], size)!));
		fc.assert(inside);
	});

	it.each([small, large])('has names that neither meet nor leave a frame of %j', (frame) => {
		const free = fc.property(places, (list) => {
			const map = mapOf(regionsOf(list), list, list, frame)!;
			const all = rooms(map);
			const { width, height } = map.size;
			return all.every(
				(room, index) =>
					room.left >= 0 &&
					room.top >= 0 &&
					room.right <= width &&
					room.bottom <= height &&
					!all.some((other, at) => at !== index && overlap(room, other))
			);
		});
		fc.assert(free);
	});
});
