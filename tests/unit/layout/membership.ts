import type { PhaseScale } from '../../../src/lib/layout/phase-scale.js';
import type { Scene } from '../../../src/lib/layout/scene.js';
import { cellOf, levelOf } from '../../../src/lib/model/grid.js';
import type { EventTable, TrackTable } from '../../../src/lib/model/table.js';

/** events that are drawn as one, in the order of time */
export interface Party {
	readonly ids: readonly string[];
	readonly first: number;
	readonly last: number;
	readonly isStrip: boolean;
}

interface Rule {
	readonly table: EventTable;
	readonly scale: PhaseScale;
	readonly rows: number;
}

/** a bar of at least 24 px stands by itself */
const isBar = (track: TrackTable, row: number, { length }: PhaseScale): boolean =>
	track.lengths[row]! > 0 &&
	track.lengths[row]! > track.crowded - 1 &&
	length(track.starts[row]!, track.ends[row]!) >= 24;

/** the piece of a scale that holds an instant, and px of a day in it */
const pieceAt = (at: number, { pieces, pxPerDay }: PhaseScale) => ({
	index: pieces.findLastIndex(({ start }) => start <= at),
	pxPerDay: pxPerDay(at)
});

/** the cells of a whole track as the architecture says it, row by row */
function cellsOf(track: TrackTable, { table, scale }: Rule): Map<string, number[]> {
	const { horizon, finest } = table.timeline;
	const cells = new Map<string, number[]>();
	for (let row = 0; row < track.count; row++) {
		if (isBar(track, row, scale)) continue;
		const at = track.anchors[row]!;
		const run = pieceAt(at, scale);
		const level = levelOf(run.pxPerDay, 34, finest);
		const key = `${run.index}:${cellOf(at, level)}:${at >= horizon}`;
		cells.set(key, [...(cells.get(key) ?? []), row]);
	}
	return cells;
}

function isFull(track: TrackTable, { table, scale }: Rule): boolean {
	const level = levelOf(scale.zoom, 34, table.timeline.finest);
	const cells = new Set(Array.from(track.anchors, (at) => cellOf(at, level)));
	return track.count > 400 && track.count / cells.size > 12;
}

/** the parties of a whole track at a scale, wherever the window is: the slow and plain way */
export function partiesOf(track: TrackTable, rule: Rule): Party[] {
	const isStrip = isFull(track, rule);
	const cells = [...cellsOf(track, rule).values()];
	const most = (row: number) => {
		const { pxPerDay } = pieceAt(track.anchors[row]!, rule.scale);
		return pxPerDay < 46 ? 1 : Math.max(1, Math.min(rule.rows, (8 * pxPerDay) / 46));
	};
	const groups = isStrip ? [cells.flat()] : cells.filter((rows) => rows.length > most(rows[0]!));
	return groups.map((rows) => ({
		ids: rows.map((row) => track.events[row]!.id),
		first: track.anchors[rows[0]!]!,
		last: track.anchors[rows.at(-1)!]!,
		isStrip
	}));
}

/** the key of the cluster that each event of a scene is drawn in, and null for those drawn alone */
export function drawnIn({ marks, clusters }: Scene): Map<string, string | null> {
	const drawn = new Map<string, string | null>(marks.map(({ id }) => [id, null]));
	for (const { key, events } of clusters) for (const id of events) drawn.set(id, key);
	return drawn;
}
