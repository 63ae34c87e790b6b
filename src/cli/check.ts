import { readdirSync, readFileSync } from 'node:fs';
import { checkTimeline } from '../lib/model/check.js';

interface Line {
	readonly text: string;
	readonly isWarning: boolean;
}

/** the problems of one file as lines: file, JSON path, fault and mend */
function linesOf(file: string): Line[] {
	let json: unknown;
	try {
		json = JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		const text = `${file}: cannot be read as JSON (${(error as Error).message}): correct the file`;
		return [{ text, isWarning: false }];
	}
	return checkTimeline(json).map(({ path, message, isWarning }) => ({
		text: `${file}: ${path}: ${isWarning ? 'warning: ' : ''}${message}`,
		isWarning
	}));
}

const counted = (count: number, noun: string): string =>
	`${count || 'no'} ${noun}${count > 1 ? 's' : ''}`;

const named = process.argv.slice(2);
const files = named.length
	? named
	: readdirSync('data')
			.filter((name) => name.endsWith('.json'))
			.map((name) => `data/${name}`);
const lines = files.flatMap(linesOf);
for (const { text } of lines) console.error(text);
const warnings = lines.filter(({ isWarning }) => isWarning).length;
const problems = lines.length - warnings;
const found = [
	...(problems || !warnings ? [counted(problems, 'problem')] : []),
	...(warnings ? [counted(warnings, 'warning')] : [])
];
console.log(`${found.join(' and ')} in ${counted(files.length, 'file')}`);
process.exitCode = problems ? 1 : 0;
