import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	gazetteerText,
	placesNamed,
	readGazetteer,
	type NamedPlace
} from '../../../src/lib/desk/gazetteer.js';

const place = (name: string, region: string, country: string, latitude = 1, longitude = 2) => ({
	name,
	region,
	country,
	latitude,
	longitude
});
const known = readGazetteer(
	gazetteerText([
		place('Tripoli', 'Tripoli', 'LY', 32.88743, 13.18733),
		place('Tripoli', 'North Governorate', 'LB', 34.43352, 35.84415),
		place('Tripolis', 'Arcadia', 'GR'),
		place('São Tomé', '', 'ST', -0.337, 6.727)
	])
);
const countryOf = (country: string) => ({ LB: 'Lebanon', LY: 'Libya' })[country] ?? country;
const found = (query: string, most = 9) =>
	placesNamed(known, query, most, countryOf).map(({ name, country }) => `${name} ${country}`);

it('finds whole names first, without regard to accents', () => {
	expect(found('tripoli')).toEqual(['Tripoli LB', 'Tripoli LY', 'Tripolis GR']);
	expect(found('tripoli', 1)).toEqual(['Tripoli LB']);
	expect(found('SAO T')).toEqual(['São Tomé ST']);
	expect(found('t')).toEqual([]);
});

it('narrows by what stands after a comma', () => {
	expect(found('Tripoli, Lib')).toEqual(['Tripoli LY']);
	expect(found('Tripoli, north')).toEqual(['Tripoli LB']);
	expect(found('Tripoli, gr')).toEqual(['Tripolis GR']);
});

it('keeps degrees to the kilometre, and each name of a region once', () => {
	const name = fc.stringMatching(/^[A-Z][a-z]{0,8}$/);
	const degree = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
	const places = fc.array(
		fc.record({
			name,
			region: fc.constantFrom<string>('', 'North', 'South'),
			country: fc.constantFrom<string>('AA', 'BB'),
			latitude: degree(90),
			longitude: degree(180)
		})
	);
	fc.assert(
		fc.property(places, (rows) => {
			const { places: read } = readGazetteer(gazetteerText(rows));
			const keyOf = (one: NamedPlace) => `${one.country} ${one.region} ${one.name}`;
			expect(new Set(read.map(keyOf))).toEqual(new Set(rows.map(keyOf)));
			for (const one of read) {
				const first = rows.find((row) => keyOf(row) === keyOf(one))!;
				expect(Math.abs(one.latitude - first.latitude)).toBeLessThan(0.00501);
				expect(Math.abs(one.longitude - first.longitude)).toBeLessThan(0.00501);
			}
		})
	);
});
