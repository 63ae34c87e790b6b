import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readTimeline } from '../../../src/lib/model/read.js';
import { pairOf } from '../../../src/lib/model/precedence.js';
import { relationTypes } from '../../../src/lib/model/schema.js';
import type { Timeline } from '../../../src/lib/model/timeline.js';
import { covers, span } from '../../../src/lib/time/instant.js';
import { clampedSpan } from '../../../src/lib/time/timespan.js';

const load = (file: string) => readTimeline(JSON.parse(readFileSync(file, 'utf8')));
const names = ['lebanon-ceasefire-2024', 'moon'];
const timelines = names.map((name) => [name, load(`data/${name}.json`)] as [string, Timeline]);
const report = timelines[0]![1];
const at = (iso: string) => Date.parse(`${iso}Z`);

describe.each(timelines)('the timeline %s', (_, timeline) => {
	const ids = new Set(timeline.events.map(({ id }) => id));

	it('has its events in the order of time, those it relates in the order of the relations', () => {
		const place = new Map(timeline.events.map(({ id }, index) => [id, index]));
		for (const relation of timeline.relations) {
			const [before, after] = pairOf(relation) ?? [];
			const isTotal = timeline.events.some(({ id, when }) => id === before && when.total);
			if (before && after && !isTotal)
				expect(place.get(before), after).toBeLessThan(place.get(after)!);
		}
	});

	it('has ids that differ', () => {
		expect(ids.size).toBe(timeline.events.length);
	});

	it('relates known events by known types', () => {
		for (const { from, to, type } of timeline.relations) {
			expect(ids).toContain(from);
			expect(ids).toContain(to);
			expect(relationTypes).toContain(type);
		}
	});

	it('holds every event and chapter in its extent', () => {
		for (const { when, id } of timeline.events)
			expect(covers(timeline.extent, clampedSpan(when)), id).toBe(true);
		for (const { window, id } of timeline.chapters)
			expect(covers(timeline.extent, window), id).toBe(true);
	});

	it('names only tracks, kinds, actors and places that it has', () => {
		const known = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
		for (const event of timeline.events) {
			expect(known(timeline.tracks)).toContain(event.track);
			expect(known(timeline.kinds)).toContain(event.kind);
			expect(known(timeline.actors)).toEqual(expect.arrayContaining([...event.actors]));
			expect(known(timeline.places)).toEqual(expect.arrayContaining([...event.places]));
		}
	});

	it('marks an event as uncertain when it has another reading', () => {
		for (const { when, uncertain, id } of timeline.events)
			expect(when.uncertain || !uncertain, id).toBe(true);
	});
});

describe('the report', () => {
	it('is told in well over forty events, of which about a dozen are the heaviest', () => {
		expect(report.events.length).toBeGreaterThan(40);
		const heaviest = report.events.filter(({ weight }) => weight === 5);
		expect(heaviest.length).toBeGreaterThanOrEqual(9);
		expect(heaviest.length).toBeLessThanOrEqual(15);
	});

	it('accounts for each of its 26 paragraphs', () => {
		const used = new Set(
			report.events.flatMap(({ dating, citations, figures }) => [
				dating.paragraph,
				...citations.map(({ paragraph }) => paragraph),
				...figures.map(({ paragraph }) => paragraph)
			])
		);
		for (const { paragraph } of report.relations) used.add(paragraph);
		expect(report.paragraphs).toHaveLength(26);
		for (const [index, { none }] of report.paragraphs.entries())
			expect(used.has(index + 1) || none !== undefined, `paragraph ${index + 1}`).toBe(true);
	});

	it('is published on a day, with only planned events after it', () => {
		expect(report.published).toBe(at('2024-11-20T00:00'));
		expect(report.horizon).toBe(at('2024-11-21T00:00'));
		for (const { when, status, id } of report.events)
			expect(clampedSpan(when).start >= report.horizon, id).toBe(status === 'planned');
	});

	it('counts chapters in whole days, their last day included', () => {
		const day = report.chapters.find(({ id }) => id === 'day');
		expect(day?.window).toEqual(span(at('2024-11-20T00:00'), at('2024-11-21T00:00')));
	});

	it('is dated to the day, the flights to the Moon to the minute', () => {
		expect(timelines.map(([, { finest }]) => finest)).toEqual(['day', 'minute']);
	});

	it('dates every figure and says who gives it', () => {
		const figures = report.events.flatMap((event) => event.figures);
		expect(figures.length).toBeGreaterThan(5);
		for (const { on, asOf, claimant } of figures) {
			expect(on.edtf).toBe(asOf);
			expect(claimant).not.toBe('');
		}
	});

	it.each([
		['war-2006', 'hezbollah-arsenal'],
		['hamas-attack', 'hostages-held'],
		['rockets-october', 'israel-hezbollah-war'],
		['hezbollah-agrees', 'hochstein-talks']
	])('tells %s before %s', (before, after) => {
		const ids = report.events.map(({ id }) => id);
		expect(ids.indexOf(before)).toBeLessThan(ids.indexOf(after));
	});

	it('tells a count up to a day from a count of a day', () => {
		const totals = report.events.filter(({ when }) => when.total).map(({ id }) => id);
		expect(totals.sort()).toEqual([
			'hezbollah-members-killed',
			'hostages-held',
			'toll-gaza',
			'toll-lebanon',
			'toll-northern-israel',
			'world-bank-cost'
		]);
	});

	it('reads "last Tuesday" as the uncertain 12 November', () => {
		const event = report.events.find(
			({ dating, uncertain }) => uncertain && /last Tuesday/i.test(dating.phrase)
		);
		expect(event?.when.earliestStart).toBe(at('2024-11-12T00:00'));
		expect(event?.uncertain?.other.earliestStart).toBe(at('2024-11-19T00:00'));
	});
});

it('keeps what a small file leaves out as empty', () => {
	const { events, extent } = load('tests/fixtures/good.json');
	expect(extent).toEqual(span(at('2024-11-01T00:00'), at('2024-12-01T00:00')));
	expect(events.map(({ id }) => id)).toEqual(['arrival', 'remark']);
	expect(events[1]).toMatchObject({
		citations: [{ paragraph: 2 }],
		actors: [],
		places: [],
		uncertain: null
	});
	expect(events[0]).toMatchObject({ figures: [], claimant: null });
	expect(events[0]?.dating.paragraph).toBeNull();
});
