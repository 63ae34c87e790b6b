import type { Group } from '../../layout/density.js';
import type { Share, Side } from '../../layout/geometry.js';
import type { Item } from '../../layout/labels.js';
import { isFound, membersFrom, standing, type Apart, type Grain } from '../../layout/members.js';
import type { TrackTable } from '../../model/table.js';
import { instant } from '../../time/instant.js';
import { packWithin } from './pack.js';

/** How much of a track may be drawn singly where the height is given. */
export interface Room {
	/** The most lines, the weightiest first. */
	readonly lines: number;
	/** The number of times that the narrowest cell is doubled. */
	readonly coarse: number;
	/** The most events of a cell that are drawn singly, however narrow a day is. */
	readonly split: number;
	/** The most rows, infinite for any number; labels that need more are left out. */
	readonly rows: number;
}

/** The rooms of tracks by their ids. */
export type Rooms = ReadonlyMap<string, Room>;

/** Returns the group of lines whose dates lie beyond one end of the window, if any. */
function groupOf(track: TrackTable, rows: readonly number[], side: Side, grain: Grain): Group[] {
	if (!rows.length) return [];
	const found = rows.filter((row) => isFound(grain.found, track.events[row]!.id));
	return [
		{
			key: side,
			members: membersFrom(track, found),
			all: membersFrom(track, rows),
			first: instant(track.anchors[rows[0]!]!),
			last: instant(track.anchors[rows.at(-1)!]!),
			isFinest: false,
			side
		}
	];
}

/**
 * Returns the weightiest lines of the window, and where the others go.
 *
 * Null when there are none.
 */
function apartOf(track: TrackTable, { lines, rows }: Room, grain: Grain): Apart | null {
	const { domain } = grain.scale;
	const long = standing(track, domain, grain);
	if (long.length <= lines) return null;
	const weight = (row: number) => track.events[row]!.weight;
	const order = (a: number, b: number) =>
		weight(b) - weight(a) || track.lengths[b]! - track.lengths[a]! || a - b;
	const alone = new Set([...long].sort(order).slice(0, lines));
	const others = long.filter((row) => !alone.has(row));
	const earlier = others.filter((row) => track.anchors[row]! < domain.start);
	const later = others.filter((row) => track.anchors[row]! >= domain.end);
	return {
		alone,
		beyond: new Set([...earlier, ...later]),
		groups: [
			...groupOf(track, earlier, 'earlier', grain),
			...groupOf(track, later, 'later', grain)
		],
		isTight: Number.isFinite(rows)
	};
}

/** Returns what a layout may draw of each track, by its room. */
export function shareOf(rooms: Rooms) {
	return (track: TrackTable, grain: Grain): Share => {
		const room = rooms.get(track.id)!;
		const { lines, coarse, split, rows } = room;
		const apart = apartOf(track, room, grain);
		const shared = { ...grain, rows: lines + track.bars + 1, coarse, split, apart };
		const pack = (items: readonly Item[]) => packWithin(items, rows);
		return Number.isFinite(rows) ? { grain: shared, pack } : { grain: shared };
	};
}
