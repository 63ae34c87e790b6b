import { basename } from 'node:path';
import { TimelineError, readTimeline } from '$lib/model/read.js';
import type { TimelineFile } from '$lib/model/schema.js';
import type { Timeline } from '$lib/model/timeline.js';
import { paramOf } from './slugs.js';

const files = import.meta.glob<unknown>('../../data/*.json', { eager: true, import: 'default' });

function read(path: string, json: unknown): Timeline {
	try {
		return readTimeline(json);
	} catch (error) {
		if (!(error instanceof TimelineError)) throw error;
		const file = path.replace('../../', '');
		const lines = error.problems.map(({ path, message }) => `${file}: ${path}: ${message}`);
		throw new Error(lines.join('\n'), { cause: error });
	}
}

/** every timeline of `data/`, by route parameter */
export const timelines = new Map(
	Object.entries(files).map(([path, json]) => [paramOf(basename(path, '.json')), read(path, json)])
);

const sources = new Map(
	Object.entries(files).map(([path, json]) => [paramOf(basename(path, '.json')), json])
);

export const timelineParams = [...timelines.keys()];

/** a timeline by route parameter; a rest parameter at the end of a route keeps the address's slash */
export const timelineOf = (param: string): Timeline | undefined =>
	timelines.get(param.replace(/\/$/, ''));

/** the file of a timeline as it stands in `data/` */
export const fileOf = (param: string): TimelineFile =>
	sources.get(param.replace(/\/$/, '')) as TimelineFile;
