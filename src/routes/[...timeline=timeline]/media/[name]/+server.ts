import { error } from '@sveltejs/kit';
import { pictureFile, pictureNames } from '../../../pictures.server.js';
import { timelineParams } from '../../../timelines.server.js';
import type { EntryGenerator, RequestHandler } from './$types.js';

export const prerender = true;
export const entries: EntryGenerator = () =>
	timelineParams.flatMap((timeline) => pictureNames(timeline).map((name) => ({ timeline, name })));

/** a picture in one of its widths and formats */
export const GET: RequestHandler = async ({ params }) => {
	const found = await pictureFile(params.timeline, params.name);
	if (!found) error(404);
	const type = `image/${found.ending === 'jpg' ? 'jpeg' : found.ending}`;
	return new Response(new Blob([found.bytes as Uint8Array<ArrayBuffer>]), {
		headers: { 'content-type': type }
	});
};
