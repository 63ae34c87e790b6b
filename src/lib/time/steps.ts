import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays } from 'date-fns/addDays';
import { addMinutes } from 'date-fns/addMinutes';
import { addMonths } from 'date-fns/addMonths';
import { addYears } from 'date-fns/addYears';
import { startOfDay } from 'date-fns/startOfDay';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';
import { startOfMinute } from 'date-fns/startOfMinute';
import { startOfMonth } from 'date-fns/startOfMonth';
import { startOfYear } from 'date-fns/startOfYear';
import { calendarDate, fromCalendar } from './calendar.js';
import { DAY, instant, span, type Instant, type Span } from './instant.js';
import type { Unit } from './timespan.js';

// the date without words: those of `utc` weigh more than the calendar
const zone = { in: (value: Date | number | string) => new UTCDateMini(+new Date(value)) };

const adders = { minute: addMinutes, day: addDays, month: addMonths, year: addYears };

/** Returns an instant moved by whole units. */
export function add(at: Instant, count: number, unit: Unit): Instant {
	return instant(adders[unit](at, count, zone).getTime());
}

const floors = {
	minute: startOfMinute,
	day: startOfDay,
	month: startOfMonth,
	year: startOfYear
};

/** Returns the start of the unit that holds an instant. */
export function floor(at: Instant, unit: Unit): Instant {
	return instant(floors[unit](at, zone).getTime());
}

/** Returns the whole day that holds an instant. */
export const dayOf = (at: Instant): Span => {
	const start = floor(at, 'day');
	return span(start, start + DAY);
};

/** A spacing of ticks: every `step` units, or Mondays. */
export interface Interval {
	/** The unit that is counted. */
	readonly unit: Unit | 'week';
	/** The number of units between two ticks; of no effect for weeks. */
	readonly step: number;
}

/** The last year up to another that is round as it is told: ..., 200 BC, 100 BC, 1 AD, 100 AD, ... */
function roundYear(year: number, step: number): number {
	if (year < 1) return 1 - Math.ceil((1 - year) / step) * step;
	return Math.max(1, Math.floor(year / step) * step);
}

function nextOf(at: Instant, { unit, step }: Interval): Instant {
	if (unit === 'week') return add(at, 7, 'day');
	const isFirst = unit === 'year' && calendarDate(at).year === 1;
	return add(at, isFirst ? Math.max(1, step - 1) : step, unit);
}

function floorTo(at: Instant, { unit, step }: Interval): Instant {
	if (unit === 'week') return instant(startOfISOWeek(at, zone).getTime());
	const start = floor(at, unit);
	const { year, month, hour, minute } = calendarDate(start);
	if (unit === 'year') return fromCalendar([roundYear(year, step)]);
	if (unit === 'month') return fromCalendar([year, Math.floor(month / step) * step]);
	if (unit === 'minute') return add(start, -((hour * 60 + minute) % step), 'minute');
	return start;
}

/**
 * Returns the boundaries of an interval that cut a span into bands.
 *
 * The first is at or before the start of the span. Years are round as they are told: 100 BC, 1 AD,
 * 100 AD.
 *
 * @example
 * boundaries(span(10 * DAY, 12 * DAY), { unit: 'day', step: 1 }) // 11 and 12 January 1970
 */
export function boundaries(within: Span, interval: Interval): Instant[] {
	const result: Instant[] = [];
	let at = floorTo(within.start, interval);
	while (at < within.end) {
		result.push(at);
		at = nextOf(at, interval);
	}
	return result;
}
