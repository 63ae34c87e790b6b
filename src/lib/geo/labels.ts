import { styles, typeWidth } from '../layout/type.js';
import type { Country } from './region.js';

/** A rectangle in px. */
export interface Rect {
	/** The left side in px. */
	readonly left: number;
	/** The upper side in px. */
	readonly top: number;
	/** The right side in px. */
	readonly right: number;
	/** The lower side in px. */
	readonly bottom: number;
}

/** A size in px. */
export interface Size {
	/** The width in px. */
	readonly width: number;
	/** The height in px. */
	readonly height: number;
}

/** The place of a name on a map. */
export interface Label {
	/** The x of its anchor in px. */
	readonly x: number;
	/** The y of its base line in px. */
	readonly y: number;
	/** The part of the text that stands at `x`. */
	readonly anchor: 'start' | 'middle' | 'end';
	/** The room that it takes. */
	readonly room: Rect;
}

/** The room between the capitals of the names of countries in px. */
export const SPACING = 0.6;
/** least share of a country's name that lies within it */
const NARROWEST = 0.6;
/** px between a dot and its name, and between a name and the frame */
const GAP = { mark: 6.5, area: 11, frame: 4, words: 5 };

/** True if two rectangles share more than an edge. */
export const overlap = (a: Rect, b: Rect): boolean =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Returns a rectangle with room for a gap before and after its words. */
export const widened = ({ left, right, ...rest }: Rect): Rect => ({
	left: left - GAP.words,
	right: right + GAP.words,
	...rest
});

/** Returns the square around a mark. */
export const around = (x: number, y: number, radius: number): Rect => ({
	left: x - radius,
	top: y - radius,
	right: x + radius,
	bottom: y + radius
});

const isInside = ({ left, top, right, bottom }: Rect, { width, height }: Size): boolean =>
	left >= GAP.frame &&
	top >= GAP.frame &&
	right <= width - GAP.frame &&
	bottom <= height - GAP.frame;

function labelAt(
	x: number,
	y: number,
	anchor: Label['anchor'],
	width: number,
	size: number
): Label {
	const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
	const right = left + width;
	const room = { left, top: y - size * 0.85, right, bottom: y + size * 0.3 };
	return { x, y, anchor, room };
}

/** Finds the first free place for the name of a mark. It lies inside the frame, at sea first, and on the mark for an area. Null where there is none. */
export function nameMark(
	name: string,
	mark: { readonly x: number; readonly y: number; readonly isExact: boolean },
	taken: readonly Rect[],
	isLand: (x: number, y: number) => boolean,
	frame: Size
): Label | null {
	const { size } = styles.place;
	const width = typeWidth(name, styles.place);
	const { x, y } = mark;
	const middle = y + size * 0.35;
	const on = labelAt(x, middle, 'middle', width, size);
	const gap = mark.isExact ? GAP.mark : GAP.area;
	const level = [
		labelAt(x + GAP.mark, middle, 'start', width, size),
		labelAt(x - GAP.mark, middle, 'end', width, size)
	];
	const upright = [
		labelAt(x, y - gap - size * 0.15, 'middle', width, size),
		labelAt(x, y + gap + size * 0.7, 'middle', width, size)
	];
	const isAshore = ({ room }: Label) => isLand((room.left + room.right) / 2, y);
	level.sort((a, b) => Number(isAshore(a)) - Number(isAshore(b)));
	const sides = mark.isExact ? [...level, ...upright] : [on, ...upright, ...level];
	const isFree = ({ room }: Label) => !taken.some((other) => overlap(room, other));
	return sides.find((label) => isInside(label.room, frame) && isFree(label)) ?? null;
}

/** Finds the widest free stretch of a country that holds its name. Null where there is none. */
export function nameCountry(
	{ name, rows }: Country,
	x: (longitude: number) => number,
	y: (latitude: number) => number,
	taken: readonly Rect[],
	frame: Size
): Label | null {
	const text = name.toUpperCase();
	const width = typeWidth(text, styles.country) + SPACING * text.length;
	const stretches = rows
		.map(([latitude, west, east]) => {
			const left = Math.max(x(west), GAP.frame);
			const right = Math.min(x(east), frame.width - GAP.frame);
			const label = labelAt(
				(left + right) / 2,
				y(latitude) + 3,
				'middle',
				width,
				styles.country.size
			);
			return { room: right - left, label };
		})
		.sort((a, b) => b.room - a.room);
	const found = stretches.find(
		({ room, label }) =>
			room >= width * NARROWEST &&
			isInside(label.room, frame) &&
			!taken.some((other) => overlap(label.room, other))
	);
	return found?.label ?? null;
}
