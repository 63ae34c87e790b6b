import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { main, root } from './process.mjs';

const site = join(root, 'build');

/** The parts of the site: most bytes of each, compressed, and the files that it is. */
const parts = [
	{ name: 'first load', limit: 88_000, filesOf: scriptsOf },
	...['embed/', 't/moon/embed/'].map((name) => ({
		name,
		limit: 175_000,
		filesOf: () => [`${name}index.html`]
	})),
	{ name: 'open/embed/', limit: 400_000, filesOf: () => ['open/embed/index.html'] },
	{ name: 'embed.js', limit: 4_000, filesOf: () => ['embed.js'] }
];

/** The scripts that the first page loads at once: those that it names, and what they import. */
function scriptsOf() {
	const html = readFileSync(join(site, 'index.html'), 'utf8');
	const named = [
		...html.matchAll(/<link[^>]*modulepreload[^>]*>|import\("[^"]+"\)|<script[^>]*>/g)
	];
	const scripts = new Set();
	const add = (file) => {
		if (scripts.has(file)) return;
		scripts.add(file);
		const code = readFileSync(join(site, file), 'utf8');
		for (const [, path] of code.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g))
			add(join(dirname(file), path));
	};
	for (const [tag] of named) {
		const path = /(?:href|src)="([^"]+\.js)"|import\("([^"]+)"\)/.exec(tag);
		if (path) add(join(path[1] ?? path[2]));
	}
	return [...scripts];
}

const weightOf = (file) => gzipSync(readFileSync(join(site, file)), { level: 9 }).length;

/**
 * Returns what each part of the built site weighs, and each of its files, in bytes after gzip.
 * @throws {Error} where the site is not built
 */
export function weights() {
	if (!existsSync(join(site, 'embed.js')))
		throw new Error('The site is not built. Run "npm run build" first.');
	return parts.map(({ name, limit, filesOf }) => {
		const files = filesOf().map((file) => ({ file, bytes: weightOf(file) }));
		return { name, limit, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), files };
	});
}

const inKB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

function print() {
	for (const { name, bytes, limit, files } of weights()) {
		console.log(`${inKB(bytes)} of ${(limit / 1000).toFixed(1)} kB: ${name}`);
		const heaviest = files.sort((a, b) => b.bytes - a.bytes);
		if (files.length > 1)
			for (const one of heaviest) console.log(`  ${inKB(one.bytes)} ${one.file}`);
	}
}

if (process.argv[1]?.endsWith('size.mjs')) await main(() => Promise.resolve(print()));
