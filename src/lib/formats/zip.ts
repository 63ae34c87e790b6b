import { unzipSync } from 'fflate';
import { refuseFile, words } from './table.js';

/** The most bytes that an archive may have, unpacked. */
export const LARGEST = 200_000_000;

/** The files of an archive, by their names. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/**
 * Unpacks those files that are read, once their size is known to be small enough.
 *
 * @throws {TableError} for an archive that is damaged or too large
 */
export function unzipped(bytes: Uint8Array, isRead: (name: string) => boolean): Parts {
	let size = 0;
	try {
		return unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				if (!isRead(name)) return false;
				size += originalSize;
				return size <= LARGEST;
			}
		});
	} catch {
		return refuseFile(words.file.damaged);
	} finally {
		if (size > LARGEST) refuseFile(words.file.tooLarge(`${Math.round(size / 1e6)} MB`));
	}
}
