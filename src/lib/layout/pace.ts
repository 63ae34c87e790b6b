import { DAY } from '../time/instant.js';

/** A stretch of time with a least scale; it ends where the next one begins. */
export interface Floor {
	/** The first moment; −∞ for the first piece. */
	readonly start: number;
	/** The least px of a day. */
	readonly floor: number;
}

/**
 * Time to px at one zoom, linear in each piece.
 *
 * The px count from the start of the second piece, or from an origin where there is only one.
 */
export interface Pace {
	/** The moment that the px of each piece count from. */
	readonly anchors: Float64Array;
	/** The px of each anchor. */
	readonly bases: Float64Array;
	/** The px of a millisecond in each piece. */
	readonly slopes: Float64Array;
}

/** Returns the number, from 0, of the piece that holds a moment. */
export function pieceOf(pieces: readonly Floor[], at: number): number {
	let index = pieces.length - 1;
	while (index > 0 && pieces[index]!.start > at) index--;
	return index;
}

/**
 * Returns the pace of a zoom in px a day.
 *
 * The px count from `origin` where there is only one piece.
 */
export function paceOf(pieces: readonly Floor[], zoom: number, origin: number): Pace {
	const slopes = Float64Array.from(pieces, ({ floor }) => Math.max(zoom, floor) / DAY);
	const anchors = Float64Array.from(pieces, ({ start }) => start);
	anchors[0] = anchors[1] ?? origin;
	const bases = new Float64Array(pieces.length);
	for (let index = 2; index < pieces.length; index++)
		bases[index] = bases[index - 1]! + (anchors[index]! - anchors[index - 1]!) * slopes[index - 1]!;
	return { anchors, bases, slopes };
}

/** Returns the px of a moment that lies in a piece. */
export const pxOf = ({ anchors, bases, slopes }: Pace, at: number, piece: number): number =>
	bases[piece]! + (at - anchors[piece]!) * slopes[piece]!;
