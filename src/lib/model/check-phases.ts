import { DateError, readLasting } from '../time/read.js';
import type { Instant } from '../time/instant.js';
import type { TimeSpan } from '../time/timespan.js';
import type { Report } from './problem.js';
import { checkKnown, idsOf, listOf } from './references.js';
import type { TimelineFile } from './schema.js';

/**
 * Returns the dates of a phase; null if they cannot be used, after it has reported why.
 *
 * @throws whatever is no fault of the dates
 */
function datesOf(phase: Record<string, unknown>, horizon: Instant, report: Report) {
	const { start, end } = phase;
	if (typeof start !== 'string' || typeof end !== 'string') return null;
	let key = '.start';
	try {
		readLasting(start, undefined, horizon);
		key = '.end';
		const when = readLasting(start, end, horizon);
		if (!Number.isFinite(when.earliestStart))
			report('.start', `"${start}" has no first day: give one, as [a..b]`);
		else if (end !== '..' && !Number.isFinite(when.latestEnd))
			report('.end', `"${end}" has no last day: give one, as [a..b], or ".."`);
		else return when;
	} catch (error) {
		if (!(error instanceof DateError)) throw error;
		report(key, error.message);
	}
	return null;
}

/** Reports a phase that does not end where the next one begins, or before. */
function checkPair(when: TimeSpan, next: TimeSpan, index: number, report: Report): void {
	const later = `phases[${index + 1}]`;
	if (when.earliestStart > next.earliestStart)
		report('.start', `is after the start of ${later}: put the phases in the order of time`);
	else if (when.earliestStart === next.earliestStart)
		report('.start', `is also the earliest start of ${later}, which leaves it empty: correct one`);
	else if (when.earliestEnd > next.latestStart)
		report('.end', `is after the start of ${later}: phases may touch, not overlap`);
}

/** Reports phases that overlap, are out of order, or name what is not there. */
export function checkPhases(file: TimelineFile, horizon: Instant, report: Report): void {
	const reports = listOf(file.phases).map(
		(_, index): Report =>
			(path, message) =>
				report(`.phases[${index}]${path}`, message)
	);
	const events = idsOf(file.events);
	const dates = listOf(file.phases).map((phase, index) => {
		checkKnown(phase['event'], events, 'event', '.event', reports[index]!);
		return datesOf(phase, horizon, reports[index]!);
	});
	dates.slice(1).forEach((next, index) => {
		const when = dates[index];
		if (when && next) checkPair(when, next, index, reports[index]!);
	});
}
