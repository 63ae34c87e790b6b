import { messagesOf } from '../messages/index.js';
import type { TrackTable } from '../model/table.js';
import { DAY } from '../time/instant.js';
import type { Group } from './density.js';
import type { Cluster, ClusterMembers, Plot, Side } from './geometry.js';
import { boundsOf } from './items.js';
import type { Item } from './labels.js';
import { pointX, type Reach } from './marks.js';
import { isFound, NAMED } from './members.js';
import { styles, typeWidth } from './type.js';

const BADGE = { least: 26, padding: 16, edge: 3 };

/** the members of a group but one; compared by nothing but what they stand for, as all of a scene */
class GroupMembers implements ClusterMembers {
	readonly #group: Group;
	readonly #without: number | null;
	readonly #track: TrackTable;
	readonly #plot: Plot;

	constructor(track: TrackTable, group: Group, without: number | null, plot: Plot) {
		[this.#track, this.#group, this.#without, this.#plot] = [track, group, without, plot];
	}

	all() {
		const rows = this.#group.members.rows();
		return rows.filter((row) => row !== this.#without).map((row) => this.#track.events[row]!);
	}

	has(id: string) {
		const row = this.#plot.table.row.get(id) ?? null;
		if (row === null || row === this.#without || this.#track.events[row]?.id !== id) return false;
		return isFound(this.#plot.view.found, id) && holds(this.#track, this.#group, row);
	}
}

/** whether the rows of a group, which do not stand alone, have a row among them */
function holds(track: TrackTable, { members, side, first, last }: Group, row: number): boolean {
	if (side !== 'inside') return members.rows().includes(row);
	return track.anchors[row]! >= first && track.anchors[row]! <= last;
}

/** a group as a badge, one of its members left out when that is selected */
export function clusterOf(
	track: TrackTable,
	group: Group,
	without: number | null,
	plot: Plot
): Cluster {
	const { scale, rule, table } = plot;
	const out = without === null ? null : track.events[without]!;
	const isLess = out !== null && isFound(plot.view.found, out.id) && holds(track, group, without!);
	const rows = group.members.rows(NAMED + 1).filter((row) => row !== without);
	const count = group.members.count - (isLess ? 1 : 0);
	const width = Math.max(BADGE.least, typeWidth(String(count), styles.badge) + BADGE.padding);
	const isPast = group.last < table.timeline.horizon;
	const [low, high] = isPast
		? [0, Math.min(rule - BADGE.edge, scale.width)]
		: [Math.max(rule + BADGE.edge, 0), scale.width];
	const found = group.members.count ? group.members.best() : group.all.best();
	const best = track.events[found === without ? (rows[0] ?? found) : found]!;
	const [a, b] = [scale.x(group.first), scale.x(group.last)];
	// by the weightiest whatever is selected or found: a badge stays where it is
	const head = track.events[group.all.best()]!;
	const isOneDay = a === b && head.when.precision === 'exact';
	const middle = isOneDay ? pointX(head, scale) : (a + b) / 2;
	const free = Math.max(Math.min(middle, high - width / 2), low + width / 2);
	const x = Math.max(Math.min(free, scale.width - width / 2), width / 2);
	const kinds = table.timeline.kinds.map(({ id, mark }) => {
		const members = group.members.countOf(id) - (isLess && out.kind === id ? 1 : 0);
		return { slot: mark, share: members / Math.max(count, 1) };
	});
	return {
		key: `${track.id}:${group.key}`,
		y: 0,
		x,
		width,
		count,
		isDimmed: count === 0,
		members: new GroupMembers(track, group, without, plot),
		events: rows.slice(0, NAMED).map((row) => track.events[row]!.id),
		best,
		span: { start: group.first, end: group.last },
		whisker:
			group.side === 'inside' && b - a > width && group.last - group.first > 1.5 * DAY
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
		texts: numbers ? [numbers(cluster.members.all().map(({ id }) => id))] : titles,
		more: numbers ? '' : moreOf(cluster.side, rest, plot),
		isLeftFirst: numbers !== undefined,
		inline: [],
		bounds: boundsOf(span.end < horizon, plot),
		leftEnd: null
	};
}
