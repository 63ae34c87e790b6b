import fc from 'fast-check';
import type { Frame } from '../../../src/lib/layout/scene.js';
import { shortest } from '../../../src/lib/model/address.js';
import { eventTable, type EventTable } from '../../../src/lib/model/table.js';
import { fitWithin, lengthOf, span, type Span } from '../../../src/lib/time/instant.js';
import { synthetic, type Recipe } from './synthetic.js';

/** runs of each property: the same ones every time */
export const RUNS = { numRuns: 120, seed: 20241120 };

/** a made-up timeline, and whether its phases keep their least widths */
export interface Drawn extends Recipe {
	readonly hasPhases: boolean;
}

const recipe: fc.Arbitrary<Drawn> = fc.record({
	seed: fc.integer({ min: 1, max: 8 }),
	count: fc.constantFrom(1, 12, 60, 240, 700),
	days: fc.constantFrom(40, 400, 7000),
	tracks: fc.constantFrom(1, 3),
	hasClock: fc.boolean(),
	hasPhases: fc.boolean()
});

const tables = new Map<string, EventTable>();

/** the table of a recipe, built anew */
export function newTable(one: Drawn): EventTable {
	const timeline = synthetic(one);
	return eventTable(one.hasPhases ? timeline : { ...timeline, phases: [] });
}

/** the table of a recipe, built once */
export function tableOf(one: Drawn): EventTable {
	const key = JSON.stringify(one);
	const table = tables.get(key) ?? newTable(one);
	tables.set(key, table);
	return table;
}

export const frameOf = (width: number, rows = 40): Frame => ({
	width,
	direction: 'ltr',
	locale: 'en',
	rows
});

/** a window, every length from the shortest to the extent equally likely in powers, about an event */
export function windowOf({ timeline }: EventTable, zoom: number, place: number): Span {
	const { extent, finest, events } = timeline;
	const least = shortest(finest);
	const length = Math.round(least * (lengthOf(extent) / least) ** (1 - zoom));
	const event = events[Math.floor(place * events.length)]!;
	const { earliestStart, latestEnd } = event.when;
	const at = Number.isFinite(earliestStart) ? earliestStart : latestEnd;
	const start = at - Math.round(length * ((place * 7919) % 1));
	return fitWithin(span(start, start + length), extent);
}

const share = fc.double({ min: 0, max: 0.999, noNaN: true });

/** a table, a window, a frame and one event of it */
export const situation = fc
	.record({
		recipe,
		zoom: share,
		place: share,
		other: share,
		width: fc.integer({ min: 280, max: 2560 }),
		rows: fc.constantFrom(3, 12, 40)
	})
	.map(({ recipe, zoom, place, other, width, rows }) => {
		const table = tableOf(recipe);
		const { events } = table.timeline;
		const id = events[Math.floor(other * events.length)]!.id;
		const domain = windowOf(table, zoom, place);
		const said = JSON.stringify({ recipe, domain, width, rows, id });
		return {
			table,
			domain,
			frame: frameOf(width, rows),
			id,
			recipe,
			[fc.toStringMethod]: () => said
		};
	});
