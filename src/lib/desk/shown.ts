import { faultsOf } from '../model/check.js';
import { isRow } from '../model/migrate.js';
import { readTimeline } from '../model/read.js';
import { timelineSchema } from '../model/schema.js';
import { eventSchema } from '../model/schema-event.js';
import type { Timeline } from '../model/timeline.js';
import { draftMessagesOf } from '../messages/draft.js';
import { withoutBlank } from './blank.js';
import type { DraftFile } from './draft.js';

/** Rounds of leaving out after which what is left is not shown. */
const ROUNDS = 6;

/** Keys without which a row is no longer the same. */
const NEEDED = ['id', 'title', 'when', 'start', 'end'];

type Json = Record<string, unknown>;

/** Leaves out what of a row has a fault: a row of a list within it, a key, else all of it. */
function mended(row: unknown, rests: readonly string[]): unknown[] {
	const parts = rests.map((rest) => /^\.([^.[]+)(?:\[(\d+)\])?/.exec(rest) ?? []);
	const isPart = (key: string | undefined) =>
		key !== undefined && !NEEDED.includes(key) && isRow(row) && key in row;
	if (!parts.every(([, key]) => isPart(key))) return [];
	const entries = Object.entries(row as Json).flatMap(([key, value]) => {
		const own = parts.filter((part) => part[1] === key);
		if (!own.length) return [[key, value] as const];
		if (!Array.isArray(value) || own.some((part) => part[2] === undefined)) return [];
		const gone = new Set(own.map((part) => Number(part[2])));
		return [[key, value.filter((_, index) => !gone.has(index))] as const];
	});
	return [Object.fromEntries(entries)];
}

/** Returns a file without what lies at these paths, and as much of the rest as can stay. */
function without(file: Json, paths: readonly string[]): Json {
	const faults = paths.flatMap((path) => {
		const [, key, index, rest] = /^\$\.([^.[]+)(?:\[(\d+)\](.*))?/s.exec(path) ?? [];
		return key === undefined ? [] : [{ key, index, rest: rest ?? '' }];
	});
	const entries = Object.entries(file).flatMap(([key, value]) => {
		const own = faults.filter((fault) => fault.key === key);
		if (!own.length) return [[key, value] as const];
		if (!Array.isArray(value)) return [];
		const restsOf = (row: number) => own.filter(({ index }) => index === String(row));
		const rows = value.flatMap((row, index) => {
			const rests = restsOf(index).map(({ rest }) => rest);
			return rests.length ? mended(row, rests) : [row as unknown];
		});
		const isWhole = own.every(({ index }) => index === undefined);
		return isWhole && key !== 'events' ? [] : [[key, rows] as const];
	});
	return Object.fromEntries(entries);
}

/** Returns a row with the keys that files have; what is open in it does not matter here. */
const knownOf = (row: object, shape: object): Record<string, unknown> =>
	Object.fromEntries(Object.entries(row).filter(([key]) => key in shape && key !== 'open'));

/**
 * Returns what of a draft can be drawn, as a file; null if nothing can.
 *
 * What has a fault is left out: a figure, a key, else an event, a relation, a phase.
 */
export function shownFile(draft: DraftFile): object | null {
	const file = withoutBlank(draft);
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
		if (!faults.length) return shown;
		const next = without(shown, faults);
		// a title with a fault goes, one has to stand there
		shown = { title: draftMessagesOf('en').untitled, ...next };
	}
	return null;
}

/** Returns what of a draft can be drawn, as a timeline; null if nothing can. */
export function shownTimeline(draft: DraftFile): Timeline | null {
	const file = shownFile(draft);
	return file && readTimeline(file);
}
