import { layoutScene, NARROW, type Frame, type Scene, type View } from '../layout/scene.js';
import type { EventTable } from '../model/table.js';
import { shareOf, type Room, type Rooms } from './room.js';

/** how much larger than its least size a figure is drawn where there is room, the largest first */
const LARGER = [1.5, 1.35, 1.2, 1.1, 1];
/** how often cells are doubled before labels are left out, and after that */
const COARSE = { labelled: 2, most: 6 };
/** most lines, or rows, of a track that gets some back */
const MOST = 14;
/** most rows of a track */
const ROWS = 40;

/** a figure in the size that it is drawn in */
export interface Fitted {
	readonly scene: Scene;
	/** the same in so many CSS px more height */
	readonly spread: (more: number) => Scene;
	/** factor from px of the scene to CSS px */
	readonly zoom: number;
	/** CSS px that it is too high by, 0 where it fits */
	readonly excess: number;
}

/** rows of each band that hold something */
function rowsOf({ bands, marks, clusters }: Scene): number[] {
	const rows = [...marks, ...clusters].map(({ y }) => y);
	return bands.map(
		({ top, height }) => new Set(rows.filter((y) => y >= top && y < top + height)).size
	);
}

/** makes a room smaller, of which so many rows are in use; null when that cannot be */
type Step = (room: Room, rows: number) => Room | null;

/** a room with one line less, then with wider cells; null when it cannot merge more */
const merged =
	(coarsest: number): Step =>
	(room, rows) => {
		if (rows < 2) return null;
		if (room.lines > 0) return { ...room, lines: Math.min(room.lines, rows) - 1 };
		return room.coarse < coarsest ? { ...room, coarse: room.coarse + 1 } : null;
	};

/** a room with one row less, at the cost of labels; null for the last one */
const lowered: Step = (room, rows) =>
	rows < 2 || room.rows < 2 ? null : { ...room, rows: Math.min(room.rows, rows) - 1 };

type Draw = (rooms: Rooms) => Scene;

/** rooms that are small enough for a height, or the smallest: each step takes from the highest track */
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

/** rooms that give back what a height has left, first to the track with the fewest rows */
function regrown(draw: Draw, rooms: Rooms, height: number): Rooms {
	const scene = draw(rooms);
	const rows = rowsOf(scene);
	const ids = scene.bands
		.map(({ id }, index) => ({ id, rows: rows[index]! }))
		.sort((a, b) => a.rows - b.rows);
	let best = rooms;
	for (const { id } of ids) {
		const grow = (change: Partial<Room>) => {
			const next = new Map(best).set(id, { ...best.get(id)!, ...change });
			if (draw(next).height <= height) best = next;
		};
		const { lines, coarse, rows } = best.get(id)!;
		// better a badge with words than marks without
		if (Number.isFinite(rows)) {
			for (let more = rows + 1; more <= MOST; more++) grow({ rows: more });
			continue;
		}
		for (let less = coarse - 1; less >= 0; less--) grow({ coarse: less });
		for (let more = lines + 1; more <= MOST; more++) grow({ lines: more });
	}
	return best;
}

/** the scene of which as much stands by itself as its height allows, and whether labels had to go for it */
function thrifty(table: EventTable, view: View, frame: Frame, height: number) {
	const draw: Draw = (rooms) => layoutScene(table, view, { ...frame, share: shareOf(rooms) });
	const whole: Room = { lines: ROWS, coarse: 0, rows: Infinity };
	const all = new Map(table.tracks.map(({ id }) => [id, whole]));
	const few = shrunk(draw, all, height, merged(COARSE.labelled));
	// numbers never go: the index is nothing without them
	const short = frame.numbers ? few : shrunk(draw, few, height, lowered);
	const rooms = shrunk(draw, short, height, merged(COARSE.most));
	const isLow = draw(rooms).height > height;
	const share = shareOf(isLow ? rooms : regrown(draw, rooms, height));
	return { frame: { ...frame, share }, isLossy: isLow || rooms !== few };
}

/** the figure of a view in `width` x `height` CSS px, in no smaller type than a zoom gives */
export function fit(
	table: EventTable,
	view: View,
	frame: Omit<Frame, 'width' | 'rows'>,
	size: { readonly width: number; readonly height: number },
	least: number
): Fitted {
	const fitted = (chosen: Frame, zoom: number): Fitted => {
		const spread = (more: number) =>
			layoutScene(table, view, { ...chosen, height: (size.height + more) / zoom });
		const scene = spread(0);
		return { scene, spread, zoom, excess: Math.max(0, scene.height * zoom - size.height - 0.5) };
	};
	const isWide = size.width / least >= NARROW;
	for (const larger of LARGER) {
		const zoom = least * larger;
		const width = size.width / zoom;
		if (larger > 1 && isWide && width < NARROW) continue;
		const all: Frame = { ...frame, width, rows: ROWS, share: shareOf(new Map()) };
		if (layoutScene(table, view, all).height <= size.height / zoom) return fitted(all, zoom);
	}
	const all: Frame = { ...frame, width: size.width / least, rows: ROWS };
	const height = size.height / least;
	const counted = thrifty(table, view, all, height);
	const { frame: chosen } = counted.isLossy
		? thrifty(table, view, { ...all, isUncounted: true }, height)
		: counted;
	return fitted(chosen, least);
}
