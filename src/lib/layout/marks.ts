import type { MarkSlot, Timeline, TimelineEvent } from '../model/timeline.js';

/**
 * How a mark is filled.
 *
 * `solid` on its day, `hollow` of no day, `planned` for a plan, `half` for a doubtful reading.
 */
export type Fill = 'solid' | 'hollow' | 'planned' | 'half';

/** An interval on the x axis in px from the inline start of the plot. */
export type Reach = readonly [from: number, to: number];

/** True if the date of an event is doubtful. */
export const isDoubtful = ({ when, uncertain }: TimelineEvent): boolean =>
	when.uncertain || uncertain !== null;

/** True if the day is told on which an event was or began. */
export const hasDay = ({ when }: TimelineEvent): boolean =>
	!when.total &&
	(when.precision === 'exact' ||
		(when.precision === 'lasting' && when.earliestStart === when.latestStart));

/** Returns how the mark of an event is filled. */
export function fillOf(event: TimelineEvent): Fill {
	if (event.status === 'planned') return 'planned';
	if (!hasDay(event)) return 'hollow';
	return isDoubtful(event) ? 'half' : 'solid';
}

/** Returns the shape and colour of an event’s kind; a circle for an unknown one. */
export const slotOf = ({ kind }: TimelineEvent, { kinds }: Timeline): MarkSlot =>
	kinds.find(({ id }) => id === kind)?.mark ?? 'circle';

/**
 * The SVG path of each glyph about the origin.
 *
 * Their areas are nearly equal, on a box of about 12 px.
 */
export const glyphPath: Record<MarkSlot, string> = {
	circle: 'M-5.3,0a5.3,5.3 0 1,0 10.6,0a5.3,5.3 0 1,0 -10.6,0Z',
	square: 'M-4.75,-4.75h9.5v9.5h-9.5Z',
	diamond: 'M0,-6.6L6.6,0L0,6.6L-6.6,0Z',
	triangle: 'M-6.5,-4.9H6.5L0,6.1Z',
	'half-disc': 'M-6.9,3.6a6.9,6.9 0 0,1 13.8,0Z',
	plus: 'M-2.15,-6.3h4.3v4.15h4.15v4.3h-4.15v4.15h-4.3v-4.15h-4.15v-4.3h4.15Z'
};
