import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { arcsOf } from '../../../src/lib/layout/relations.js';
import { layoutScene, ROW } from '../../../src/lib/layout/scene.js';
import { readTimeline } from '../../../src/lib/model/read.js';
import { eventTable } from '../../../src/lib/model/table.js';
import { span } from '../../../src/lib/time/instant.js';
import { frameOf } from './placed.js';

const report = readTimeline(JSON.parse(readFileSync('data/lebanon-ceasefire-2024.json', 'utf8')));
const table = eventTable(report);
const at = (iso: string) => Date.parse(`${iso}T00:00Z`);
const war = span(at('2023-10-01'), at('2024-12-01'));
const sceneOf = (event: string | null, domain = war) =>
	layoutScene(table, { domain, event }, frameOf({ width: 984, rows: 24 }));
/** the ends of a curve */
const endsOf = (path: string) => {
	const numbers = path.match(/-?[\d.]+/g)!.map(Number);
	return { from: numbers.slice(0, 2), to: numbers.slice(-2) };
};

describe('the curves of the selected event', () => {
	it('are none without a selection', () => {
		expect(arcsOf(sceneOf(null), table, null)).toEqual([]);
	});

	it('are at most three, the emphasised one among them', () => {
		const scene = sceneOf('drops-gaza-condition');
		const related = [
			'gaza-first',
			'leadership-killed',
			'ground-incursion',
			'hezbollah-members-killed'
		];
		for (const id of related) {
			const arcs = arcsOf(scene, table, id);
			expect(arcs.length).toBe(3);
			expect(arcs.filter(({ isEmphasised }) => isEmphasised).map(({ other }) => other)).toEqual([
				id
			]);
		}
	});

	it('lead from glyph to glyph', () => {
		const scene = sceneOf('air-campaign');
		const arc = arcsOf(scene, table, 'tit-for-tat').find(({ other }) => other === 'tit-for-tat')!;
		const [a, b] = ['air-campaign', 'tit-for-tat'].map((id) =>
			scene.marks.find((mark) => mark.id === id)!
		);
		const { from, to } = endsOf(arc.path);
		expect(from[0]).toBeCloseTo(a!.glyph.x, 1);
		expect(to[0]).toBeCloseTo(b!.glyph.x, 1);
		expect(Math.abs(from[1]! - a!.y - ROW.middle)).toBeCloseTo(11, 0);
		expect(Math.abs(to[1]! - b!.y - ROW.middle)).toBeCloseTo(11, 0);
	});

	it('lead to the group that holds the other event', () => {
		const plain = sceneOf(null);
		const { relations } = report;
		const isAlone = (id: string) => plain.marks.some((mark) => mark.id === id);
		const { from, to } = relations.find(
			({ from, to }) => isAlone(from) && plain.clusters.some(({ events }) => events.includes(to))
		)!;
		const scene = sceneOf(from);
		const arc = arcsOf(scene, table, to).find(({ other }) => other === to)!;
		const holder = scene.clusters.find(({ events }) => events.includes(to))!;
		expect(arc.cluster).toBe(holder.key);
		expect(endsOf(arc.path).to[0]).toBeCloseTo(holder.x, 0);
	});

	it('lead to the edge beyond which the other event lies', () => {
		const days = span(at('2024-11-12'), at('2024-11-22'));
		const scene = sceneOf('israel-hezbollah-war', days);
		const arc = arcsOf(scene, table, 'rockets-october')[0]!;
		expect(arc.cluster).toBeNull();
		expect(endsOf(arc.path).to[0]).toBeLessThan(10);
	});

	it('have a head at each end of a contradiction, else one', () => {
		const days = span(at('2024-11-11'), at('2024-11-16'));
		const arcs = arcsOf(sceneOf('berri-no-sane-person', days), table, null);
		const heads = arcs.map(({ type, heads }) => [type, heads.length]);
		expect(heads).toEqual(
			expect.arrayContaining([
				['responds-to', 1],
				['contradicts', 2]
			])
		);
	});
});
