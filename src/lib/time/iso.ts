import { DAY, instant, MINUTE, type Instant } from './instant.js';
import type { TimeSpan, Unit } from './timespan.js';

/** a moment as `YYYY-MM-DD`, or as `YYYY-MM-DDThh:mmZ` where clock times are told; empty when untold */
export function isoText(at: Instant, unit: Unit): string {
	if (!Number.isFinite(at)) return '';
	const [day = '', time = ''] = new Date(at).toISOString().split('T');
	return unit === 'minute' ? `${day}T${time.slice(0, 5)}Z` : day;
}

/** the four bounds of a date, ends by their last day or minute */
export function isoBounds({ units: [first, last], ...when }: TimeSpan) {
	const tick = last === 'minute' ? MINUTE : DAY;
	const end = (at: Instant) => isoText(instant(at - tick), last);
	return {
		earliestStart: isoText(when.earliestStart, first),
		latestStart: isoText(when.latestStart, first),
		earliestEnd: end(when.earliestEnd),
		latestEnd: end(when.latestEnd)
	};
}
