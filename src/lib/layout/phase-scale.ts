import type { Phase } from '../model/phase.js';
import { DAY, lengthOf, span, type Instant, type Span } from '../time/instant.js';
import { pieceOf, type Floor } from './pace.js';

/**
 * A stretch of time: a phase, or what lies outside phases.
 *
 * Its floor is 0 before, after and between phases, and in the sparsest.
 */
export interface Piece extends Floor {
	/** The phase that it belongs to; null outside them. */
	readonly phase: Phase | null;
}

/**
 * Time to px: linear in each piece, at the zoom or the floor if greater.
 *
 * Its state is the zoom and the start of its domain; both follow from a window and back. To zoom in
 * shrinks no place, to pan keeps the zoom. `x` counts from the inline start of the plot.
 */
export interface PhaseScale {
	/** The pieces without gaps, in the order of time. */
	readonly pieces: readonly Piece[];
	/** The width of the plot in px. */
	readonly width: number;
	/** The px of a day where no floor holds. */
	readonly zoom: number;
	/** The visible span. */
	readonly domain: Span;
	/** Returns the px of an instant; goes on beyond the domain. */
	x(at: number): number;
	/** Returns the instant at a px; the inverse of `x`. */
	invert(x: number): Instant;
	/** Returns the px between two instants, the same at every pan. */
	length(from: number, to: number): number;
}

/**
 * Returns the pieces of phases in a plot `width` px wide.
 *
 * `strength` is the share of their floors that holds: 0 for linear time.
 */
export function piecesOf(phases: readonly Phase[], width: number, strength = 1): Piece[] {
	const pieces: Piece[] = [{ start: -Infinity, floor: 0, phase: null }];
	if (strength === 0) return pieces;
	phases.forEach((phase, index) => {
		const floor = (strength * phase.share * width * DAY) / lengthOf(phase);
		pieces.push({ start: phase.start, floor, phase });
		const isAdjoined = phases[index + 1]?.start === phase.end;
		if (!isAdjoined) pieces.push({ start: phase.end, floor: 0, phase: null });
	});
	return pieces;
}

/**
 * Returns the scale of a zoom whose instant `at` is at `x` px.
 *
 * @example
 * const home = scaleOf(window, width, pieces);
 * const finer = scaleAt(home.zoom * Math.SQRT2 ** k, window.start, width, pieces);
 */
export function scaleAt(
	zoom: number,
	at: number,
	width: number,
	pieces: readonly Piece[],
	x = 0
): PhaseScale {
	const perDay = pieces.map(({ floor }) => Math.max(zoom, floor));
	// each piece counts from where it is nearest to `at`, so that far ones cost no precision here
	const middle = pieceOf(pieces, at);
	const points: { at: number; x: number }[] = [];
	const edges: number[] = [];
	points[middle] = { at, x };
	const move = (from: number, to: number, bound: number) => {
		const point = points[from]!;
		points[to] = { at: bound, x: point.x + ((bound - point.at) / DAY) * perDay[from]! };
		edges[Math.max(from, to)] = points[to].x;
	};
	for (let i = middle + 1; i < pieces.length; i++) move(i - 1, i, pieces[i]!.start);
	for (let i = middle - 1; i >= 0; i--) move(i + 1, i, pieces[i + 1]!.start);
	const toX = (time: number): number => {
		const index = pieceOf(pieces, time);
		return points[index]!.x + ((time - points[index]!.at) / DAY) * perDay[index]!;
	};
	const invert = (px: number): Instant => {
		let index = pieces.length - 1;
		while (index > 0 && edges[index]! > px) index--;
		return (points[index]!.at + ((px - points[index]!.x) / perDay[index]!) * DAY) as Instant;
	};
	return {
		pieces,
		width,
		zoom,
		domain: span(x === 0 ? at : invert(0), invert(width)),
		x: toX,
		invert,
		length: (from, to) =>
			pieces.reduce((sum, { start }, index) => {
				const end = pieces[index + 1]?.start ?? Infinity;
				const days = (Math.min(to, end) - Math.max(from, start)) / DAY;
				return days > 0 ? sum + days * perDay[index]! : sum;
			}, 0)
	};
}

/** Returns the one zoom at which a window fills a width. */
function zoomOf({ start, end }: Span, width: number, pieces: readonly Piece[]): number {
	let open = pieces.flatMap(({ start: from, floor }, index) => {
		const to = pieces[index + 1]?.start ?? Infinity;
		const days = (Math.min(to, end) - Math.max(from, start)) / DAY;
		return days > 0 ? [{ days, floor }] : [];
	});
	let left = width;
	for (;;) {
		const zoom = left / open.reduce((sum, { days }) => sum + days, 0);
		const floored = open.filter(({ floor }) => floor > zoom);
		if (!floored.length) return zoom;
		left -= floored.reduce((sum, { days, floor }) => sum + days * floor, 0);
		open = open.filter(({ floor }) => floor <= zoom);
	}
}

/**
 * Returns the scale that shows a window; its `domain` leads back to it.
 *
 * @example
 * scaleOf(window, width, pieces).domain // window
 */
export const scaleOf = (window: Span, width: number, pieces: readonly Piece[]): PhaseScale => ({
	...scaleAt(zoomOf(window, width, pieces), window.start, width, pieces),
	domain: window
});

/** Returns a scale moved by px; the zoom stays. */
export const panned = ({ zoom, width, pieces, invert }: PhaseScale, px: number): PhaseScale =>
	scaleAt(zoom, invert(px), width, pieces);

/** How much stronger a gesture is under which nothing grows, for the floor holds. */
const DEAD = 3;

/**
 * Returns the zoom that a gesture by a factor leads to.
 *
 * Where days are at least `floor` px, nothing grows below the floor, so a factor counts as its cube
 * there. The inverse factor leads back.
 */
export function zoomedBy(zoom: number, factor: number, floor: number): number {
	if (!floor) return zoom * factor;
	const way = Math.log(zoom / floor);
	const next = (way < 0 ? way / DEAD : way) + Math.log(factor);
	return floor * Math.exp(next < 0 ? next * DEAD : next);
}

/**
 * Returns a scale zoomed about the instant `at`, which keeps its px.
 *
 * A factor above 1 zooms in; the inverse factor leads back.
 */
export function zoomedAbout(scale: PhaseScale, factor: number, at: number): PhaseScale {
	const { pieces, width } = scale;
	const zoom = zoomedBy(scale.zoom, factor, pieces[pieceOf(pieces, at)]!.floor);
	return scaleAt(zoom, at, width, pieces, scale.x(at));
}
