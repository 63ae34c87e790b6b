import { join } from 'node:path';
import { PREVIEW, previewPreset, previewWords } from '../../lib/export/preview.js';
import { paramOf } from '../../routes/slugs.js';
import { site as folder } from '../server.mjs';
import { kindOf } from './failure.js';
import type { Shot } from './shot.js';
import { builtSite, slugsOfData, type Site } from './site.js';
import { shoot } from './run.js';
import { Subjects } from './subject.js';

/** the shots of one timeline: its own page, and the page of each event */
async function shotsOf(slug: string, site: Site, subjects: Subjects): Promise<Shot[]> {
	const path = site.pathOf(slug);
	const timeline = await subjects.of({}, `${site.url}${path}`);
	const pages = [null, ...timeline.events.map(({ id }) => id)];
	return pages.map((id) => {
		const { title, subtitle } = previewWords(timeline, id);
		const page = id === null ? '' : `event/${id}`;
		return {
			timeline: slug,
			preset: previewPreset.id,
			out: [join(folder, paramOf(slug), page, PREVIEW)],
			...(id === null ? {} : { event: id }),
			...(title ? { title } : {}),
			...(subtitle ? { subtitle } : {})
		};
	});
}

/** takes the pictures that stand for the pages of the built site where people link to them */
export async function takePreviews() {
	const site = await builtSite();
	const subjects = new Subjects();
	const shots = await Promise.all(slugsOfData().map((slug) => shotsOf(slug, site, subjects)));
	const rules = { url: null, overwrite: true, check: false, keepGoing: true, json: false };
	await shoot({ ...rules, shots: shots.flat() }, site).catch((error: unknown) => {
		// the page of a picture that cannot be drawn well does not name it
		if (kindOf(error) !== 'some') throw error;
	});
}
