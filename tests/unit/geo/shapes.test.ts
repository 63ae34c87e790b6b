import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { boxesOf } from '../../../src/lib/geo/regions.js';
import { pathOf, stretchesAt } from '../../../src/lib/geo/rings.js';
import { ranked, regionOf, scaleFor, type Atlas } from '../../../src/lib/geo/shapes.js';
import { beirut, fiji, haifa } from './places.js';

const { resolve } = createRequire(import.meta.url);
const read = (scale: string) =>
	JSON.parse(readFileSync(resolve(`world-atlas/countries-${scale}.json`), 'utf8')) as Atlas;
const atlas = ranked(read('50m'));

/** the corners of a path, in degrees */
const cornersOf = (path: string) =>
	path.split('M').flatMap((part) => {
		const [start = '', steps = ''] = part.replace('z', '').split('l');
		const numbers = `${start} ${steps}`.match(/-?\d+/g)?.map(Number) ?? [];
		let [x, y] = [0, 0];
		return Array.from({ length: numbers.length / 2 }, (_, index) => {
			[x, y] = [x + numbers[2 * index]!, y + numbers[2 * index + 1]!];
			return [x / 1000, -y / 1000] as const;
		});
	});

describe('the shapes of a region', () => {
	const [box] = boxesOf([beirut, haifa]);
	const region = regionOf(atlas, box!, 10_000);

	it('lie around its box', () => {
		const corners = cornersOf(region.land + region.borders);
		expect(corners.length).toBeGreaterThan(40);
		for (const [longitude, latitude] of corners) {
			expect(longitude).toBeGreaterThan(box!.west - 1);
			expect(longitude).toBeLessThan(box!.east + 1);
			expect(latitude).toBeGreaterThan(box!.south - 1);
			expect(latitude).toBeLessThan(box!.north + 1);
		}
	});

	it('name the countries there, and no others', () => {
		const names = region.countries.map(({ name }) => name).sort();
		expect(names).toEqual(expect.arrayContaining(['Israel', 'Lebanon', 'Syria']));
		expect(names).not.toContain('Maldives');
	});

	it('keep to their length', () => {
		const { land, borders } = regionOf(atlas, box!, 500);
		expect(land.length + borders.length).toBeLessThanOrEqual(500);
	});

	it('have land at the 180th meridian, and no line across the sea', () => {
		const corners = cornersOf(regionOf(atlas, boxesOf([fiji])[0]!, 10_000).land);
		expect(corners.length).toBeGreaterThan(10);
		expect(corners.every(([longitude]) => longitude > 170 && longitude < 190)).toBe(true);
	});
});

it('finds the scale for a box', () => {
	const box = { west: 0, east: 10, south: 0 };
	expect([10, 30, 60].map((north) => scaleFor({ ...box, north }))).toEqual(['10m', '50m', '110m']);
});

it('writes paths in steps', () => {
	const square = [[0, 0], [10, 0], [10, -5], [10, -5], [0, -5]] as const; // prettier-ignore
	expect(pathOf([square], true)).toBe('M0 0l10 0 0-5-10 0z');
	expect(pathOf([[[3, 4]]], false)).toBe('');
});

it('finds stretches inside of outlines', () => {
	const square = [[1000, -1000], [3000, -1000], [3000, -3000], [1000, -3000]] as const; // prettier-ignore
	expect(stretchesAt([square], 2, 0.5)).toEqual([[1, 3]]);
	expect(stretchesAt([square], 3, 0.5)).toEqual([]);
});
