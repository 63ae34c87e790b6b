import {
	flagName,
	optionParts,
	pictureOptions,
	type PictureOptionKey
} from '../../lib/vocabulary/picture-options.js';
import { exitCodes } from './failure.js';

/** characters of a line, and of the options at its start */
const [WIDTH, LEFT] = [100, 22];

/** a text in lines that stand `left` characters from the margin */
function wrapped(text: string, left: number): string {
	const lines = [''];
	for (const word of text.split(' ')) {
		const line = [lines.at(-1)!, word].filter(Boolean).join(' ');
		if (line.length <= WIDTH - left) lines[lines.length - 1] = line;
		else lines.push(word);
	}
	return lines.join(`\n${' '.repeat(left)}`);
}

function lineOf(key: PictureOptionKey): string {
	const { short, value, values, meaning } = pictureOptions[key];
	const flag = [short && `-${short},`, `--${flagName(key)}`, value].filter(Boolean).join(' ');
	const told = values ? `${meaning}: ${values.join(', ')}` : meaning;
	return `  ${flag}`.padEnd(LEFT - 1) + ` ${wrapped(told.replaceAll('`', ''), LEFT)}`;
}

/** what each exit code means */
const ends: Readonly<Record<Exclude<keyof typeof exitCodes, 'internal'>, string>> = {
	usage: 'usage',
	load: 'cannot load',
	content: 'content',
	write: 'cannot write',
	differs: 'differs',
	browser: 'no browser',
	some: 'some of a batch failed',
	interrupted: 'interrupted'
};

function endings(): string {
	const list = Object.entries(ends).map(
		([kind, text]) => `${exitCodes[kind as keyof typeof ends]} ${text}`
	);
	return wrapped(`Ends with 0, or ${list.join(', ')}.`, 0);
}

/** Returns what `--help` prints: every option by its part, and the exit codes. */
export function helpText(): string {
	const keys = Object.keys(pictureOptions) as PictureOptionKey[];
	const parts = Object.entries(optionParts).map(([part, title]) =>
		[title, ...keys.filter((key) => pictureOptions[key].part === part).map(lineOf)].join('\n')
	);
	return [
		'npm run shot -- [options]     a picture of a timeline, as it is in any state',
		...parts,
		endings()
	].join('\n\n');
}
