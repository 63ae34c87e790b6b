import { group } from 'd3';
import { overlaps } from '../time/instant.js';
import { anchorOf, clampedSpan } from '../time/timespan.js';
import type { Relation, TimelineEvent } from './timeline.js';

/** Two ids of events, of which the first stands before the second. */
export type Pair = readonly [before: string, after: string];

type Related = Pick<Relation, 'from' | 'type' | 'to'>;

/** Returns the events of a relation in their order, or null when it orders nothing. */
export function pairOf({ from, type, to }: Related): Pair | null {
	if (type === 'contradicts' || type === 'repeats') return null;
	return type === 'condition-for' ? [from, to] : [to, from];
}

/**
 * Returns the ids in an order that all pairs agree with.
 *
 * Without those on or behind a circle.
 */
function sorted(pairs: readonly Pair[]): string[] {
	const after = group(pairs, ([id]) => id);
	const waits = new Map(pairs.flat().map((id) => [id, 0]));
	for (const [, id] of pairs) waits.set(id, waits.get(id)! + 1);
	const free = [...waits.keys()].filter((id) => !waits.get(id));
	for (const id of free)
		for (const [, next] of after.get(id) ?? []) {
			waits.set(next, waits.get(next)! - 1);
			if (!waits.get(next)) free.push(next);
		}
	return free;
}

/** Returns the pairs that are left when those before every circle are taken away. */
function fromCircles(pairs: readonly Pair[]): readonly Pair[] {
	const free = new Set(sorted(pairs));
	return pairs.filter(([id]) => !free.has(id));
}

function leads(after: ReadonlyMap<string, readonly Pair[]>, from: string, to: string): boolean {
	const reached = new Set([from]);
	for (const id of reached) for (const [, next] of after.get(id) ?? []) reached.add(next);
	return reached.has(to);
}

const turned = (pairs: readonly Pair[]): Pair[] => pairs.map(([a, b]) => [b, a]);

/** Returns the pairs that lie on a circle, which no order agrees with. */
export function circular(pairs: readonly Pair[]): Pair[] {
	const left = turned(fromCircles(turned(fromCircles(pairs))));
	const after = group(left, ([id]) => id);
	return left.filter(([a, b]) => leads(after, b, a));
}

interface Row {
	readonly event: TimelineEvent;
	/** The place in the file. */
	readonly index: number;
	readonly start: number;
	readonly end: number;
	/** The instant that the event is sorted by, within its own dates. */
	at: number;
	readonly before: Row[];
	readonly after: Row[];
	/** The number of events of the same `at` that must come first. */
	waits: number;
}

/**
 * Returns the rows of the file, linked where a relation orders dates that overlap.
 *
 * With the linked ids, sorted.
 */
function linked(events: readonly TimelineEvent[], relations: readonly Related[]) {
	const rows = events.map((event, index): Row => {
		const when = clampedSpan(event.when);
		return { event, index, ...when, at: anchorOf(event.when), before: [], after: [], waits: 0 };
	});
	const byId = new Map(rows.map((row) => [row.event.id, row]));
	const pairs = relations.flatMap((relation): Pair[] => {
		const pair = pairOf(relation);
		const [a, b] = pair?.map((id) => byId.get(id)) ?? [];
		// the day of a total is that of the count: what it counts came before
		if (!pair || !a || !b || a.event.when.total) return [];
		return overlaps(clampedSpan(a.event.when), clampedSpan(b.event.when)) ? [pair] : [];
	});
	const circles = new Set(circular(pairs).map(String));
	const kept = pairs.filter((pair) => !circles.has(String(pair)));
	for (const [a, b] of kept) {
		byId.get(a)!.after.push(byId.get(b)!);
		byId.get(b)!.before.push(byId.get(a)!);
	}
	return { rows, chain: sorted(kept).map((id) => byId.get(id)!) };
}

/** Returns rows in the order of their instants; equal ones by relations, then by the file. */
function placed(rows: Row[]): Row[] {
	const done: Row[] = [];
	const byFile = (a: Row, b: Row) => a.index - b.index;
	for (const row of rows) row.waits = row.before.filter(({ at }) => at === row.at).length;
	for (const row of rows.sort((a, b) => a.at - b.at || byFile(a, b))) {
		const free = row.waits ? [] : [row];
		for (let next = free.shift(); next; next = free.shift()) {
			done.push(next);
			for (const other of next.after)
				if (other.at === next.at && --other.waits === 0 && other.index < row.index)
					free.push(other);
			free.sort(byFile);
		}
	}
	return done;
}

/**
 * Returns events in the order of time; overlapping dates follow the relations, then the file.
 * An event stands at its anchor, moved within its own dates only as far as a relation asks, so
 * that none stands before another that ended earlier. Relations on a circle order nothing.
 */
export function inOrder(
	events: readonly TimelineEvent[],
	relations: readonly Related[]
): TimelineEvent[] {
	const { rows, chain } = linked(events, relations);
	for (const row of [...chain].reverse())
		for (const { at } of row.after) row.at = Math.max(row.start, Math.min(row.at, at));
	for (const row of chain)
		for (const { at } of row.before) row.at = Math.min(row.end - 1, Math.max(row.at, at));
	return placed(rows).map(({ event }) => event);
}
