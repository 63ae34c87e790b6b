import { messagesOf, type Locale, type Messages } from '../messages/index.js';
import { boundaries, calendarDate, type Interval } from '../time/calendar.js';
import { DAY, span, type Instant, type Span } from '../time/instant.js';
import type { Unit } from '../time/timespan.js';
import type { TimeScale } from './scale.js';
import { textWidth } from './text.js';

/** one label of the axis; bands of the upper tier hold theirs in the middle, the others at the start */
export interface Tick {
	readonly at: Instant;
	readonly x: number;
	readonly tier: 'upper' | 'lower';
	readonly label: string;
	readonly labelX: number;
	readonly align: 'start' | 'middle';
	readonly isPublication: boolean;
}

/** the axis: labels, gridlines, and the bands of weekends */
export interface Axis {
	readonly ticks: readonly Tick[];
	readonly grid: readonly { readonly at: Instant; readonly x: number; readonly isMajor: boolean }[];
	readonly weekends: readonly {
		readonly at: Instant;
		readonly x: number;
		readonly width: number;
	}[];
}

/** one rung of the ladder: what the two tiers count, from how many px a day on */
interface Rung {
	readonly from: number;
	readonly upper: Interval;
	readonly lower: Interval | null;
	readonly align: 'start' | 'middle';
	readonly upperText: (at: Instant, m: Messages) => string;
	readonly lowerText: (at: Instant, m: Messages) => string;
}

const every = (step: number, unit: Interval['unit']): Interval => ({ step, unit });
const yearText = (at: Instant, { dates }: Messages) => dates.year(calendarDate(at).year);
const monthYear = (at: Instant, { dates }: Messages) => {
	const { month, year } = calendarDate(at);
	return dates.month(dates.months[month] ?? '', year);
};
const monthText = (at: Instant, { dates }: Messages) =>
	dates.monthsShort[calendarDate(at).month] ?? '';
const dayMonth = (at: Instant, m: Messages) =>
	m.dates.dayMonth(calendarDate(at).day, monthText(at, m));
const weekText = (at: Instant, m: Messages) => {
	const { day } = calendarDate(at);
	return day <= 7 ? dayMonth(at, m) : String(day);
};
const dayNumber = (at: Instant) => String(calendarDate(at).day);
const weekdayText = (at: Instant, { dates }: Messages) =>
	`${dates.weekdaysShort[calendarDate(at).weekday]} ${calendarDate(at).day}`;
const wholeDay = (at: Instant, m: Messages) =>
	`${m.dates.weekdays[calendarDate(at).weekday]} ${dayMonth(at, m)}`;
const dayYear = (at: Instant, { dates }: Messages) => {
	const { day, month, year } = calendarDate(at);
	return dates.day(day, dates.months[month] ?? '', year);
};
const clockText = (at: Instant, { dates }: Messages) => {
	const { hour, minute } = calendarDate(at);
	return dates.time(hour, minute);
};

const clock = (from: number, minutes: number): Rung => ({
	from,
	upper: every(minutes, 'minute'),
	lower: every(1, 'day'),
	align: 'start',
	upperText: clockText,
	lowerText: dayYear
});
const days = (from: number, upperText: Rung['upperText']): Rung => ({
	from,
	upper: every(1, 'day'),
	lower: every(1, 'month'),
	align: 'middle',
	upperText,
	lowerText: monthYear
});
const months = (from: number, step: number): Rung => ({
	from,
	upper: every(step, 'month'),
	lower: every(1, 'year'),
	align: 'start',
	upperText: monthText,
	lowerText: yearText
});
const years = (from: number, step: number): Rung => ({
	from,
	upper: every(step, 'year'),
	lower: null,
	align: 'start',
	upperText: yearText,
	lowerText: yearText
});

