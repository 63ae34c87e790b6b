import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import wawoff2 from 'wawoff2';
import Report from '../../../src/lib/components/picture/Report.svelte';
import { faceFiles } from '../../../src/lib/export/fonts.js';
import { readOrder } from '../../../src/lib/export/order.js';
import { layoutPicture, type Picture } from '../../../src/lib/export/report.js';
import { standalone, type Face } from '../../../src/lib/export/standalone.js';
import type { Ground } from '../../../src/lib/export/style.js';
import { parseTimeline } from '../../../src/lib/model/parse.js';
import { searchOf } from '../../../src/lib/model/search.js';
import type { Timeline } from '../../../src/lib/model/timeline.js';
import { decode } from '../../../src/lib/model/view.js';

const read = (slug: string): Timeline =>
	parseTimeline(JSON.parse(readFileSync(`data/${slug}.json`, 'utf8')) as unknown);

export const war = read('lebanon-ceasefire-2024');
export const moon = read('moon');

/** the picture of a query, as the page lays it out */
export function pictureAt(timeline: Timeline, query: string): Picture {
	const params = new URLSearchParams(query);
	const { address } = decode(params, timeline);
	const { order } = readOrder(params, timeline.locale);
	const found = address.q ? searchOf(timeline)(address.q) : null;
	return layoutPicture({ timeline, address, found, order });
}

export const faces: readonly Face[] = faceFiles.map(({ file, ...face }) => ({
	...face,
	data: readFileSync(`static/fonts/${file}`, 'base64')
}));

/** the file of a picture */
export const fileOf = (picture: Picture, ground: Ground = 'light'): string =>
	standalone(
		render(Report, { props: { picture } }).body,
		picture.uid,
		picture.about,
		ground,
		faces
	);

/** the bundled fonts as TTF, for rasterisers that read no WOFF2 */
export async function fonts(): Promise<Buffer[]> {
	const all: Buffer[] = [];
	// one after the other: the unpacked font lies in memory that the next one takes
	for (const { file } of faceFiles)
		all.push(Buffer.from(await wawoff2.decompress(readFileSync(`static/fonts/${file}`))));
	return all;
}
