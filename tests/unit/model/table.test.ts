import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argMax } from '../../../src/lib/model/maxtree.js';
import { readTimeline } from '../../../src/lib/model/read.js';
import { eventTable, type TrackTable } from '../../../src/lib/model/table.js';
import type { Timeline } from '../../../src/lib/model/timeline.js';
import { readEdtf } from '../../../src/lib/time/read.js';
import { DAY } from '../../../src/lib/time/instant.js';
import { anchorOf, clampedSpan } from '../../../src/lib/time/timespan.js';

const load = (file: string) => readTimeline(JSON.parse(readFileSync(file, 'utf8')));
const small = load('tests/fixtures/good.json');
const { published } = small;

const isoDay = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
const date = fc
	.tuple(fc.integer({ min: 19_000, max: 19_100 }), fc.integer({ min: 1, max: 60 }))
	.chain(([day, length]) => {
		const [a, b] = [isoDay(day), isoDay(day + length)];
		return fc.constantFrom(a, `${a}~`, `[${a}..${b}]`, `${a}/${b}`, `[..${a}]`, `[${a}..]`);
	});

/** a timeline of events on two tracks with any dates and weights */
const timelines = fc
	.array(fc.tuple(date, fc.integer({ min: 1, max: 5 }), fc.constantFrom('one', 'two')), {
		maxLength: 60
	})
	.map((rows): Timeline => {
		const events = rows.map(([edtf, weight, track], index) => ({
			...small.events[0]!,
			id: `event-${index}`,
			when: readEdtf(edtf, published),
			weight,
			track
		}));
		const tracks = ['one', 'two', 'empty'].map((id) => ({ id, title: id, short: id }));
		return { ...small, tracks, events, relations: [] };
	});

/** bars of at least a length that share the moment at which one of them begins, at most */
function mostBars({ starts, ends, lengths }: TrackTable, shortest: number): number {
	const bars = [...starts.keys()].filter((row) => lengths[row]! > 0 && lengths[row]! >= shortest);
	const meeting = (at: number) => bars.filter((row) => starts[row]! <= at && at < ends[row]!);
	return Math.max(0, ...bars.map((row) => meeting(starts[row]!).length));
}

function expectTable(timeline: Timeline) {
	const table = eventTable(timeline);
	expect(table.count).toBe(timeline.events.length);
	expect(table.tracks.map(({ id }) => id)).toEqual(timeline.tracks.map(({ id }) => id));
	for (const track of table.tracks) {
		const told = timeline.events.filter((event) => event.track === track.id);
		const events = [...told].sort((a, b) => anchorOf(a.when) - anchorOf(b.when));
		expect(track.events).toEqual(events);
		expect(track.count).toBe(events.length);
		expect([...track.anchors]).toEqual(events.map(({ when }) => anchorOf(when)));
		expect([...track.anchors]).toEqual([...track.anchors].sort((a, b) => a - b));
		expect([...track.starts]).toEqual(events.map(({ when }) => clampedSpan(when).start));
		expect([...track.ends]).toEqual(events.map(({ when }) => clampedSpan(when).end));
		for (const [row, { when, id }] of events.entries()) {
			const isWide = when.precision === 'approximate' && /month|year/.test(when.units[0]);
			const isLine = when.precision === 'lasting' || when.precision === 'within' || isWide;
			expect(track.lengths[row]).toBe(isLine ? track.ends[row]! - track.starts[row]! : 0);
			expect(table.row.get(id)).toBe(row);
			expect(table.byId.get(id)).toBe(events[row]);
		}
		expectTrees(track);
		expectCrowded(track);
	}
}

function expectTrees(track: TrackTable) {
	const first = (values: readonly number[]) => values.indexOf(Math.max(...values));
	const { count, events, starts, ends, lengths } = track;
	expect(argMax(track.weights, 0, count)).toBe(first(events.map(({ weight }) => weight)));
	expect(argMax(track.latest, 0, count)).toBe(first([...ends]));
	expect(argMax(track.earliest, 0, count)).toBe(first([...starts].map((start) => -start)));
	expect(argMax(track.longest, 0, count)).toBe(first([...lengths]));
}

function expectCrowded(track: TrackTable) {
	expect(mostBars(track, track.crowded)).toBeLessThanOrEqual(24);
	const shorter = Math.max(...[...track.lengths].filter((length) => length < track.crowded));
	if (track.crowded) expect(mostBars(track, shorter)).toBeGreaterThan(24);
	else expect(mostBars(track, 0)).toBeLessThanOrEqual(24);
}

describe('the table of events', () => {
	it.each(['lebanon-ceasefire-2024', 'moon'])('has the columns of %s', (name) => {
		expectTable(load(`data/${name}.json`));
	});

	it('has the columns of any timeline', () => {
		fc.assert(fc.property(timelines, expectTable));
	});

	it('merges the shorter bars where more than 24 meet', () => {
		const event = small.events[0]!;
		const events = Array.from({ length: 60 }, (_, index) => ({
			...event,
			id: `event-${index}`,
			when: readEdtf(`${isoDay(19_000)}/${isoDay(19_000 + index)}`, published)
		}));
		const track = eventTable({ ...small, events }).tracks[0]!;
		expect(track.crowded).toBeGreaterThan(0);
		expectCrowded(track);
	});

	it('does not merge bars that only touch', () => {
		const event = small.events[0]!;
		const events = Array.from({ length: 48 }, (_, index) => {
			const day = index < 24 ? 19_000 : 19_010;
			return {
				...event,
				id: `event-${index}`,
				when: readEdtf(`${isoDay(day)}/${isoDay(day + 9)}`, published)
			};
		});
		expect(eventTable({ ...small, events }).tracks[0]!.crowded).toBe(0);
	});
});
