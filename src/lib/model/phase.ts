import { DAY, instant, type Instant, type Span } from '../time/instant.js';
import { anchorOf, clampedSpan, type TimeSpan } from '../time/timespan.js';
import { segmentsOf } from './segments.js';

/** A stretch of time that keeps a least share of the figure’s width. */
export interface Phase extends Span {
	/** The id, unique in the timeline. */
	readonly id: string;
	/**
	 * The name; null where the stretch was found in the data.
	 *
	 * A name is a claim.
	 */
	readonly title: string | null;
	/** The name for narrow places; null without a name. */
	readonly short: string | null;
	/** The dates of its start and end as told; null without a name. */
	readonly when: TimeSpan | null;
	/**
	 * The end of the window in which it begins.
	 *
	 * Its start where the day is known.
	 */
	readonly softUntil: Instant;
	/** The number of the paragraph that it is told in, from 1; null for none. */
	readonly paragraph: number | null;
	/** The id of the event that begins it; null for none. */
	readonly event: string | null;
	/**
	 * The least share of the plot’s width that its days take.
	 *
	 * 0 for the sparsest.
	 */
	readonly share: number;
}

/** A phase as a file names it. */
export type NamedPhase = Pick<Phase, 'id' | 'title' | 'short' | 'paragraph' | 'event'> & {
	/** The dates of its start and end. */
	readonly when: TimeSpan;
};

/** What phases need to know of an event. */
interface Dated {
	readonly when: TimeSpan;
	readonly status: string;
}

/** A phase before its share is known. */
type Stretch = Omit<Phase, 'share'>;

/** The least and the greatest share of a phase by itself, and the greatest of all together. */
const SHARE = { named: 0.2, found: 0.1, most: 0.46, sum: 0.8 };

/** Returns phases with their shares: as the roots of their counts, none for the sparsest. */
function shared(stretches: readonly Stretch[], anchors: readonly number[], least: number): Phase[] {
	const counts = stretches.map(
		({ start, end }) => anchors.filter((at) => at >= start && at < end).length
	);
	const densities = stretches.map(({ start, end }, index) => counts[index]! / (end - start));
	const sparsest = densities.indexOf(Math.min(...densities));
	const roots = counts.reduce((sum, count) => sum + Math.sqrt(count), 0) || 1;
	const shares = counts.map((count, index) =>
		index === sparsest ? 0 : Math.min(Math.max(Math.sqrt(count) / roots, least), SHARE.most)
	);
	const sum = shares.reduce((total, share) => total + share, 0);
	const factor = Math.min(1, SHARE.sum / (sum || 1));
	return stretches.map((stretch, index) => ({ ...stretch, share: shares[index]! * factor }));
}

/** Returns the end of the last plan, or the horizon where nothing is planned. */
function lastPlan(events: readonly Dated[], horizon: Instant): Instant {
	const planned = events.filter(({ status }) => status === 'planned');
	return planned.reduce(
		(last, { when }) => instant(Math.max(last, clampedSpan(when).end)),
		horizon
	);
}

/** Returns named stretches: a boundary is the earliest start of the later phase. */
function stretchesOf(named: readonly NamedPhase[], events: readonly Dated[], horizon: Instant) {
	return named.map((phase, index): Stretch => {
		const { start, end } = clampedSpan(phase.when);
		const next = named[index + 1];
		const told = next ? Math.min(end, clampedSpan(next.when).start) : end;
		const last = !next && told >= horizon ? lastPlan(events, horizon) : told;
		const soft = phase.when.latestStart;
		const softUntil = instant(soft > start ? Math.min(soft + DAY, last) : start);
		return { ...phase, start, end: instant(last), softUntil };
	});
}

/** Returns unnamed stretches, cut where the density of starts changes. */
function foundIn(anchors: readonly number[], events: readonly Dated[]): Stretch[] {
	const end = events.reduce((last, { when }) => Math.max(last, clampedSpan(when).end), -Infinity);
	return segmentsOf(anchors, end).map((segment, index): Stretch => ({
		...segment,
		id: `part-${index + 1}`,
		title: null,
		short: null,
		when: null,
		softUntil: segment.start,
		paragraph: null,
		event: null
	}));
}

/**
 * Returns the phases that a file names, else those found in its events.
 *
 * They stand in the order of time and do not overlap; gaps are possible. Time that is even stays one phase.
 */
export function phasesOf(
	named: readonly NamedPhase[],
	events: readonly Dated[],
	horizon: Instant
): readonly Phase[] {
	const anchors = events.map(({ when }) => anchorOf(when) as number).sort((a, b) => a - b);
	return named.length
		? shared(stretchesOf(named, events, horizon), anchors, SHARE.named)
		: shared(foundIn(anchors, events), anchors, SHARE.found);
}
