import type { MarkSlot, TimelineEvent } from '../model/timeline.js';
import type { Instant } from '../time/instant.js';
import { clampedSpan } from '../time/timespan.js';
import type { PhaseScale } from './phase-scale.js';

/** how a mark is filled: sure, unknown position, after publication, doubtful reading */
export type Fill = 'solid' | 'hollow' | 'planned' | 'half';

/** how a line ends: sharp, ramped over its window, faded out, cut by the plot's edge, open, closed */
export type End = 'hard' | 'soft' | 'fade' | 'edge' | 'arrow' | 'tick';

/** an interval on the x axis, in px from the inline start of the plot */
export type Reach = readonly [from: number, to: number];

/** the line of a mark: a bar for what lasts, a bracket for a moment somewhere within */
export interface Line {
	readonly form: 'bar' | 'bracket';
	readonly reach: Reach;
	readonly start: End;
	readonly end: End;
	/** windows in which a soft end lies */
	readonly softStart: Reach | null;
	readonly softEnd: Reach | null;
}

/** the ink of one event, before it has a row and a label */
export interface Shape {
	readonly glyph: { readonly x: number; readonly size: number; readonly fill: Fill };
	readonly line: Line | null;
	/** window of a date that is only approximate */
	readonly mist: Reach | null;
	/** everything that must stay free of other ink and text */
	readonly ink: Reach;
}

/** end of the day of publication, and its x: nothing that began before it is drawn beyond */
export interface Rule {
	readonly at: Instant;
	readonly x: number;
}

/** radius in px that a glyph keeps free */
export const GLYPH = 8;
/** px of a bar beside its glyph that would be but a splinter */
const STUB = 4;
/** px over which an untold end fades out */
const FADE = 96;
/** px of the line of a date that is only bounded */
const OPEN = 72;
/** px of mist beyond a soft window, and the narrowest soft window */
const SOFT = { margin: 6, least: 26 };

const clamp = (value: number, low: number, high: number) =>
	Math.min(Math.max(value, low), Math.max(low, high));

/** how an event is filled */
export function fillOf({ status, when }: TimelineEvent): Fill {
	if (status === 'planned') return 'planned';
	if (
		when.precision !== 'exact' &&
		when.precision !== 'approximate' &&
		when.precision !== 'lasting'
	)
		return 'hollow';
	return when.uncertain ? 'half' : 'solid';
}

/** widens a window about its middle to at least `least` px */
function widen([a, b]: Reach, least: number): Reach {
	const missing = Math.max(0, least - (b - a)) / 2;
	return [a - missing, b + missing];
}

/** the x of a moment: the middle of its day, or near the beginning of one that is wide */
export function pointX({ when }: TimelineEvent, scale: PhaseScale): number {
	const { start, end } = clampedSpan(when);
	const [a, b] = [scale.x(start), scale.x(end)];
	return b - a >= 250 ? a + 16 : (a + b) / 2;
}

function pointShape(event: TimelineEvent, scale: PhaseScale): Shape {
	const { start, end } = clampedSpan(event.when);
	const [a, b] = [scale.x(start), scale.x(end)];
	const x = clamp(pointX(event, scale), GLYPH, scale.width - GLYPH);
	const mist = event.when.precision === 'approximate' ? widen([a, b], 30) : null;
	const ink: Reach = mist
		? [Math.min(mist[0], x - GLYPH), Math.max(mist[1], x + GLYPH)]
		: [x - GLYPH, x + GLYPH];
	return { glyph: { x, size: 1, fill: fillOf(event) }, line: null, mist, ink };
}

/** a moment somewhere in a range: the glyph slides to stay in view */
function bracketShape(event: TimelineEvent, scale: PhaseScale, rule: Rule): Shape {
	const { precision } = event.when;
	const { start, end } = clampedSpan(event.when);
	const wide = widen([scale.x(start), scale.x(end)], 2 * GLYPH + 8);
	const beyond = start < rule.at ? Math.max(wide[1] - rule.x, 0) : 0;
	const [a, b] = [wide[0] - beyond, wide[1] - beyond];
	const full: Reach =
		precision === 'before' ? [b - OPEN, b] : precision === 'after' ? [a, a + OPEN] : [a, b];
	const from = Math.max(full[0], 0);
	const to = Math.min(full[1], scale.width);
	const middle =
		precision === 'before' ? to - 24 : precision === 'after' ? from + 24 : (from + to) / 2;
	const x = clamp(middle, GLYPH, scale.width - GLYPH);
	const line: Line = {
		form: 'bracket',
		reach: [from, to],
		start: precision === 'before' ? 'fade' : full[0] < 0 ? 'edge' : 'tick',
		end: precision === 'after' ? 'fade' : full[1] > scale.width ? 'edge' : 'tick',
		softStart: null,
		softEnd: null
	};
	const ink: Reach = [Math.min(from, x - GLYPH), Math.max(to, x + GLYPH)];
	return { glyph: { x, size: 1, fill: fillOf(event) }, line, mist: null, ink };
}

