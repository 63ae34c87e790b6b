import { valueOfJson } from '../model/json.js';
import type { Problem } from '../model/problem.js';
import {
	readTimelineFile,
	slugOf,
	slugProblems,
	type FileReading
} from '../model/timeline-file.js';
import { isOwn, openTableFile } from './open.js';
import { asProblem, refusal, words } from './table.js';

/** The endings of files that become timelines. */
const ENDING = /\.(?:json|csv|tsv|xlsx|ics)$/i;
/** The ending of the mapping beside a table. */
const MAPPING = '.map.json';

/** Returns the files of a folder that become timelines, in the order of letters. */
export const timelineFilesOf = (names: readonly string[]): string[] =>
	names.filter((name) => ENDING.test(name) && !name.endsWith(MAPPING)).sort();

/** Returns the name of the mapping that may stand beside a file. */
export const mappingNameOf = (name: string): string => name.replace(/\.[^.]*$/, MAPPING);

function jsonIn(bytes: Uint8Array): unknown {
	try {
		return valueOfJson(new TextDecoder().decode(bytes));
	} catch {
		return undefined;
	}
}

/** True if a file of JSON is one of ours, right or wrong. */
function isOurs(name: string, bytes: Uint8Array): boolean {
	if (!/\.json$/i.test(name)) return false;
	const json = jsonIn(bytes);
	return json === undefined || isOwn(json) || openTableFile(bytes, '').columns.length === 0;
}

/** Reads a table with its mapping; a row that is refused is a fault, since the site would lack it. */
function readTable(name: string, bytes: Uint8Array, mapping: Uint8Array | null): FileReading {
	const given = mapping === null ? {} : jsonIn(mapping);
	if (given === undefined) {
		const advice = words.file.mapping(mappingNameOf(slugOf(name) + '.'), 'is no JSON');
		return { content: null, problems: [asProblem(refusal(advice))] };
	}
	const { content, problems } = openTableFile(bytes, slugOf(name), given);
	const isWhole = !problems.some(({ isRefused }) => isRefused);
	return { content: isWhole ? content : null, problems: problems.map(asProblem) };
}

/**
 * Reads a file that becomes a timeline, whatever its kind.
 *
 * `mapping` is the file beside it.
 */
export const readDataFile = (
	name: string,
	bytes: Uint8Array,
	mapping: Uint8Array | null = null
): FileReading => (isOurs(name, bytes) ? readTimelineFile(bytes) : readTable(name, bytes, mapping));

/** Reads a file of the site, whose name becomes its address. */
export function readSiteFile(
	name: string,
	bytes: Uint8Array,
	mapping: Uint8Array | null = null
): FileReading {
	const problems = slugProblems(slugOf(name));
	const reading = readDataFile(name, bytes, mapping);
	if (!problems.length) return reading;
	const faults = reading.content ? [] : reading.problems;
	return { content: null, problems: [...problems, ...faults] };
}

/** Returns what the names of a folder say against each other. */
export function folderProblems(names: readonly string[]): { name: string; problem: Problem }[] {
	const files = timelineFilesOf(names);
	const slugs = files.map(slugOf);
	const twice = files.filter((_, index) => slugs.indexOf(slugs[index]!) < index);
	const alone = names.filter(
		(name) => name.endsWith(MAPPING) && !slugs.includes(name.slice(0, -MAPPING.length))
	);
	return [
		...alone.map((name) => ({
			name,
			problem: asProblem(refusal(words.file.noMapping(name.slice(0, -MAPPING.length))))
		})),
		...twice.map((name) => ({
			name,
			problem: asProblem(refusal(words.file.twice(files[slugs.indexOf(slugOf(name))]!)))
		}))
	];
}
