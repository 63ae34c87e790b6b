import { checkedFile, checkTimeline } from './check.js';
import { valueOfJson } from './json.js';
import type { Problem } from './problem.js';
import { timelineOf } from './read.js';
import { repeatedKeys } from './repeated-keys.js';
import type { TimelineFile } from './schema.js';
import { mostInId } from './schema-part.js';
import { escapedCharacters } from './shape.js';
import type { Timeline } from './timeline.js';

/** A timeline file that was read: what it holds, and every problem. */
export interface FileReading {
	/** The file and its timeline; null where it has a fault. */
	readonly content: { readonly file: TimelineFile; readonly timeline: Timeline } | null;
	/** Faults, or the warnings of a file without faults. */
	readonly problems: readonly Problem[];
}

const fault = (path: string, message: string): Problem => ({ path, message, isWarning: false });

/** Returns the name of a file in an address, without folders and ending. */
export const slugOf = (name: string): string =>
	name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');

/** Returns why the name of a file cannot be an address; empty where it can. */
export function slugProblems(slug: string): Problem[] {
	const isShort = slug.length <= mostInId;
	if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && isShort) return [];
	const mend = 'lower-case letters, digits and single hyphens';
	return [fault('', `its name cannot be an address: rename it, with at most ${mostInId} ${mend}`)];
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** Returns the text of a file; a fault where its bytes are no UTF-8. */
function textOf(bytes: Uint8Array): string | Problem {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		const replaced = new TextDecoder().decode(bytes);
		const line = lineAt(replaced, replaced.indexOf('\ufffd'));
		return fault(`line ${line}`, 'is not written in UTF-8: save the file as UTF-8');
	}
}

/** Returns why a text is no JSON, and where. */
function syntaxProblem(text: string, error: Error): Problem {
	const [, at] = /at position (\d+)/.exec(error.message) ?? [];
	const line = lineAt(text, at === undefined ? text.length : Number(at));
	return text.trim()
		? fault('', `cannot be read as JSON (${error.message}, line ${line}): correct the file`)
		: fault('', 'is empty: write a timeline into it');
}

function valueOf(text: string): { json: unknown } | Problem {
	try {
		return { json: valueOfJson(text) };
	} catch (error) {
		return syntaxProblem(text, error as Error);
	}
}

/**
 * Reads a timeline file from its bytes.
 *
 * Never throws: whatever is wrong is a problem. A byte order mark passes.
 */
export function readTimelineFile(bytes: Uint8Array): FileReading {
	const text = textOf(bytes);
	if (typeof text !== 'string') return { content: null, problems: [text] };
	const value = valueOf(text);
	if (!('json' in value)) return { content: null, problems: [value] };
	const checked = checkedFile(value.json);
	const problems = [...repeatedKeys(text), ...checkTimeline(value.json, checked)];
	if (problems.some(({ isWarning }) => !isWarning)) return { content: null, problems };
	const { file } = checked;
	return { content: { file, timeline: timelineOf(file) }, problems };
}

/** Most characters of a message; what lies in the middle of a longer one gives way. */
const LONGEST = 600;

const shortened = (text: string): string =>
	text.length > LONGEST ? `${text.slice(0, LONGEST / 2)}…${text.slice(-LONGEST / 2)}` : text;

/** Returns a problem of a file as one line: file, place, fault and mend. */
export function lineOf(name: string, { path, message, isWarning }: Problem): string {
	const parts = [name, path, isWarning ? 'warning' : '', message].filter(Boolean);
	return escapedCharacters(parts.map(shortened).join(': '));
}
