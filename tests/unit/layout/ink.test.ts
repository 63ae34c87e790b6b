import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lineOf, type Ground, type TimeLine } from '../../../src/lib/layout/ink.js';
import { fillOf } from '../../../src/lib/layout/marks.js';
import { piecesOf, scaleOf } from '../../../src/lib/layout/phase-scale.js';
import { readTimeline } from '../../../src/lib/model/read.js';
import type { TimelineEvent } from '../../../src/lib/model/timeline.js';
import { readEdtf, readLasting } from '../../../src/lib/time/read.js';
import { DAY, span, type Span } from '../../../src/lib/time/instant.js';

const timeline = readTimeline(JSON.parse(readFileSync('data/lebanon-ceasefire-2024.json', 'utf8')));
const { horizon, phases } = timeline;
const day = (month: number, date: number, year = 2024) => Date.UTC(year, month - 1, date);

const WIDTH = 944;
const windows: Record<string, Span> = {
	'the war': span(day(10, 1, 2023), day(11, 23)),
	'eleven weeks': span(day(9, 10), day(11, 24)),
	'ten days': span(day(11, 12), day(11, 22)),
	'a day': span(day(11, 19), day(11, 20)),
	everything: timeline.extent
};

/** a date, and what it tells: where it is sure, where possible; an open end fades over some px */
interface Told {
	readonly event: TimelineEvent;
	readonly sure: readonly [from: number, to: number] | null;
	readonly possible: readonly [from: number, to: number];
	readonly fades?: readonly [before: number, after: number];
}

const base = timeline.events[0]!;
const event = (when: TimelineEvent['when'], status: TimelineEvent['status'] = 'reported') => ({
	...base,
	status,
	uncertain: null,
	when
});
const at = (edtf: string) => event(readEdtf(edtf, horizon));
const from = (start: string, end?: string) => event(readLasting(start, end, horizon));

const dates: Record<string, Told> = {
	'a day': {
		event: at('2024-11-19'),
		sure: [day(11, 19), day(11, 20)],
		possible: [day(11, 19), day(11, 20)]
	},
	'a range': {
		event: at('[2024-11-01..2024-11-19]'),
		sure: null,
		possible: [day(11, 1), day(11, 20)]
	},
	'a month': { event: at('2024-10'), sure: null, possible: [day(10, 1), day(11, 1)] },
	'no later than a day': {
		event: at('[..2024-11-19]'),
		sure: null,
		possible: [day(11, 20), day(11, 20)],
		fades: [56, 0]
	},
	'no earlier than a day': {
		event: at('[2024-10-10..]'),
		sure: null,
		possible: [day(10, 10), day(10, 10)],
		fades: [0, 56]
	},
	'from a day to a day': {
		event: from('2024-10-08', '2024-11-03'),
		sure: [day(10, 8), day(11, 4)],
		possible: [day(10, 8), day(11, 4)]
	},
	'a soft start, going on': {
		event: from('[2024-09-21..2024-09-30]', '..'),
		sure: [day(10, 1), horizon],
		possible: [day(9, 21), horizon]
	},
	'a soft start up to the end': {
		event: from('[2024-10-01..2024-11-20]', '..'),
		sure: null,
		possible: [day(10, 1), horizon]
	},
	'a soft end': {
		event: from('2023-10-08', '[2024-09-21..2024-09-30]'),
		sure: [day(10, 8, 2023), day(9, 21)],
		possible: [day(10, 8, 2023), day(10, 1)]
	},
	'a start with an untold end': {
		event: from('2024-10-08'),
		sure: null,
		possible: [day(10, 8), day(10, 8)],
		fades: [0, 80]
	},
	'a start no earlier than a day': {
		event: from('[2024-10-10..]'),
		sure: null,
		possible: [day(10, 10), day(10, 10)],
		fades: [0, 56]
	},
	'a start no earlier than a day, going on': {
		event: from('[2024-10-10..]', '..'),
		sure: null,
		possible: [day(10, 10), horizon]
	},
	'a start no earlier than a day, and an end': {
		event: from('[2024-10-10..]', '2024-11-03'),
		sure: null,
		possible: [day(10, 10), day(11, 4)]
	},
	'a start, and an end no later than a day': {
		event: from('2024-10-10', '[..2024-11-03]'),
		sure: null,
		possible: [day(10, 10), day(11, 4)]
	},
	'a start no later than a day, and an end': {
		event: from('[..2024-10-10]', '2024-11-03'),
		sure: [day(10, 11), day(11, 4)],
		possible: [day(10, 11), day(11, 4)],
		fades: [56, 0]
	},
	'two windows that overlap': {
		event: from('[2024-09-21..2024-11-10]', '[2024-10-01..2024-11-18]'),
		sure: null,
		possible: [day(9, 21), day(11, 19)]
	},
	'a total': {
		event: event({ ...readEdtf('2024-11-18', horizon), total: true }),
		sure: null,
		possible: [day(11, 19), day(11, 19)],
		fades: [64, 0]
	},
	'a plan': {
		event: event(readEdtf('2024-11-21', horizon), 'planned'),
		sure: [day(11, 21), day(11, 22)],
		possible: [day(11, 21), day(11, 22)]
	}
};

