import { existsSync, readdirSync, readFileSync } from 'node:fs';
import {
	folderProblems,
	mappingNameOf,
	readSiteFile,
	timelineFilesOf
} from '../lib/formats/data-file.js';
import type { Problem } from '../lib/model/problem.js';
import { lineOf } from '../lib/model/timeline-file.js';

function problemsOf(file: string): readonly Problem[] {
	try {
		const mapping = mappingNameOf(file);
		const beside = existsSync(mapping) ? readFileSync(mapping) : null;
		return readSiteFile(file, readFileSync(file), beside).problems;
	} catch (error) {
		const message = `cannot be read (${(error as Error).message}): correct the name`;
		return [{ path: '', message, isWarning: false }];
	}
}

const counted = (count: number, noun: string): string =>
	`${count || 'no'} ${noun}${count > 1 ? 's' : ''}`;

const named = process.argv.slice(2);
const names = named.length ? [] : readdirSync('data');
const files = named.length ? named : timelineFilesOf(names).map((name) => `data/${name}`);
const found = [
	...folderProblems(names).map(({ name, problem }) => ({ file: `data/${name}`, problem })),
	...files.flatMap((file) => problemsOf(file).map((problem) => ({ file, problem })))
];
for (const { file, problem } of found) console.error(lineOf(file, problem));
const warnings = found.filter(({ problem }) => problem.isWarning).length;
const faults = found.length - warnings;
const counts = [
	...(faults || !warnings ? [counted(faults, 'problem')] : []),
	...(warnings ? [counted(warnings, 'warning')] : [])
];
console.log(`${counts.join(' and ')} in ${counted(files.length, 'file')}`);
process.exitCode = faults ? 1 : 0;
