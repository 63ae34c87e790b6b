import { readdirSync } from 'node:fs';
import { folderProblems, timelineFilesOf } from '../lib/formats/data-file.js';
import { readWithPictures } from '../lib/media/site-file.js';
import type { Problem } from '../lib/model/problem.js';
import { lineOf } from '../lib/model/timeline-file.js';

async function problemsOf(file: string): Promise<readonly Problem[]> {
	try {
		return (await readWithPictures(file)).problems;
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
const found = folderProblems(names).map(({ name, problem }) => ({ file: `data/${name}`, problem }));
for (const file of files)
	found.push(...(await problemsOf(file)).map((problem) => ({ file, problem })));
for (const { file, problem } of found) console.error(lineOf(file, problem));
const warnings = found.filter(({ problem }) => problem.isWarning).length;
const faults = found.length - warnings;
const counts = [
	...(faults || !warnings ? [counted(faults, 'problem')] : []),
	...(warnings ? [counted(warnings, 'warning')] : [])
];
console.log(`${counts.join(' and ')} in ${counted(files.length, 'file')}`);
process.exitCode = faults ? 1 : 0;
