import { readFileSync } from 'node:fs';
import { render } from 'svelte/server';
import PictureSvg from '$lib/components/picture/PictureSvg.svelte';
import { faceFiles } from '$lib/picture/fonts.js';
import { requestOf } from '$lib/picture/picture-request.js';
import { presets } from '$lib/picture/preset.js';
import { layoutPicture } from '$lib/picture/picture.js';
import { svgFile } from '$lib/picture/svg-file.js';
import type { Timeline } from '$lib/model/timeline.js';
import { defaultAddress } from '$lib/model/address.js';

const web = presets.find(({ id }) => id === 'web')!;

/** the default view of a timeline as a file of its own */
export function figureFile(timeline: Timeline): string {
	const subject = { timeline, address: defaultAddress, found: null, request: requestOf(web) };
	const picture = layoutPicture(subject);
	const faces = faceFiles.map(({ file, ...face }) => ({
		...face,
		data: readFileSync(`src/lib/fonts/${file}`, 'base64')
	}));
	const { body } = render(PictureSvg, { props: { picture } });
	return svgFile(body, picture.uid, picture.about, 'light', faces);
}
