import { messagesOf, type Locale, type Messages } from '../messages/index.js';
import { boundaries, calendarDate, type Interval } from '../time/calendar.js';
import { DAY, instant, span, type Instant, type Span } from '../time/instant.js';
import type { Unit } from '../time/timespan.js';
import { visibleRuns, type TimeScale, type VisibleRun } from './scale.js';
import { textWidth } from './text.js';

/** one label of the axis; bands of the upper tier hold theirs in the middle, the others at the start */
export interface Tick {
	/** tier, run and date: the same at every pan */
	readonly key: string;
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
function bands({ x }: TimeScale, run: VisibleRun, interval: Interval) {
	const starts = boundaries(run.domain, interval);
	return starts.map((at, index) => ({
		at,
		from: x(at),
		to: index + 1 < starts.length ? x(starts[index + 1]!) : run.to
	}));
}

/** what the labels of one run of an axis need to know */
interface Tier {
	readonly index: number;
	readonly scale: TimeScale;
	readonly run: VisibleRun;
	readonly rung: Rung;
	readonly m: Messages;
}

function upperTicks({ index, scale, run, rung, m }: Tier, published: Instant): Tick[] {
	return bands(scale, run, rung.upper).flatMap(({ at, from, to }) => {
		const label = rung.upperText(at, m);
		const width = textWidth(label, 12, 600);
		const isBand = rung.align === 'middle';
		const [a, b] = [Math.max(from, run.from), Math.min(to, run.to)];
		const labelX = isBand ? (a + b) / 2 : from + 4;
		const isInside = at >= run.domain.start || (run.from < 1 && from >= run.from - 1);
		const fits = isBand ? width + 4 <= b - a : isInside && labelX + width <= run.to;
		const isPublication = isBand && at === published - DAY;
		const tick: Tick = {
			key: `upper${index}:${at}`,
			at,
			x: from,
			tier: 'upper',
			label: fits ? label : '',
			labelX,
			align: rung.align,
			isPublication
		};
		return isInside || (isBand && run.from < 1) ? [tick] : [];
	});
}

function lowerTicks({ index, scale, run, rung, m }: Tier): Tick[] {
	if (!rung.lower) return [];
	return bands(scale, run, rung.lower).flatMap(({ at, from, to }) => {
		const label = rung.lowerText(at, m);
		const width = textWidth(label, 12, 600);
		const x = Math.max(from, run.from);
		if (x + 4 + width > Math.min(to, run.to)) return [];
		const labelX = x + 4;
		const key = `lower${index}:${at}`;
		return [
			{ key, at, x: from, tier: 'lower', label, labelX, align: 'start', isPublication: false }
		];
	});
}

function weekendBands(scale: TimeScale, { domain, from, to, pxPerDay }: VisibleRun) {
	if (pxPerDay < 16) return [];
	const wide: Span = span(domain.start - 2 * DAY, domain.end);
	return boundaries(wide, every(1, 'week')).flatMap((monday) => {
		const x = Math.max(scale.x(monday + 5 * DAY), from);
		const end = Math.min(scale.x(monday + 7 * DAY), to);
		const at = instant(Math.max(monday + 5 * DAY, domain.start));
		return end > x ? [{ at, x, width: end - x }] : [];
	});
}

/** one label for a month or year that goes on into the next run */
const dropRepeats = (ticks: Tick[]): Tick[] =>
	ticks.filter(({ at }, index) => at !== ticks[index - 1]?.at);

/** the two tiers of the axis for a scale; never finer than the data is dated */
export function axisOf(scale: TimeScale, finest: Unit, published: Instant, locale: Locale): Axis {
	const m = messagesOf(locale);
	const all = visibleRuns(scale);
	const open = all.filter(({ isFold }) => !isFold);
	const runs = open.length ? open : all;
	const tiers = runs.map((run): Tier => {
		const rung = rungOf(run.pxPerDay, finest);
		return { index: run.index, scale, run, rung, m };
	});
	const upper = tiers.flatMap((tier) => upperTicks(tier, published));
	const lower = dropRepeats(tiers.flatMap(lowerTicks));
	const major = new Set(lower.map(({ at }) => at));
	const inside = ({ x }: Tick) => x > 1 && x < scale.width - 1;
	return {
		ticks: [...upper, ...lower],
		grid: upper.filter(inside).map(({ at, x }) => ({ at, x, isMajor: major.has(at) })),
		weekends: runs.flatMap((run) => weekendBands(scale, run))
	};
}
