import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './process.mjs';
import { site } from './server.mjs';

const manifest = join(root, '.svelte-kit/output/client/.vite/manifest.json');

/** the numbers of the parts that a page starts with */
const partsOf = (page) => {
	const html = readFileSync(join(site, page, 'index.html'), 'utf8');
	return Array.from(html.matchAll(/nodes\/(\d+)\./g), ([, part]) => part);
};

/** all files that parts of the site may load, now or later */
function reached(modules, keys) {
	const seen = new Set(keys);
	for (const key of seen)
		for (const next of [...(modules[key].imports ?? []), ...(modules[key].dynamicImports ?? [])])
			seen.add(next);
	return new Set(
		[...seen].flatMap((key) => [
			modules[key].file,
			...(modules[key].css ?? []),
			...(modules[key].assets ?? [])
		])
	);
}

/** The built files that only the writing desk loads: readers need not keep them. */
export function deskFiles() {
	const modules = JSON.parse(readFileSync(manifest, 'utf8'));
	const read = new Set(['', 'open'].flatMap(partsOf));
	const own = partsOf('write').filter((part) => !read.has(part));
	const parts = Object.keys(modules).filter((key) => /nodes\/\d+\.js$/.test(key));
	const isOwn = (key) => own.some((part) => key.endsWith(`/${part}.js`));
	const others = reached(
		modules,
		parts.filter((key) => !isOwn(key))
	);
	return [...reached(modules, parts.filter(isOwn))].filter((file) => !others.has(file)).sort();
}
