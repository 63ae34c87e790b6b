import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutScene } from '../../../src/lib/layout/scene.js';
import { noFilter, passes } from '../../../src/lib/model/filter.js';
import { eventTable } from '../../../src/lib/model/table.js';
import type { TimelineEvent } from '../../../src/lib/model/timeline.js';
import { frameOf, RUNS, scenes, tableOf, windowOf } from './placed.js';

const sum = (list: readonly { count: number }[]) => list.reduce((all, { count }) => all + count, 0);
const words = fc.constantFrom(null, 'rockets', 'envoy', 'nothing at all');
const kinds = fc.subarray(['strike', 'talks', 'vote'], { minLength: 1 });

describe('the counts of a scene', () => {
	it('lose no event and draw none twice, under any window, filter, search and selection', () => {
		const choice = fc.record({ kinds, words, isSelected: fc.boolean(), place: fc.nat(1000) });
		fc.assert(
			fc.property(scenes, choice, (one, chosen) => {
				const { timeline } = tableOf(one);
				const filter = { ...noFilter, kind: chosen.kinds };
				const events = timeline.events.filter((event) => passes(event, filter));
				const table = eventTable(timeline, events);
				const hits = chosen.words && events.filter(({ title }) => title.includes(chosen.words!));
				const found = hits && new Set(hits.map(({ id }) => id));
				const event = chosen.isSelected ? events[chosen.place % events.length]?.id : null;
				const view = { domain: windowOf(table, one.zoom, one.place), event: event ?? null, found };
				const scene = layoutScene(table, view, frameOf(one));
				const { matching, shown, clustered, outside, ...told } = scene.counts;
				expect(matching).toBe(found ? found.size : events.length);
				expect(shown + clustered + outside).toBe(matching);
				const before = scene.clusters.filter(({ kind }) => kind === 'before');
				const isSure = (one: TimelineEvent) => one.when.latestStart < view.domain.start;
				expect(told.before).toBe(sum(before));
				if (told.hasBegun)
					expect(before.flatMap(({ members }) => members.all()).every(isSure)).toBe(true);
				expect(scene.marks.filter(({ isDimmed }) => !isDimmed).length).toBe(shown);
				expect(sum(scene.clusters)).toBe(clustered);
				expect(outside).toBeGreaterThanOrEqual(0);
				const drawn = scene.marks
					.filter(({ isDimmed }) => !isDimmed)
					.map(({ id }) => id)
					.concat(...scene.clusters.map(({ members }) => members.all().map(({ id }) => id)));
				expect(new Set(drawn).size).toBe(drawn.length);
				expect(drawn.length).toBe(shown + clustered);
				for (const { count, events: ids, members } of scene.clusters) {
					expect(members.all().length).toBe(count);
					expect(ids).toEqual(members.first(50).map(({ id }) => id));
					expect(ids.every((id) => members.has(id))).toBe(true);
				}
				expect(sum(scene.bands)).toBe(shown + clustered);
			}),
			RUNS
		);
	});

	it('are all shown or in groups when the window is the extent', () => {
		fc.assert(
			fc.property(scenes, (one) => {
				const table = tableOf(one);
				const view = { domain: table.timeline.extent, event: null };
				expect(layoutScene(table, view, frameOf(one)).counts).toMatchObject({
					outside: 0,
					before: 0
				});
			}),
			RUNS
		);
	});

	it('draw a selected event that reaches into the window by itself, and move nothing', () => {
		fc.assert(
			fc.property(scenes, fc.nat(1000), (one, index) => {
				const table = tableOf(one);
				const domain = windowOf(table, one.zoom, one.place);
				const plain = layoutScene(table, { domain, event: null }, frameOf(one));
				const held = plain.clusters.flatMap(({ members }) => members.all());
				const event = held[index % held.length];
				if (!event) return;
				const scene = layoutScene(table, { domain, event: event.id }, frameOf(one));
				const mark = scene.marks.find(({ id }) => id === event.id)!;
				expect(mark.isSelected).toBe(true);
				expect(scene.marks.length).toBe(plain.marks.length + 1);
				const places = ({ marks }: typeof scene) =>
					new Map(marks.map(({ id, y, glyph }) => [id, `${y} ${glyph.x}`]));
				for (const [id, place] of places(plain)) expect(places(scene).get(id)).toBe(place);
			}),
			RUNS
		);
	});
});
