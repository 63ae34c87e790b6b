import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelWidth } from '../../../src/lib/layout/labels.js';
import type { Reach } from '../../../src/lib/layout/marks.js';
import { layoutScene, ROW, type Scene } from '../../../src/lib/layout/scene.js';
import { RUNS, situation } from './cases.js';

/** something drawn in a row; `owner` is the event or cluster that it belongs to */
interface Box {
	readonly owner: string;
	readonly y: number;
	readonly reach: Reach;
}

const badges = ({ clusters }: Scene): Box[] =>
	clusters.map(({ key, y, x, width, whisker }) => ({
		owner: key,
		y,
		reach: [Math.min(x - width / 2, whisker?.[0] ?? x), Math.max(x + width / 2, whisker?.[1] ?? x)]
	}));
const inks = ({ marks }: Scene): Box[] =>
	marks.map(({ id, y, ink }) => ({ owner: id, y, reach: ink }));
const texts = ({ labels }: Scene): Box[] =>
	labels.map(({ id, y, reach }) => ({ owner: id, y, reach }));

const SLACK = 1e-6;

/** pairs of boxes of two owners that overlap in one row */
function collisions(boxes: readonly Box[]): string[] {
	const sorted = [...boxes].sort((a, b) => a.y - b.y || a.reach[0] - b.reach[0]);
	return sorted.flatMap((box, index) => {
		const found: string[] = [];
		for (const next of sorted.slice(index + 1)) {
			if (next.y - box.y > SLACK || next.reach[0] >= box.reach[1] - SLACK) break;
			if (next.owner !== box.owner) found.push(`${box.owner} and ${next.owner}`);
		}
		return found;
	});
}

const inScenes = (check: (scene: Scene, horizon: number) => void) =>
	fc.assert(
		fc.property(situation, fc.boolean(), ({ table, domain, frame, id }, isSelected) => {
			const view = { domain, event: isSelected ? id : null };
			check(layoutScene(table, view, frame), table.timeline.horizon);
		}),
		RUNS
	);

describe('what is drawn in a row', () => {
	it('does not overlap: inks, badges and labels', () => {
		inScenes((scene) => {
			expect(collisions([...inks(scene), ...badges(scene), ...texts(scene)])).toEqual([]);
		});
	});

	it('stands in its own ink', () => {
		inScenes(({ marks, plotWidth }) => {
			for (const { id, ink, glyph, line, mist } of marks) {
				const parts = [line?.reach, line?.softStart, line?.end === 'soft' && line.softEnd, mist];
				for (const part of parts) {
					if (!part || part[1] <= part[0]) continue;
					expect(part[0], id).toBeGreaterThanOrEqual(ink[0] - SLACK);
					expect(part[1], id).toBeLessThanOrEqual(ink[1] + SLACK);
				}
				expect(glyph.x, id).toBeGreaterThan(0);
				expect(glyph.x, id).toBeLessThan(plotWidth);
			}
		});
	});

	it('stays in the plot and in its track', () => {
		inScenes(({ labels, clusters, marks, bands, plotWidth, plotHeight }) => {
			for (const { id, reach } of labels) {
				expect(reach[0], id).toBeGreaterThanOrEqual(0);
				expect(reach[1], id).toBeLessThanOrEqual(plotWidth);
			}
			for (const { key, x, width } of clusters) {
				expect(x - width / 2, key).toBeGreaterThanOrEqual(-SLACK);
				expect(x + width / 2, key).toBeLessThanOrEqual(plotWidth + SLACK);
			}
			const rows = [...marks, ...clusters, ...labels].map(({ y }) => y);
			for (const y of rows)
				expect(
					bands.some(
						({ top, height }) => y - ROW / 2 >= top - SLACK && y + ROW / 2 <= top + height + SLACK
					),
					`row at ${y}`
				).toBe(true);
			expect(bands.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(plotHeight);
		});
	});

	it('has no label across the rule of what began before it', () => {
		inScenes((scene, horizon) => {
			const rule = scene.rule ?? (scene.domain.end <= horizon ? Infinity : 0);
			const planned = new Set(
				scene.marks.filter(({ event }) => event.status === 'planned').map(({ id }) => id)
			);
			const later = new Set(
				scene.clusters.filter(({ span }) => span.start >= horizon).map(({ key }) => key)
			);
			for (const { id, reach } of scene.labels)
				if (!planned.has(id) && !later.has(id)) expect(reach[1], id).toBeLessThanOrEqual(rule);
		});
	});

	it('gives each label the room its words take', () => {
		inScenes(({ labels }) => {
			for (const { id, text, more, reach } of labels)
				expect(labelWidth(text, more), id).toBeLessThanOrEqual(reach[1] - reach[0] + SLACK);
		});
	});
});
