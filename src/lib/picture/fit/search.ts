import { layoutScene, NARROW, type Frame, type Scene, type View } from '../../layout/scene.js';
import type { EventTable } from '../../model/table.js';
import { shareOf, type Room, type Rooms } from './share.js';

/** The factors by which a figure may be larger than its least size, the largest first. */
const LARGER = [1.5, 1.35, 1.2, 1.1, 1];
/** How often cells are doubled before labels are left out, and after that. */
const COARSE = { labelled: 2, most: 6 };
/** The most lines, or rows, of a track that gets some back. */
const MOST = 14;
/** The most rows of a track. */
const ROWS = 40;

/** A figure in the size that it is drawn in. */
interface Fitted {
	readonly scene: Scene;
	/** Returns the same figure with more height, in CSS px. */
	readonly spread: (more: number) => Scene;
	/** The factor from px of the scene to CSS px. */
	readonly zoom: number;
	/** The CSS px that it is too high by; 0 where it fits. */
	readonly excess: number;
}

/** Returns the rows of each band that hold something. */
function rowsOf({ bands, marks, clusters }: Scene): number[] {
	const rows = [...marks, ...clusters].map(({ y }) => y);
	return bands.map(
		({ top, height }) => new Set(rows.filter((y) => y >= top && y < top + height)).size
	);
}

/** Returns a smaller room, given the rows in use; null when that cannot be. */
type Step = (room: Room, rows: number) => Room | null;

/**
 * Returns a room with one line less, then with wider cells.
 *
 * Null when it cannot merge more.
 */
const merged =
	(coarsest: number): Step =>
	(room, rows) => {
		if (rows < 2) return null;
		if (room.lines > 0) return { ...room, lines: Math.min(room.lines, rows) - 1 };
		return room.coarse < coarsest ? { ...room, coarse: room.coarse + 1 } : null;
	};

/** Returns a room with one row less, at the cost of labels; null for the last one. */
const lowered: Step = (room, rows) =>
	rows < 2 || room.rows < 2 ? null : { ...room, rows: Math.min(room.rows, rows) - 1 };

type Draw = (rooms: Rooms) => Scene;

/**
 * Returns rooms that are small enough for a height, or the smallest.
 *
 * Each step takes from the highest track.
 */
function shrunk(draw: Draw, from: Rooms, height: number, step: Step): Rooms {
	let rooms = from;
	for (;;) {
		const scene = draw(rooms);
		const rowCounts = rowsOf(scene);
		const [next] = scene.bands
			.flatMap(({ id, height }, index) => {
				const room = step(rooms.get(id)!, rowCounts[index]!);
				return room ? [{ id, height, room }] : [];
			})
			.sort((a, b) => b.height - a.height);
		if (scene.height <= height || !next) return rooms;
		rooms = new Map(rooms).set(next.id, next.room);
	}
}

/** Returns rooms that use what a height has left, first the track with the fewest rows. */
function regrown(draw: Draw, rooms: Rooms, height: number): Rooms {
	const scene = draw(rooms);
	const rows = rowsOf(scene);
	const ids = scene.bands
		.map(({ id }, index) => ({ id, rows: rows[index]! }))
		.sort((a, b) => a.rows - b.rows);
	let best = rooms;
	for (const { id } of ids) {
		const grow = (change: Partial<Room>): boolean => {
			const next = new Map(best).set(id, { ...best.get(id)!, ...change });
			if (draw(next).height > height) return false;
			best = next;
			return true;
		};
		const { lines, coarse, rows } = best.get(id)!;
		// better a badge with words than marks without
		if (Number.isFinite(rows)) {
			for (let more = rows + 1; more <= MOST && grow({ rows: more }); more++);
			continue;
		}
		for (let less = coarse - 1; less >= 0; less--) grow({ coarse: less });
		for (let more = lines + 1; more <= MOST; more++) grow({ lines: more });
		for (let more = 2; more <= MOST; more++) grow({ split: more });
	}
	return best;
}

/** Returns a layout that keeps its results: one search after another tries the same rooms. */
function remembering(draw: Draw): Draw {
	const drawn = new Map<string, Scene>();
	return (rooms) => {
		const key = [...rooms].map(([id, room]) => [id, ...Object.values(room)].join()).join(';');
		const scene = drawn.get(key) ?? draw(rooms);
		drawn.set(key, scene);
		return scene;
	};
}

/** Returns the same room for each track: all that its cells do not merge stands alone. */
const roomsOf = ({ tracks }: EventTable, split: number): Rooms =>
	new Map(tracks.map(({ id }) => [id, { lines: ROWS, coarse: 0, split, rows: Infinity }]));

/** Returns rooms for as much as a height allows, and whether labels had to go. */
function thrifty(table: EventTable, draw: Draw, isNumbered: boolean, height: number) {
	const few = shrunk(draw, roomsOf(table, 1), height, merged(COARSE.labelled));
	// numbers never go: the index is nothing without them
	const short = isNumbered ? few : shrunk(draw, few, height, lowered);
	const rooms = shrunk(draw, short, height, merged(COARSE.most));
	const isLow = draw(rooms).height > height;
	return { rooms: isLow ? rooms : regrown(draw, rooms, height), isLossy: isLow || rooms !== few };
}

/** Returns the figure of a view in a height of some CSS px. */
export type Fitter = (height: number) => Fitted;

/**
 * Returns what draws the figure of a view into any height.
 *
 * It is `width` CSS px wide, in no smaller type than the zoom `least` gives. Each call tries many
 * layouts.
 */
export function fitter(
	table: EventTable,
	view: View,
	frame: Omit<Frame, 'width' | 'rows'>,
	width: number,
	least: number
): Fitter {
	const frameAt = (zoom: number): Frame => ({ ...frame, width: width / zoom, rows: ROWS });
	const isWide = width / least >= NARROW;
	const zooms = LARGER.map((larger) => least * larger).filter(
		(zoom) => zoom === least || !isWide || width / zoom >= NARROW
	);
	// better each event by itself than larger type
	const whole = [ROWS, 1]
		.flatMap((split) => {
			const share = shareOf(roomsOf(table, split));
			return zooms.map((zoom) => ({ zoom, all: { ...frameAt(zoom), share } }));
		})
		.map((one) => ({ ...one, height: layoutScene(table, view, one.all).height * one.zoom }));
	const [counted, uncounted] = [false, true].map((isUncounted) => {
		const base = { ...frameAt(least), isUncounted };
		const framed = (rooms: Rooms): Frame => ({ ...base, share: shareOf(rooms) });
		return { framed, draw: remembering((rooms) => layoutScene(table, view, framed(rooms))) };
	});
	const chosen = (height: number): Frame => {
		const isNumbered = frame.numbers !== undefined;
		const first = thrifty(table, counted!.draw, isNumbered, height / least);
		if (!first.isLossy) return counted!.framed(first.rooms);
		return uncounted!.framed(thrifty(table, uncounted!.draw, isNumbered, height / least).rooms);
	};
	return (height) => {
		const roomy = whole.find((one) => one.height <= height);
		const [zoom, drawn] = roomy ? [roomy.zoom, roomy.all] : [least, chosen(height)];
		const spread = (more: number) =>
			layoutScene(table, view, { ...drawn, height: (height + more) / zoom });
		const scene = spread(0);
		return { scene, spread, zoom, excess: Math.max(0, scene.height * zoom - height - 0.5) };
	};
}
