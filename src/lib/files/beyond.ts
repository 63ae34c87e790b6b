import type { TimelineEvent } from '../model/timeline.js';
import { fromCalendar } from '../time/calendar.js';
import { clampedSpan } from '../time/timespan.js';

/** The span that calendar files can tell. */
const TOLD = { from: fromCalendar([1]), to: fromCalendar([10_000]) };

/** True if an event reaches out of the years that calendar files tell, 1 to 9999. */
export function isBeyondCalendars({ when }: TimelineEvent): boolean {
	const { start, end } = clampedSpan(when);
	return start < TOLD.from || end >= TOLD.to;
}
