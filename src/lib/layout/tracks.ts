import type { TrackTable } from '../model/table.js';
import type { TimelineEvent } from '../model/timeline.js';
import { contains, instant, overlaps, span } from '../time/instant.js';
import { clusterItem, clusterOf, moreOf } from './clusters.js';
import { detailOf, type Detail } from './density.js';
import type { Cluster, Label, Mark, Plot } from './geometry.js';
import { eventItem, isDimmed, markOf } from './items.js';
import { addItem, pack, type Placed } from './labels.js';
import { isFound } from './members.js';
import { shapeOf, type Reach } from './marks.js';
import { styles, typeWidth } from './type.js';

/** a part whose row is still to become its place */
type Raised<T extends { readonly y: number }> = Omit<T, 'y'> & { y: number };

/** one track in rows; `y` of its parts is still the number of their row */
export interface TrackScene {
	readonly rows: number;
	readonly marks: Raised<Mark>[];
	readonly clusters: Raised<Cluster>[];
	readonly labels: Raised<Label>[];
	readonly detail: Detail;
	readonly shown: number;
	readonly clustered: number;
}

/** the row of the selected event, when it is in view but would not be drawn by itself */
function hiddenSelection(track: TrackTable, detail: Detail, plot: Plot): number | null {
	const { event, domain } = plot.view;
	const row = event === null ? undefined : plot.table.row.get(event);
	if (row === undefined || track.events[row]?.id !== event) return null;
	const isInView = overlaps(domain, span(track.starts[row]!, track.ends[row]!));
	return isInView && !detail.alone.includes(row) ? row : null;
}

/** how many events of a strip are not drawn by themselves */
function swallowedBy(track: TrackTable, { strip }: Detail, row: number | null, { view }: Plot) {
	if (!strip) return 0;
	const isHeld =
		row !== null &&
		contains(view.domain, instant(track.anchors[row]!)) &&
		isFound(view.found, track.events[row]!.id);
	return strip.count - (isHeld ? 1 : 0);
}

/** merges, packs and labels the events of one track */
export function trackScene(track: TrackTable, plot: Plot): TrackScene {
	const { scale, view, frame } = plot;
	const { horizon, finest } = plot.table.timeline;
	const grain = { scale, finest, horizon, rows: frame.rows, found: view.found ?? null };
	const share = frame.share?.(track, grain);
	const detail = detailOf(track, share?.grain ?? grain);
	const marks = detail.alone.map((row) => {
		const event = track.events[row]!;
		const shape = shapeOf(event, plot.scale, { at: plot.table.timeline.horizon, x: plot.rule });
		return { at: track.anchors[row]!, event, shape, item: eventItem(event, shape, plot) };
	});
	const hidden = hiddenSelection(track, detail, plot);
	const clusters = detail.groups.map((group) => {
		const cluster = clusterOf(track, group, hidden, plot);
		const whole = { ...group, members: group.all };
		// on a page a selection moves nothing, so the room is that of the whole cluster
		const item = clusterItem(share ? cluster : clusterOf(track, whole, null, plot), plot);
		return { at: group.first as number, cluster, item };
	});
	const items = [...marks, ...clusters].sort((a, b) => a.at - b.at).map(({ item }) => item);
	const { placed, rows } = share?.pack?.(items) ?? pack(items, frame.rows);
	const spare = detail.hides && !share ? 1 : 0;
	const used = rows.length;
	const extra = hidden === null ? null : addSelected(track.events[hidden]!, rows, plot);
	const byKey = new Map(placed.map((one) => [one.item.key, one]));
	const drawn = marks.map(({ event, shape }) => markOf(event, shape, byKey.get(event.id)!, plot));
	const badges = clusters.map(({ cluster }) => ({ ...cluster, y: byKey.get(cluster.key)!.row }));
	const byCluster = new Map(badges.map((cluster) => [cluster.key, cluster]));
	const swallowed = swallowedBy(track, detail, hidden, plot);
	return {
		rows: Math.max(used + spare, extra ? extra.y + 1 : 0),
		marks: extra ? [...drawn, extra.mark] : drawn,
		clusters: badges,
		labels: [...placed.flatMap((one) => labelOf(one, byCluster, plot)), ...(extra?.label ?? [])],
		detail,
		shown: [...drawn, ...(extra ? [extra.mark] : [])].filter(({ isDimmed }) => !isDimmed).length,
		clustered: badges.reduce((sum, { count }) => sum + count, swallowed)
	};
}

/** the selected event in a free place below the others */
function addSelected(event: TimelineEvent, rows: Reach[][], plot: Plot) {
	const shape = shapeOf(event, plot.scale, { at: plot.table.timeline.horizon, x: plot.rule });
	const placed = addItem(eventItem(event, shape, plot), rows);
	return {
		mark: markOf(event, shape, placed, plot),
		label: labelOf(placed, new Map(), plot),
		y: placed.row
	};
}

/** the words of a placed item; a cluster that lost its selected member says so within the same box */
function labelOf(
	{ item, row, label }: Placed,
	clusters: ReadonlyMap<string, Cluster>,
	plot: Plot
): Label[] {
	if (!label) return [];
	const base = { id: item.key, y: row, isSelected: item.key === plot.view.event };
	const cluster = clusters.get(item.key);
	if (!cluster) return isDimmed(item.key, plot) ? [] : [{ ...label, ...base }];
	if (plot.frame.numbers) return cluster.isDimmed ? [] : [{ ...label, ...base }];
	const more = moreOf(cluster.side, cluster.count - 1, plot);
	const width = label.reach[1] - label.reach[0];
	const { best } = cluster;
	const text = [best.title, best.label, ''].find(
		(words) => words === label.text || typeWidth(words, styles.selected) + 70 <= width
	);
	return text && !cluster.isDimmed ? [{ ...label, ...base, text, more }] : [];
}
