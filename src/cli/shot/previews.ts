import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '../../lib/picture/png.js';
import {
	PREVIEW,
	previewPreset,
	previewWords,
	withPreview,
	withThumbnail
} from '../../lib/picture/preview.js';
import { site as folder } from '../server.mjs';
import { Failure } from './failure.js';
import type { Shot } from './shot.js';
import { builtSite, slugsOfData, type Site } from './site.js';
import { shoot } from './run.js';
import { Subjects } from './subject.js';

/** the most events of a timeline of which each has a picture */
const MOST = 200;

/** a page and the shot that stands for it */
interface Page {
	/** its folder from the root, with its slash; empty for the root itself */
	readonly path: string;
	readonly shot: Shot;
	/** whether it is a timeline's own page, not that of an event */
	readonly isWhole: boolean;
}

/** the pages of one timeline: its own, and that of each event */
async function pagesOf(slug: string, site: Site, subjects: Subjects): Promise<Page[]> {
	const own = site.pathOf(slug);
	const timeline = await subjects.of({}, `${site.url}${own}`);
	const events = timeline.events.length > MOST ? [] : timeline.events;
	return [null, ...events.map(({ id }) => id)].map((id) => {
		const { title, subtitle } = previewWords(timeline, id);
		const path = id === null ? own : `${own}event/${id}/`;
		const shot = {
			timeline: slug,
			preset: previewPreset.id,
			out: [join(folder, path, PREVIEW)],
			...(id === null ? {} : { event: id }),
			...(title ? { title } : {}),
			...(subtitle ? { subtitle } : {})
		};
		return { path, shot, isWhole: id === null };
	});
}

/** writes into a page, and into what a timeline answers by oEmbed, which picture stands for it */
function name({ path, isWhole }: Page, root: string) {
	const at = (file: string) => join(folder, path, file);
	if (!existsSync(at(PREVIEW))) return;
	const url = new URL(`${path}${PREVIEW}`, root).href;
	const { Description: alt = '' } = textOf(readFileSync(at(PREVIEW)));
	const page = at('index.html');
	writeFileSync(page, withPreview(readFileSync(page, 'utf8'), url, alt));
	if (!isWhole) return;
	const answer = JSON.parse(readFileSync(at('oembed.json'), 'utf8')) as object;
	writeFileSync(at('oembed.json'), JSON.stringify(withThumbnail(answer, url)));
}

/**
 * Takes the preview pictures of the built site, and names them in its pages. Says on standard error
 * which could not be taken.
 */
export async function takePreviews() {
	const site = await builtSite();
	const subjects = new Subjects();
	const pages = (
		await Promise.all(slugsOfData().map((slug) => pagesOf(slug, site, subjects)))
	).flat();
	const rules = { url: null, overwrite: true, check: false, keepGoing: true, json: false };
	await shoot({ ...rules, shots: pages.map(({ shot }) => shot) }, site).catch((error: unknown) => {
		if (!(error instanceof Failure)) throw error;
		console.error(`Preview pictures are left out: ${error.message}`);
	});
	for (const page of pages) name(page, site.known);
}
