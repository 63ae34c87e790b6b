import { group } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleAt, scaleOf } from '../../../src/lib/layout/phase-scale.js';
import { layoutScene } from '../../../src/lib/layout/scene.js';
import { spaceOf } from '../../../src/lib/layout/setting.js';
import { panBy, zoomAbout } from '../../../src/lib/layout/viewport.js';
import { instant, lengthOf, overlaps } from '../../../src/lib/time/instant.js';
import { clampedSpan } from '../../../src/lib/time/timespan.js';
import { geometryOf, newTable, RUNS, situation } from './cases.js';
import { drawnIn, partiesOf } from './membership.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('zooming in', () => {
	it('never merges what stood apart', () => {
		const factor = fc.double({ min: 1.01, max: 40, noNaN: true });
		fc.assert(
			fc.property(situation, share, factor, ({ table, domain, frame }, place, by) => {
				const space = spaceOf(table.timeline, frame.width);
				const about = instant(domain.start + place * lengthOf(domain));
				const closer = zoomAbout(domain, by, about, space);
				const far = drawnIn(layoutScene(table, { domain, event: null }, frame));
				const near = drawnIn(layoutScene(table, { domain: closer, event: null }, frame));
				const clustered = [...near].filter(([, key]) => key !== null);
				const together = group(clustered, ([, key]) => key);
				for (const members of together.values()) {
					const before = members.filter(([id]) => far.has(id)).map(([id]) => far.get(id));
					expect(before).not.toContain(null);
					expect(new Set(before).size).toBeLessThanOrEqual(1);
				}
			}),
			RUNS
		);
	});

	it('splits the groups of whole tracks and never joins them', () => {
		const factor = fc.double({ min: 1, max: 40, noNaN: true });
		fc.assert(
			fc.property(situation, factor, ({ table, domain, frame }, by) => {
				const { width, pieces } = spaceOf(table.timeline, frame.width);
				const { zoom } = scaleOf(domain, width, pieces);
				for (const track of table.tracks) {
					const [far, near] = [1, by].map((k) =>
						partiesOf(track, {
							table,
							scale: scaleAt(zoom * k, domain.start, width, pieces),
							rows: frame.rows
						})
					);
					const home = new Map(far!.flatMap(({ ids }, index) => ids.map((id) => [id, index])));
					for (const { ids } of near!) expect(new Set(ids.map((id) => home.get(id))).size).toBe(1);
					for (const { ids } of near!) expect(home.has(ids[0]!)).toBe(true);
				}
			}),
			RUNS
		);
	});
});

describe('panning', () => {
	it('changes nothing about who is drawn with whom', () => {
		const step = fc.double({ min: -0.9, max: 0.9, noNaN: true });
		fc.assert(
			fc.property(situation, step, ({ table, domain, frame }, by) => {
				const space = spaceOf(table.timeline, frame.width);
				const moved = panBy(domain, by * space.width, space);
				const [a, b] = [domain, moved].map((one) =>
					drawnIn(layoutScene(table, { domain: one, event: null }, frame))
				);
				for (const [id, key] of a!) if (b!.has(id)) expect(b!.get(id), id).toBe(key);
			}),
			RUNS
		);
	});

	it('groups in every window as the whole track is grouped', () => {
		fc.assert(
			fc.property(situation, ({ table, domain, frame }) => {
				const scene = layoutScene(table, { domain, event: null }, frame);
				const { width, pieces } = spaceOf(table.timeline, frame.width);
				const scale = scaleOf(domain, width, pieces);
				const drawn = drawnIn(scene);
				for (const track of table.tracks)
					for (const { ids, isStrip } of partiesOf(track, { table, scale, rows: frame.rows })) {
						const keys = new Set(ids.filter((id) => drawn.has(id)).map((id) => drawn.get(id)));
						expect(keys).not.toContain(null);
						expect(keys.size).toBeLessThanOrEqual(isStrip ? 0 : 1);
					}
			}),
			RUNS
		);
	});
});

describe('selecting', () => {
	it('draws the event by itself whenever it is in view, and moves nothing else', () => {
		fc.assert(
			fc.property(situation, ({ table, domain, frame, id }) => {
				const plain = layoutScene(table, { domain, event: null }, frame);
				const selected = layoutScene(table, { domain, event: id }, frame);
				const isInView = overlaps(domain, clampedSpan(table.byId.get(id)!.when));
				expect(selected.marks.some((mark) => mark.id === id && mark.isSelected)).toBe(isInView);
				const [before, after] = [geometryOf(plain), geometryOf(selected)];
				expect(after.bands).toEqual(before.bands);
				expect(after.strips).toEqual(before.strips);
				expect(after.height).toBe(before.height);
				expect(selected.axis).toEqual(plain.axis);
				const holder = plain.clusters.find(
					({ key, count }) => after.clusters.get(key)?.count !== count
				);
				expect(holder === undefined || !before.marks.has(id)).toBe(true);
				for (const key of ['marks', 'clusters', 'labels'] as const) {
					for (const one of [id, holder?.key ?? id])
						if (!before.marks.has(one)) {
							before[key].delete(one);
							after[key].delete(one);
						}
					expect(after[key]).toEqual(before[key]);
				}
			}),
			RUNS
		);
	});
});

describe('a scene', () => {
	it('is the same for the same arguments, also of a table built anew', () => {
		fc.assert(
			fc.property(situation, ({ table, domain, frame, id, recipe }) => {
				const scene = layoutScene(table, { domain, event: id }, frame);
				layoutScene(table, { domain: table.timeline.extent, event: null }, frame);
				expect(layoutScene(table, { domain, event: id }, frame)).toEqual(scene);
				const anew = newTable(recipe);
				expect(layoutScene(anew, { domain, event: id }, frame)).toEqual(scene);
			}),
			{ ...RUNS, numRuns: 40 }
		);
	});
});
