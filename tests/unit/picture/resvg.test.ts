import { Resvg } from '@resvg/resvg-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { fontFiles } from '../../fonts.js';
import { fileOf } from '../files/files.js';
import { labelBoxes, pictureOf, wordBoxes, type Box, type State } from './pictures.js';

let fonts: string[] = [];
beforeAll(async () => {
	fonts = await fontFiles();
});

const SCALE = 2;

interface Pixels {
	readonly width: number;
	readonly data: Buffer;
}

/** a file as drawn by a rasteriser with the bundled fonts and no others */
function drawn(svg: string, files = fonts): Pixels {
	const image = new Resvg(svg, {
		font: { loadSystemFonts: false, fontFiles: files },
		fitTo: { mode: 'zoom', value: SCALE }
	}).render();
	return { width: image.width, data: image.pixels };
}

/** the first and last column of a box in which two pictures differ, in CSS px; null where they are alike */
function inkOf(a: Pixels, b: Pixels, { left, right, top, bottom }: Box) {
	const columns: number[] = [];
	for (let x = Math.floor((left - 3) * SCALE); x < (right + 3) * SCALE; x++)
		for (let y = Math.floor(top * SCALE); y < bottom * SCALE; y++) {
			const at = (y * a.width + x) * 4;
			if (x >= 0 && x < a.width && Math.abs(a.data[at]! - b.data[at]!) > 60) {
				columns.push(x / SCALE);
				break;
			}
		}
	return columns.length ? { from: columns[0]!, to: columns.at(-1)! + 1 / SCALE } : null;
}

const pictures: [preset: string, view: State | 'moon'][] = [
	['report-a4', 'nine days'],
	['page-a4', 'nine days'],
	['slide-16x9', 'one day'],
	['social', 'selection'],
	['web', 'moon']
];

describe('a rasteriser without fonts of the system', () => {
	it.each(pictures)(
		'draws all words of %s of %s, as wide as they were measured',
		(preset, view) => {
			const picture = pictureOf(preset, view);
			const svg = fileOf(picture);
			const [full, bare] = [svg, svg.replace(/<text[\s\S]*?<\/text>/g, '')].map((one) =>
				drawn(one)
			);
			const boxes = [...wordBoxes(picture), ...labelBoxes(picture)];
			const wrong = boxes.flatMap((box) => {
				const ink = inkOf(full!, bare!, box);
				if (!ink) return [`${box.text}: nothing`];
				const width = box.right - box.left;
				const isWithin = ink.from >= box.left - 2.5 && ink.to <= box.right + 2.5;
				// room is kept for the bold weight, and a box begins before its first letter's ink
				const isWide = ink.to - ink.from >= width * 0.94 - 3;
				return isWithin && isWide
					? []
					: [`${box.text}: ${ink.from}–${ink.to} of ${box.left}–${box.right}`];
			});
			expect(boxes.length).toBeGreaterThan(10);
			expect(wrong).toEqual([]);
		}
	);

	it('draws none of them without fonts, so that the words above are from the bundled ones', () => {
		const picture = pictureOf('report-a4', 'nine days');
		const svg = fileOf(picture);
		const [full, bare] = [svg, svg.replace(/<text[\s\S]*?<\/text>/g, '')].map((one) =>
			drawn(one, [])
		);
		expect(wordBoxes(picture).map((box) => inkOf(full!, bare!, box))).toEqual(
			wordBoxes(picture).map(() => null)
		);
	});
});
