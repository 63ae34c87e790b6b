import { readdirSync, readFileSync } from 'node:fs';
import { lineOf, readSiteFile, slugOf, timelineFilesOf } from '$lib/model/timeline-file.js';
import type { TimelineFile } from '$lib/model/schema.js';
import type { Timeline } from '$lib/model/timeline.js';
import { paramOf } from './slugs.js';

function read(name: string) {
	const file = `data/${name}`;
	const { content, problems } = readSiteFile(file, readFileSync(file));
	if (!content) throw new Error(problems.map((problem) => lineOf(file, problem)).join('\n'));
	return [paramOf(slugOf(name)), content] as const;
}

const contents = new Map(timelineFilesOf(readdirSync('data')).map(read));

/** every timeline of `data/`, by route parameter */
export const timelines = new Map(
	Array.from(contents, ([param, { timeline }]) => [param, timeline] as const)
);

export const timelineParams = [...timelines.keys()];

/** a timeline by route parameter; a rest parameter at the end of a route keeps the address's slash */
export const timelineOf = (param: string): Timeline | undefined =>
	timelines.get(param.replace(/\/$/, ''));

/** the file of a timeline in its present form, complete */
export const fileOf = (param: string): TimelineFile => contents.get(param.replace(/\/$/, ''))!.file;
