import { faultsOf } from '../model/check.js';
import { readTimeline } from '../model/read.js';
import { eventSchema, timelineSchema } from '../model/schema.js';
import type { Timeline } from '../model/timeline.js';
import { draftMessagesOf } from '../messages/draft.js';
import type { DraftFile } from './draft.js';

/** Rounds of leaving out after which what is left is not shown. */
const ROUNDS = 6;

/** Returns a file without the rows and keys in which these paths lie. */
function without(file: Record<string, unknown>, paths: readonly string[]) {
	const keys = new Set<string>();
	const rows = new Map<string, Set<number>>();
	for (const path of paths) {
		const [, key, index] = /^\$\.([^.[]+)(?:\[(\d+)\])?/.exec(path) ?? [];
		if (key === undefined) continue;
		if (index === undefined) keys.add(key);
		else rows.set(key, (rows.get(key) ?? new Set()).add(Number(index)));
	}
	const entries = Object.entries(file).filter(([key]) => !keys.has(key) || key === 'events');
	return Object.fromEntries(
		entries.map(([key, value]) => {
			const gone = rows.get(key);
			return gone && Array.isArray(value)
				? [key, value.filter((_, index) => !gone.has(index))]
				: [key, value];
		})
	);
}

/** Returns a row with the keys that files have; what is open in it does not matter here. */
const knownOf = (row: object, shape: object): Record<string, unknown> =>
	Object.fromEntries(Object.entries(row).filter(([key]) => key in shape && key !== 'open'));

/**
 * Returns what of a draft can be drawn as a timeline; null if nothing can.
 *
 * What has a fault is left out: an event, a relation, a phase.
 */
export function shownTimeline(file: DraftFile): Timeline | null {
	let shown: Record<string, unknown> = {
		...knownOf(file, timelineSchema.shape),
		title: file.title || draftMessagesOf('en').untitled,
		events: file.events
			.filter(({ when, start }) => when !== undefined || start !== undefined)
			.map((event) => knownOf(event, eventSchema.shape))
	};
	for (let round = 0; round < ROUNDS; round++) {
		if (!(shown['events'] as unknown[]).length) return null;
		const faults = faultsOf(shown).map(({ path }) => path);
		if (!faults.length) return readTimeline(shown);
		const next = without(shown, faults);
		// a title with a fault goes, one has to stand there
		shown = { title: draftMessagesOf('en').untitled, ...next };
	}
	return null;
}
