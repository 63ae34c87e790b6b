import { flushSync, mount, unmount } from 'svelte';
import { pictureMessagesOf } from '../../messages/picture.js';
import { faceFiles, type FaceFile } from '../../picture/fonts.js';
import { readRequest } from '../../picture/picture-request.js';
import { layoutPicture, type Picture } from '../../picture/picture.js';
import { svgFile, type Face } from '../../picture/svg-file.js';
import type { Ground } from '../../picture/style.js';
import type { Subject } from '../../picture/subject.js';
import type { Timeline } from '../../model/timeline.js';
import { readAddress } from '../../model/address.js';
import PictureSvg from './PictureSvg.svelte';
import { turnWords } from './turn-words.js';

/** A picture with the file that it becomes. */
export interface PictureFile {
	/** The picture as geometry. */
	readonly picture: Picture;
	/** The file as markup. */
	readonly svg: string;
}

/** Reads the query of a picture; problems say what cannot be used. */
export function readQuery(query: URLSearchParams, timeline: Timeline) {
	const { address, notices } = readAddress(query, timeline);
	const { request, problems } = readRequest(query, timeline.locale);
	return { address, request, problems: [...notices, ...problems] };
}

/** The addresses of the site’s fonts by their paths in the source. */
const addresses = import.meta.glob<string>('../../fonts/*.woff2', {
	query: '?url',
	import: 'default',
	eager: true
});

let loaded: Promise<readonly Face[]> | null = null;

/**
 * Returns the fonts of a picture, loaded once.
 *
 * Rejects when one of them cannot be loaded.
 */
export function loadFaces(): Promise<readonly Face[]> {
	const loading = loaded ?? Promise.all(faceFiles.map(faceFrom));
	loaded = loading;
	loading.catch(() => (loaded = null));
	return loading;
}

/** True if a font has the length that it states (WOFF 2, bytes 8–11). */
const isWhole = (font: ArrayBuffer): boolean =>
	font.byteLength > 12 && new DataView(font).getUint32(8) === font.byteLength;

async function faceFrom({ file, ...face }: FaceFile): Promise<Face> {
	const buffer = await fetch(addresses[`../../fonts/${file}`]!)
		.then((response) => (response.ok ? response.arrayBuffer() : null))
		.catch(() => null);
	if (!buffer || !isWhole(buffer)) throw new Error(pictureMessagesOf('en').picture.lost(file));
	const bytes = new Uint8Array(buffer);
	const letters = Array.from(bytes, (byte) => String.fromCharCode(byte));
	return { ...face, data: btoa(letters.join('')) };
}

/** Returns the ids that a search finds; null without a search. */
export async function foundBy(timeline: Timeline, text: string) {
	if (!text) return null;
	const { searchOf } = await import('../../model/search.js');
	return searchOf(timeline)(text);
}

/**
 * Returns the ground that an address asks for.
 *
 * Light, as paper is, unless it says dark.
 */
export const groundOf = ({ address }: Subject): Ground =>
	address.theme === 'dark' ? 'dark' : 'light';

/** Returns a picture with its SVG file: fonts, names and metadata within. */
export function pictureOf(subject: Subject, faces: readonly Face[]): PictureFile {
	const picture = layoutPicture(subject);
	const target = document.createElement('div');
	const drawing = mount(PictureSvg, { target, props: { picture } });
	flushSync();
	const drawn = target.querySelector('svg')!;
	turnWords(drawn);
	const markup = new XMLSerializer().serializeToString(drawn);
	void unmount(drawing);
	const svg = svgFile(markup, picture.uid, picture.about, groundOf(subject), faces);
	return { picture, svg };
}
