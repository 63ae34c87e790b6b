import type { Filter } from '../model/filter.js';
import { eventTable, type EventTable } from '../model/table.js';
import type { Chapter, Timeline, TimelineEvent } from '../model/timeline.js';
import type { Scale } from '../vocabulary/choices.js';
import type { Warp } from '../model/warp.js';
import { DAY, lengthOf, type Span } from '../time/instant.js';
import { clampedSpan } from '../time/timespan.js';
import { budgets, NARROW } from './geometry.js';
import { bringIntoView } from './viewport.js';

/** days of the first chapter from which narrow figures fold quiet times */
const LONG = 60;

/** the chapter shown first */
export const firstChapter = ({ chapters, chapter }: Timeline): Chapter =>
	chapters.find(({ id }) => id === chapter) ?? chapters[0]!;

/** whether time is elastic in a figure of `width` px, where nobody has chosen */
export const isElasticByItself = (timeline: Timeline, width: number): boolean =>
	width < NARROW && lengthOf(firstChapter(timeline).window) > LONG * DAY;

/** whether time is elastic in a figure of `width` px */
export const isElasticAt = (timeline: Timeline, scale: Scale, width: number): boolean =>
	scale === 'auto' ? isElasticByItself(timeline, width) : scale === 'elastic';

/**
 * the table of the events that pass a filter, with the tracks that it leaves; `bars` is how many of a
 * track may meet at one moment
 */
export function tableOf(
	timeline: Timeline,
	passing: readonly TimelineEvent[],
	{ track }: Filter,
	warp: Warp,
	bars = budgets.page.bars
): EventTable {
	const all = timeline.tracks.map(({ id }) => id);
	const tracks = track.length ? all.filter((id) => track.includes(id)) : all;
	return eventTable(timeline, passing, warp, tracks, bars);
}

/** the window of an address that names none: the chapter shown first, moved so far that the event is in it */
export function windowFor(timeline: Timeline, event: TimelineEvent | undefined, warp: Warp): Span {
	const { window } = firstChapter(timeline);
	const { extent, finest } = timeline;
	return event ? bringIntoView(window, clampedSpan(event.when), { extent, finest, warp }) : window;
}
