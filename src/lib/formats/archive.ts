import { slugOf } from '../model/timeline-file.js';
import { mappingNameOf, timelineFilesOf } from './data-file.js';
import { refuseFile, TableError, words, type TableProblem } from './table.js';
import { unzipped, type Parts } from './zip.js';

/** A timeline that came in a ZIP file with what belongs to it. */
export interface Archive {
	/** The name of the timeline’s file, without folder and ending. */
	readonly name: string;
	/** The bytes of that file. */
	readonly bytes: Uint8Array;
	/** The bytes of the mapping beside it; undefined for none. */
	readonly mapping: Uint8Array | undefined;
	/** Returns the bytes of a picture; undefined where there is none of this name. */
	readonly picture: (file: string) => Uint8Array | undefined;
}

/** What some systems add to an archive. */
const ADDED = /(?:^|\/)(?:__MACOSX\/|\.)|\/$/;
const WORKBOOK = /^xl\/workbook\.xml$/i;

/** Returns the one timeline among files, with what stands beside it. */
function parted(parts: Parts): Archive {
	const names = timelineFilesOf(Object.keys(parts));
	const [file, ...others] = names;
	if (file === undefined) return refuseFile(words.file.noTimeline);
	if (others.length) return refuseFile(words.file.severalTimelines(names));
	const folder = file.replace(/[^/]*$/, '');
	const name = slugOf(file);
	return {
		name,
		bytes: parts[file]!,
		mapping: parts[mappingNameOf(file)],
		picture: (one) => parts[`${folder}${name}/${one}`] ?? parts[folder + one]
	};
}

/**
 * Returns the timeline in a ZIP file, or why there is none.
 *
 * Null for any other file, and for a workbook.
 *
 * @throws whatever is no fault of the file
 */
export function readArchive(bytes: Uint8Array): Archive | TableProblem | null {
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
	try {
		let isWorkbook = false;
		unzipped(bytes, (name) => {
			isWorkbook ||= WORKBOOK.test(name);
			return false;
		});
		return isWorkbook ? null : parted(unzipped(bytes, (name) => !ADDED.test(name)));
	} catch (error) {
		if (error instanceof TableError) return error.problem;
		throw error;
	}
}
