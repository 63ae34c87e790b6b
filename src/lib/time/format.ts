import type { Messages } from '../messages/index.js';
import { add, calendarDate, dayOf, floor, fromCalendar } from './calendar.js';
import { DAY, instant, MINUTE, type Instant, type Span } from './instant.js';
import type { TimeSpan, Unit } from './timespan.js';

/** `long` as in a sentence ("Wednesday 20 November 2024"), `short` as in a list ("20 Nov 2024") */
export type Style = 'long' | 'short';

type DateMessages = Messages['dates'];

/** one unit of the calendar in words */
export function formatDate(at: Instant, unit: Unit, style: Style, { dates }: Messages): string {
	const { year, month, day, weekday, hour, minute } = calendarDate(at);
	if (unit === 'year') return dates.year(year);
	const name = (style === 'long' ? dates.months : dates.monthsShort)[month] ?? '';
	if (unit === 'month') return dates.month(name, year);
	const week = style === 'long' ? dates.weekdays[weekday] : undefined;
	const text = dates.day(day, name, year, week);
	return unit === 'minute' ? dates.minute(text, hour, minute) : text;
}

/** early, mid or late, when two days bound just that part of a month */
function monthPart(first: Instant, last: Instant): 'early' | 'mid' | 'late' | null {
	const a = calendarDate(first);
	const b = calendarDate(last);
	if (a.month !== b.month || a.year !== b.year) return null;
	if (a.day === 1 && b.day === 10) return 'early';
	if (a.day === 11 && b.day === 20) return 'mid';
	const ends = calendarDate(instant(last + DAY)).day === 1;
	return a.day === 21 && ends ? 'late' : null;
}

/** the two ends of a range of days, a shared month and year named once */
function rangeEnds(first: Instant, last: Instant, style: Style, dates: DateMessages) {
	const a = calendarDate(first);
	const b = calendarDate(last);
	const names = style === 'long' ? dates.months : dates.monthsShort;
	const [from = '', to = ''] = [names[a.month], names[b.month]];
	const until = dates.day(b.day, to, b.year);
	if (a.year !== b.year) return { from: dates.day(a.day, from, a.year), to: until, close: false };
	if (a.month !== b.month) return { from: dates.dayMonth(a.day, from), to: until, close: false };
	return { from: String(a.day), to: until, close: true };
}

function rangeText(first: Instant, last: Instant, style: Style, dates: DateMessages): string {
	const { from, to, close } = rangeEnds(first, last, style, dates);
	return dates.range(from, to, close);
}

interface Moment {
	first: Instant;
	last: Instant;
	unit: Unit;
	approximate: boolean;
}

function momentText({ first, last, unit, approximate }: Moment, style: Style, m: Messages): string {
	const { dates } = m;
	const one = (at: Instant) =>
		formatDate(at, unit, style === 'long' && unit === 'day' ? 'long' : style, m);
	if (approximate) return dates.about(formatDate(add(first, 1, unit), unit, style, m));
	if (!Number.isFinite(first)) return dates.by(one(last));
	if (!Number.isFinite(last)) return dates.after(one(first));
	if (one(first) === one(last)) return one(first);
	const part = unit === 'day' ? monthPart(first, last) : null;
	if (part) return dates.part(part, formatDate(first, 'month', style, m));
	const ends =
		unit === 'day'
			? rangeEnds(first, last, style, dates)
			: { from: one(first), to: one(last), close: false };
	if (style === 'short') return dates.within(dates.range(ends.from, ends.to, ends.close));
	return dates.between(ends.from, ends.to);
}

const startOf = (when: TimeSpan): Moment => ({
	first: when.earliestStart,
	last: when.latestStart,
	unit: when.units[0],
	approximate: when.approximate[0]
});

function endOf(when: TimeSpan): Moment {
	const tick = when.units[1] === 'minute' ? MINUTE : DAY;
	return {
		first: instant(when.earliestEnd - tick),
		last: instant(when.latestEnd - tick),
		unit: when.units[1],
		approximate: when.approximate[1]
	};
}

const clockText = (at: Instant, { dates }: Messages): string => {
	const { hour, minute } = calendarDate(at);
	return dates.time(hour, minute);
};

/** a date in words, at its own precision: never finer than it was given */
export function formatWhen(when: TimeSpan, style: Style, m: Messages): string {
	const { dates } = m;
	const start = momentText(startOf(when), style, m);
	const words = () => {
		if (when.precision !== 'lasting') return start;
		if (when.ongoing) return dates.since(start, style);
		if (when.earliestEnd === Infinity) return dates.from(start, style);
		const end = endOf(when);
		const hard = when.earliestStart === when.latestStart && end.first === end.last;
		if (hard && when.units[0] === 'day' && when.units[1] === 'day')
			return end.first === when.earliestStart
				? start
				: rangeText(when.earliestStart, end.first, style, dates);
		if (
			hard &&
			when.units[1] === 'minute' &&
			dayOf(end.first).start === dayOf(when.earliestStart).start
		)
			return dates.sameDay(start, clockText(end.first, m));
		return dates.fromTo(start, momentText(end, style, m), style);
	};
	const text = when.uncertain ? dates.uncertain(words()) : words();
	return style === 'long' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

const isNewYear = (at: Instant): boolean => at === floor(at, 'year');

/** a window in words: the days that it touches, or the years where it holds them whole */
export function formatSpan(window: Span, style: Style, m: Messages): string {
	const first = dayOf(window.start).start;
	const last = dayOf(instant(window.end - 1)).start;
	if (isNewYear(window.start) && isNewYear(window.end)) {
		const [from, to] = [first, last].map((at) => formatDate(at, 'year', style, m));
		return from === to ? from! : m.dates.range(from!, to!, true);
	}
	if (first === last) return formatDate(first, 'day', style, m);
	return rangeText(first, last, style, m.dates);
}

/** whole days as `YYYY-MM-DD`, anything finer as `YYYY-MM-DDThh:mmZ`: the form of the address */
export function isoOf(at: Instant): string {
	const [day = '', time = ''] = new Date(at).toISOString().split('T');
	return at === fromCalendar(dateValues(at)) ? day : `${day}T${time.slice(0, 5)}Z`;
}

function dateValues(at: Instant): number[] {
	const { year, month, day } = calendarDate(at);
	return [year, month, day];
}
