import { readdirSync } from 'node:fs';
import { folderProblems, timelineFilesOf } from '$lib/formats/data-file.js';
import { readWithPictures } from '$lib/media/site-file.js';
import { lineOf, slugOf } from '$lib/model/timeline-file.js';
import type { TimelineFile } from '$lib/model/schema.js';
import type { Timeline } from '$lib/model/timeline.js';
import { building } from '$app/environment';
import { paramOf } from './slugs.js';

const names = readdirSync('data');

async function read(name: string) {
	const path = `data/${name}`;
	const { content, problems } = await readWithPictures(path);
	const lines = content ? [] : problems.map((problem) => lineOf(path, problem));
	return { param: paramOf(slugOf(name)), path, content, lines };
}

const readings = await Promise.all(timelineFilesOf(names).map(read));
const folder = folderProblems(names).map(({ name, problem }) => lineOf(`data/${name}`, problem));
const lines = [...folder, ...readings.flatMap(({ lines }) => lines)];
if (building && lines.length) throw new Error(lines.join('\n'));

const contents = new Map(
	readings.flatMap(({ param, path, content }) =>
		content ? [[param, { ...content, path }] as const] : []
	)
);

/** what is wrong with the files that give no page, by route parameter */
export const brokenTimelines: ReadonlyMap<string, readonly string[]> = new Map(
	readings.flatMap(({ param, content, lines }) => (content ? [] : [[param, lines] as const]))
);

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

/** where the file of a timeline stands */
export const dataFileOf = (param: string): string => contents.get(param.replace(/\/$/, ''))!.path;
