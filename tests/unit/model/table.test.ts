import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTimeline } from '../../../src/lib/model/read.js';
import { eventTable } from '../../../src/lib/model/table.js';
import type { Timeline } from '../../../src/lib/model/timeline.js';
import { readEdtf, readLasting } from '../../../src/lib/time/read.js';
import { DAY } from '../../../src/lib/time/instant.js';
import { clampedSpan, homeOf, toldEndOf } from '../../../src/lib/time/timespan.js';

const load = (file: string) => readTimeline(JSON.parse(readFileSync(file, 'utf8')));
const small = load('tests/fixtures/good.json');
const published = small.published!;

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

function expectTable(timeline: Timeline) {
	const table = eventTable(timeline);
	expect(table.count).toBe(timeline.events.length);
	expect(table.tracks.map(({ id }) => id)).toEqual(timeline.tracks.map(({ id }) => id));
	for (const track of table.tracks) {
		const told = timeline.events.filter((event) => event.track === track.id);
		const events = [...told].sort((a, b) => homeOf(a.when) - homeOf(b.when));
		expect(track.events).toEqual(events);
		expect(track.count).toBe(events.length);
		expect([...track.homes]).toEqual(events.map(({ when }) => homeOf(when)));
		expect([...track.seconds]).toEqual(events.map(({ when }) => toldEndOf(when) ?? NaN));
		expect([...track.starts]).toEqual(events.map(({ when }) => clampedSpan(when).start));
		expect([...track.ends]).toEqual(events.map(({ when }) => clampedSpan(when).end));
		for (const [row, { id }] of events.entries()) {
			expect(table.row.get(id)).toBe(row);
			expect(table.byId.get(id)).toBe(events[row]);
			expect(track.order[track.ranks[row]!]).toBe(row);
			expect(track.byEnd.includes(row)).toBe(!Number.isNaN(track.seconds[row]!));
		}
		const weights = [...track.order].map((row) => events[row]!.weight);
		expect(weights).toEqual([...weights].sort((a, b) => b - a));
	}
}

describe('the table of events', () => {
	it.each(['lebanon-ceasefire-2024', 'moon'])('has the columns of %s', (name) => {
		expectTable(load(`data/${name}.json`));
	});

	it('has the columns of any timeline', () => {
		fc.assert(fc.property(timelines, expectTable));
	});
});

describe('the rank of events', () => {
	const event = small.events[0]!;
	const kinds = [...small.kinds, { ...small.kinds[0]!, id: 'last' }];
	const of = (id: string, change: Partial<typeof event> & { day?: string }) => ({
		...event,
		id,
		weight: 3,
		kind: kinds[0]!.id,
		...change,
		when: readEdtf(change.day ?? '2022-03-05', published)
	});

	it('goes by weight, kind, length, start and id', () => {
		const events = [
			of('b', {}),
			of('a', {}),
			of('later', { day: '2022-03-06' }),
			of('longer', { day: '2022-03-05/2022-03-09' }),
			of('other', { kind: 'last', day: '2022-03-01/2022-03-30' }),
			of('light', { weight: 2, day: '2022-01-01/2022-12-31' }),
			of('heavy', { weight: 4 })
		];
		const tracks = small.tracks.filter(({ id }) => id === event.track);
		const [track] = eventTable({ ...small, kinds, tracks, events }).tracks;
		expect([...track!.order].map((row) => track!.events[row]!.id)).toEqual([
			'heavy',
			'longer',
			'a',
			'b',
			'later',
			'other',
			'light'
		]);
	});
});

describe('home points', () => {
	const noon = (day: string) => Date.parse(`${day}T12:00Z`);

	it('are the day, the middle of a range, and the last day of what is only bounded', () => {
		expect(homeOf(readEdtf('2022-03-05', published))).toBe(noon('2022-03-05'));
		expect(homeOf(readEdtf('[2022-03-04..2022-03-06]', published))).toBe(noon('2022-03-05'));
		expect(homeOf(readEdtf('[..2022-03-05]', published))).toBe(noon('2022-03-05'));
		const total = { ...readEdtf('[2022-03-01..2022-03-05]', published), total: true };
		expect(homeOf(total)).toBe(noon('2022-03-05'));
	});

	it('are the start and the told end of what lasts', () => {
		const told = readEdtf('2022-03-05/2022-03-09', published);
		expect(homeOf(told)).toBe(Date.parse('2022-03-05T00:00Z'));
		expect(toldEndOf(told)).toBe(noon('2022-03-09'));
		expect(toldEndOf(readLasting('2022-03-05', '..', published))).toBeNull();
		expect(toldEndOf(readLasting('2022-03-05', undefined, published))).toBeNull();
		expect(toldEndOf(readEdtf('2022-03-05', published))).toBeNull();
	});
});
