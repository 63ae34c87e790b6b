import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { idOf } from '../model/complete.js';
import { slugOf } from '../model/timeline-file.js';
import type { Picture } from '../model/timeline.js';

/** The px that pictures are wide: in a card, and where pixels are small. */
const WIDTHS = [480, 960];
/** The most px of a picture. */
const LARGEST = 60_000_000;
/** Where scaled pictures are kept between builds. */
const CACHE = 'node_modules/.cache/conflict-timeline/media';

/** The kinds of files that a picture may have. */
const READ = ['jpeg', 'png', 'webp', 'heif'];

/** The formats that pages offer, by ending. */
const formats = {
	avif: { format: 'avif', quality: 60, effort: 3 },
	jpg: { format: 'jpeg', quality: 82, mozjpeg: true }
} as const;

/** The ending of a file that pages offer. */
export type Ending = keyof typeof formats;

/** The endings of files that pages offer. */
export const endings = Object.keys(formats) as Ending[];

/** Returns a reader of images that gives the same bytes on each run. */
async function reader() {
	const { default: sharp } = await import('sharp');
	sharp.concurrency(1);
	return (bytes: Uint8Array) =>
		sharp(bytes, { limitInputPixels: LARGEST, failOn: 'error' }).autoOrient();
}

/** Returns a name that changes with a file, and with how it is scaled. */
async function nameOf(file: string, bytes: Uint8Array): Promise<string> {
	const { default: sharp } = await import('sharp');
	const recipe = JSON.stringify([sharp.versions.sharp, WIDTHS, formats]);
	const hash = createHash('sha256').update(recipe).update(bytes).digest('hex').slice(0, 10);
	return `${idOf(slugOf(file)) || 'picture'}-${hash}`;
}

/**
 * Returns how pages show a picture file; null where it is none.
 *
 * @throws whatever its reader finds wrong with it
 */
export async function pictureOf(file: string, bytes: Uint8Array): Promise<Picture | null> {
	const { format, autoOrient } = await (await reader())(bytes).metadata();
	if (!READ.includes(format)) return null;
	const widths = [...new Set(WIDTHS.map((width) => Math.min(width, autoOrient.width)))];
	const width = widths.at(-1)!;
	const height = Math.max(1, Math.round((width * autoOrient.height) / autoOrient.width));
	const picture = { name: await nameOf(file, bytes), widths, width, height };
	// finds what is wrong beyond its head
	await scaled(picture, bytes, widths[0]!, 'jpg');
	return picture;
}

/** Returns a picture in a width and format; made once, and kept. */
export async function scaled(
	{ name }: Picture,
	bytes: Uint8Array,
	width: number,
	ending: Ending
): Promise<Uint8Array> {
	const kept = join(CACHE, `${name}-${width}.${ending}`);
	if (existsSync(kept)) return readFileSync(kept);
	const image = (await reader())(bytes).resize(width).flatten({ background: '#fff' });
	const { format, ...options } = formats[ending];
	const made = await image.toFormat(format, options).toBuffer();
	mkdirSync(CACHE, { recursive: true });
	// other builds may write it, too
	const begun = `${kept}.${process.pid}`;
	writeFileSync(begun, made);
	renameSync(begun, kept);
	return made;
}
