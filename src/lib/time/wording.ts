import type { Messages } from '../messages/index.js';
import { calendarDate } from './calendar.js';
import { boundaries } from './steps.js';
import { formatDate, formatWhen } from './format.js';
import { DAY, instant, MINUTE, span, type Instant } from './instant.js';
import type { TimeSpan, Unit } from './timespan.js';

/** Days up to which every day of a stretch is named; of a longer one only its ends. */
const FEW_DAYS = 10;
/** Days up to which every month of a stretch is named. */
const FEW_MONTHS = 100;

/** Returns the days of a stretch, or its ends where it is long or open. */
const daysOf = (first: Instant, last: Instant): Instant[] =>
	last - first < FEW_DAYS * DAY
		? boundaries(span(first, last + 1), { unit: 'day', step: 1 })
		: [first, last].filter(Number.isFinite);

function dayWords(at: Instant, m: Messages): string[] {
	const { year, month, day } = calendarDate(at);
	const part = day <= 10 ? 'early' : day <= 20 ? 'mid' : 'late';
	const name = m.dates.months[month] ?? '';
	return [m.dates.day(day, name, year), m.dates.part(part, m.dates.month(name, year))];
}

function stretchWords(first: Instant, last: Instant, m: Messages): string[] {
	const months =
		last - first < FEW_MONTHS * DAY
			? boundaries(span(first, last + 1), { unit: 'month', step: 1 })
			: [];
	return [
		...daysOf(first, last).flatMap((at) => dayWords(at, m)),
		...months.map((at) => formatDate(at, 'month', 'long', m))
	];
}

const isFine = (unit: Unit): boolean => unit === 'day' || unit === 'minute';

/**
 * Returns the words by which a date can be searched.
 *
 * As it is shown, and day by day where it is short.
 */
export function wordingsOf(when: TimeSpan, m: Messages): readonly string[] {
	const [startUnit, endUnit] = when.units;
	const tick = endUnit === 'minute' ? MINUTE : DAY;
	const last = instant(when.latestEnd - tick);
	const isShort = last - when.earliestStart < FEW_DAYS * DAY;
	const hasEnd = isFine(endUnit) && !when.ongoing && Number.isFinite(when.earliestEnd);
	const words = [formatWhen(when, 'long', m), formatWhen(when, 'short', m)];
	if (isFine(startUnit))
		words.push(...stretchWords(when.earliestStart, isShort ? last : when.latestStart, m));
	if (hasEnd) words.push(...stretchWords(instant(when.earliestEnd - tick), last, m));
	return [...new Set(words)];
}
