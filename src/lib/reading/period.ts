import { calendarDate, fromCalendar } from '../time/calendar.js';
import { DAY, instant, span, type Instant, type Span } from '../time/instant.js';
import { isoText } from '../time/iso.js';

/** A unit of the calendar that can be named. */
export type Measure =
	'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

/** One unit of the calendar. */
export interface Period {
	/** Its first moment. */
	readonly start: Instant;
	/** Which unit it is. */
	readonly measure: Measure;
}

/**
 * A part of a period.
 *
 * Its early, middle or late third, or what lies before or after publication.
 */
export type Stage = 'early' | 'mid' | 'late' | 'earlier' | 'later';

/** The months of the longer measures. */
const MONTHS = { month: 1, quarter: 3, half: 6, year: 12, decade: 120, century: 1200 } as const;

/** The days that every month has. */
const SHORTEST = 28;

const daysOf: Partial<Record<Measure, number>> = { day: 1, week: 7, weekend: 7 };

/** Returns a moment moved by whole measures; the day stays within its month. */
export function moved(at: Instant, count: number, measure: Measure): Instant {
	const days = daysOf[measure];
	if (days) return instant(at + days * count * DAY);
	const { year, month, day } = calendarDate(at);
	const last = month + MONTHS[measure as keyof typeof MONTHS] * count;
	if (day <= SHORTEST) return fromCalendar([year, last, day]);
	const most = calendarDate(instant(fromCalendar([year, last + 1]) - DAY)).day;
	return fromCalendar([year, last, Math.min(day, most)]);
}

/** Returns the Monday of a day's week. */
const mondayOf = (at: Instant): Instant => moved(at, -((calendarDate(at).weekday + 6) % 7), 'day');

function startOf(at: Instant, measure: Measure): Instant {
	if (measure === 'day') return at;
	if (measure === 'week') return mondayOf(at);
	if (measure === 'weekend') return moved(mondayOf(at), 5, 'day');
	const { year, month } = calendarDate(at);
	const months = year * 12 + month;
	return fromCalendar([0, months - (months % MONTHS[measure])]);
}

/** Returns the unit of the calendar that holds a day, moved by `count` of them. */
export const periodOf = (at: Instant, measure: Measure, count = 0): Period => ({
	start: moved(startOf(at, measure), count, measure),
	measure
});

/** Returns the days of a period. */
export function spanOf({ start, measure }: Period): Span {
	return span(start, measure === 'weekend' ? start + 2 * DAY : moved(start, 1, measure));
}

/** The last year of which every unit ends within four digits. */
const LAST_YEAR = 9998;

/** True if a period has a year that its values can name. */
export function isNameable({ start }: Period): boolean {
	const { year } = calendarDate(start);
	return year >= 1 && year <= LAST_YEAR;
}

/** Returns the week of ISO 8601 that holds a day. */
function weekValue(at: Instant): string {
	const { year } = calendarDate(moved(mondayOf(at), 3, 'day'));
	const first = mondayOf(fromCalendar([year, 0, 4]));
	const week = Math.round((mondayOf(at) - first) / (7 * DAY)) + 1;
	return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

/** True for the units that TIMEX3 and EDTF write alike. */
const isIso = (measure: Measure): measure is 'day' | 'month' | 'year' =>
	measure === 'day' || measure === 'month' || measure === 'year';

/** Returns the value of TIMEX3 for a period. */
export function valueOf({ start, measure }: Period): string {
	if (isIso(measure)) return isoText(start, measure);
	if (measure === 'week') return weekValue(start);
	if (measure === 'weekend') return `${weekValue(start)}-WE`;
	const year = isoText(start, 'year');
	const { month } = calendarDate(start);
	if (measure === 'quarter') return `${year}-Q${month / 3 + 1}`;
	if (measure === 'half') return `${year}-H${month / 6 + 1}`;
	return year.slice(0, measure === 'decade' ? 3 : 2);
}

/** Returns one unknown moment of a span of days in EDTF. */
export const within = ({ start, end }: Span): string => {
	const [first, last] = [isoText(start, 'day'), isoText(instant(end - DAY), 'day')];
	return first === last ? first : `[${first}..${last}]`;
};

/** Returns a period in EDTF. */
export function edtfOf(period: Period): string {
	const { measure } = period;
	if (isIso(measure)) return valueOf(period);
	if (measure === 'decade') return `${valueOf(period)}X`;
	if (measure === 'century') return `${valueOf(period)}XX`;
	return within(spanOf(period));
}

/** Where the thirds of the longer measures begin and end, in months. */
const THIRDS: Partial<Record<Measure, readonly number[]>> = {
	year: [0, 4, 8, 12],
	decade: [0, 48, 84, 120],
	century: [0, 400, 800, 1200]
};

function thirdsOf(period: Period): Instant[] {
	const { start, end } = spanOf(period);
	const months = THIRDS[period.measure];
	if (months) return months.map((count) => moved(start, count, 'month'));
	const third = period.measure === 'month' ? 10 : Math.ceil((end - start) / DAY / 3);
	return [start, moved(start, third, 'day'), moved(start, 2 * third, 'day'), end];
}

/** Returns the days of a part of a period; null where publication leaves none. */
export function stageOf(period: Period, stage: Stage, published: Instant): Span | null {
	const { start, end } = spanOf(period);
	if (end - start < 3 * DAY) return span(start, end);
	const [from, to] = [Math.max(start, published + DAY), Math.min(end, published)];
	if (stage === 'earlier') return to > start ? span(start, to) : null;
	if (stage === 'later') return from < end ? span(from, end) : null;
	const third = ['early', 'mid', 'late'].indexOf(stage);
	const thirds = thirdsOf(period);
	return span(thirds[third]!, thirds[third + 1]!);
}
