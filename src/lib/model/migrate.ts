import type { WrittenFile } from './schema.js';

type Row = Record<string, unknown>;

/** True if a value is a JSON object. */
export const isRow = (value: unknown): value is Row =>
	!!value && typeof value === 'object' && !Array.isArray(value);

const without = (row: Row, ...keys: string[]): Row =>
	Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));

/** Returns the keys of an old form that a file holds, each by its path. */
export function oldKeys(json: unknown): string[] {
	if (!isRow(json)) return [];
	const events = Array.isArray(json['events']) ? json['events'].filter(isRow) : [];
	return [
		...['source', 'paragraphs'].filter((key) => key in json),
		...['paragraphs', 'link']
			.filter((key) => events.some((event) => key in event))
			.map((key) => `events.${key}`)
	];
}

/** The citations that `paragraphs` and `link` of an event stand for. */
function migratedEvent(event: unknown): unknown {
	if (!isRow(event) || (!('paragraphs' in event) && !('link' in event))) return event;
	const { paragraphs, link, citations } = event;
	const told = Array.isArray(paragraphs) ? paragraphs.map((paragraph) => ({ paragraph })) : [];
	const linked = link === undefined ? [] : [{ url: link }];
	const kept = Array.isArray(citations) ? (citations as unknown[]) : [];
	return { ...without(event, 'paragraphs', 'link'), citations: [...kept, ...told, ...linked] };
}

/**
 * Returns a file in the present form: `sources` for `source`, `citations` for `paragraphs` and `link`.
 *
 * What is not of the old form stays as it is, whatever it is.
 */
export function migrated(json: unknown): unknown {
	if (!isRow(json)) return json;
	const { source, paragraphs, events } = json;
	const file = Array.isArray(events) ? { ...json, events: events.map(migratedEvent) } : json;
	if (!isRow(source) || 'sources' in file) return file;
	const lines = paragraphs === undefined ? {} : { paragraphs };
	const sources = [{ id: 'source', ...source, ...lines }];
	const entries = Object.entries(without(file, 'paragraphs'));
	// where the old key stood
	return Object.fromEntries(
		entries.map(([key, value]) => (key === 'source' ? ['sources', sources] : [key, value]))
	) satisfies Partial<Record<keyof WrittenFile, unknown>>;
}

/** Returns the path in a file as written of one in its present form. */
export function writtenPath(json: unknown, path: string): string {
	if (!isRow(json)) return path;
	const main =
		'source' in json && !('sources' in json)
			? path.replace(/^\.sources\[0\](\.paragraphs)?/, (_, lines) => lines ?? '.source')
			: path;
	return main.replace(
		/^(\.events\[(\d+)\])\.citations(\[\d+\])(\.paragraph)?$/,
		(whole, event, index, at) => {
			const row = (json['events'] as unknown[])[Number(index)];
			return isRow(row) && 'paragraphs' in row && !('citations' in row)
				? `${event}.paragraphs${at}`
				: whole;
		}
	);
}
