import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reach } from '../../../src/lib/layout/marks.js';
import { layoutScene, ROW, type Scene } from '../../../src/lib/layout/scene.js';
import { typeWidth, wordStyle, styles } from '../../../src/lib/layout/type.js';
import { wordsWidth } from '../../../src/lib/layout/words.js';
import { frameOf, RUNS, scenes, tableOf, windowOf } from './placed.js';

/** something drawn in a row; `owner` is the event or group that it belongs to */
interface Box {
	readonly owner: string;
	readonly y: number;
	readonly reach: Reach;
}

const SLACK = 1e-6;

/** glyphs, badges and words above the lines of time */
const above = ({ marks, clusters }: Scene): Box[] => [
	...marks.map(({ id, y, glyph }): Box => ({ owner: id, y, reach: [glyph.x - 5, glyph.x + 5] })),
	...clusters.map(({ key, y, x, width }): Box => ({
		owner: key,
		y,
		reach: [x - width / 2, x + width / 2]
	})),
	...marks.flatMap(({ id, y, words }) => (words ? [{ owner: id, y, reach: words.reach }] : [])),
	...clusters.flatMap(({ key, y, words }) => (words ? [{ owner: key, y, reach: words.reach }] : []))
];

/** the lines of time of the events in rows */
const lines = ({ marks }: Scene): Box[] =>
	marks
		.filter(({ isSelected }) => !isSelected)
		.flatMap(({ id, y, line: { solid, ramps } }) =>
			[...(solid ? [solid] : []), ...ramps.map(({ reach }) => reach)].map((reach) => ({
				owner: id,
				y,
				reach
			}))
		);

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

/** the texts of the band, each at least as wide as in the smallest style */
const bandTexts = ({ phases }: Scene): Box[] =>
	phases.flatMap(({ id, texts }) =>
		texts.map(({ text, x, y, align }, index): Box => {
			const width = Math.min(...[styles.note, styles.flag].map((style) => typeWidth(text, style)));
			return {
				owner: `${id} ${index}`,
				y,
				reach: align === 'start' ? [x, x + width] : [x - width, x]
			};
		})
	);

const inScenes = (check: (scene: Scene, horizon: number) => void) =>
	fc.assert(
		fc.property(scenes, fc.option(fc.nat(1000)), (one, selected) => {
			const table = tableOf(one);
			const { events, horizon } = table.timeline;
			const event = selected === null ? null : events[selected % events.length]!.id;
			const view = { domain: windowOf(table, one.zoom, one.place), event };
			check(layoutScene(table, view, frameOf(one)), horizon);
		}),
		RUNS
	);

describe('what is drawn in a row', () => {
	it('no two texts of the band share a px', () => {
		inScenes((scene) => expect(collisions(bandTexts(scene))).toEqual([]));
	});

	it('does not overlap: glyphs, badges and words above, lines below', () => {
		inScenes((scene) => {
			expect(collisions(above(scene))).toEqual([]);
			expect(collisions(lines(scene))).toEqual([]);
		});
	});

	it('has its sign at its line, where no day is told, wherever its words stand', () => {
		inScenes((scene) => {
			for (const { id, line, glyph, isSelected } of scene.marks) {
				const parts = [
					line.solid ?? [],
					...line.ramps.map(({ reach }) => reach),
					line.ticks
				].flat();
				if (isSelected || !parts.length || glyph.fill !== 'hollow') continue;
				expect(glyph.x, id).toBeGreaterThanOrEqual(Math.min(...parts) - 8);
				expect(glyph.x, id).toBeLessThanOrEqual(Math.max(...parts) + 18);
			}
		});
	});

	it('stays in the plot and in its track', () => {
		inScenes((scene) => {
			const { marks, clusters, bands, plotWidth, plotHeight, gutter } = scene;
			const left = (y: number) => (clusters.some((one) => one.y === y && one.x < 0) ? -gutter : 0);
			for (const { owner, y, reach } of above(scene)) {
				expect(reach[0], owner).toBeGreaterThanOrEqual(left(y) - 6);
				expect(reach[1], owner).toBeLessThanOrEqual(plotWidth + 6);
			}
			for (const { owner, reach } of lines(scene)) {
				expect(reach[0], owner).toBeGreaterThanOrEqual(0);
				expect(reach[1], owner).toBeLessThanOrEqual(plotWidth + SLACK);
			}
			for (const { y } of [...marks, ...clusters])
				expect(
					bands.some(({ top, height }) => y >= top - SLACK && y + ROW.line <= top + height + SLACK)
				).toBe(true);
			expect(bands.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(plotHeight);
		});
	});

	it('has no words of the past across the rule', () => {
		inScenes(({ marks, rule }) => {
			if (rule === null) return;
			for (const { id, event, words } of marks)
				if (event.status !== 'planned' && words && words.reach[0] < rule)
					expect(words.reach[1], id).toBeLessThanOrEqual(rule);
		});
	});

	it('gives words the room that they take', () => {
		inScenes(({ marks, clusters }) => {
			for (const { event, words } of marks)
				if (words && words.more)
					expect(wordsWidth(words, wordStyle(event.weight))).toBeCloseTo(
						words.reach[1] - words.reach[0]
					);
			for (const { words, x } of clusters)
				if (words && x > 0)
					expect(wordsWidth(words, styles.label)).toBeCloseTo(words.reach[1] - words.reach[0]);
		});
	});
});
