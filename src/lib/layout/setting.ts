import type { Filter } from '../model/filter.js';
import { eventTable, type EventTable } from '../model/table.js';
import type { Chapter, Timeline, TimelineEvent } from '../model/timeline.js';
import type { Span } from '../time/instant.js';
import { clampedSpan } from '../time/timespan.js';
import { plotWidthOf } from './size.js';
import { piecesOf } from './phase-scale.js';
import { bringIntoView, type Space } from './viewport.js';

/** Returns the chapter shown first. */
export const firstChapter = ({ chapters, chapter }: Timeline): Chapter =>
	chapters.find(({ id }) => id === chapter) ?? chapters[0]!;

/**
 * Returns where a window may go in a figure `width` px wide.
 *
 * `strength` is the share of their least widths that phases keep: 0 for linear time.
 */
export function spaceOf({ extent, finest, phases }: Timeline, width: number, strength = 1): Space {
	const plotWidth = plotWidthOf(width);
	return { extent, finest, width: plotWidth, pieces: piecesOf(phases, plotWidth, strength) };
}

/**
 * Returns the table of the events that pass a filter.
 *
 * It has the tracks that the filter leaves.
 */
export function tableOf(
	timeline: Timeline,
	passing: readonly TimelineEvent[],
	{ track }: Filter
): EventTable {
	const all = timeline.tracks.map(({ id }) => id);
	const tracks = track.length ? all.filter((id) => track.includes(id)) : all;
	return eventTable(timeline, passing, tracks);
}

/**
 * Returns the window of an address that names none.
 *
 * That of the chapter shown first, moved so far that the event is in it.
 */
export function windowFor(
	timeline: Timeline,
	event: TimelineEvent | undefined,
	space: Space
): Span {
	const { window } = firstChapter(timeline);
	return event ? bringIntoView(window, clampedSpan(event.when), space) : window;
}
