import { bitsOf, CELL, isFree, take, type Bits } from './bits.js';
import { paceOf, type Floor, type Pace } from './pace.js';
import { GAP } from './trace.js';
import type { Steps } from '../model/steps.js';
import { pxAt, spanAt, stretch, type Columns } from './zones.js';

/** The level of what stands alone at no zoom. */
export const NEVER = 255;

/** What the levels of a plot are made of. */
export interface Levels {
	/** The zoom of each level in px a day, ascending. */
	readonly zooms: readonly number[];
	/** The pieces of time with their least scales. */
	readonly pieces: readonly Floor[];
	/** The width of the plot in px. */
	readonly width: number;
}

/** Where the events of a track stand, in the order of its table. */
export interface Places {
	/** The row of the figure that each event takes, from 0. */
	readonly rows: Uint8Array;
	/** The level from which each event stands alone; `NEVER` for none. */
	readonly levels: Uint8Array;
}

/** The cells of the zones of a track at one zoom, where emptiness counts three widths at most. */
class Zones {
	readonly #columns: Columns;
	readonly #pace: Pace;
	readonly #width: number;
	readonly #rule: number;
	/** What a px at home is moved by. */
	readonly #home: Float64Array;
	readonly #second: Float64Array;
	readonly #span = stretch();
	/** The number of cells. */
	readonly cells: number;
	/** The first and the last cell of both zones of a row; no second one where it begins at -1. */
	readonly zone = new Int32Array(4);

	constructor(columns: Columns, pace: Pace, width: number) {
		this.#columns = columns;
		this.#pace = pace;
		this.#width = width;
		this.#rule = pxAt(columns.rule, 0, pace);
		this.#home = new Float64Array(columns.count);
		this.#second = new Float64Array(columns.count);
		let [last, shift] = [NaN, 0];
		for (const point of columns.points) {
			const row = point < 0 ? ~point : point;
			const px = pxAt(point < 0 ? columns.second : columns.home, row, pace);
			if (Number.isNaN(last)) shift = 2 * width - px;
			else if (px - last > 3 * width) shift -= px - last - 3 * width;
			(point < 0 ? this.#second : this.#home)[row] = shift;
			last = px;
		}
		this.cells = columns.points.length ? Math.ceil((last + shift + 2 * width) / CELL) : 0;
	}

	/** Writes the zones of a row: its span within a width of each home point. */
	find(row: number): void {
		spanAt(this.#columns, row, this.#pace, this.#rule, this.#span);
		const { from, to } = this.#span;
		this.#write(0, from, to, pxAt(this.#columns.home, row, this.#pace), this.#home[row]!);
		const second = pxAt(this.#columns.second, row, this.#pace);
		if (Number.isNaN(second)) this.zone[2] = -1;
		else this.#write(2, from, to, second, this.#second[row]!);
	}

	#write(at: number, from: number, to: number, home: number, shift: number): void {
		const width = this.#width;
		const first = Math.max(from, home - width) + shift;
		const last = Math.min(to, home + width) + shift + GAP.row;
		this.zone[at] = Math.floor(first / CELL);
		this.zone[at + 1] = Math.ceil(last / CELL) - 1;
	}
}

const fits = (bits: Bits, zone: Int32Array): boolean =>
	isFree(bits, zone[0]!, zone[1]!) && (zone[2]! < 0 || isFree(bits, zone[2]!, zone[3]!));

function fill(bits: Bits, zone: Int32Array): void {
	take(bits, zone[0]!, zone[1]!);
	if (zone[2]! >= 0) take(bits, zone[2]!, zone[3]!);
}

/**
 * Returns the places of the events of a track in `most` rows.
 *
 * In steps. From the coarsest level to the finest, by rank, an event takes the first row whose zone is free,
 * and keeps it. `order` are the rows of the table by rank. O(levels · events · rows).
 */
export function* placing(
	columns: Columns,
	order: Int32Array,
	most: number,
	{ zooms, pieces, width }: Levels
): Steps<Places> {
	const rows = new Uint8Array(columns.count);
	const levels = new Uint8Array(columns.count).fill(NEVER);
	const placed: number[] = [];
	let left = order.slice();
	for (const [level, zoom] of zooms.entries()) {
		if (!left.length || !most) break;
		yield;
		const pace = paceOf(pieces, zoom, columns.rule.at[0]!);
		const zones = new Zones(columns, pace, width);
		const bits = Array.from({ length: most }, () => bitsOf(zones.cells));
		for (const row of placed) {
			zones.find(row);
			fill(bits[rows[row]!]!, zones.zone);
		}
		let kept = 0;
		for (const row of left) {
			zones.find(row);
			const free = bits.findIndex((one) => fits(one, zones.zone));
			if (free < 0) {
				left[kept++] = row;
				continue;
			}
			fill(bits[free]!, zones.zone);
			[rows[row], levels[row]] = [free, level];
			placed.push(row);
		}
		left = left.subarray(0, kept);
	}
	return { rows, levels };
}
