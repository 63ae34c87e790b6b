import type { EventTable } from '../model/table.js';
import type { Relation, RelationType } from '../model/timeline.js';
import { contains } from '../time/instant.js';
import { homeOf } from '../time/timespan.js';
import { type Mark, type Scene } from './geometry.js';
import { ROW } from './size.js';

/** One relation of the selected event as a curve, in px of the plot. */
export interface Arc {
	/** The place of the relation in the file, from 0. */
	readonly index: number;
	/** How the two events are related. */
	readonly type: RelationType;
	/** The id of the event at the other end. */
	readonly other: string;
	/** The key of the cluster that holds that event; null for none. */
	readonly cluster: string | null;
	/** The curve as the data of an SVG path. */
	readonly path: string;
	/**
	 * The arrow heads as the data of SVG paths.
	 *
	 * One, or two where events contradict each other.
	 */
	readonly heads: readonly string[];
	/** The x of the middle of the curve in px, for its word. */
	readonly x: number;
	/** The y of the middle of the curve in px, for its word. */
	readonly y: number;
	/** True if the relation leads from the selected event to the other. */
	readonly isForward: boolean;
	/** True if a pointer or the focus is on the other event. */
	readonly isEmphasised: boolean;
}

/** The most curves of a selection; the others stand in words. */
export const MOST_ARCS = 3;
/** px between a curve's end and the middle of its mark, and the size of an arrow's head */
const GAP = 11;
const HEAD = 5.5;
/** px between two marks that a curve fits into; nearer ones are told in words alone */
const NEAR = 2 * GAP + HEAD;

interface Point {
	readonly x: number;
	readonly y: number;
}
interface Place extends Point {
	readonly cluster: string | null;
}

/** the middle of a row, where its glyphs and badges stand */
const middleOf = ({ y }: { readonly y: number }): number => y + ROW.middle;

/** where an event is in a scene: at its mark, in its cluster, or beyond the edge; null when filtered out */
function placeOf(id: string, scene: Scene, table: EventTable): Place | null {
	const mark = scene.marks.find((one) => one.id === id);
	if (mark) return { x: mark.glyph.x, y: middleOf(mark), cluster: null };
	const event = table.byId.get(id);
	const band = scene.bands.find((one) => one.id === event?.track);
	if (!event || !band || !table.row.has(id)) return null;
	const cluster = scene.clusters.find(({ members }) => members.has(id));
	if (cluster) return { x: cluster.x, y: middleOf(cluster), cluster: cluster.key };
	const at = homeOf(event.when);
	const y = band.top + band.height / 2;
	if (contains(scene.domain, at)) return null;
	return { x: at < scene.domain.start ? 2 : scene.plotWidth - 2, y, cluster: null };
}

const isNear = (mark: Mark, place: Place): boolean =>
	Math.hypot(place.x - mark.glyph.x, place.y - middleOf(mark)) < NEAR;

/** the arrow head at an end of a curve that comes from `from` */
function headAt(end: Point, from: Point): string {
	const angle = Math.atan2(end.y - from.y, end.x - from.x);
	const side = (turn: number) => {
		const x = end.x - HEAD * Math.cos(angle + turn);
		const y = end.y - HEAD * Math.sin(angle + turn);
		return `${x.toFixed(1)},${y.toFixed(1)}`;
	};
	return `M${side(0.5)}L${end.x.toFixed(1)},${end.y.toFixed(1)}L${side(-0.5)}`;
}

/** a curve that leaves its first point up or down and reaches the second from the side of the first */
function curve(a: Point, b: Point) {
	const [dx, dy] = [b.x - a.x, b.y - a.y];
	const isLevel = Math.abs(dy) < 2 * GAP;
	const up = isLevel || dy < 0 ? -1 : 1;
	const start = { x: a.x, y: a.y + up * GAP };
	const end = { x: b.x, y: b.y + (isLevel ? up : -up) * GAP };
	const bend = isLevel ? up * (14 + Math.min(Math.abs(dx) / 8, 30)) : (end.y - start.y) * 0.6;
	const first = { x: start.x + dx * 0.08, y: start.y + bend };
	const second = { x: end.x - dx * 0.08, y: end.y + (isLevel ? bend : -bend) };
	return { start, first, second, end };
}

const say = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;

/** `follows` and its like point along time; contradictions at both ends; a part at its whole */
function headsOf(
	relation: Relation,
	{ start, first, second, end }: ReturnType<typeof curve>,
	isOut: boolean
) {
	const [at, back] = [headAt(end, second), headAt(start, first)];
	if (relation.type === 'contradicts') return [at, back];
	const isTowardsTo = relation.type === 'part-of' || relation.type === 'repeats';
	return isTowardsTo === isOut ? [at] : [back];
}

/**
 * Returns the curves of the selected event, the emphasised one first, then by weight.
 *
 * `emphasised` is the id of the event that a pointer or the focus is on; null for none. No curve leads
 * to an event that is filtered out or near. At most `MOST_ARCS`, none where no mark is selected.
 */
export function arcsOf(scene: Scene, table: EventTable, emphasised: string | null): Arc[] {
	const selected = scene.marks.find(({ isSelected }) => isSelected);
	if (!selected) return [];
	const { id } = selected;
	const arcs = table.timeline.relations.flatMap((relation, index): Arc[] => {
		if (relation.from !== id && relation.to !== id) return [];
		const isOut = relation.from === id;
		const other = isOut ? relation.to : relation.from;
		const place = placeOf(other, scene, table);
		if (!place || isNear(selected, place)) return [];
		const line = curve({ x: selected.glyph.x, y: middleOf(selected) }, place);
		const { start, first, second, end } = line;
		return [
			{
				index,
				type: relation.type,
				other,
				cluster: place.cluster,
				path: `M${say(start)}C${say(first)} ${say(second)} ${say(end)}`,
				heads: headsOf(relation, line, isOut),
				x: (start.x + 3 * first.x + 3 * second.x + end.x) / 8,
				y: (start.y + 3 * first.y + 3 * second.y + end.y) / 8,
				isForward: isOut,
				isEmphasised: other === emphasised
			}
		];
	});
	const weight = ({ other }: Arc) => table.byId.get(other)!.weight;
	return arcs
		.sort((a, b) => Number(b.isEmphasised) - Number(a.isEmphasised) || weight(b) - weight(a))
		.slice(0, MOST_ARCS);
}
