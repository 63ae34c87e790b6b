import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	bestBefore,
	firstBefore,
	bestMembers,
	boundsOf,
	detailOf
} from '../../../src/lib/layout/detail.js';
import { levelAt } from '../../../src/lib/layout/placement.js';
import { paceOf } from '../../../src/lib/layout/pace.js';
import { columnsOf, pxAt, spanAt, stretch } from '../../../src/lib/layout/zones.js';
import { GAP } from '../../../src/lib/layout/trace.js';
import { cases, placedOf, RUNS, placesBy, windowOf, windows, type Placed } from './placed.js';

/** the px that an event takes in its row */
function spansAt(placed: Placed, track: number, zoom: number) {
	const table = placed.table.tracks[track]!;
	const { pieces } = placed.scale(placed.table.timeline.extent);
	const columns = columnsOf(table, pieces, placed.table.timeline.horizon);
	const pace = paceOf(pieces, zoom, columns.rule.at[0]!);
	const rule = pxAt(columns.rule, 0, pace);
	return table.events.map((_, row) => {
		const out = stretch();
		spanAt(columns, row, pace, rule, out);
		return out;
	});
}

describe('rows', () => {
	it('hold at each zoom what does not touch in a window, and no more than a track has', () => {
		fc.assert(
			fc.property(cases, windows, (one, [zoom, place]) => {
				const placed = placedOf(one);
				const window = windowOf(placed.table, zoom, place);
				const scale = placed.scale(window);
				const level = levelAt(placed.placement.zooms, scale.zoom);
				const origin = scale.pieces[1]?.start ?? placed.table.timeline.horizon;
				placed.lookups.forEach((lookup, track) => {
					const { singles } = detailOf(lookup, placed.grain(window));
					const spans = spansAt(placed, track, scale.zoom);
					const shift = scale.x(origin);
					const clip = (row: number) => ({
						from: Math.max(spans[row]!.from + shift, 0),
						to: Math.min(spans[row]!.to + shift, one.width)
					});
					const rows = new Map<number, { from: number; to: number }[]>();
					for (const row of singles) {
						expect(lookup.places.levels[row]).toBeLessThanOrEqual(level);
						const number = lookup.places.rows[row]!;
						expect(number).toBeLessThan(placed.placement.rows[track]!);
						rows.set(number, [...(rows.get(number) ?? []), clip(row)]);
					}
					for (const row of rows.values()) {
						row.sort((a, b) => a.from - b.from);
						for (let index = 1; index < row.length; index++)
							expect(row[index]!.from - row[index - 1]!.to).toBeGreaterThanOrEqual(GAP.row - 0.01);
					}
				});
			}),
			RUNS
		);
	});

	it('give each event one place, the same as counted one by one', () => {
		fc.assert(
			fc.property(cases, windows, fc.boolean(), (one, [zoom, place], isSearched) => {
				const placed = placedOf(one);
				const window = windowOf(placed.table, zoom, place);
				const { events } = placed.table.timeline;
				const found = isSearched
					? new Set(events.filter((_, index) => index % 3 === 0).map(({ id }) => id))
					: null;
				const grain = placed.grain(window, found);
				for (const lookup of placed.lookups) {
					const detail = detailOf(lookup, grain);
					const places = placesBy(lookup, grain);
					const isFound = (row: number) => !found || found.has(lookup.track.events[row]!.id);
					const rows = [...places.keys()];
					expect(detail.singles).toEqual(rows.filter((row) => places[row] === 'single'));
					const members = rows.filter((row) => places[row] === 'group' && isFound(row));
					expect(detail.groups.reduce((sum, { count }) => sum + count, 0)).toBe(members.length);
					const before = rows.filter((row) => places[row] === 'before' && isFound(row));
					expect(detail.before).toBe(before.length);
					const { ranks } = lookup.track;
					const byTime = [...before];
					const some = firstBefore(lookup, grain, detail, 5);
					expect(some).toEqual(byTime.slice(0, 5));
					before.sort((a, b) => ranks[a]! - ranks[b]!);
					expect(bestBefore(lookup, grain, detail, 5)).toEqual(before.slice(0, 5));
				}
			}),
			RUNS
		);
	});

	it('keep groups nested: a finer zoom only splits them', () => {
		fc.assert(
			fc.property(
				cases,
				windows,
				fc.double({ min: 0, max: 1, noNaN: true }),
				(one, [zoom, place], by) => {
					const placed = placedOf(one);
					const outer = windowOf(placed.table, zoom * by, place);
					const inner = windowOf(placed.table, zoom, place);
					if (placed.scale(inner).zoom < placed.scale(outer).zoom) return;
					const [fine, coarse] = [placed.grain(inner), placed.grain(outer)];
					for (const cell of fine.cells)
						for (const other of coarse.cells) {
							const isApart = cell.end <= other.start || other.end <= cell.start;
							const isInside = other.start <= cell.start && cell.end <= other.end;
							expect(isApart || isInside).toBe(true);
						}
				}
			),
			RUNS
		);
	});

	it('draw no more than 400 marks and groups', () => {
		fc.assert(
			fc.property(cases, windows, (one, [zoom, place]) => {
				const placed = placedOf(one);
				const grain = placed.grain(windowOf(placed.table, zoom, place));
				const drawn = placed.lookups.reduce((sum, lookup) => {
					const { singles, groups } = detailOf(lookup, grain);
					return sum + singles.length + groups.length;
				}, 0);
				expect(drawn).toBeLessThanOrEqual(400);
			}),
			RUNS
		);
	});

	it('name the best members of a group, within its bounds', () => {
		fc.assert(
			fc.property(cases, windows, (one, [zoom, place]) => {
				const placed = placedOf(one);
				const grain = placed.grain(windowOf(placed.table, zoom, place));
				for (const lookup of placed.lookups)
					for (const group of detailOf(lookup, grain).groups) {
						const { track, places } = lookup;
						const members = track.events.flatMap((_, row) =>
							row >= group.from && row < group.to && places.levels[row]! > grain.level ? [row] : []
						);
						const best = [...members].sort((a, b) => track.ranks[a]! - track.ranks[b]!);
						expect(bestMembers(lookup, grain, group, 4)).toEqual(best.slice(0, 4));
						const { start, end } = boundsOf(lookup, grain, group);
						const starts = members.map((row) => track.starts[row]!);
						const ends = members.map((row) => track.ends[row]!);
						expect(start).toBe(Math.max(Math.min(...starts), group.cell.start));
						expect(end).toBe(Math.min(Math.max(...ends), group.cell.end));
					}
			}),
			RUNS
		);
	});
});
