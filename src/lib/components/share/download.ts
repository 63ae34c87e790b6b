import { eventsFileName } from '../../files/file-name.js';
import type { TimelineFile } from '../../model/schema.js';
import type { Timeline, TimelineEvent } from '../../model/timeline.js';

/** The file formats of the data. */
export const formats = ['csv', 'json', 'ics'] as const;
/** The file format of some data. */
export type Format = (typeof formats)[number];

const types: Record<Format, string> = {
	csv: 'text/csv',
	json: 'application/json',
	ics: 'text/calendar'
};

/** Milliseconds for which a browser may take to begin saving a file. */
const PATIENCE = 60_000;

/**
 * Returns events as the text of a file.
 *
 * JSON is cut from the whole file, which `whole` loads.
 */
async function write(
	format: Format,
	timeline: Timeline,
	events: readonly TimelineEvent[],
	whole: () => Promise<TimelineFile>
): Promise<string> {
	if (format === 'csv') return (await import('../../files/csv.js')).csvOf(timeline, events);
	if (format === 'ics') return (await import('../../files/ics.js')).icsOf(timeline, events);
	const [{ cutTo, jsonText }, file] = await Promise.all([import('../../files/json.js'), whole()]);
	return jsonText(cutTo(file, timeline, events));
}

/** Hands a file to the browser, to be saved under a name. */
export function save(file: Blob, name: string): void {
	const href = URL.createObjectURL(file);
	const link = document.createElement('a');
	link.href = href;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(href), PATIENCE);
}

/**
 * Saves events as a file, and returns its name.
 *
 * Rejects where the file cannot be made.
 */
export async function download(
	format: Format,
	timeline: Timeline,
	events: readonly TimelineEvent[],
	whole: () => Promise<TimelineFile>
): Promise<string> {
	const text = await write(format, timeline, events, whole);
	const name = eventsFileName(timeline, events, format);
	save(new Blob([text], { type: types[format] }), name);
	return name;
}
