import { readFileSync, writeFileSync } from 'node:fs';
import { typeProperties } from '../lib/layout/type.js';
import { properties } from '../lib/theme.js';

const FILE = 'src/lib/theme.css';
const [FROM, TO] = ['\t/* npm run theme writes from here */\n', '\t/* to here */\n'];

/**
 * Returns a style sheet with the custom properties of `theme.ts` and `layout/type.ts` put in.
 *
 * @throws Where the marks around them are gone.
 */
export function themed(css: string): string {
	const [start, end] = [css.indexOf(FROM), css.indexOf(TO)];
	if (start < 0 || end < start)
		throw new Error(`${FILE} has lost the marks around its properties.`);
	const sizes = [...typeProperties].map(([name, value]) => `--${name}: ${value};`);
	const lines = [...properties(), ...sizes].map((line) => `\t${line}\n`);
	return css.slice(0, start + FROM.length) + lines.join('') + css.slice(end);
}

if (process.argv[1]?.endsWith('theme.ts')) writeFileSync(FILE, themed(readFileSync(FILE, 'utf8')));
