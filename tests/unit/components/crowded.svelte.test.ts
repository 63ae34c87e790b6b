// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { figureCommands } from '../../../src/lib/components/figure-commands.js';
import type { Page } from '../../../src/lib/components/page-context.js';
import { readTimeline } from '../../../src/lib/model/read.js';
import type { Timeline } from '../../../src/lib/model/timeline.js';
import { TimelineState } from '../../../src/lib/state/timeline.svelte.js';
import { pictureAt } from '../picture/pictures.js';
import good from '../../fixtures/good.json' with { type: 'json' };

vi.hoisted(() => {
	const query = { matches: true, addEventListener() {}, removeEventListener() {} };
	window.matchMedia = () => query as unknown as MediaQueryList;
});

/** a timeline with `count` events on one day in each of its tracks, and some before and after */
function crowded(count: number): Timeline {
	const [template] = good.events;
	const days = ['2023-03-01', ...Array<string>(count).fill('2024-11-10'), '2024-11-20'];
	const tracks = ['talks', 'strikes'].map((id) => ({ ...good.tracks[0], id }));
	const events = tracks.flatMap(({ id: track }) =>
		days.map((when, index) => ({ ...template, id: `${track}-${index}`, track, when }))
	);
	return readTimeline({
		...good,
		tracks,
		events,
		relations: [],
		sources: [{ ...good.sources[0]!, paragraphs: good.sources[0]!.paragraphs.slice(0, 1) }]
	});
}

/** the stop that each press of a key leads to, until no press leads further */
async function walk(timeline: Timeline, key: 'left' | 'right', from: 'first' | 'last') {
	const state = new TimelineState(() => timeline, null);
	const stops: string[] = [];
	const press = async (name: 'left' | 'right' | 'first' | 'last') => {
		const { length } = stops;
		const page = { view: state, write: () => {} } as unknown as Page;
		figureCommands(page, {
			stop: () => stops.at(-1) ?? '',
			focusOn: (stop) => {
				stops.push(stop);
				return Promise.resolve();
			},
			onclose: () => {},
			onhelp: () => {},
			onopen: () => {}
		})[name]!('');
		await new Promise((done) => setTimeout(done));
		return stops.length > length;
	};
	const met = new Set<string>();
	const meet = () => {
		const stop = stops.at(-1)!;
		const { marks, clusters } = state.scene;
		const cluster = clusters.find((one) => one.key === stop);
		expect(cluster ?? marks.find(({ id }) => id === stop), `${stop} is drawn`).toBeDefined();
		for (const id of cluster ? cluster.members.all().map((one) => one.id) : [stop]) met.add(id);
	};
	await press(from);
	meet();
	for (let presses = 0; presses < 4000 && (await press(key)); presses++) meet();
	return { met, presses: stops.length };
}

describe.each([70, 300])('%d events of each track on one day', (count) => {
	const timeline = crowded(count);

	it.each([
		['right', 'first'],
		['left', 'last']
	] as const)('are all met by the key %s from the %s one on', async (key, from) => {
		await new Promise<void>((done, fail) => {
			const stop = $effect.root(() => {
				walk(timeline, key, from)
					.then(({ met, presses }) => {
						expect(met.size).toBe(timeline.events.length);
						expect(presses).toBeLessThan(4000);
					})
					.then(done, fail);
			});
			void stop;
		});
	});

	it('are all numbered on a sheet', () => {
		const { words: around, scene } = pictureAt(timeline, 'preset=page-a4&whole=yes');
		expect(scene.counts.outside).toBe(0);
		const entries = around.filter(({ text }) => text === good.events[0]!.label);
		expect(entries.length).toBe(timeline.events.length);
		expect(entries.filter(({ tone }) => tone === 'ink3')).toEqual([]);
		const words = [...scene.marks, ...scene.clusters].flatMap((one) => one.words?.text ?? []);
		const told = words.flatMap((text) => (text.match(/\d+/g) ?? []).map(Number));
		expect(Math.max(...told)).toBe(timeline.events.length);
	});
});
