import { draftMessagesOf } from '../messages/draft.js';
import { horizonOf, readOther, readWhen } from '../model/dates.js';
import type { EventFile } from '../model/schema.js';
import { DAY, instant, type Instant } from '../time/instant.js';
import { isoText } from '../time/iso.js';
import { DateError } from '../time/read.js';
import { tickOf, type TimeSpan } from '../time/timespan.js';
import { eventIn, type Draft, type DraftEvent } from './draft.js';
import type { Dating } from './dating.js';

/**
 * How a date hangs on that of another event.
 *
 * `days` counts on from it, or back.
 */
export type How =
	| { readonly how: 'same' | 'before' | 'after' | 'since' }
	| { readonly how: 'between'; readonly and: string }
	| { readonly how: 'days'; readonly days: number };

const dayOf = (at: number): string => isoText(instant(at), 'day');

/** Returns the days from one to another as a date: one day, or one unknown day of them. */
const rangeOf = (from: number, to: number): string => {
	const [a, b] = [Number.isFinite(from) ? dayOf(from) : '', Number.isFinite(to) ? dayOf(to) : ''];
	return a === b ? a : `[${a}..${b}]`;
};

/** Returns the last day of a date; the last day told where it has no end. */
const lastOf = (when: TimeSpan, horizon: Instant): number =>
	Number.isFinite(when.latestEnd) ? when.latestEnd - tickOf(when) : horizon - DAY;

/** Returns the last day on which a date can have begun. */
const latestStartOf = (when: TimeSpan, horizon: Instant): number =>
	Number.isFinite(when.latestStart) ? when.latestStart : horizon - DAY;

function leaned(when: TimeSpan, next: TimeSpan | null, how: How, horizon: Instant): string {
	const { earliestStart } = when;
	if (how.how === 'days') {
		const shift = how.days * DAY;
		const last =
			when.precision === 'lasting' ? latestStartOf(when, horizon) : lastOf(when, horizon);
		return rangeOf(earliestStart + shift, last + shift);
	}
	if (how.how === 'since') return rangeOf(earliestStart, latestStartOf(when, horizon));
	if (how.how === 'before') return rangeOf(-Infinity, latestStartOf(when, horizon));
	if (how.how === 'after') return rangeOf(earliestStart, horizon - DAY);
	if (how.how === 'between') return rangeOf(earliestStart, lastOf(next!, horizon));
	return when.precision === 'lasting' || when.total
		? rangeOf(earliestStart, lastOf(when, horizon))
		: when.edtf;
}

/**
 * Reads an event's date and its other reading; null where it has no date.
 *
 * @throws whatever is no fault of a date
 */
function readingsOf(event: DraftEvent, horizon: Instant) {
	try {
		const told = readWhen(event as EventFile, horizon);
		return { told, other: readOther(event as EventFile, horizon) };
	} catch (error) {
		if (!(error instanceof DateError)) throw error;
		return null;
	}
}

/**
 * Returns the date of what hangs on another event; null where that has none.
 *
 * A doubt about that event is inherited, with its other reading.
 *
 * @throws whatever is no fault of a date
 */
export function leaningOn(draft: Draft, anchor: DraftEvent, how: How): Dating | null {
	const words = draftMessagesOf('en').leaning;
	const horizon = horizonOf(draft.file);
	const next = how.how === 'between' ? eventIn(draft, how.and) : undefined;
	const first = readingsOf(anchor, horizon);
	const last = next ? readingsOf(next, horizon) : null;
	if (!first || (how.how === 'between' && !last)) return null;
	const when = leaned(first.told, last?.told ?? null, how, horizon);
	const isDoubtful = first.other ?? last?.other;
	const [a, b] = [first.other ?? first.told, last?.other ?? last?.told ?? null];
	const other = isDoubtful ? leaned(a, b, how, horizon) : when;
	const title = anchor.title ?? anchor.id;
	const rule =
		how.how === 'days'
			? words.days(title, how.days)
			: how.how === 'between'
				? words.between(title, next?.title ?? how.and)
				: words[how.how](title);
	// what goes on has its own key for the end
	const dates = how.how === 'since' ? { start: when, end: '..' } : { when };
	return {
		dates: { ...dates, ...(other !== when && { uncertain: { why: words.doubt(title), other } }) },
		anchor: anchor.id,
		rule
	};
}
