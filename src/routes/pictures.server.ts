import { readFileSync } from 'node:fs';
import { endings, scaled } from '$lib/media/scaled.js';
import { pathOf } from '$lib/media/site-file.js';
import { dataFileOf, timelineOf } from './timelines.server.js';

/** the pictures of a timeline as pages ask for them, by name */
function filesOf(param: string) {
	const media = (timelineOf(param)?.events ?? []).flatMap(({ media = [] }) => media);
	const files = media.flatMap(({ file, picture }) =>
		(picture?.widths ?? []).flatMap((width) =>
			endings.map((ending) => {
				const name = `${picture!.name}-${width}.${ending}`;
				return [name, { file, picture: picture!, width, ending }] as const;
			})
		)
	);
	return new Map(files);
}

/** the names of all files that the pictures of a timeline come in */
export const pictureNames = (param: string): string[] => [...filesOf(param).keys()];

/** a picture in one width and format, and that format; null where there is none of this name */
export async function pictureFile(param: string, name: string) {
	const found = filesOf(param).get(name);
	if (!found) return null;
	const { file, picture, width, ending } = found;
	const bytes = readFileSync(pathOf(dataFileOf(param), file));
	return { bytes: await scaled(picture, bytes, width, ending), ending };
}
