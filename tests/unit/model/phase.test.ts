import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phasesOf, type NamedPhase } from '../../../src/lib/model/phase.js';
import { segmentsOf } from '../../../src/lib/model/segments.js';
import { DAY, instant, type Span } from '../../../src/lib/time/instant.js';
import { readEdtf, readLasting } from '../../../src/lib/time/read.js';

const at = (day: string) => instant(Date.parse(`${day}T00:00Z`));
const horizon = instant(at('2024-11-20') + DAY);
const events = (days: readonly string[], status = 'reported') =>
	days.map((day) => ({ when: readEdtf(day, horizon), status }));
const named = (id: string, start: string, end: string): NamedPhase => ({
	id,
	title: id,
	short: id,
	paragraph: null,
	event: null,
	when: readLasting(start, end, horizon)
});
const spansOf = (spans: readonly Span[]) =>
	spans.map(({ start, end }) =>
		[start, end].map((one) => new Date(one).toISOString().slice(0, 10))
	);

const few = events(['2023-10-08', '2024-10-01', '2024-10-05', '2024-11-15', '2024-11-18']);
const three = [
	named('low', '2023-10-08', '[2024-09-21..2024-09-30]'),
	named('high', '[2024-09-21..2024-09-30]', '2024-11-11'),
	named('last', '2024-11-12', '..')
];

describe('named phases', () => {
	it('begin where the later one can begin at the earliest', () => {
		expect(spansOf(phasesOf(three, few, horizon))).toEqual([
			['2023-10-08', '2024-09-21'],
			['2024-09-21', '2024-11-12'],
			['2024-11-12', '2024-11-21']
		]);
	});

	it('know the window in which they begin', () => {
		const [low, high] = phasesOf(three, few, horizon);
		expect(low!.softUntil).toBe(low!.start);
		expect(high!.softUntil).toBe(at('2024-10-01'));
	});

	it('go on to the end of the last plan', () => {
		const plans = [...few, ...events(['2024-11-25'], 'planned')];
		expect(phasesOf(three, plans, horizon).at(-1)!.end).toBe(at('2024-11-26'));
	});

	it('leave gaps between them as they are', () => {
		const apart = [named('a', '2024-01-01', '2024-02-01'), named('b', '2024-03-01', '2024-04-01')];
		expect(spansOf(phasesOf(apart, few, horizon))).toEqual([
			['2024-01-01', '2024-02-02'],
			['2024-03-01', '2024-04-02']
		]);
	});

	it('give none to the sparsest, and the others at least a fifth', () => {
		const [low, high, last] = phasesOf(three, few, horizon).map(({ share }) => share);
		expect(low).toBe(0);
		expect(high).toBeGreaterThanOrEqual(0.2);
		expect(last).toBeLessThanOrEqual(0.46);
	});

	it('leave a fifth of the width, also when there are four', () => {
		const four = [1, 2, 3, 4].map((month) =>
			named(`m${month}`, `2024-0${month}-01`, `2024-0${month}-20`)
		);
		const days = ['2024-01-02', '2024-02-02', '2024-03-02', '2024-04-02', '2024-04-03'];
		const shares = phasesOf(four, events(days), horizon).map(({ share }) => share);
		expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(0.8 + 1e-9);
	});
});

describe('phases of a file without names', () => {
	it('are one where events come evenly', () => {
		const even = Array.from({ length: 200 }, (_, i) => at('2020-01-01') + i * 7 * DAY);
		expect(segmentsOf(even, even.at(-1)!)).toHaveLength(1);
	});

	it('part a dense week from quiet years', () => {
		const quiet = Array.from({ length: 20 }, (_, i) => at('2004-01-01') + i * 300 * DAY);
		const dense = Array.from({ length: 60 }, (_, i) => at('2024-11-01') + i * 0.1 * DAY);
		const segments = segmentsOf([...quiet, ...dense], at('2024-11-07'));
		expect(segments.length).toBeGreaterThan(1);
		expect(segments.at(-1)!.start).toBeGreaterThanOrEqual(at('2024-10-31'));
	});

	it('are none without events, and one for one event or one day', () => {
		expect(segmentsOf([], NaN)).toEqual([]);
		expect(segmentsOf([at('2024-01-01')], at('2024-01-01') + 1)).toHaveLength(1);
		expect(segmentsOf(Array<number>(40).fill(at('2024-01-01')), at('2024-01-01'))).toHaveLength(1);
	});

	it('follow one another without gaps, are at most four and hold every event', () => {
		const days = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
			minLength: 1,
			maxLength: 300
		});
		const power = fc.constantFrom(1, 3, 8);
		fc.assert(
			fc.property(days, power, (places, bent) => {
				const sorted = places
					.map((place) => at('1900-01-01') + place ** bent * 40_000 * DAY)
					.sort((a, b) => a - b);
				const segments = segmentsOf(sorted, sorted.at(-1)! + 1);
				expect(segments.length).toBeLessThanOrEqual(4);
				expect(segments[0]!.start).toBeLessThanOrEqual(sorted[0]!);
				expect(segments.at(-1)!.end).toBeGreaterThan(sorted.at(-1)!);
				segments.slice(1).forEach(({ start }, i) => expect(start).toBe(segments[i]!.end));
			})
		);
	});

	it('have no name', () => {
		expect(phasesOf([], few, horizon).every(({ title }) => title === null)).toBe(true);
	});
});
