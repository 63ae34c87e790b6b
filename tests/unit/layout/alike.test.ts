import fc from 'fast-check';
import { expect, it } from 'vitest';
import { barsOf, glyphsOf, isBadge, isBar, whiskersOf } from '../../../src/lib/layout/alike.js';
import { layoutScene, ROW } from '../../../src/lib/layout/scene.js';
import { frameOf, RUNS, scenes, tableOf, windowOf } from './placed.js';

const pointsOf = (path: string) =>
	[...path.matchAll(/M(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

it('what is drawn in one path has a point for each mark, and a bar for each part of a badge', () => {
	fc.assert(
		fc.property(scenes, (one) => {
			const table = tableOf(one);
			const view = { domain: windowOf(table, one.zoom, one.place), event: null };
			const { marks, clusters } = layoutScene(table, view, frameOf(one));
			const badges = clusters.filter(isBadge);
			const glyphs = glyphsOf(marks);
			const points = glyphs.flatMap(({ path }) => pointsOf(path));
			const wanted = marks.map(({ glyph, y }) => [glyph.x, y + ROW.middle] as const);
			expect(points.length).toBe(marks.length);
			const near = ([x, y]: readonly [number, number]) =>
				wanted.some(([a, b]) => Math.abs(a - x) < 0.051 && Math.abs(b - y) < 0.051);
			expect(points.filter((point) => !near(point))).toEqual([]);
			const looks = glyphs.map(({ slot, fill, isSmall }) => `${slot} ${fill} ${isSmall}`);
			expect(new Set(looks).size, 'one path for each look').toBe(looks.length);

			const bars = barsOf(marks, badges).flatMap(({ path }) => pointsOf(path));
			const parts = badges.reduce((sum, { shares }) => sum + shares.length, 0);
			expect(bars.length).toBe(marks.filter(({ line }) => isBar(line)).length + parts);
			expect(pointsOf(whiskersOf(badges)).length).toBe(3 * badges.length);
		}),
		RUNS
	);
});
