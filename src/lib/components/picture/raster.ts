import type { About } from '../../picture/about.js';
import { withText } from '../../picture/png.js';

/** The pixels of the largest canvas that every browser can draw. */
const MOST_PIXELS = 16_777_216;

/** The size of a picture in CSS px. */
export interface Size {
	/** The width in CSS px. */
	readonly width: number;
	/** The height in CSS px. */
	readonly height: number;
}

/**
 * Returns the size in output px in which a browser can draw a picture.
 *
 * At the largest scale up to `wanted`.
 */
export function rasterSize({ width, height }: Size, wanted: number) {
	const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (width * height)));
	return { scale, width: Math.floor(width * scale), height: Math.floor(height * scale) };
}

/** Draws a file into a canvas, as large as that is. */
async function paint(svg: string, canvas: HTMLCanvasElement) {
	const context = canvas.getContext('2d')!;
	const image = new Image();
	image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		await image.decode();
		// WebKit draws the fonts of a picture only the second time
		for (let round = 0; round < 2; round++)
			context.drawImage(image, 0, 0, canvas.width, canvas.height);
	} finally {
		URL.revokeObjectURL(image.src);
	}
}

const blobOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
	new Promise((resolve, reject) =>
		canvas.toBlob(
			(blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large to be drawn.'))),
			'image/png'
		)
	);

/**
 * Returns a picture as a PNG that says what it is.
 *
 * At `scale` it has `dpi`; where that is more than a browser can draw, it becomes as large as
 * `rasterSize` says.
 */
export async function pngOf(
	svg: string,
	size: Size,
	scale: number,
	dpi: number,
	about: About
): Promise<Blob> {
	const drawn = rasterSize(size, scale);
	const canvas = document.createElement('canvas');
	canvas.width = drawn.width;
	canvas.height = drawn.height;
	await paint(svg, canvas);
	const bytes = new Uint8Array(await (await blobOf(canvas)).arrayBuffer());
	const told = withText(bytes, about, (dpi * drawn.scale) / scale);
	return new Blob([told], { type: 'image/png' });
}
