import type { EventTable, TrackTable } from '../model/table.js';
import type { Steps } from '../model/steps.js';
import type { Span } from '../time/instant.js';
import { rowsOf } from './budget.js';
import type { Floor } from './pace.js';
import { placing, type Levels, type Places } from './place.js';
import { columnsOf, type Columns } from './zones.js';

/** What a placement is made for: the pieces of time, a width, and three zooms. */
export interface Setting {
	/** The pieces of time with their least scales. */
	readonly pieces: readonly Floor[];
	/** The width of the plot in px. */
	readonly width: number;
	/** The zoom of the default window in px a day. */
	readonly home: number;
	/** The coarsest zoom in px a day. */
	readonly coarsest: number;
	/** The finest zoom in px a day. */
	readonly finest: number;
	/** The default window. */
	readonly window: Span;
	/** The most rows of all tracks, their foot lines included. */
	readonly rows: number;
}

/** Where everything stands: the zoom of each level, and for each track its places. */
export interface Placement {
	/** The zoom of each level in px a day, ascending. */
	readonly zooms: readonly number[];
	/** The places of the events of each track. */
	readonly tracks: readonly Places[];
	/** The columns of each track that its places are made of. */
	readonly columns: readonly Columns[];
	/** The number of rows of each track. */
	readonly rows: readonly number[];
}

/**
 * Returns the zoom of each level in px a day, ascending.
 *
 * They are √2 apart; one is that of the default window.
 */
export function zoomsOf({ home, coarsest, finest }: Setting): number[] {
	const first = Math.min(0, Math.floor(2 * Math.log2(coarsest / home)));
	const last = Math.max(0, Math.ceil(2 * Math.log2(finest / home)));
	return Array.from({ length: last - first + 1 }, (_, index) => home * 2 ** ((first + index) / 2));
}

/** Returns the finest level whose zoom is at most `zoom`; 0 for none. */
export function levelAt(zooms: readonly number[], zoom: number): number {
	let level = zooms.length - 1;
	while (level > 0 && zooms[level]! > zoom * (1 + 1e-9)) level--;
	return level;
}

/** Puts the rows of a track in the order in which their best events begin. */
function inOrder({ order, starts }: TrackTable, { rows, levels }: Places, most: number): Places {
	const firsts = new Float64Array(most).fill(Infinity);
	const isSeen = new Uint8Array(most);
	for (const row of order) {
		if (levels[row] === 255 || isSeen[rows[row]!]) continue;
		isSeen[rows[row]!] = 1;
		firsts[rows[row]!] = starts[row]!;
	}
	const sorted = [...firsts.keys()].sort((a, b) => firsts[a]! - firsts[b]! || a - b);
	const places = Uint8Array.from(firsts.keys(), (row) => sorted.indexOf(row));
	return { rows: rows.map((row) => places[row]!), levels };
}

/** Places the events of a table in steps, once for all windows. */
export function* placementOf(table: EventTable, setting: Setting): Steps<Placement> {
	const { pieces, width, window, home } = setting;
	const zooms = zoomsOf(setting);
	const levels: Levels = { zooms, pieces, width };
	const { horizon } = table.timeline;
	const claims = table.tracks.map((track) => ({
		track,
		columns: columnsOf(track, pieces, horizon)
	}));
	yield;
	const upToHome = { ...levels, zooms: zooms.slice(0, levelAt(zooms, home) + 1) };
	const rows = yield* rowsOf(claims, window, upToHome, setting.rows);
	const tracks: Places[] = [];
	for (const [index, { track, columns }] of claims.entries()) {
		const places = yield* placing(columns, track.order, rows[index]!, levels);
		tracks.push(inOrder(track, places, rows[index]!));
	}
	return { zooms, tracks, columns: claims.map(({ columns }) => columns), rows };
}