const CLOCK: Rung[] = [clock(15000, 5), clock(5000, 15), clock(1100, 60), clock(400, 180)];
const LADDER: Rung[] = [
	{ ...days(250, wholeDay), lower: every(1, 'month') },
	days(46, weekdayText),
	days(16, dayNumber),
	{
		from: 7,
		upper: every(1, 'week'),
		lower: every(1, 'year'),
		align: 'start',
		upperText: weekText,
		lowerText: yearText
	},
	months(1.05, 1),
	months(0.36, 3),
	years(0.11, 1),
	years(0.05, 2),
	years(0.022, 5),
	years(0.011, 10),
	years(0.0045, 25),
	years(0.0022, 50),
	years(0.0011, 100),
	years(0.0005, 200),
	years(0.0002, 500),
	years(0, 1000)
];

function rungOf(pxPerDay: number, finest: Unit): Rung {
	const ladder = finest === 'minute' ? [...CLOCK, ...LADDER] : LADDER;
	return ladder.find(({ from }) => pxPerDay >= from) ?? LADDER.at(-1)!;
}

/** the visible part of each band between boundaries */
function bands(scale: TimeScale, interval: Interval): { at: Instant; from: number; to: number }[] {
	const starts = boundaries(scale.domain, interval);
	return starts.map((at, index) => ({
		at,
		from: scale.x(at),
		to: scale.x(starts[index + 1] ?? scale.domain.end)
	}));
}

function upperTicks(scale: TimeScale, rung: Rung, published: Instant, m: Messages): Tick[] {
	return bands(scale, rung.upper).flatMap(({ at, from, to }) => {
		const label = rung.upperText(at, m);
		const width = textWidth(label, 12, 600);
		const isBand = rung.align === 'middle';
		const [a, b] = [Math.max(from, 0), Math.min(to, scale.width)];
		const labelX = isBand ? (a + b) / 2 : from + 4;
		const fits = isBand ? width + 4 <= b - a : from >= -1 && labelX + width <= scale.width;
		const isPublication = isBand && at === published - DAY;
		const tick: Tick = {
			at,
			x: from,
			tier: 'upper',
			label: fits ? label : '',
			labelX,
			align: rung.align,
			isPublication
		};
		return from >= -1 || isBand ? [tick] : [];
	});
}

function lowerTicks(scale: TimeScale, rung: Rung, m: Messages): Tick[] {
	if (!rung.lower) return [];
	return bands(scale, rung.lower).flatMap(({ at, from, to }) => {
		const label = rung.lowerText(at, m);
		const width = textWidth(label, 12, 600);
		const labelX = Math.max(from, 0) + 4;
		if (labelX + width > Math.min(to, scale.width)) return [];
		return [{ at, x: from, tier: 'lower', label, labelX, align: 'start', isPublication: false }];
	});
}

function weekendBands(scale: TimeScale): Axis['weekends'] {
	if (scale.pxPerDay < 16) return [];
	const wide: Span = span(scale.domain.start - 2 * DAY, scale.domain.end);
	return boundaries(wide, every(1, 'week')).flatMap((monday) => {
		const from = Math.max(scale.x(monday + 5 * DAY), 0);
		const to = Math.min(scale.x(monday + 7 * DAY), scale.width);
		return to > from ? [{ at: monday, x: from, width: to - from }] : [];
	});
}

/** the two tiers of the axis for a scale; never finer than the data is dated */
export function axisOf(scale: TimeScale, finest: Unit, published: Instant, locale: Locale): Axis {
	const m = messagesOf(locale);
	const rung = rungOf(scale.pxPerDay, finest);
	const upper = upperTicks(scale, rung, published, m);
	const lower = lowerTicks(scale, rung, m);
	const major = new Set(lower.map(({ at }) => at));
	const inside = ({ x }: Tick) => x > 1 && x < scale.width - 1;
	return {
		ticks: [...upper, ...lower],
		grid: upper.filter(inside).map(({ at, x }) => ({ at, x, isMajor: major.has(at) })),
		weekends: weekendBands(scale)
	};
}
