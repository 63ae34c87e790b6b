import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleOf } from '../../../src/lib/layout/phase-scale.js';
import { layoutScene, type Scene } from '../../../src/lib/layout/scene.js';
import { spaceOf } from '../../../src/lib/layout/setting.js';
import { noFilter, passes } from '../../../src/lib/model/filter.js';
import { eventTable, type EventTable } from '../../../src/lib/model/table.js';
import type { TimelineEvent } from '../../../src/lib/model/timeline.js';
import { contains, instant, overlaps, type Span } from '../../../src/lib/time/instant.js';
import { anchorOf, clampedSpan } from '../../../src/lib/time/timespan.js';
import { RUNS, situation } from './cases.js';
import { partiesOf } from './membership.js';

/** how many events a window leaves out, by the promises of the product and row by row */
function outsideOf(
	table: EventTable,
	scene: Scene,
	rows: number,
	selected: string | null,
	found: ReadonlySet<string> | null = null
): number {
	const { domain, width } = scene;
	const space = spaceOf(table.timeline, width);
	const scale = scaleOf(domain, space.width, space.pieces);
	const isIn = (id: string) => overlaps(domain, clampedSpan(table.byId.get(id)!.when));
	const parted = new Map<string, boolean>();
	for (const track of table.tracks)
		for (const { ids, first, last, isStrip } of partiesOf(track, { table, scale, rows }))
			for (const id of ids) {
				const anchor = isStrip ? track.anchors[table.row.get(id)!]! : (first + last) / 2;
				parted.set(id, contains(domain, instant(anchor)));
			}
	const isCrowded = ({ id, track }: TimelineEvent) => {
		const { lengths, crowded } = table.tracks.find((one) => one.id === track)!;
		return lengths[table.row.get(id)!]! > 0 && lengths[table.row.get(id)!]! < crowded;
	};
	const events = table.tracks.flatMap((track) => track.events);
	return events.filter((event) => {
		const { id, when } = event;
		if (found && !found.has(id)) return false;
		if (id === selected && isIn(id)) return false;
		return !(parted.get(id) ?? (isCrowded(event) ? contains(domain, anchorOf(when)) : isIn(id)));
	}).length;
}

const sum = (list: readonly { count: number }[]) => list.reduce((all, { count }) => all + count, 0);

describe('the counts of a scene', () => {
	it('lose no event and draw none twice', () => {
		fc.assert(
			fc.property(situation, fc.boolean(), ({ table, domain, frame, id }, isSelected) => {
				const scene = layoutScene(table, { domain, event: isSelected ? id : null }, frame);
				const { total, matching, shown, clustered, outside } = scene.counts;
				expect(total).toBe(table.count);
				expect(shown + clustered + outside).toBe(matching);
				expect(scene.marks.length).toBe(shown);
				expect(sum(scene.clusters) + sum(scene.strips)).toBe(clustered);
				expect(sum(scene.bands)).toBe(shown + clustered);
				const drawn = [...scene.marks.map((mark) => mark.id)].concat(
					...scene.clusters.map(({ members }) => members.all().map((event) => event.id))
				);
				expect(new Set(drawn).size).toBe(drawn.length);
				for (const { count, events, members } of scene.clusters) {
					const ids = members.all().map((event) => event.id);
					expect(new Set(ids).size).toBe(count);
					expect(events).toEqual(ids.slice(0, 50));
					expect(ids.every((one) => members.has(one))).toBe(true);
				}
			}),
			RUNS
		);
	});

	it('leave out just what lies outside the window', () => {
		fc.assert(
			fc.property(situation, fc.boolean(), ({ table, domain, frame, id }, isSelected) => {
				const event = isSelected ? id : null;
				const scene = layoutScene(table, { domain, event }, frame);
				expect(scene.counts.outside).toBe(outsideOf(table, scene, frame.rows, event));
				for (const mark of scene.marks)
					expect(overlaps(domain, clampedSpan(mark.event.when)), mark.id).toBe(true);
			}),
			RUNS
		);
	});

	it('hold under any window, filter, search and scale', () => {
		const kinds = fc.subarray(['strike', 'talks', 'vote'], { minLength: 1 });
		const words = fc.constantFrom(null, 'rockets', 'envoy', 'nothing at all');
		const choice = fc.record({ kinds, words, isTrack: fc.boolean(), isSelected: fc.boolean() });
		fc.assert(
			fc.property(situation, choice, ({ table: all, domain, frame, id }, chosen) => {
				const { timeline } = all;
				const track = chosen.isTrack ? [timeline.tracks[0]!.id] : [];
				const filter = { ...noFilter, kind: chosen.kinds, track };
				const events = timeline.events.filter((event) => passes(event, filter));
				const { words } = chosen;
				const hits = words && timeline.events.filter(({ title }) => title.includes(words));
				const found = hits && new Set(hits.map((event) => event.id));
				const tracks = chosen.isTrack ? track : timeline.tracks.map((one) => one.id);
				const table = eventTable(timeline, events, tracks);
				const event = chosen.isSelected ? id : null;
				const scene = layoutScene(table, { domain, event, found }, frame);
				const { total, matching, shown, clustered, outside } = scene.counts;
				expect(total).toBe(timeline.events.length);
				expect(matching).toBe(events.filter((one) => !found || found.has(one.id)).length);
				expect(shown + clustered + outside).toBe(matching);
				expect(scene.marks.filter(({ isDimmed }) => !isDimmed).length).toBe(shown);
				expect(sum(scene.clusters) + sum(scene.strips)).toBe(clustered);
				expect(outside).toBe(outsideOf(table, scene, frame.rows, event, found));
				const ids = scene.clusters.flatMap((cluster) => cluster.events);
				if (found) expect(ids.filter((one) => !found.has(one))).toEqual([]);
			}),
			RUNS
		);
	});

	it('are all shown or clustered when the window is the extent', () => {
		fc.assert(
			fc.property(situation, ({ table, frame }) => {
				const domain: Span = table.timeline.extent;
				expect(layoutScene(table, { domain, event: null }, frame).counts.outside).toBe(0);
			}),
			RUNS
		);
	});
});
