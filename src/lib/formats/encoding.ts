import chardet from 'chardet';
import { notice, refuseFile, words, type TableProblem } from './table.js';

/** A text, and how it was read. */
export interface Decoded {
	/** The text without a byte order mark. */
	readonly text: string;
	/** What deserves a look. */
	readonly notes: readonly TableProblem[];
}

/** The encodings by their byte order marks. */
const MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
	['utf-8', [0xef, 0xbb, 0xbf]],
	['utf-16le', [0xff, 0xfe]],
	['utf-16be', [0xfe, 0xff]]
];

/** The bytes by which an encoding is guessed. */
const SAMPLE = 1 << 16;

function strictly(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** Returns the bytes around the first that is not of ASCII, which tell the encoding. */
function sampleOf(bytes: Uint8Array): Uint8Array {
	const first = bytes.findIndex((byte) => byte > 127);
	return bytes.subarray(Math.max(0, first - SAMPLE / 2), first + SAMPLE / 2);
}

/** Returns what browsers call an encoding; that of Western Windows where it is not known. */
function labelOf(bytes: Uint8Array): string {
	const guess = chardet.detect(sampleOf(bytes)) ?? '';
	// Windows writes more characters into the places that ISO 8859 leaves free
	const label = guess.replace(/^ISO-8859-1$/i, 'windows-1252').toLowerCase();
	try {
		return new TextDecoder(label).encoding;
	} catch {
		return 'windows-1252';
	}
}

/**
 * Reads bytes as text: by mark, as UTF-8, else by guess.
 *
 * @throws {TableError} where null bytes say that it is no text
 */
export function decoded(bytes: Uint8Array): Decoded {
	const mark = MARKS.find(([, start]) => start.every((byte, index) => bytes[index] === byte));
	const strict = mark ? null : strictly(bytes);
	const encoding = mark?.[0] ?? (strict === null ? labelOf(bytes) : 'utf-8');
	const text = strict ?? new TextDecoder(encoding).decode(bytes);
	const at = text.indexOf('\0');
	if (at >= 0) refuseFile(words.file.nulls(text.slice(0, at).split('\n').length));
	const isGuess = !mark && strict === null;
	return { text, notes: isGuess ? [notice(words.note.encoding(encoding))] : [] };
}
