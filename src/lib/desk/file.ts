import { draftMessagesOf } from '../messages/draft.js';
import { completed } from '../model/complete.js';
import { isRow, migrated } from '../model/migrate.js';
import { withoutBlank } from './blank.js';
import { datingOf, eventOf, takenEvents } from './dating.js';
import { isDated, type Draft, type DraftFile } from './draft.js';

/** A draft in which nothing stands yet. */
export const emptyDraft: Draft = {
	file: { title: draftMessagesOf('en').untitled, events: [] },
	reports: [],
	mentions: []
};

/**
 * Returns the draft of a timeline file; null for what is none.
 *
 * It may have faults. Keys of an old form are brought into the present one, events without an id get one.
 */
export function fromFile(json: unknown): Draft | null {
	const file = migrated(json);
	if (!isRow(file) || !Array.isArray(file['events']) || !file['events'].every(isRow)) return null;
	const ids = (completed(file) as DraftFile).events.map(({ id }) => id);
	const events = file['events'].map((event, index) =>
		typeof event['id'] === 'string' ? event : { ...event, id: ids[index]! }
	);
	return { file: { ...file, events } as unknown as DraftFile, reports: [], mentions: [] };
}

/**
 * Returns a draft as a timeline file.
 *
 * A phrase that nobody decided stands as an open event; rows left empty are left out.
 */
export function toFile(draft: Draft): DraftFile {
	const open = draft.mentions.filter((one) => one.decision.is === 'open' && isDated(one));
	const file = withoutBlank(draft.file);
	if (!open.length) return file;
	const places = new Map(draft.mentions.map(({ id }, index) => [id, index + 1]));
	const used = new Set(draft.file.events.map(({ id }) => id));
	const ids = takenEvents(draft);
	for (const { id } of open) {
		const base = `phrase-${places.get(id)}`;
		ids.set(id, used.has(base) ? `${base}-open` : base);
	}
	const events = open.map((one) =>
		eventOf(draft, one, datingOf(draft, one, 0, ids), ids.get(one.id)!)
	);
	return { ...file, events: [...file.events, ...events] };
}
