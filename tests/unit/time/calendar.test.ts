import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate, fromCalendar } from '../../../src/lib/time/calendar.js';
import { add, boundaries, dayOf, floor, type Interval } from '../../../src/lib/time/steps.js';
import { DAY, instant, MINUTE, span } from '../../../src/lib/time/instant.js';

const at = (iso: string) => instant(Date.parse(`${iso}Z`));
const text = (time: number) => new Date(time).toISOString().replace(/(T00:00)?:00\.000Z$/, '');
const moment = fc
	.date({ min: new Date('1600-01-01'), max: new Date('2400-01-01'), noInvalidDate: true })
	.map((date) => instant(date.getTime()));

describe('boundaries', () => {
	it.each([
		['week', 1, '2024-11-06T12:00', '2024-11-20T00:00', '2024-11-04 2024-11-11 2024-11-18'],
		['week', 1, '2024-11-04T00:00', '2024-11-11T00:00', '2024-11-04'],
		['week', 1, '2024-11-03T23:59', '2024-11-04T00:01', '2024-10-28 2024-11-04'],
		['day', 1, '2024-02-28T05:00', '2024-03-01T00:00', '2024-02-28 2024-02-29'],
		['month', 1, '2024-01-31T00:00', '2024-03-01T00:01', '2024-01-01 2024-02-01 2024-03-01'],
		['month', 3, '2024-02-10T00:00', '2024-08-01T00:00', '2024-01-01 2024-04-01 2024-07-01'],
		['year', 1, '2023-12-31T23:59', '2025-01-01T00:00', '2023-01-01 2024-01-01'],
		['year', 5, '2006-01-01T00:00', '2016-01-01T00:00', '2005-01-01 2010-01-01 2015-01-01'],
		[
			'year',
			100,
			'-000150-01-01T00:00',
			'0201-01-01T00:00',
			'-000199-01-01 -000099-01-01 0001-01-01 0100-01-01 0200-01-01'
		],
		['year', 1, '-000001-06-01T00:00', '0002-01-01T00:00', '-000001-01-01 0000-01-01 0001-01-01'],
		[
			'minute',
			5,
			'2024-11-20T10:03',
			'2024-11-20T10:11',
			'2024-11-20T10:00 2024-11-20T10:05 2024-11-20T10:10'
		],
		[
			'minute',
			360,
			'2024-11-20T07:00',
			'2024-11-21T00:01',
			'2024-11-20T06:00 2024-11-20T12:00 2024-11-20T18:00 2024-11-21'
		]
	] as [Interval['unit'], number, string, string, string][])(
		'of a %s, step %i, cut [%s, %s)',
		(unit, step, start, end, expected) => {
			const cuts = boundaries(span(at(start), at(end)), { unit, step });
			expect(cuts.map(text).join(' ')).toBe(expected);
		}
	);

	it('begin at or before the window, rise, end inside it, and do not depend on where it begins', () => {
		const interval = fc.constantFrom<Interval>(
			{ unit: 'minute', step: 15 },
			{ unit: 'day', step: 1 },
			{ unit: 'week', step: 1 },
			{ unit: 'month', step: 1 },
			{ unit: 'month', step: 3 },
			{ unit: 'year', step: 5 }
		);
		const length = fc.integer({ min: 1, max: 3 * DAY });
		fc.assert(
			fc.property(moment, length, length, interval, (start, ms, shift, spacing) => {
				const cuts = boundaries(span(start, start + ms), spacing);
				expect(cuts[0]).toBeLessThanOrEqual(start);
				for (const [index, cut] of cuts.entries())
					if (index) expect(cut > start && cut > cuts[index - 1]! && cut < start + ms).toBe(true);
				const wider = boundaries(span(start - shift, start + ms), spacing);
				expect(wider.slice(-cuts.length)).toEqual(cuts);
			})
		);
	});
});

describe('the UTC calendar', () => {
	it('takes an instant apart and puts it together again', () => {
		fc.assert(
			fc.property(moment, (time) => {
				const { year, month, day, hour, minute } = calendarDate(time);
				const whole = Math.floor(time / MINUTE) * MINUTE;
				expect(fromCalendar([year, month, day, hour, minute])).toBe(whole);
			})
		);
	});

	it('takes missing values at their first and knows the first century', () => {
		expect(fromCalendar([2024])).toBe(at('2024-01-01T00:00'));
		expect(fromCalendar([2024, 10])).toBe(at('2024-11-01T00:00'));
		expect(fromCalendar([33, 3, 3])).toBe(at('0033-04-03T00:00'));
	});

	it('counts weekdays from Sunday', () => {
		expect(calendarDate(at('2024-11-20T23:59')).weekday).toBe(3);
		expect(calendarDate(at('2024-11-17T00:00')).weekday).toBe(0);
	});

	it('adds whole units, clamped to the end of a month', () => {
		expect(add(at('2024-01-31T00:00'), 1, 'month')).toBe(at('2024-02-29T00:00'));
		expect(add(at('2024-02-29T00:00'), 1, 'year')).toBe(at('2025-02-28T00:00'));
		expect(add(at('2024-12-31T23:59'), 1, 'minute')).toBe(at('2025-01-01T00:00'));
	});

	it('keeps a day at 24 hours whatever the zone of the host', () => {
		fc.assert(
			fc.property(moment, (time) => {
				const day = dayOf(time);
				expect(day.end - day.start).toBe(DAY);
				expect(day.start).toBe(floor(time, 'day'));
				expect(Math.abs(day.start % DAY)).toBe(0);
				expect(add(day.start, 1, 'day')).toBe(day.end);
			})
		);
	});
});
