import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, instant } from '../../../src/lib/time/instant.js';
import { readEdtf, readLasting } from '../../../src/lib/time/read.js';
import { clampedSpan, tickOf, type TimeSpan } from '../../../src/lib/time/timespan.js';
import { wider } from '../../../src/lib/time/wider.js';
import { fuzz } from '../../fuzz.js';

/** the end of 20 November 2024 */
const published = instant(Date.parse('2024-11-21T00:00Z'));
const one = (text: string) => readEdtf(text, published);
const lasting = (start: string, end?: string) => readLasting(start, end, published);

describe('the wider of two dates', () => {
	it.each([
		['two days', one('2004-05-01'), one('2004-05-03'), '[2004-05-01..2004-05-03]'],
		['a day and its month', one('2004-05-01'), one('2004-05'), '2004-05'],
		['a minute and its day', one('2004-05-01T10:00Z'), one('2004-05-01'), '2004-05-01'],
		[
			'two minutes',
			one('2004-05-01T10:00Z'),
			one('2004-05-01T09:30Z'),
			'[2004-05-01T09:30Z..2004-05-01T10:00Z]'
		],
		[
			'a minute and another day, in whole days',
			one('2004-05-01T10:00Z'),
			one('2004-05-02'),
			'[2004-05-01..2004-05-02]'
		],
		['two years', one('1834'), one('1836'), '[1834..1836]'],
		['years before Christ', one('-0043'), one('-0044'), '[-0044..-0043]'],
		['a year and a later day', one('1834'), one('1836-05-01'), '[1834-01-01..1836-05-01]'],
		['no later than two days', one('[..1834-05-01]'), one('1836-05-01'), '[..1836-05-01]'],
		[
			'two stretches',
			lasting('2004-05-01', '2004-05-09'),
			lasting('2004-05-03', '2004-05-09'),
			'[2004-05-01..2004-05-03]/2004-05-09'
		],
		[
			'a stretch whose end is not told',
			lasting('2004-05-01'),
			lasting('2004-05-01', '2004-05-09'),
			'2004-05-01/2004-05-09'
		],
		[
			'what goes on and what ended',
			lasting('2024-05-01', '..'),
			lasting('2024-05-01', '2024-05-09'),
			'2024-05-01/[2024-05-09..2024-11-20]'
		]
	])('holds %s', (_, a, b, edtf) => {
		expect(wider(a, b).edtf).toBe(edtf);
		expect(wider(b, a).edtf).toBe(edtf);
	});

	it('stays in doubt where one of them is', () => {
		expect(wider(one('2004?'), one('2004')).uncertain).toBe(true);
		expect(wider(one('2004'), one('2006')).uncertain).toBe(false);
	});
});

const day = fc
	.integer({ min: -200_000, max: 20_000 })
	.map((days) => new Date(days * DAY).toISOString().slice(0, -14).replace(/^-00/, '-'));
const expression = fc.oneof(
	day,
	day.map((text) => text.slice(0, -3)),
	day.map((text) => text.slice(0, -6)),
	day.map((text) => `${text}~`),
	day.map((text) => `[..${text}]`),
	day.map((text) => `${text}T13:30Z`)
);
const date = fc
	.tuple(expression, fc.option(expression, { nil: undefined }), fc.boolean())
	.map(([start, end, lasts]) => {
		try {
			return lasts ? lasting(start, end) : one(start);
		} catch {
			return one(start);
		}
	});

const windowsOf = (when: TimeSpan) => [
	[when.earliestStart, when.latestStart + tickOf(when)],
	...(when.earliestEnd === Infinity && !when.ongoing
		? []
		: [[when.earliestEnd - tickOf(when), when.latestEnd]])
];

describe('the wider of any two dates', () => {
	it('reaches over both, and no bound is after another', () => {
		fc.assert(
			fc.property(date, date, (a, b) => {
				const both = wider(a, b);
				const windows = windowsOf(both);
				for (const told of [a, b])
					windowsOf(told).forEach(([min, max], index) => {
						expect(windows[index]![0]).toBeLessThanOrEqual(min!);
						expect(windows[index]![1]).toBeGreaterThanOrEqual(max!);
					});
				expect(both.earliestStart).toBeLessThanOrEqual(both.latestStart);
				expect(both.earliestEnd).toBeLessThanOrEqual(both.latestEnd);
				const { start, end } = clampedSpan(both);
				expect(start).toBeLessThan(end);
			}),
			fuzz(500)
		);
	});

	it('is written as a date that reads the same', () => {
		fc.assert(
			fc.property(date, date, (a, b) => {
				const both = wider(a, b);
				const [start = '', end] = both.edtf.split('/');
				const read = end === undefined || !/[[.]/.test(both.edtf) ? one(both.edtf) : null;
				if (!read || both.edtf.endsWith('/')) return;
				expect(read).toMatchObject({
					earliestStart: both.earliestStart,
					latestStart: both.latestStart,
					units: both.units
				});
				expect(start).not.toBe('');
			}),
			fuzz(500)
		);
	});
});
