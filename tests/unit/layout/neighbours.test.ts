import fc from 'fast-check';
import { expect, it } from 'vitest';
import { neighbour, type Direction } from '../../../src/lib/layout/neighbours.js';
import { layoutScene, type Scene } from '../../../src/lib/layout/scene.js';
import { frameOf, RUNS, scenes, tableOf, windowOf } from './placed.js';

/** all that one arrow leads to from a stop, one after the other */
function walked(scene: Scene, from: string, direction: Direction): string[] {
	const keys: string[] = [];
	for (let key: string | undefined = from; key; key = neighbour(scene, key, direction)?.key) {
		if (keys.includes(key)) throw new Error(`${direction} goes round in circles`);
		keys.push(key);
	}
	return keys;
}

const trackOf = ({ bands }: Scene, y: number) =>
	bands.findIndex(({ top, height }) => y >= top && y < top + height);

it('leads arrows from any mark or group to all others, and to every track', () => {
	fc.assert(
		fc.property(scenes, fc.nat(1000), fc.boolean(), (any, chosen, isSelected) => {
			const one = { ...any, count: Math.min(any.count, 60) };
			const table = tableOf(one);
			const { events } = table.timeline;
			const event = isSelected ? events[chosen % events.length]!.id : null;
			const domain = windowOf(table, one.zoom, one.place);
			const scene = layoutScene(table, { domain, event }, frameOf(one));
			const drawn = [
				...scene.marks.map(({ id, y }) => ({ key: id, y })),
				...scene.clusters.map(({ key, y }) => ({ key, y }))
			];
			if (!drawn.length) return;
			const start = drawn[chosen % drawn.length]!.key;
			const reached = [...walked(scene, start, 'left'), ...walked(scene, start, 'right').slice(1)];
			expect(reached.sort()).toEqual(drawn.map(({ key }) => key).sort());
			const steps = [...walked(scene, start, 'up'), ...walked(scene, start, 'down')];
			const tracksOf = (keys: readonly string[]) =>
				new Set(drawn.filter(({ key }) => keys.includes(key)).map(({ y }) => trackOf(scene, y)));
			expect(tracksOf(steps)).toEqual(tracksOf(reached));
		}),
		{ ...RUNS, numRuns: 40 }
	);
});
