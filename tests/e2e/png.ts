import { crc32 } from 'node:zlib';
import { expect, type Page } from 'playwright/test';

/** the chunks of a PNG, their check sums compared with Node's own */
export function chunksOf(png: Buffer): Map<string, Buffer> {
	const found = new Map<string, Buffer>();
	for (let at = 8; at < png.length;) {
		const end = at + 8 + png.readUInt32BE(at);
		expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
		const type = png.toString('latin1', at + 4, at + 8);
		const data = png.subarray(at + 8, end);
		const key = type === 'iTXt' ? data.toString('latin1', 0, data.indexOf(0)) : type;
		found.set(key, data);
		at = end + 4;
	}
	return found;
}

/** width and height of a PNG, as its first chunk says */
export const sidesOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

/**
 * the share of light, from 0 to 1, by which two pictures differ on average, as a browser decodes them,
 * both drawn as large as the first
 */
export const difference = (page: Page, pictures: Buffer[]) =>
	page.evaluate(
		async (sources) => {
			const images = await Promise.all(
				sources.map(async (source) => {
					const image = new Image();
					image.src = `data:image/png;base64,${source}`;
					await image.decode();
					return image;
				})
			);
			const { naturalWidth: width, naturalHeight: height } = images[0]!;
			const [a, b] = images.map((image) => {
				const context = new OffscreenCanvas(width, height).getContext('2d')!;
				context.imageSmoothingQuality = 'high';
				context.drawImage(image, 0, 0, width, height);
				return context.getImageData(0, 0, width, height).data;
			});
			const total = a!.reduce((sum, value, at) => sum + Math.abs(value - b![at]!), 0);
			return total / a!.length / 255;
		},
		pictures.map((one) => one.toString('base64'))
	);
