import { messagesOf } from '../messages/index.js';
import type { TrackTable } from '../model/table.js';
import type { Group } from './density.js';
import type { Cluster, Plot, Side } from './geometry.js';
import { boundsOf } from './items.js';
import type { Item } from './labels.js';
import { pointX, type Reach } from './marks.js';
import { isFound, NAMED } from './members.js';
import { styles, typeWidth } from './type.js';

const BADGE = { least: 26, padding: 16, edge: 3 };

function holds(track: TrackTable, group: Group, row: number | null): boolean {
	if (row === null) return false;
	if (group.side !== 'inside') return group.rows.includes(row);
	return track.anchors[row]! >= group.first && track.anchors[row]! <= group.last;
}

/** a group as a badge, one of its members left out when that is selected */
export function clusterOf(
	track: TrackTable,
	group: Group,
	without: number | null,
	plot: Plot
): Cluster {
	const { scale, rule, table } = plot;
	const rows = group.rows.filter((row) => row !== without).slice(0, NAMED);
	const isLess =
		holds(track, group, without) && isFound(plot.view.found, track.events[without!]!.id);
	const count = group.count - (isLess ? 1 : 0);
	const width = Math.max(BADGE.least, typeWidth(String(count), styles.badge) + BADGE.padding);
	const isPast = group.last < table.timeline.horizon;
	const [low, high] = isPast
		? [0, Math.min(rule - BADGE.edge, scale.width)]
		: [Math.max(rule + BADGE.edge, 0), scale.width];
	const best = track.events[group.best === without ? (rows[0] ?? group.best) : group.best]!;
	const [a, b] = [scale.x(group.first), scale.x(group.last)];
	// by the weightiest whatever is selected or found: a badge stays where it is
	const head = track.events[group.head]!;
	const isOneDay = a === b && head.when.precision === 'exact';
	const middle = isOneDay ? pointX(head, scale) : (a + b) / 2;
	const free = Math.max(Math.min(middle, high - width / 2), low + width / 2);
	const x = Math.max(Math.min(free, scale.width - width / 2), width / 2);
	const kinds = table.timeline.kinds.map(({ id, mark }) => ({
		slot: mark,
		share: rows.filter((row) => track.events[row]!.kind === id).length / Math.max(rows.length, 1)
	}));
	return {
		key: `${track.id}:${group.key}`,
		y: 0,
		x,
		width,
		count,
		isDimmed: count === 0,
		events: rows.map((row) => track.events[row]!.id),
		best,
		span: { start: group.first, end: group.last },
		whisker:
			group.side === 'inside' && b - a > width && b - a > 1.5 * scale.pxPerDay
				? [Math.max(a, 0), Math.min(b, high)]
				: null,
		shares: kinds.filter(({ share }) => share > 0),
		isFinest: group.isFinest,
		side: group.side
	};
}

/** the quiet words after the name of a cluster's weightiest event */
export function moreOf(side: Side, rest: number, { isNarrow, frame }: Plot): string {
	const { more } = messagesOf(frame.locale);
	if (side !== 'inside') return more[side](rest);
	return isNarrow ? more.short(rest) : more.long(rest);
}

/** a cluster as something that wants a row and a label */
export function clusterItem(cluster: Cluster, plot: Plot): Item {
	const { x, width, whisker, best, span } = cluster;
	const badge: Reach = [x - width / 2, x + width / 2];
	const ink: Reach = whisker
		? [Math.min(whisker[0], badge[0]), Math.max(whisker[1], badge[1])]
		: badge;
	const { horizon } = plot.table.timeline;
	const { numbers } = plot.frame;
	const titles = plot.isNarrow ? [best.label] : [best.title, best.label];
	const rest = cluster.count - 1;
	return {
		key: cluster.key,
		ink,
		weight: best.weight,
		size: cluster.count,
		texts: numbers ? [numbers(cluster.events)] : titles,
		more: numbers ? '' : moreOf(cluster.side, rest, plot),
		isLeftFirst: numbers !== undefined,
		inline: [],
		bounds: boundsOf(span.end < horizon, plot),
		leftEnd: null
	};
}
