import { readDay } from '../time/iso.js';
import { DAY, instant, span, type Instant, type Span } from '../time/instant.js';
import { clipped, DateError, readEdtf, readLasting } from '../time/read.js';
import type { TimeSpan } from '../time/timespan.js';
import { wider } from '../time/wider.js';
import { listOf } from './references.js';
import type { EventFile } from './schema.js';

/**
 * Returns the span of a day such as `2024-11-20`.
 *
 * Its bounds are `NaN` for what is no day.
 */
export function spanOfDay(day: string): Span {
	const start = readDay(day) ?? NaN;
	return span(start, start + DAY);
}

/** What of a file says up to when it tells, whatever it holds. */
interface Told {
	readonly asOf?: unknown;
	readonly sources?: unknown;
}

/** Returns the day up to which a file tells; undefined for none. */
export function toldUntil({ asOf, sources }: Told): string | undefined {
	if (typeof asOf === 'string') return asOf;
	const days = listOf(sources).map(({ published }) => published);
	return days
		.filter((day) => typeof day === 'string')
		.sort()
		.at(-1);
}

/** Returns the end of the day up to which a file tells; infinite for none. */
export function horizonOf(file: Told): Instant {
	const day = toldUntil(file);
	return day === undefined ? instant(Infinity) : spanOfDay(day).end;
}

/** The parts of an event of a file that date it. */
export type DatesFile = Pick<EventFile, 'when' | 'start' | 'end' | 'status' | 'total'>;

function readBounds({ when, start, end }: DatesFile, horizon: Instant): TimeSpan {
	if (when !== undefined && start === undefined && end === undefined)
		return readEdtf(when, horizon);
	if (when === undefined && start !== undefined) return readLasting(start, end, horizon);
	throw new DateError('give either "when", or "start" (and "end")');
}

/**
 * Reads the date of an event.
 *
 * Windows that reach across `horizon`, the end of the last day told, are clipped there.
 *
 * @throws DateError if it cannot be used, with the mend
 */
export function readWhen(event: DatesFile, horizon: Instant): TimeSpan {
	const when = readBounds(event, horizon);
	return { ...clipped(when, horizon, event.status === 'planned'), total: event.total ?? false };
}

/** What dates an event of a file, in its own keys and its citations. */
export type CitedDates = DatesFile & Pick<EventFile, 'citations'>;

/** True if a citation dates its event itself. */
export const isDating = (citation: object): boolean =>
	['when', 'start', 'end'].some((key) => key in citation);

/**
 * Reads the dates that citations give an event, each with its source.
 *
 * @throws DateError if one cannot be used, with the mend
 */
export function readCited({ citations, status, total }: CitedDates, horizon: Instant) {
	const dating = listOf(citations).filter(isDating) as NonNullable<typeof citations>;
	return dating.map(({ source, when, start, end }) => ({
		source,
		when: readWhen({ status, total, when, start, end }, horizon)
	}));
}

/**
 * Reads the date of an event that holds what all its sources say.
 *
 * @throws DateError if it cannot be used, with the mend
 */
export const readDate = (event: CitedDates, horizon: Instant): TimeSpan =>
	readCited(event, horizon).reduce((told, { when }) => wider(told, when), readWhen(event, horizon));

/**
 * Reads the other reading of the date of an event; null for none.
 *
 * It has the form of the first: where it tells the start alone, the end stays.
 *
 * @throws DateError if it cannot be used, with the mend
 */
export function readOther(event: EventFile, horizon: Instant): TimeSpan | null {
	const { uncertain, status, total } = event;
	if (!uncertain) return null;
	const { other, end } = uncertain;
	const isWhole = event.start === undefined || other.includes('/');
	const dates = isWhole ? { when: other, end } : { start: other, end: end ?? event.end };
	return readWhen({ status, total, ...dates }, horizon);
}
