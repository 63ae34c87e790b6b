import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { helpText } from '../../../src/cli/shot/help.js';
import { overlayMessagesOf } from '../../../src/lib/messages/overlay.js';
import { presets } from '../../../src/lib/picture/preset.js';
import { frameRights } from '../../../src/lib/vocabulary/frame-rights.js';
import { hostKeys } from '../../../src/lib/vocabulary/host-keys.js';
import {
	flagName,
	pictureOptions,
	presetIds,
	type PictureOptionKey
} from '../../../src/lib/vocabulary/picture-options.js';
import { listed, optionRows, stateRows, tableOf } from './markdown.js';

it('names every key of an address in the README', () => {
	expect(tableOf('README.md', 'query key', 'value', 'meaning')).toEqual(stateRows());
});

it('names every shortcut in the README as the sheet of keys does', () => {
	const rows = Object.values(overlayMessagesOf('en').keys.rows);
	expect(tableOf('README.md', 'key', 'does')).toEqual(rows);
});

/** pages of the command, of hosts without a page for a wrong address, parts of pages: nobody links to them */
const unlisted = [
	'picture/',
	'media/[name]/',
	'write/places.txt',
	'timeline.json',
	'offline/timelines.json',
	'404.html'
];

it('names every address in the README', () => {
	const routes = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.filter((name) => /\+(page(@\w*)?\.svelte|server\.ts)$/.test(name))
		.map((name) =>
			name.replaceAll('\\', '/').replace(/\([^)]*\)\/|\[\.\.\.timeline=timeline\]\/|\+[^/]*$/g, '')
		)
		.map((path) => path.replace('[id]', 'ID').replace(/(\.\w+)\/$/, '$1'))
		.filter((path) => !unlisted.includes(path));
	const told = tableOf('README.md', 'path', 'page').flatMap(([cell = '']) =>
		cell.split(', ').map((name) => name.replaceAll('`', ''))
	);
	const paths = told.map((name) => (name.startsWith('.') ? `/data${name}` : name));
	const own = paths.filter((path) => !path.startsWith('/t/') && path !== '/embed.js');
	expect(own.sort()).toEqual(routes.map((path) => `/${path}`).sort());
});

it('names every option in the docs of pictures, and in the help of the command', () => {
	expect(tableOf('docs/pictures.md', 'option', 'meaning')).toEqual(optionRows());
	const help = helpText();
	for (const key of Object.keys(pictureOptions) as PictureOptionKey[])
		expect(help).toMatch(new RegExp(`^  (-\\w, )?--${flagName(key)}\\b`, 'm'));
	expect(Math.max(...help.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
});

it('names every preset in the docs of pictures', () => {
	expect(presets.map(({ id }) => id)).toEqual(presetIds);
	const named = tableOf('docs/pictures.md', 'preset', 'for', 'size', 'smallest type');
	expect(named.map(([id]) => id)).toEqual(presetIds.map((id) => `\`${id}\``));
});

it('shows the rights of frames and the keys that hosts may set in the docs of embedding', () => {
	const docs = readFileSync('docs/embedding.md', 'utf8');
	for (const [name, value] of Object.entries(frameRights))
		expect(docs).toContain(`${name}="${value}"`);
	expect(docs).toContain(listed(hostKeys));
});

it.each([
	['the rights of frames', /allow-popups-to|clipboard-write/, 'vocabulary/frame-rights.ts'],
	['the keys that hosts may set', /'from',\s*'to',\s*'event'/, 'vocabulary/host-keys.ts'],
	['the values of a key', /'auto',\s*'(linear|light|cooperative)'/, 'vocabulary/choices.ts']
])('writes %s in one file', (_, pattern, place) => {
	const files = ['src/lib', 'src/embed', 'src/routes', 'src/cli'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(ts|mjs|svelte)$/.test(name))
			.map((name) => join(folder, name))
	);
	const holding = files.filter((file) => pattern.test(readFileSync(file, 'utf8')));
	expect(holding).toEqual([join('src/lib', place)]);
});
