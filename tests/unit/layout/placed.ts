import fc from 'fast-check';
import { cellsAt, cellsOf } from '../../../src/lib/layout/cells.js';
import type { Grain } from '../../../src/lib/layout/detail.js';
import { lookupOf, type Lookup } from '../../../src/lib/layout/lookup.js';
import { piecesOf, scaleOf, type PhaseScale } from '../../../src/lib/layout/phase-scale.js';
import { levelAt, placementOf, type Placement } from '../../../src/lib/layout/placement.js';
import type { Frame } from '../../../src/lib/layout/scene.js';
import { finished } from '../../../src/lib/model/steps.js';
import { shortest } from '../../../src/lib/model/address.js';
import { phasesOf, type Phase } from '../../../src/lib/model/phase.js';
import { columnsOf } from '../../../src/lib/layout/zones.js';
import { eventTable, type EventTable } from '../../../src/lib/model/table.js';
import { fitWithin, lengthOf, span, type Span } from '../../../src/lib/time/instant.js';
import { synthetic, type Recipe } from './synthetic.js';

/** a made-up timeline placed at a width */
export interface Case extends Recipe {
	readonly width: number;
	readonly rows: number;
	readonly isLinear: boolean;
}

export const cases: fc.Arbitrary<Case> = fc.record({
	seed: fc.integer({ min: 1, max: 8 }),
	count: fc.constantFrom(1, 12, 60, 240, 700),
	days: fc.constantFrom(40, 400, 7000),
	tracks: fc.constantFrom(1, 3),
	hasClock: fc.boolean(),
	width: fc.constantFrom(320, 640, 944, 1856),
	rows: fc.constantFrom(4, 13, 27, 40),
	isLinear: fc.boolean()
});

export interface Placed {
	readonly table: EventTable;
	readonly phases: readonly Phase[];
	readonly placement: Placement;
	readonly lookups: readonly Lookup[];
	scale(window: Span): PhaseScale;
	grain(window: Span, found?: ReadonlySet<string> | null): Grain;
}

function place(one: Case): Placed {
	const table = tableOf(one);
	const { timeline } = table;
	const phases = phasesOf([], timeline.events, timeline.horizon);
	const { width, rows } = one;
	const pieces = piecesOf(phases, width, one.isLinear ? 0 : 1);
	const scale = (window: Span) => scaleOf(window, width, pieces);
	const home = scale(timeline.extent);
	const steps = placementOf(table, {
		pieces,
		width,
		rows,
		window: timeline.extent,
		home: home.zoom,
		coarsest: home.zoom,
		finest: (width * 86_400_000) / shortest(timeline.finest)
	});
	const placement = finished(steps);
	const cells = cellsOf(
		timeline,
		phases.map(({ start }) => start),
		home.length
	);
	return {
		table,
		phases,
		placement,
		lookups: table.tracks.map((track, index) =>
			lookupOf(
				track,
				columnsOf(track, pieces, timeline.horizon),
				placement.tracks[index]!,
				table.row
			)
		),
		scale,
		grain: (window, found = null) => ({
			window,
			level: levelAt(placement.zooms, scale(window).zoom),
			cells: cellsAt(cells, scale(window).length, window),
			found
		})
	};
}

const placed = new Map<string, Placed>();

/** the placement of a case, made once */
export function placedOf(one: Case): Placed {
	const key = JSON.stringify(one);
	const made = placed.get(key) ?? place(one);
	placed.set(key, made);
	return made;
}

/** a window of any length, all equally likely in powers, about an event */
export function windowOf({ timeline }: EventTable, zoom: number, place: number): Span {
	const { extent, finest, events } = timeline;
	const least = shortest(finest);
	const length = Math.round(least * (lengthOf(extent) / least) ** (1 - zoom));
	const { earliestStart, latestEnd } = events[Math.floor(place * events.length)]!.when;
	const at = Number.isFinite(earliestStart) ? earliestStart : latestEnd;
	const start = at - Math.round(length * ((place * 7919) % 1));
	return fitWithin(span(start, start + length), extent);
}

const unit = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
export const windows = fc.tuple(unit, unit);

/** runs of each property: the same ones every time */
export const RUNS = { numRuns: 150, seed: 20241120 };

/** a made-up timeline, a width, and a window of it */
export const scenes = fc
	.tuple(cases, windows)
	.map(([one, [zoom, place]]) => ({ ...one, zoom, place }));

const tables = new Map<string, EventTable>();

/** the table of a case, built once */
export function tableOf({ seed, count, days, tracks, hasClock }: Recipe): EventTable {
	const recipe = { seed, count, days, tracks, hasClock };
	const key = JSON.stringify(recipe);
	const table = tables.get(key) ?? eventTable(synthetic(recipe));
	tables.set(key, table);
	return table;
}

export const frameOf = ({ width, rows }: Pick<Case, 'width' | 'rows'>): Frame => ({
	width,
	direction: 'ltr',
	locale: 'en',
	rows
});

/** where an event stands, found out one by one */
export type Place = 'single' | 'group' | 'before' | 'outside';

export function placesBy(lookup: Lookup, grain: Grain): Place[] {
	const { track, places } = lookup;
	const { window, level, cells } = grain;
	const isInside = (at: number) => at >= window.start && at < window.end;
	const rows = track.events.map((_, row) => row);
	const member = (row: number) => places.levels[row]! > level;
	return rows.map((row) => {
		const home = track.homes[row]!;
		if (!member(row) && (isInside(home) || isInside(track.seconds[row]!))) return 'single';
		const cell = cells.find(({ start, end }) => home >= start && home < end);
		if (member(row) && cell) {
			const others = rows
				.filter((one) => member(one))
				.map((one) => track.homes[one]!)
				.filter((at) => at >= cell.start && at < cell.end);
			if (isInside((Math.min(...others) + Math.max(...others)) / 2)) return 'group';
		}
		const isCrossing = track.starts[row]! < window.start && track.ends[row]! > window.start;
		return isCrossing ? 'before' : 'outside';
	});
}