/** the px between which a line has ink */
function inkOf({ solid, ramps }: TimeLine): [number, number] | null {
	const reaches = [...(solid ? [solid] : []), ...ramps.map(({ reach }) => reach)];
	if (!reaches.length) return null;
	return [Math.min(...reaches.map(([a]) => a)), Math.max(...reaches.map(([, b]) => b))];
}

const PX = 0.01;
/** px that the bar of a day leaves free at both ends, and the least that is seen */
const [INSET, LEAST] = [2, 8];

function groundOf(window: Span, isLinear: boolean): Ground {
	const scale = scaleOf(window, WIDTH, piecesOf(phases, WIDTH, isLinear ? 0 : 1));
	return { width: WIDTH, rule: scale.x(horizon), horizon, x: scale.x };
}

describe.each(Object.keys(windows))('in %s', (name) => {
	describe.each([false, true])('in linear time: %s', (isLinear) => {
		const ground = groundOf(windows[name]!, isLinear);
		const edge = (told: Told) =>
			told.event.status === 'planned' ? WIDTH : Math.min(WIDTH, ground.rule);
		const clip = (px: number, high: number) => Math.min(Math.max(px, 0), Math.max(high, 0));

		it.each(Object.keys(dates))('%s is drawn no longer and no shorter than told', (date) => {
			const told = dates[date]!;
			const line = lineOf(told.event, ground);
			const [before, after] = told.fades ?? [0, 0];
			const bounds = [ground.x(told.possible[0]) - before, ground.x(told.possible[1]) + after];
			const ink = inkOf(line);
			const high = edge(told);
			const [low, up] = bounds.map((px) => clip(px, high)) as [number, number];
			if (up - low < PX) return expect(ink === null || ink[1] - ink[0] < LEAST + PX).toBe(true);
			const slack = up - low < 2 * LEAST ? LEAST : INSET;
			expect(Math.abs(ink![0] - low)).toBeLessThanOrEqual(slack + PX);
			expect(Math.abs(ink![1] - up)).toBeLessThanOrEqual(slack + PX);
			expect(ink![1]).toBeLessThanOrEqual(high + PX);
		});

		it.each(Object.keys(dates))('%s is solid only where it is sure', (date) => {
			const told = dates[date]!;
			const { solid, form } = lineOf(told.event, ground);
			if (form === 'bracket') return;
			if (!told.sure) return expect(solid).toBeNull();
			const [a, b] = told.sure.map((instant) => ground.x(instant)) as [number, number];
			const [low, up] = [a, b].map((px) => clip(px, edge(told))) as [number, number];
			if (!solid) return expect(up - low).toBeLessThanOrEqual(LEAST);
			const slack = b - a < LEAST ? (LEAST - (b - a)) / 2 : 0;
			expect(solid[0]).toBeGreaterThanOrEqual(low - slack - PX);
			expect(solid[1]).toBeLessThanOrEqual(up + slack + PX);
			expect(up - low - (solid[1] - solid[0])).toBeLessThanOrEqual(2 * INSET + PX);
		});

		it.each(Object.keys(dates))('%s has its ticks on what is told', (date) => {
			const told = dates[date]!;
			const bounds = told.possible.map((instant) => ground.x(instant));
			for (const tick of lineOf(told.event, ground).ticks)
				expect(Math.min(...bounds.map((px) => Math.abs(px - tick)))).toBeLessThan(PX);
		});
	});
});

describe('the glyph', () => {
	it('is solid only where the day is told', () => {
		const solid = Object.keys(dates).filter((date) => fillOf(dates[date]!.event) === 'solid');
		expect(solid).toEqual([
			'a day',
			'from a day to a day',
			'a soft end',
			'a start with an untold end',
			'a start, and an end no later than a day'
		]);
	});

	it('is half for a doubtful day, dashed for a planned one', () => {
		const doubtful = { ...dates['a day']!.event, uncertain: { why: '', other: base.when } };
		expect(fillOf(doubtful)).toBe('half');
		expect(fillOf(dates['a plan']!.event)).toBe('planned');
	});
});

describe('what began before the window', () => {
	it('says so only where that is sure', () => {
		const ground = groundOf(span(day(10, 5), day(11, 20)), true);
		expect(lineOf(from('2024-09-01', '..'), ground).isEarlier).toBe(true);
		expect(lineOf(from('[2024-09-21..2024-10-30]', '..'), ground).isEarlier).toBe(false);
		expect(lineOf(at('[2024-09-01..2024-11-01]'), ground).isEarlier).toBe(false);
	});
});

it('a mist that the edge cuts keeps its opacity there', () => {
	const ground = groundOf(span(day(9, 26), day(10, 11)), true);
	const { ramps } = lineOf(from('[2024-09-21..2024-09-30]', '..'), ground);
	const share = (5 * DAY) / (10 * DAY);
	expect(ramps[0]!.opacity[0]).toBeCloseTo(0.12 + share * (0.55 - 0.12), 6);
	expect(ramps[0]!.opacity[1]).toBeCloseTo(0.55, 6);
});
