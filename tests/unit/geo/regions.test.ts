import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxAround, contains } from '../../../src/lib/geo/box.js';
import { boxesOf, groupsOf } from '../../../src/lib/geo/regions.js';
import { beirut, haifa, newYork, places, tokyo } from './places.js';

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();

describe('groups of places', () => {
	it('holds together what lies near, also through a third place', () => {
		expect(groupsOf([beirut, newYork, haifa]).map(ids)).toEqual([
			['new-york'],
			['beirut', 'haifa']
		]);
		const chain = [0, 14, 7].map((longitude) => ({ ...beirut, id: String(longitude), longitude }));
		expect(groupsOf(chain)).toHaveLength(1);
	});

	it('loses and doubles no place', () => {
		const kept = fc.property(places, (list) => {
			expect(ids(groupsOf(list).flat())).toEqual(ids(list));
		});
		fc.assert(kept);
	});
});

describe('boxes', () => {
	it('go the short way across the 180th meridian', () => {
		const spots = [179, -178].map((longitude) => ({ latitude: -17, longitude }));
		const { west, east } = boxAround(spots);
		expect([west, east]).toEqual([179, 182]);
	});

	it('are none without places', () => expect(boxesOf([])).toEqual([]));

	it('leave room around a single place', () => {
		const [box] = boxesOf([tokyo]);
		expect(box!.north - box!.south).toBeGreaterThan(1.7);
		expect(boxesOf([tokyo])).toHaveLength(1);
	});

	it('hold all places together when no group stands for most of them', () => {
		expect(boxesOf([beirut, newYork, tokyo])).toHaveLength(4);
		expect(boxesOf([beirut, haifa, haifa, newYork])).toHaveLength(2);
	});

	it('are thirteen at most, however far places lie apart', () => {
		const spread = Array.from({ length: 30 }, (_, at) => ({
			...tokyo,
			id: `p${at}`,
			latitude: -60 + (at % 5) * 28,
			longitude: -170 + at * 11
		}));
		expect(groupsOf(spread).length).toBeGreaterThan(12);
		expect(boxesOf(spread)).toHaveLength(13);
		for (const place of spread)
			expect(boxesOf(spread).some((box) => contains(box, place))).toBe(true);
	});

	it('contain their places', () => {
		const held = fc.property(places, (list) => {
			const boxes = boxesOf(list);
			return list.every((place) => boxes.some((box) => contains(box, place)));
		});
		fc.assert(held);
	});
});
