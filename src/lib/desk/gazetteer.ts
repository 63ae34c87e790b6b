/** A place of the list of names. */
export interface NamedPlace {
	/** Its name. */
	readonly name: string;
	/** The region of its country; empty where none is told. */
	readonly region: string;
	/** The two letters of its country. */
	readonly country: string;
	/** Degrees north. */
	readonly latitude: number;
	/** Degrees east. */
	readonly longitude: number;
}

/** The names of places, ready to be searched. */
export interface Gazetteer {
	/** The places, those of a region together. */
	readonly places: readonly NamedPlace[];
	/** Their names without accents, in small letters. */
	readonly folded: readonly string[];
}

/** Steps of a degree that are kept: a kilometre. */
const STEPS = 100;
/** Fewer letters find too many places. */
const LEAST = 2;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Returns places as text: a line `>COUNTRY<tab>REGION`, then its places, each name once. */
export function gazetteerText(places: readonly NamedPlace[]): string {
	const regions = new Map<string, Map<string, NamedPlace>>();
	for (const place of places) {
		const head = `>${place.country}\t${place.region}`;
		const region = regions.get(head) ?? new Map<string, NamedPlace>();
		if (!region.has(place.name)) region.set(place.name, place);
		regions.set(head, region);
	}
	const rows = [...regions].sort(([a], [b]) => byText(a, b));
	const lines = rows.flatMap(([head, region]) => [
		head,
		...[...region.values()]
			.sort((a, b) => byText(a.name, b.name))
			.map(({ name, latitude, longitude }) =>
				[name, Math.round(latitude * STEPS), Math.round(longitude * STEPS)].join('\t')
			)
	]);
	return lines.join('\n');
}

/** Reads the text of `gazetteerText`. */
export function readGazetteer(text: string): Gazetteer {
	let [country, region] = ['', ''];
	const places: NamedPlace[] = [];
	for (const line of text.split('\n')) {
		const [name = '', latitude, longitude] = line.split('\t');
		if (name.startsWith('>')) [country, region] = [name.slice(1), latitude ?? ''];
		else if (name)
			places.push({
				name,
				region,
				country,
				latitude: Number(latitude) / STEPS,
				longitude: Number(longitude) / STEPS
			});
	}
	return { places, folded: fold(places.map(({ name }) => name).join('\n')).split('\n') };
}

/**
 * Returns the places whose name begins with a text, whole names first.
 *
 * What stands after a comma narrows them to a region or a country.
 */
export function placesNamed(
	{ places, folded }: Gazetteer,
	query: string,
	most: number,
	countryOf: (country: string) => string
): NamedPlace[] {
	const [name = '', within = ''] = fold(query.trim()).split(/\s*,\s*/);
	if (name.length < LEAST) return [];
	const isWithin = ({ region, country }: NamedPlace) =>
		[region, country, countryOf(country)].some((one) => fold(one).startsWith(within));
	const found = folded.flatMap((one, index) =>
		one.startsWith(name) && (!within || isWithin(places[index]!))
			? [{ place: places[index]!, more: one.length - name.length }]
			: []
	);
	return found
		.sort((a, b) => a.more - b.more)
		.slice(0, most)
		.map(({ place }) => place);
}
