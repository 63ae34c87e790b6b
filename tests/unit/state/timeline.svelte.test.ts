// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { flushSync } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { readTimeline } from '../../../src/lib/model/read.js';
import {
	readAddress,
	defaultAddress,
	writeAddress,
	shortest
} from '../../../src/lib/model/address.js';
import { TimelineState } from '../../../src/lib/state/timeline.svelte.js';
import {
	contains,
	covers,
	DAY,
	instant,
	lengthOf,
	overlaps,
	sameSpan,
	span
} from '../../../src/lib/time/instant.js';
import { anchorOf, clampedSpan } from '../../../src/lib/time/timespan.js';

const file = 'data/lebanon-ceasefire-2024.json';
const timeline = readTimeline(JSON.parse(readFileSync(file, 'utf8')));
const { extent, events, chapters } = timeline;

/** runs a test with a state in a root of effects, as on a page */
function withState(test: (state: TimelineState) => void, event: string | null = null) {
	let failure: unknown = null;
	const stop = $effect.root(() => {
		const state = new TimelineState(() => timeline, event);
		try {
			test(state);
		} catch (error) {
			failure = error;
		}
	});
	stop();
	if (failure) throw failure as Error;
}

const decoded = (query: string) => readAddress(new URLSearchParams(query), timeline).address;
const placeOf = (state: TimelineState, id: string) => {
	const { glyph, y } = state.scene.marks.find((mark) => mark.id === id)!;
	return { x: glyph.x, y };
};

const motion = vi.hoisted(() => {
	const motion = { isReduced: true };
	const query = {
		get matches() {
			return motion.isReduced;
		},
		addEventListener() {},
		removeEventListener() {}
	};
	window.matchMedia = () => query as unknown as MediaQueryList;
	return motion;
});

describe('the window of a state', () => {
	it('starts as the first chapter', () => {
		withState((state) => {
			expect(state.chapter.id).toBe(timeline.chapter);
			expect(state.domain).toEqual(state.chapter.window);
			expect(state.address).toEqual(defaultAddress);
		});
	});

	it('pans without a new table, and only the scene is computed anew', () => {
		withState((state) => {
			const first = { table: state.table, scene: state.scene };
			for (let step = 0; step < 20; step++) state.drag(step % 2 ? 0.2 : -0.1);
			flushSync();
			expect(state.table).toBe(first.table);
			expect(state.scene).not.toBe(first.scene);
			state.apply({ ...state.address, event: events[0]!.id });
			expect(state.table).toBe(first.table);
			expect(state.scene).toBe(state.scene);
		});
	});

	it('is still again after a movement that a gesture or another movement overtook', async () => {
		let state!: TimelineState;
		const stop = $effect.root(() => {
			state = new TimelineState(() => timeline);
		});
		motion.isReduced = false;
		void state.zoomIn();
		const second = state.zoomIn();
		expect(state.isBusy).toBe(true);
		await second;
		expect(state.isBusy).toBe(false);
		void state.showAll();
		state.follow(chapters[1]!.window);
		expect(state.isBusy).toBe(false);
		expect(state.domain).toEqual(chapters[1]!.window);
		motion.isReduced = true;
		stop();
	});

	it('zooms in to the shortest window and out to the extent, and no further', () => {
		withState((state) => {
			for (let step = 0; step < 40; step++) void state.zoomIn();
			expect(lengthOf(state.target)).toBeCloseTo(shortest(timeline.finest), -2);
			expect(state.isClosest).toBe(true);
			for (let step = 0; step < 40; step++) {
				void state.zoomOut();
				expect(covers(extent, state.target)).toBe(true);
			}
			expect(sameSpan(state.target, extent)).toBe(true);
			expect(state.isWhole).toBe(true);
		});
	});

	it('fits the chapter around it, then everything', () => {
		withState((state) => {
			const long = chapters.filter(({ window }) => lengthOf(window) > 2 * DAY);
			for (const { window } of long) {
				const quarter = lengthOf(window) / 4;
				state.follow(span(window.start + quarter, window.end - quarter));
				void state.fit();
				const fitted = chapters.find((chapter) => sameSpan(chapter.window, state.target))!;
				expect(covers(window, fitted.window), 'no wider than the chapter').toBe(true);
				void state.fit();
				expect(sameSpan(state.target, extent)).toBe(true);
			}
		});
	});

	it('never zooms in to where no event is', () => {
		const holds = ({ target }: TimelineState) =>
			events.some(({ when }) => contains(target, anchorOf(when)));
		withState((state) => {
			for (const { window } of chapters)
				for (const share of [0.01, 0.3, 0.5, 0.7, 0.99]) {
					state.follow(window);
					for (let step = 0; step < 12; step++) {
						const { start } = state.target;
						void state.zoomBy(2, instant(start + share * lengthOf(state.target)));
						expect(holds(state), `${share}, step ${step}`).toBe(true);
					}
				}
		});
	});

	it('has the mark of whatever is selected, wherever it was before', () => {
		withState((state) => {
			for (const { id } of events)
				for (const { window } of chapters) {
					state.follow(window);
					state.select({ ...state.address, event: id });
					const { x } = placeOf(state, id);
					expect(x, id).toBeGreaterThanOrEqual(0);
					expect(x, id).toBeLessThanOrEqual(state.scene.plotWidth);
				}
		});
	});

	it('cannot be dragged beyond the extent', () => {
		withState((state) => {
			state.follow(extent);
			expect(state.drag(0.3)).toBe(false);
			state.follow(span(extent.start, extent.start + 30 * DAY));
			expect(state.drag(-0.3)).toBe(false);
			expect(state.drag(0.3)).toBe(true);
			expect(covers(extent, state.domain)).toBe(true);
		});
	});
});

