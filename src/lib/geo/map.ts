import type { Place } from '../model/timeline.js';
import { contains, heightOf, longitudeIn } from './box.js';
import {
	around,
	nameCountry,
	nameMark,
	type Label,
	type Rect,
	type Size,
	widened
} from './labels.js';
import type { Region } from './region.js';
import { reachOf, projectionOf, type Projection } from './projection.js';

/** A place on a map. */
export interface Spotted {
	/** The id of the place. */
	readonly id: string;
	/** The name of the place. */
	readonly name: string;
	/** The x of its middle in px. */
	readonly x: number;
	/** The y of its middle in px. */
	readonly y: number;
	/** True if the map is about it. Others only help to find one's way. */
	readonly isMain: boolean;
	/** True if it is a point, false if it is an area. */
	readonly isExact: boolean;
	/** The radius of its dot or wash in px. 0 where another wash covers it. */
	readonly radius: number;
	/** The place of its name. Null where there is no room. */
	readonly label: Label | null;
}

/** A map of places. */
export interface LocatorMap {
	/** The size of the map. */
	readonly size: Size;
	/** The SVG transform from the units of the paths to px. */
	readonly transform: string;
	/** The outlines of the land, as the data of a path. */
	readonly land: string;
	/** The borders between countries, as the data of a path. */
	readonly borders: string;
	/** The countries whose names have room. */
	readonly countries: readonly { readonly name: string; readonly label: Label }[];
	/** The places, those that the map is about first. */
	readonly places: readonly Spotted[];
	/** The names of the places that lie elsewhere. */
	readonly outside: readonly string[];
}

/** px of the radius of dots, and of areas whose reach is not known */
const RADIUS = { main: 3.2, other: 2, least: 11, most: 21 };
/** degrees that an area is drawn wide of which only a point is known */
const USUAL = 0.22;
/** px that stay free around a dot and around the middle of an area */
const FREE = { dot: 9, area: 2 };
/** most of a frame that a wash reaches */
const MOST = 0.36;
/** px from the frame within which no other place is shown */
const EDGE = 6;

/** the region that holds most of the places; of equals the smallest */
function regionFor(regions: readonly Region[], places: readonly Place[]): Region | undefined {
	const count = ({ box }: Region) => places.filter((place) => contains(box, place)).length;
	return [...regions].sort((a, b) => count(b) - count(a) || heightOf(a.box) - heightOf(b.box))[0];
}

function radiusOf(
	place: Place,
	isMain: boolean,
	region: Region,
	projection: Projection,
	size: Size
): number {
	if (place.exact) return isMain ? RADIUS.main : RADIUS.other;
	const reach = reachOf(place, region) * projection.scale;
	const usual = Math.min(Math.max(USUAL * projection.scale, RADIUS.least), RADIUS.most);
	return Math.min(Math.max(usual, reach), MOST * Math.min(size.width, size.height));
}

/** areas that lie on top of each other share one wash, or they would look like more than areas */
function shared(marks: readonly Spotted[]): Spotted[] {
	const washes: Spotted[] = [];
	return marks.map((mark) => {
		const isNear = ({ x, y, radius }: Spotted) =>
			Math.hypot(x - mark.x, y - mark.y) < 0.6 * Math.min(radius, mark.radius);
		if (mark.isExact) return mark;
		if (washes.some(isNear)) return { ...mark, radius: 0 };
		washes.push(mark);
		return mark;
	});
}

/** whether a point lies in a country, by the stretch of it that is nearest */
function landOf({ countries }: Region, projection: Projection): (x: number, y: number) => boolean {
	const rows = countries.flatMap((country) => country.rows);
	return (x, y) => {
		const distance = ([latitude]: (typeof rows)[number]) => Math.abs(projection.y(latitude) - y);
		const nearest = Math.min(...rows.map(distance));
		return rows.some(
			(row) => distance(row) === nearest && x > projection.x(row[1]) && x < projection.x(row[2])
		);
	};
}

/** marks with names as far as there is room; the first ones choose first */
function named(marks: readonly Spotted[], region: Region, projection: Projection): Spotted[] {
	const isLand = landOf(region, projection);
	const dots = marks.map(({ x, y, isExact }) => around(x, y, isExact ? FREE.dot : FREE.area));
	const taken: Rect[] = [];
	return marks.map((mark, index) => {
		const others = [...taken, ...dots.filter((_, other) => other !== index)];
		const label = mark.radius ? nameMark(mark.name, mark, others, isLand, projection.size) : null;
		if (label) taken.push(widened(label.room));
		return { ...mark, label };
	});
}

const isIn = (size: Size) => (mark: Spotted) =>
	mark.x > EDGE && mark.y > EDGE && mark.x < size.width - EDGE && mark.y < size.height - EDGE;

/** the names of countries where the marks leave room, except those that a mark has */
function namedCountries(
	region: Region,
	projection: Projection,
	marks: readonly Spotted[],
	size: Size
) {
	const names = new Set(marks.flatMap(({ label, name }) => (label ? [name] : [])));
	const taken = marks.flatMap(({ x, y, label }) => [
		around(x, y, FREE.dot),
		...(label ? [widened(label.room)] : [])
	]);
	return region.countries.flatMap((country) => {
		const { name } = country;
		const label = names.has(name)
			? null
			: nameCountry(country, projection.x, projection.y, taken, size);
		if (label) taken.push(widened(label.room));
		return label ? [{ name, label }] : [];
	});
}

/** Returns a map of places among others that help to find one's way. The weightier places come first. Null where no region holds any of them. */
export function mapOf(
	regions: readonly Region[],
	places: readonly Place[],
	others: readonly Place[],
	frame: Size
): LocatorMap | null {
	const region = regionFor(regions, places);
	const inside = places.filter((place) => region && contains(region.box, place));
	if (!region || !inside.length) return null;
	const projection = projectionOf(region, inside, frame);
	const { size } = projection;
	const marked = (isMain: boolean) => (place: Place) => {
		const [x, y] = [
			projection.x(longitudeIn(region.box, place.longitude)),
			projection.y(place.latitude)
		];
		const radius = radiusOf(place, isMain, region, projection, size);
		const { id, name, exact: isExact } = place;
		return { id, name, x, y, isMain, isExact, radius, label: null };
	};
	const known = others.filter((place) => place.exact && !places.includes(place));
	const all = [...inside.map(marked(true)), ...known.map(marked(false)).filter(isIn(size))];
	const marks = named(shared(all), region, projection);
	const countries = namedCountries(region, projection, marks, size);
	const outside = places.filter((place) => !inside.includes(place)).map(({ name }) => name);
	const { land, borders } = region;
	return {
		size,
		transform: projection.transform,
		land,
		borders,
		countries,
		places: marks,
		outside
	};
}
