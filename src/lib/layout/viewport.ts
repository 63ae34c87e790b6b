import { bisect } from '../model/bisect.js';
import { shortest } from '../model/address.js';
import { contains, fitWithin, lengthOf, span, type Instant, type Span } from '../time/instant.js';
import type { Unit } from '../time/timespan.js';
import {
	panned,
	scaleAt,
	scaleOf,
	zoomedAbout,
	type PhaseScale,
	type Piece
} from './phase-scale.js';

/** Where a window may go, and the plot that it fills. */
export interface Space {
	/** The time that windows stay inside. */
	readonly extent: Span;
	/** The width of the plot in px. */
	readonly width: number;
	/** The pieces of time with their least scales. */
	readonly pieces: readonly Piece[];
	/** The finest unit of dates, which sets the length of the shortest window. */
	readonly finest: Unit;
}

const scaleIn = (window: Span, { width, pieces }: Space): PhaseScale =>
	scaleOf(window, width, pieces);

/** the window of a scale, moved inside the extent; the extent itself where it is narrower */
function within({ zoom, domain, length }: PhaseScale, { extent, width, pieces }: Space): Span {
	if (length(extent.start, extent.end) <= width) return extent;
	if (domain.start < extent.start) return scaleAt(zoom, extent.start, width, pieces).domain;
	if (domain.end <= extent.end) return domain;
	return scaleAt(zoom, extent.end, width, pieces, width).domain;
}

/** a window inside the extent with `at` at a share of it, no shorter than the shortest */
function longEnough(window: Span, at: number, share: number, { extent, finest }: Space): Span {
	const least = shortest(finest);
	if (lengthOf(window) >= least) return window;
	return fitWithin(span(at - share * least, at + (1 - share) * least), extent);
}

/**
 * Returns a window zoomed by a factor about an instant, inside the extent.
 *
 * The instant keeps its px as far as the extent allows. A factor above 1 zooms in.
 *
 * @example
 * zoomAbout(window, Math.SQRT2, instantAt(window, x, space), space); // in, at the pointer
 */
export function zoomAbout(domain: Span, factor: number, at: Instant, space: Space): Span {
	const scale = scaleIn(domain, space);
	const window = within(zoomedAbout(scale, factor, at), space);
	return longEnough(window, at, scale.x(at) / space.width, space);
}

/** Returns the instant at a px of a plot that shows a window. */
export const instantAt = (window: Span, x: number, space: Space): Instant =>
	scaleIn(window, space).invert(x);

/**
 * Returns a window moved by px, inside the extent; the zoom stays.
 *
 * @example
 * panBy(window, space.width / 2, space); // what was in the middle is at the start
 */
export const panBy = (domain: Span, px: number, space: Space): Span =>
	px === 0 ? domain : within(panned(scaleIn(domain, space), px), space);

/**
 * Returns a window around a span with room at both sides, inside the extent.
 *
 * No shorter than the shortest.
 */
export function fitSpan(target: Span, space: Space): Span {
	const middle = (target.start + target.end) / 2;
	const around = longEnough(target, middle, 0.5, { ...space, extent: span(-Infinity, Infinity) });
	const scale = scaleIn(around, space);
	return within(zoomedAbout(scale, 1 / 1.3, scale.invert(space.width / 2)), space);
}

/**
 * Returns a window of the same zoom with a span in its middle.
 *
 * As far as the extent allows.
 */
export function centreOn(domain: Span, target: Span, space: Space): Span {
	const { x } = scaleIn(domain, space);
	return panBy(domain, (x(target.start) + x(target.end) - space.width) / 2, space);
}

/** share of the window that an event keeps free at its sides when it is brought into view */
const ROOM = 0.08;

/**
 * Returns a window moved as little as brings a span into view.
 *
 * The zoom stays. The window itself where the span is in it, or fills a hundredth of it.
 */
export function bringIntoView(window: Span, target: Span, space: Space): Span {
	const { width } = space;
	const { x } = scaleIn(window, space);
	const [from, to] = [x(target.start), x(target.end)];
	const visible = Math.min(width, to) - Math.max(0, from);
	if (visible >= Math.min(to - from, width * 0.01)) return window;
	const room = width * ROOM;
	const wanted = Math.min(to - from, width - 2 * room);
	return panBy(window, from < 0 ? to - wanted - room : from + wanted + room - width, space);
}

/** Returns the anchor in a window that is nearest to an instant, the earlier of two; null where there is none. */
function nearestAnchor(columns: readonly Float64Array[], at: number, window: Span): number | null {
	const around = columns.flatMap((anchors) => {
		const next = bisect(anchors, at);
		return [anchors[next - 1], anchors[next]].filter((anchor) => anchor !== undefined);
	});
	const inside = around.filter((anchor) => contains(window, anchor as Instant));
	const [first] = inside.sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || a - b);
	return first ?? null;
}

/**
 * Returns the window that a zoom leads to, kept near events.
 *
 * Moved just so far that it holds an event if the one before did; `wanted` itself where nothing moves
 * it. `columns` are anchors in the order of time. Costs a bisection for each column.
 */
export function towardsEvents(
	before: Span,
	wanted: Span,
	columns: readonly Float64Array[],
	space: Space
): Span {
	const [from, to] = [before, wanted].map((window) => scaleIn(window, space).zoom);
	if (to! < from! * (1 + 1e-6)) return wanted;
	const anchor = nearestAnchor(columns, (wanted.start + wanted.end) / 2, before);
	return anchor === null ? wanted : bringIntoView(wanted, span(anchor, anchor + 1), space);
}
