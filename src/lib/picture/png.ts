import type { About } from './about.js';
import { xmpOf } from './xmp.js';

/** The eight bytes that every PNG begins with. */
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const INCHES = 39.3701;
/** The chunks that are written anew. */
const OURS = ['pHYs', 'iTXt'];
const XMP = 'XML:com.adobe.xmp';

/** One part of a PNG: a type of four letters, and its data. */
interface Chunk {
	readonly type: string;
	readonly data: Uint8Array;
}

const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
	let rest = byte;
	for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
	return rest;
});

/** Returns the check sum that PNG asks for. */
function crc(bytes: Uint8Array): number {
	let rest = 0xffffffff;
	for (const byte of bytes) rest = REMAINDERS[(rest ^ byte) & 0xff]! ^ (rest >>> 8);
	return (rest ^ 0xffffffff) >>> 0;
}

const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

/**
 * Returns the chunks of a PNG in their order.
 *
 * @throws Error when the bytes are not a whole, sound PNG
 */
function chunksOf(png: Uint8Array): Chunk[] {
	if (SIGNATURE.some((byte, at) => png[at] !== byte)) throw new Error('This is not a PNG.');
	const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
	const chunks: Chunk[] = [];
	for (let at = SIGNATURE.length; at < png.length;) {
		const end = at + 8 + (at + 12 <= png.length ? view.getUint32(at) : Infinity);
		if (end + 4 > png.length) throw new Error('This PNG is cut off.');
		if (crc(png.subarray(at + 4, end)) !== view.getUint32(end))
			throw new Error('This PNG is damaged: a check sum is wrong.');
		chunks.push({
			type: String.fromCharCode(...png.subarray(at + 4, at + 8)),
			data: png.subarray(at + 8, end)
		});
		at = end + 4;
	}
	return chunks;
}

/** Returns a chunk as bytes: length, type, data, check sum. */
function bytesOf({ type, data }: Chunk): Uint8Array {
	const bytes = new Uint8Array(data.length + 12);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, data.length);
	bytes.set(letters(type), 4);
	bytes.set(data, 8);
	view.setUint32(data.length + 8, crc(bytes.subarray(4, data.length + 8)));
	return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** Returns the physical size: pixels per metre, both ways. */
function density(dpi: number): Chunk {
	const data = new Uint8Array(9);
	const view = new DataView(data.buffer);
	view.setUint32(0, Math.round(dpi * INCHES));
	view.setUint32(4, Math.round(dpi * INCHES));
	data[8] = 1;
	return { type: 'pHYs', data };
}

/** Returns one text in UTF-8, not compressed. */
const textChunk = ([keyword, text]: readonly [string, string]): Chunk => ({
	type: 'iTXt',
	data: joined([
		Uint8Array.from([...letters(keyword), 0, 0, 0, 0, 0]),
		new TextEncoder().encode(text)
	])
});

/** Returns what a picture says about itself, by the keywords of PNG. */
const textsOf = (about: About): (readonly [string, string])[] =>
	[
		['Title', about.title] as const,
		['Description', about.alt] as const,
		['Source', about.source] as const,
		['URL', about.state ?? ''] as const,
		['Order', about.request] as const,
		['Creation Time', about.published] as const,
		['Software', 'Conflict timeline'] as const,
		[XMP, xmpOf(about)] as const
	].filter(([, text]) => text);

/**
 * Returns a PNG that says what it is and how large it prints.
 *
 * Its pixels stay as they are. The inverse of `textOf`.
 */
export function withText(png: Uint8Array, about: About, dpi: number): Uint8Array<ArrayBuffer> {
	const [header, ...rest] = chunksOf(png);
	const kept = rest.filter(({ type }) => !OURS.includes(type));
	const told = [density(dpi), ...textsOf(about).map(textChunk)];
	return joined([Uint8Array.from(SIGNATURE), ...[header!, ...told, ...kept].map(bytesOf)]);
}

/**
 * Returns the texts of a PNG by keyword; the inverse of `withText`.
 *
 * `dpi` is among them where it states its physical size.
 *
 * @example
 * textOf(withText(png, about, 300))['dpi'] // "300"
 */
export function textOf(png: Uint8Array): Record<string, string> {
	const decoder = new TextDecoder();
	const texts: Record<string, string> = {};
	for (const { type, data } of chunksOf(png)) {
		if (type === 'pHYs' && data[8] === 1)
			texts['dpi'] = String(
				Math.round(new DataView(data.buffer, data.byteOffset).getUint32(0) / INCHES)
			);
		if (type !== 'iTXt') continue;
		const key = data.indexOf(0);
		// compressed texts are never ours
		if (data[key + 1] !== 0) continue;
		const words = data.indexOf(0, data.indexOf(0, key + 3) + 1) + 1;
		texts[decoder.decode(data.subarray(0, key))] = decoder.decode(data.subarray(words));
	}
	return texts;
}
