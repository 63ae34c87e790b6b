import type { TimelineEvent } from '../model/timeline.js';
import { fromCalendar } from '../time/calendar.js';
import { clampedSpan } from '../time/timespan.js';

/** The first moment that calendar files can tell. */
const FIRST = fromCalendar([1]);

/** True if an event began before the year 1, which calendar files cannot tell. */
export const isBeforeCalendars = ({ when }: TimelineEvent): boolean =>
	clampedSpan(when).start < FIRST;
