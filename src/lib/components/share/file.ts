import { eventsFileName } from '../../export/name.js';
import type { TimelineFile } from '../../model/schema.js';
import type { Timeline, TimelineEvent } from '../../model/timeline.js';

export const formats = ['csv', 'json', 'ics'] as const;
export type Format = (typeof formats)[number];

const types: Record<Format, string> = {
	csv: 'text/csv',
	json: 'application/json',
	ics: 'text/calendar'
};

/** ms for which a browser may take to begin saving a file */
const PATIENCE = 60_000;

/** events as the text of a file; JSON is cut from the whole at `source`, which the page does not hold */
async function write(
	format: Format,
	timeline: Timeline,
	events: readonly TimelineEvent[],
	source: string
): Promise<string> {
	if (format === 'csv') return (await import('../../export/csv.js')).csvOf(timeline, events);
	if (format === 'ics') return (await import('../../export/ics.js')).icsOf(timeline, events);
	const [{ cutTo, jsonText }, response] = await Promise.all([
		import('../../export/json.js'),
		fetch(source)
	]);
	if (!response.ok) throw new Error(`${source}: ${response.status}`);
	return jsonText(cutTo((await response.json()) as TimelineFile, timeline, events));
}

/** saves events as a file; fails where it cannot be made */
export async function download(
	format: Format,
	timeline: Timeline,
	events: readonly TimelineEvent[],
	source: string
): Promise<void> {
	const text = await write(format, timeline, events, source);
	const href = URL.createObjectURL(new Blob([text], { type: types[format] }));
	const link = document.createElement('a');
	link.href = href;
	link.download = eventsFileName(timeline, events, format);
	link.click();
	setTimeout(() => URL.revokeObjectURL(href), PATIENCE);
}
