import { readFileSync } from 'node:fs';
import { stringify } from 'devalue';
import { parseTimeline, TimelineError } from '../../lib/model/parse.js';
import { Failure } from './failure.js';

function read(file: string): unknown {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		throw new Failure('usage', `--data: ${file} cannot be read (${(error as Error).message}).`);
	}
}

/** a file of events as the page of pictures loads it; throws with its first problem */
export function timelineText(file: string): string {
	const json = read(file);
	try {
		return stringify(parseTimeline(json));
	} catch (error) {
		if (!(error instanceof TimelineError)) throw error;
		const [{ path, message } = { path: '', message: error.message }] = error.problems;
		const more = error.problems.length - 1;
		const rest = more ? ` (${more} more: npm run data:check -- ${file})` : '';
		throw new Failure('content', `${file}: ${path}: ${message}${rest}`);
	}
}
