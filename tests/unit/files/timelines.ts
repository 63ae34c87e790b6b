import { readFileSync } from 'node:fs';
import { readTimeline } from '../../../src/lib/model/read.js';
import type { TimelineFile } from '../../../src/lib/model/schema.js';
import type { Timeline } from '../../../src/lib/model/timeline.js';

/** a timeline as its file and as it was read */
export interface Read {
	readonly file: TimelineFile;
	readonly timeline: Timeline;
}

function read(slug: string): Read {
	const text = readFileSync(`data/${slug}.json`, 'utf8');
	return { file: JSON.parse(text) as TimelineFile, timeline: readTimeline(JSON.parse(text)) };
}

export const report = read('lebanon-ceasefire-2024');
export const moon = read('moon');
export const cases: [string, Read][] = [
	['report', report],
	['moon', moon]
];
