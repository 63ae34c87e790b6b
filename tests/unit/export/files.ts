import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { render } from 'svelte/server';
import wawoff2 from 'wawoff2';
import Report from '../../../src/lib/components/picture/Report.svelte';
import { faceFiles } from '../../../src/lib/export/fonts.js';
import type { Picture } from '../../../src/lib/export/report.js';
import { standalone, type Face } from '../../../src/lib/export/standalone.js';
import type { Ground } from '../../../src/lib/export/style.js';

export const faces: readonly Face[] = faceFiles.map(({ file, ...face }) => ({
	...face,
	data: readFileSync(`static/fonts/${file}`, 'base64')
}));

/** the file of a picture */
export function fileOf(picture: Picture, ground: Ground = 'light', carried = faces): string {
	const { body } = render(Report, { props: { picture } });
	return standalone(body, picture.uid, picture.about, ground, carried);
}

const { window } = new JSDOM('');

/** a file as XML; one that is not well-formed has a `parsererror` */
export const parsed = (svg: string): Document =>
	new window.DOMParser().parseFromString(svg, 'image/svg+xml');

/** the bundled fonts as files that rasterisers without WOFF2 read */
export async function fontFiles(): Promise<string[]> {
	const folder = mkdtempSync(join(tmpdir(), 'fonts-'));
	const files: string[] = [];
	// one after the other: the unpacked font lies in memory that the next one takes
	for (const { file } of faceFiles) {
		const path = join(folder, file.replace('woff2', 'ttf'));
		writeFileSync(path, await wawoff2.decompress(readFileSync(`static/fonts/${file}`)));
		files.push(path);
	}
	return files;
}
