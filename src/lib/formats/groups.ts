import { markSlots } from '../model/schema.js';
import { columnsOf, type Mapping } from './mapping.js';
import { notice, words, type TableProblem } from './table.js';

/** The most tracks that events may name without a list. */
const MOST_TRACKS = 12;

/** Puts the rarest names of kinds or tracks together where there are more than can be told apart. */
function folded(events: readonly Record<string, unknown>[], key: 'kind' | 'track', most: number) {
	const counts = new Map<unknown, number>();
	for (const event of events) counts.set(event[key], (counts.get(event[key]) ?? 0) + 1);
	if (counts.size <= most) return null;
	const order = [...counts].filter(([name]) => name !== undefined).sort((a, b) => b[1] - a[1]);
	const kept = new Set(order.slice(0, most - 1).map(([name]) => name));
	const renamed = events.map((event) => {
		const name = event[key];
		if (kept.has(name)) return event;
		const extra = { ...(event['extra'] as object), ...(name ? { [key]: name } : {}) };
		return { ...event, [key]: words.other, ...(Object.keys(extra).length && { extra }) };
	});
	return { events: renamed, count: order.length };
}

/** Names kinds and tracks by the lists of the head, or folds the rarest. */
export function withGroups(events: readonly Record<string, unknown>[], mapping: Mapping) {
	const problems: TableProblem[] = [];
	let grouped = events;
	for (const [key, most] of [
		['kind', markSlots.length],
		['track', MOST_TRACKS]
	] as const) {
		if (mapping.head?.[`${key}s`] !== undefined)
			grouped = grouped.map((event) => known(event, key, mapping));
		const fold = mapping.head?.[`${key}s`] === undefined ? folded(grouped, key, most) : null;
		if (!fold) continue;
		grouped = fold.events;
		const [column = null] = columnsOf(mapping, key);
		problems.push(notice(words.changed.folded(fold.count), { column }));
	}
	return { events: grouped, problems };
}

/** Names the kind or track of an event by its id, where the cell has its title. */
function known(event: Record<string, unknown>, key: 'kind' | 'track', { head }: Mapping) {
	const list = head?.[`${key}s`];
	const rows = Array.isArray(list) ? (list as Record<string, unknown>[]) : [];
	const name = String(event[key]).toLowerCase();
	const found = rows.find(({ id, title }) =>
		[id, title].some((one) => String(one).toLowerCase() === name)
	);
	return found ? { ...event, [key]: found['id'] } : event;
}
