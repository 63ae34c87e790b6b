import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { root } from './process.mjs';

/**
 * A Vite plugin that makes one file of an application: modules that are loaded later become part of
 * the first one, since a frame without an origin of its own may load nothing more. What only unused
 * components need, as the libraries of the share dialog, is left out.
 */
export const loadedAtOnce = {
	name: 'loaded-at-once',
	enforce: 'post',
	apply: 'build',
	transform(code, id) {
		if (id.includes('node_modules')) return null;
		const imports = [];
		const body = code.replace(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g, (_, specifier) => {
			const name = `loadedAtOnce${imports.length}`;
			imports.push(`import * as ${name} from '${specifier}';`);
			return `Promise.resolve(${name})`;
		});
		const isOurs = /\/src\/lib\/[^?]*\.(ts|svelte)$/.test(id);
		return imports.length || isOurs
			? { code: imports.join('\n') + body, map: null, ...(isOurs && { moduleSideEffects: false }) }
			: null;
	}
};

const STARTED = /new Worker\(new URL\('([^']+)', import\.meta\.url\), \{ type: 'module' \}\)/;

/** A Vite plugin that puts the worker that reads files into the page itself, to be started from there. */
export const workerWithin = {
	name: 'worker-within',
	enforce: 'pre',
	apply: 'build',
	transform(code, id) {
		if (!id.endsWith('/file-worker.ts')) return null;
		const [start, path] = STARTED.exec(code) ?? [];
		if (!start) throw new Error(`No worker is started in ${id} as the embed expects.`);
		const within = code.replace(start, 'new WorkerWithin()');
		return { code: `import WorkerWithin from '${path}?worker&inline';\n${within}`, map: null };
	}
};

/** A Vite plugin that cuts inlined fonts to the characters that the site's texts have. */
export const cutFonts = {
	name: 'cut-fonts',
	enforce: 'post',
	apply: 'build',
	async generateBundle(_, bundle) {
		for (const file of Object.values(bundle)) {
			if (file.fileName.endsWith('.css')) file.source = await cutIn(String(file.source));
		}
	}
};

const inlined = /font-family:\s*["']?([^;"']+)[^}]*?data:font\/woff2;base64,([\w+/=]+)/g;

async function cutIn(css) {
	const [text, titles] = [textOfSite(), titlesOfSite()];
	for (const [, family, font] of css.matchAll(inlined)) {
		const options = { targetFormat: 'woff2', noLayoutClosure: true, noHinting: true };
		const shown = family === 'Headline' ? titles : text;
		const cut = await subsetFont(Buffer.from(font, 'base64'), shown, options);
		css = css.replace(font, cut.toString('base64'));
	}
	return css;
}

/** Files whose texts embeds show: the data, and the messages of pages, not those of dialogs. */
const texts = {
	data: /\.json$/,
	'src/lib/messages': /^((card|dates|embed|lost|overlay)\.)?\w{2}\.ts$/
};

/** The titles of all timelines. */
function titlesOfSite() {
	const names = readdirSync(join(root, 'data')).filter((name) => texts.data.test(name));
	const files = names.map((name) => JSON.parse(readFileSync(join(root, 'data', name), 'utf8')));
	return files.map(({ title }) => title).join('');
}

/** All characters of those files, and those of numbers and code. */
function textOfSite() {
	const files = Object.entries(texts).flatMap(([folder, isShown]) =>
		readdirSync(join(root, folder))
			.filter((name) => isShown.test(name))
			.map((name) => readFileSync(join(root, folder, name), 'utf8'))
	);
	const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
	return [...new Set([...files.join(''), ...ascii])].join('');
}
