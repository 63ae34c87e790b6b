import type { Messages } from '../messages/index.js';
import { boundaries, calendarDate, type Interval } from '../time/calendar.js';
import { DAY, type Instant } from '../time/instant.js';
import type { Run } from '../model/warp.js';
import type { Ruler } from './ruler.js';
import { styles, typeWidth } from './type.js';

/** a label of the strip's axis; `x` is its tick, `labelX` where its text starts */
export interface DateMark {
	readonly at: Instant;
	readonly x: number;
	readonly label: string;
	readonly labelX: number;
}

/** px between two labels, and most px that one may stand after its tick */
const LABEL = { gap: 8, shift: 14 };

/** a spacing of labels: every `nth` of an interval, its days, and the fewest px that it needs */
const every = (step: number, unit: Interval['unit'], days: number, px: number, nth = 1) => ({
	interval: { step, unit },
	nth,
	days: step * nth * days,
	px
});
const LADDER = [
	every(1, 'day', 1, 64),
	every(1, 'week', 7, 64),
	every(1, 'month', 30.4, 84),
	every(3, 'month', 30.4, 84),
	every(3, 'month', 30.4, 84, 2),
	...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000].map((step) => every(step, 'year', 365.25, 56))
];

const rungOf = (pxPerDay: number) =>
	LADDER.find(({ days, px }) => days * pxPerDay >= px) ?? LADDER.at(-1)!;

const widthOf = (label: string): number => typeWidth(label, styles.scale);

/** names a date, with its year where that is new */
function textOf(at: Instant, unit: Interval['unit'], isNew: boolean, { dates }: Messages): string {
	const { year, month, day } = calendarDate(at);
	const name = dates.monthsShort[month]!;
	if (unit === 'year') return dates.year(year);
	if (unit === 'month') return isNew ? dates.month(name, year) : name;
	return isNew ? dates.day(day, name, year) : dates.dayMonth(day, name);
}

/** the dates of a run that could be labelled; a fold has one, at its start */
function candidates(run: Run, ruler: Ruler, m: Messages) {
	const { start, end, isFold } = run;
	const first = { at: start, label: m.dates.year(calendarDate(start).year) };
	if (isFold) return [first];
	const pxPerDay = ((ruler.x(end) - ruler.x(start)) * DAY) / (end - start);
	const { interval, nth } = rungOf(pxPerDay);
	const dates = boundaries(run, interval)
		.filter((at) => at >= start)
		.filter((_, index) => index % nth === 0);
	const years = dates.map((at) => calendarDate(at).year);
	const marks = dates.map((at, index) => ({
		at,
		label: textOf(at, interval.unit, years[index] !== years[index - 1], m)
	}));
	const room = ruler.x(dates[0] ?? end) - ruler.x(start);
	const needsFirst = interval.unit === 'year' && room > widthOf(first.label) + LABEL.gap;
	return needsFirst ? [first, ...marks] : marks;
}

/** the labels below the strip that have room */
export function dateMarksOf(ruler: Ruler, m: Messages): DateMark[] {
	let free = 0;
	return ruler.runs
		.flatMap((run) => candidates(run, ruler, m))
		.flatMap(({ at, label }) => {
			const x = ruler.x(at);
			const labelX = Math.max(x, free);
			const end = labelX + widthOf(label);
			if (labelX - x > LABEL.shift || end > ruler.width) return [];
			free = end + LABEL.gap;
			return [{ at, x, label, labelX }];
		});
}
