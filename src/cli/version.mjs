import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** What a build reads, beside the packages that the lock file names. */
const inputs = ['data', 'src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];

const filesOf = (folder) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name));

/**
 * Returns a name for what is built from a folder: a hash of the files that a build reads and of its
 * address. It changes with any of them and with nothing else.
 */
export function versionOf(folder, address = '') {
	const hash = createHash('sha256').update(address);
	for (const input of inputs) {
		const path = join(folder, input);
		const files = /\./.test(input) ? [path] : filesOf(path);
		const named = files.map((file) => [relative(folder, file).replaceAll(sep, '/'), file]);
		for (const [name, file] of named.sort(([a], [b]) => (a < b ? -1 : 1)))
			hash.update(`\0${name}\0`).update(readFileSync(file));
	}
	return hash.digest('hex').slice(0, 16);
}
