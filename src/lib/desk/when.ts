import { readWhen } from '../model/dates.js';
import type { EventFile } from '../model/schema.js';
import type { Instant } from '../time/instant.js';
import { DateError } from '../time/read.js';
import { anchorOf, type TimeSpan } from '../time/timespan.js';
import type { DraftEvent } from './draft.js';

/** A date that was read, or why it cannot be. */
export type DateReading = { readonly when: TimeSpan } | { readonly fault: string };

/**
 * Returns the date of an event under way, or why it has none.
 *
 * @throws whatever is no fault of a date
 */
export function whenOf(event: DraftEvent, horizon: Instant): DateReading {
	try {
		return { when: readWhen(event as EventFile, horizon) };
	} catch (error) {
		if (!(error instanceof DateError)) throw error;
		return { fault: error.message };
	}
}

/** Returns events in the order of time, those without a date last. */
export function byTime(events: readonly DraftEvent[], horizon: Instant): DraftEvent[] {
	const placeOf = (event: DraftEvent) => {
		const read = whenOf(event, horizon);
		return 'when' in read ? anchorOf(read.when) : Infinity;
	};
	const places = new Map(events.map((event) => [event, placeOf(event)]));
	const rank = (event: DraftEvent) => places.get(event)!;
	return events.toSorted((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}

/** True if a date that is not planned is cut at publication. */
export function isCut(event: DraftEvent, horizon: Instant): boolean {
	if (event.status === 'planned') return false;
	const [told, planned] = [
		whenOf(event, horizon),
		whenOf({ ...event, status: 'planned' }, horizon)
	];
	return 'when' in told && 'when' in planned && told.when.latestEnd < planned.when.latestEnd;
}
