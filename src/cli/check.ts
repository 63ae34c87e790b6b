import { readdirSync, readFileSync } from 'node:fs';
import { checkTimeline } from '../lib/model/check.js';

/** Returns the problems of one file as lines: file, JSON path, fault and mend. */
function problemsOf(file: string): string[] {
	try {
		const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
		return checkTimeline(json).map(({ path, message }) => `${file}: ${path}: ${message}`);
	} catch (error) {
		return [`${file}: cannot be read as JSON (${(error as Error).message}): correct the file`];
	}
}

const named = process.argv.slice(2);
const files = named.length
	? named
	: readdirSync('data')
			.filter((name) => name.endsWith('.json'))
			.map((name) => `data/${name}`);
const problems = files.flatMap(problemsOf);
for (const problem of problems) console.error(problem);
const of = `in ${files.length} ${files.length === 1 ? 'file' : 'files'}`;
console.log(
	problems.length
		? `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} ${of}`
		: `no problem ${of}`
);
process.exitCode = problems.length ? 1 : 0;
