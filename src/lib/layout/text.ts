import metrics from './metrics.json' with { type: 'json' };

/** A font weight of IBM Plex Sans that is measured. */
export type Weight = 400 | 500 | 600;

/** room that a character outside the bundled fonts is given, in thousandths of the size */
const FALLBACK = 1000;
/** room of a letter that is written from right to left, likewise: they are narrow in every font */
const RIGHT_TO_LEFT = { from: 0x590, to: 0x900, advance: 700 };
/** code units that the bundled fonts reach up to */
const CODES = 0x2100;

/** advances by code unit, in thousandths of the size */
function advancesOf(weight: Weight): Float64Array {
	const { from, to, advance } = RIGHT_TO_LEFT;
	const advances = new Float64Array(CODES).fill(FALLBACK).fill(advance, from, to);
	for (const [first, widths] of Object.entries(metrics[weight]))
		widths.forEach((width, index) => (advances[Number(first) + index] = width || FALLBACK));
	return advances;
}

const advances = { 400: advancesOf(400), 500: advancesOf(500), 600: advancesOf(600) };

/**
 * Returns the width of a text in px; `size` is in px, too.
 *
 * From the advances of the bundled font: the same on server, page and picture.
 */
export function textWidth(text: string, size: number, weight: Weight): number {
	const table = advances[weight];
	let total = 0;
	for (let index = 0; index < text.length; index++)
		total += table[text.charCodeAt(index)] ?? FALLBACK;
	return (total * size) / 1000;
}

/** Returns how many characters of a text fit into a width in px. */
export function fittingLength(text: string, size: number, weight: Weight, width: number): number {
	const table = advances[weight];
	const room = (width * 1000) / size;
	let total = 0;
	for (let index = 0; index < text.length; index++) {
		total += table[text.charCodeAt(index)] ?? FALLBACK;
		if (total > room) return index;
	}
	return text.length;
}