/** the px window of a soft bound, or null when the bound is sharp */
function softWindow(from: Instant, to: Instant, scale: PhaseScale): Reach | null {
	if (!Number.isFinite(from) || !Number.isFinite(to) || from >= to) return null;
	const [a, b] = [scale.x(from) - SOFT.margin, scale.x(to) + SOFT.margin];
	return widen([a, b], SOFT.least);
}

function lineEnd({ when }: TimelineEvent, soft: Reach | null, isCut: boolean): End {
	if (isCut) return 'edge';
	if (when.ongoing) return 'arrow';
	if (!Number.isFinite(when.latestEnd)) return 'fade';
	return soft ? 'soft' : 'hard';
}

function barShape(event: TimelineEvent, scale: PhaseScale, rule: Rule): Shape {
	const { when } = event;
	const { start, end: until } = clampedSpan(when);
	const softStart = softWindow(when.earliestStart, when.latestStart, scale);
	const softEnd = when.ongoing ? null : softWindow(when.earliestEnd, when.latestEnd, scale);
	const begin = softStart ? (softStart[0] + softStart[1]) / 2 : scale.x(start);
	const untold = !Number.isFinite(when.latestEnd);
	const told = untold ? scale.x(until) + FADE : softEnd ? softEnd[1] : scale.x(until);
	const finish = start < rule.at ? Math.min(told, rule.x) : told;
	const visible = (window: Reach | null): Reach | null =>
		window && [Math.max(window[0], 0), Math.min(window[1], finish, scale.width)];
	const isEarlier = begin < 0;
	const last = start < rule.at ? Math.min(rule.x, scale.width - GLYPH) : scale.width - GLYPH;
	const x = isEarlier ? 15 : clamp(begin + (softStart ? 0 : 5), GLYPH, last);
	const end = lineEnd(event, softEnd, finish > scale.width);
	const free = Math.min(finish, scale.width) - x - GLYPH;
	const isStub = free < STUB && end !== 'arrow' && !softStart && !softEnd;
	const to = isStub ? x : x + GLYPH + Math.max(free, 0);
	const open = !Number.isFinite(when.earliestStart);
	const line: Line = {
		form: 'bar',
		reach: [x, to],
		start: isEarlier ? 'edge' : open ? 'fade' : softStart ? 'soft' : 'hard',
		end,
		softStart: isEarlier ? null : visible(open ? [x - 40, x] : softStart),
		softEnd: visible(softEnd)
	};
	const from = isEarlier ? 0 : Math.min(x - GLYPH, line.softStart?.[0] ?? x);
	const ink: Reach = [from, Math.max(to, x + GLYPH)];
	return { glyph: { x, size: isEarlier ? 0.72 : 1, fill: fillOf(event) }, line, mist: null, ink };
}

/** the ink of an event on the visible part of the plot */
export function shapeOf(event: TimelineEvent, scale: PhaseScale, rule: Rule): Shape {
	if (event.when.precision === 'lasting') return barShape(event, scale, rule);
	const isPoint = event.when.precision === 'exact' || event.when.precision === 'approximate';
	return isPoint ? pointShape(event, scale) : bracketShape(event, scale, rule);
}

/** SVG path of a glyph about the origin, near equal area on a 12 px box */
export const glyphPath: Record<MarkSlot, string> = {
	circle: 'M-5.3,0a5.3,5.3 0 1,0 10.6,0a5.3,5.3 0 1,0 -10.6,0Z',
	square: 'M-4.75,-4.75h9.5v9.5h-9.5Z',
	diamond: 'M0,-6.6L6.6,0L0,6.6L-6.6,0Z',
	triangle: 'M-6.5,-4.9H6.5L0,6.1Z',
	'half-disc': 'M-6.9,3.6a6.9,6.9 0 0,1 13.8,0Z',
	plus: 'M-2.15,-6.3h4.3v4.15h4.15v4.3h-4.15v4.15h-4.3v-4.15h-4.15v-4.3h4.15Z'
};
