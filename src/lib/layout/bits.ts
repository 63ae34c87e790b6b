/** The width of a cell in px; what stands in a row takes whole cells. */
export const CELL = 8;

/** A row as cells, each free or taken. */
export type Bits = Uint32Array;

/** Returns a row of free cells. */
export const bitsOf = (cells: number): Bits => new Uint32Array((cells >> 5) + 2);

/** Returns the bits of a word that cells from one to another take in it. */
function maskOf(word: number, first: number, last: number): number {
	const low = word === first >> 5 ? -1 << (first & 31) : -1;
	const high = word === last >> 5 ? -1 >>> (31 - (last & 31)) : -1;
	return low & high;
}

/** True if no cell from one to another is taken, both included. */
export function isFree(bits: Bits, first: number, last: number): boolean {
	const end = last >> 5;
	for (let word = first >> 5; word <= end; word++)
		if (bits[word]! & maskOf(word, first, last)) return false;
	return true;
}

/** Takes the cells from one to another, both included. */
export function take(bits: Bits, first: number, last: number): void {
	const end = last >> 5;
	for (let word = first >> 5; word <= end; word++) bits[word]! |= maskOf(word, first, last);
}
