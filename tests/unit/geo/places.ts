import fc from 'fast-check';
import type { Place } from '../../../src/lib/model/timeline.js';

const place = (id: string, name: string, latitude: number, longitude: number): Place => ({
	id,
	name,
	latitude,
	longitude,
	exact: true
});

export const beirut = place('beirut', 'Beirut', 33.894, 35.502);
export const haifa = place('haifa', 'Haifa', 32.794, 34.99);
export const newYork = place('new-york', 'New York', 40.73, -73.996);
export const tokyo = place('tokyo', 'Tokyo', 35.68, 139.69);
export const fiji = place('fiji', 'Fiji', -17.8, 179.9);
export const lebanon: Place = { ...place('lebanon', 'Lebanon', 33.9, 35.9), exact: false };

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const anyPlace = fc.record({
	name: fc.string({ minLength: 1, maxLength: 24 }),
	latitude: degrees(80),
	longitude: degrees(180),
	exact: fc.boolean()
});

/** some places anywhere, with ids of their own */
export const places = fc
	.array(anyPlace, { minLength: 1, maxLength: 12 })
	.map((list): Place[] => list.map((one, index) => ({ ...one, id: `p${index}` })));