describe('selecting', () => {
	it('leaves the window and a visible event where they are', () => {
		withState((state) => {
			const { domain } = state;
			for (const { id } of state.scene.marks) {
				state.apply(defaultAddress);
				const before = placeOf(state, id);
				state.apply({ ...defaultAddress, event: id });
				expect(state.selected?.id).toBe(id);
				expect(state.target, id).toEqual(domain);
				expect(placeOf(state, id), id).toEqual(before);
			}
		});
	});

	it('brings any event into view and draws it by itself', () => {
		withState((state) => {
			state.width = 720;
			for (const { id, when } of events)
				for (const { window } of [chapters[0]!, chapters.at(-1)!]) {
					state.apply({ ...defaultAddress, window });
					state.follow(state.target);
					state.select({ ...defaultAddress, event: id });
					state.follow(state.target);
					expect(overlaps(state.domain, clampedSpan(when)), id).toBe(true);
					expect(placeOf(state, id), id).toBeDefined();
				}
		});
	});

	it('shows the event of a path at once', () => {
		withState((state) => {
			expect(state.selected?.id).toBe(events[0]!.id);
			expect(overlaps(state.target, clampedSpan(events[0]!.when))).toBe(true);
		}, events[0]!.id);
	});
});

describe('a search', () => {
	it('narrows what matches, and leaves the options of the filter their counts', async () => {
		let state!: TimelineState;
		const stop = $effect.root(() => {
			state = new TimelineState(() => timeline);
		});
		await state.loadSearch();
		state.apply(decoded('kind=talks'));
		state.search('  hochstein ');
		expect(state.q).toBe('hochstein');
		expect(state.address.q).toBe('hochstein');
		expect(state.matching.map(({ id }) => id)).toEqual(['hochstein-talks', 'netanyahu-meeting']);
		expect(state.searched).toHaveLength(4);
		state.search('x'.repeat(10_000));
		expect(state.q).toHaveLength(200);
		expect(state.matching).toEqual([]);
		state.search('');
		expect(state.matching).toEqual(state.passing);
		stop();
	});

	it('is loaded once', async () => {
		let state!: TimelineState;
		const stop = $effect.root(() => {
			state = new TimelineState(() => timeline);
		});
		expect(state.loadSearch()).toBe(state.loadSearch());
		await state.loadSearch();
		state.search('khiam');
		expect(state.matching).toHaveLength(1);
		stop();
	});
});

describe('an address', () => {
	it('that names what is not there selects nothing', () => {
		withState((state) => {
			state.apply({ ...defaultAddress, event: 'no-such-event' });
			expect(state.selected).toBe(null);
			expect(state.domain).toEqual(state.chapter.window);
			expect(state.scene.marks.some(({ isSelected }) => isSelected)).toBe(false);
			state.apply(decoded('event=nothing&from=2024-13-01&to=never&theme=pink'));
			expect(state.address).toEqual(defaultAddress);
		});
	});

	it('is what a state was given', () => {
		withState((state) => {
			const query = 'from=2024-11-12&to=2024-11-20&theme=dark&gestures=greedy&order=paragraph';
			const address = decoded(query);
			state.apply(address);
			expect(state.address).toEqual(address);
			expect(writeAddress(state.address, new URLSearchParams()).toString()).toBe(query);
			expect([state.theme, state.order, state.gestures]).toEqual(['dark', 'paragraph', 'greedy']);
		});
	});

	it('comes back from the query after every move', () => {
		withState((state) => {
			for (const move of [state.zoomIn, state.zoomIn, () => state.pan(0.3), state.zoomOut]) {
				void move();
				const query = writeAddress(state.address, new URLSearchParams());
				const { window } = readAddress(query, timeline).address;
				const shown = window ?? state.chapter.window;
				expect(Math.abs(shown.start - state.target.start)).toBeLessThanOrEqual(30_000);
				expect(Math.abs(shown.end - state.target.end)).toBeLessThanOrEqual(30_000);
			}
		});
	});

	it('leaves the default window out', () => {
		withState((state) => {
			state.apply(decoded('from=2024-11-12&to=2024-11-20'));
			expect(state.address.window).not.toBe(null);
			state.apply(defaultAddress);
			expect(state.address.window).toBe(null);
		});
	});
});
