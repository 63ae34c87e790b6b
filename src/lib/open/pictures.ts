import type { Archive } from '../formats/archive.js';
import { asProblem, notice, words } from '../formats/table.js';
import type { Problem } from '../model/problem.js';
import type { TimelineEvent } from '../model/timeline.js';

/** How files of pictures that pages show begin, with their types. */
const types: readonly (readonly [RegExp, string])[] = [
	[/^\xff\xd8\xff/, 'image/jpeg'],
	[/^\x89PNG/, 'image/png'],
	[/^RIFF....WEBP/s, 'image/webp'],
	[/^....ftypavif/s, 'image/avif']
];

/** Returns a picture with its type; null where pages show none of this kind. */
function pictureOf(bytes: Uint8Array): Blob | null {
	const head = String.fromCharCode(...bytes.subarray(0, 12));
	const type = types.find(([sign]) => sign.test(head))?.[1];
	return type ? new Blob([bytes as Uint8Array<ArrayBuffer>], { type }) : null;
}

/** Finds the pictures of events in an archive, and tells those that are missing. */
export function picturesOf(events: readonly TimelineEvent[], archive: Archive) {
	const files = events.flatMap(({ media = [] }) => media.map(({ file }) => file));
	const pictures = new Map<string, Blob>();
	const missing: Problem[] = [];
	for (const file of new Set(files)) {
		const bytes = archive.picture(file);
		const picture = bytes && pictureOf(bytes);
		const advice = words.file[bytes ? 'otherPicture' : 'noPicture'];
		if (picture) pictures.set(file, picture);
		else missing.push(asProblem(notice(advice, { value: file })));
	}
	return { pictures, missing };
}

/** Returns an event with the addresses of its pictures; their size is not known yet. */
export function withPictures(
	event: TimelineEvent,
	addresses: ReadonlyMap<string, string>
): TimelineEvent {
	if (!event.media || !addresses.size) return event;
	const media = event.media.map((medium) => {
		const name = addresses.get(medium.file);
		return name ? { ...medium, picture: { name, widths: [], width: 0, height: 0 } } : medium;
	});
	return { ...event, media };
}
