import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { render } from 'svelte/server';
import PictureSvg from '../../../src/lib/components/picture/PictureSvg.svelte';
import { faceFiles } from '../../../src/lib/picture/fonts.js';
import type { Picture } from '../../../src/lib/picture/picture.js';
import { svgFile, type Face } from '../../../src/lib/picture/svg-file.js';
import type { Ground } from '../../../src/lib/picture/style.js';

export const faces: readonly Face[] = faceFiles.map(({ file, ...face }) => ({
	...face,
	data: readFileSync(`src/lib/fonts/${file}`, 'base64')
}));

/** the file of a picture */
export function fileOf(picture: Picture, ground: Ground = 'light', carried = faces): string {
	const { body } = render(PictureSvg, { props: { picture } });
	return svgFile(body, picture.uid, picture.about, ground, carried);
}

const { window } = new JSDOM('');

/** a file as XML; one that is not well-formed has a `parsererror` */
export const parsed = (svg: string): Document =>
	new window.DOMParser().parseFromString(svg, 'image/svg+xml');
