import type { About } from '../../export/about.js';
import { withText } from '../../export/png.js';

/** pixels of the largest canvas that every browser can draw */
export const MOST_PIXELS = 16_777_216;

/** a picture as PNG, and the scale that it could be drawn at */
export interface Raster {
	readonly png: Blob;
	readonly scale: number;
}

/** the largest scale up to `wanted` at which a picture can be drawn in a browser */
export const scaleWithin = (width: number, height: number, wanted: number): number =>
	Math.min(wanted, Math.sqrt(MOST_PIXELS / (width * height)));

const loaded = async (svg: string): Promise<HTMLImageElement> => {
	const image = new Image();
	image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	await image.decode();
	return image;
};

const blobOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
	new Promise((resolve, reject) =>
		canvas.toBlob(
			(blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large to be drawn.'))),
			'image/png'
		)
	);

/**
 * draws a picture of `width` x `height` CSS px as a PNG that says what it is; where `scale` is more
 * than the browser can draw, the result says at which one it was drawn
 */
export async function pngOf(
	svg: string,
	{ width, height }: { readonly width: number; readonly height: number },
	scale: number,
	dpi: number,
	about: About
): Promise<Raster> {
	const drawn = scaleWithin(width, height, scale);
	const canvas = document.createElement('canvas');
	canvas.width = Math.floor(width * drawn);
	canvas.height = Math.floor(height * drawn);
	const context = canvas.getContext('2d')!;
	const image = await loaded(svg);
	// WebKit draws the fonts of a picture only the second time
	for (let round = 0; round < 2; round++)
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
	URL.revokeObjectURL(image.src);
	const bytes = new Uint8Array(await (await blobOf(canvas)).arrayBuffer());
	const told = withText(bytes, about, (dpi * drawn) / scale);
	return { png: new Blob([told], { type: 'image/png' }), scale: drawn };
}
