import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { mappingNameOf, readSiteFile } from '../formats/data-file.js';
import type { Problem, Report } from '../model/problem.js';
import type { FileReading } from '../model/timeline-file.js';
import type { Medium, Picture, TimelineEvent } from '../model/timeline.js';
import { pictureOf } from './scaled.js';

/** The most bytes of a picture file. */
const LARGEST = 20_000_000;

const KINDS = 'JPEG, PNG, WebP or AVIF';

/** Returns the path of a picture: in the folder named like the file of its timeline. */
export const pathOf = (file: string, medium: string): string =>
	join(file.replace(/\.[^.]*$/, ''), medium);

/** Returns how pages show a picture file, or what is wrong with it. */
async function readPicture(file: string, medium: string): Promise<Picture | string> {
	const path = pathOf(file, medium);
	if (!existsSync(path) || !statSync(path).isFile())
		return `there is no file ${path}: put it there, or correct the name`;
	const { size } = statSync(path);
	if (size > LARGEST)
		return `has ${Math.round(size / 1e6)} MB: keep below ${LARGEST / 1e6} MB, 2,000 px wide are enough`;
	try {
		const picture = await pictureOf(medium, readFileSync(path));
		return picture ?? `is no picture that pages show: save it as ${KINDS}`;
	} catch (error) {
		const [why] = (error as Error).message.split('\n');
		return `cannot be read as a picture (${why}): save it again, as ${KINDS}`;
	}
}

/** Returns pictures of an event with how they are shown; reports what is wrong with them. */
async function shown(file: string, media: readonly Medium[], report: Report): Promise<Medium[]> {
	const pictures = await Promise.all(media.map((one) => readPicture(file, one.file)));
	return media.map((medium, index) => {
		const picture = pictures[index]!;
		if (typeof picture !== 'string') return { ...medium, picture };
		report(`.media[${index}].file`, picture);
		return medium;
	});
}

/** Reads a file of the site with what stands beside it: its mapping, and its pictures. */
export async function readWithPictures(file: string): Promise<FileReading> {
	const mapping = mappingNameOf(file);
	const beside = existsSync(mapping) ? readFileSync(mapping) : null;
	const { content, problems } = readSiteFile(file, readFileSync(file), beside);
	if (!content) return { content, problems };
	const faults: Problem[] = [];
	const ids = content.file.events.map(({ id }) => id);
	const events: TimelineEvent[] = [];
	for (const event of content.timeline.events) {
		const report: Report = (path, message) => {
			const at = `$.events[${ids.indexOf(event.id)}]${path}`;
			faults.push({ path: at, message, isWarning: false });
		};
		const { media } = event;
		events.push(media ? { ...event, media: await shown(file, media, report) } : event);
	}
	return faults.length
		? { content: null, problems: faults }
		: { content: { ...content, timeline: { ...content.timeline, events } }, problems };
}
