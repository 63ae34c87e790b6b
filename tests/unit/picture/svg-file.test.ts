import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { About } from '../../../src/lib/picture/about.js';
import { typeProperties } from '../../../src/lib/layout/type.js';
import { svgFile } from '../../../src/lib/picture/svg-file.js';
import { styleOf } from '../../../src/lib/picture/style.js';
import { resolved } from '../../../src/lib/theme.js';
import { faces, fileOf, parsed } from '../files/files.js';
import { pictureAt, pictureOf, some, war } from './pictures.js';

/** what no rasteriser and no encyclopaedia takes */
const FORBIDDEN =
	/var\(|@import|<script|foreignObject|light-dark\(|oklch\(|color-mix\(|javascript:|<a[\s>]|\son\w+=/;

const grounds = ['light', 'dark'] as const;

const attributesOf = (file: Document): [name: string, value: string][] =>
	[...file.querySelectorAll('*')].flatMap((element) =>
		[...element.attributes].map(({ name, value }): [string, string] => [name, value])
	);

describe.each(some)('the file of %s of %s', (preset, view) => {
	const picture = pictureOf(preset, view);

	it.each(grounds)('is well-formed and stands on its own, on %s ground', (ground) => {
		const svg = fileOf(picture, ground, []);
		const file = parsed(svg);
		expect(file.querySelector('parsererror')).toBeNull();
		expect(FORBIDDEN.exec(svg)?.[0]).toBeUndefined();
		const links = attributesOf(file).filter(([name]) => /(^|:)(href|src)$/.test(name));
		expect(links.filter(([, value]) => !/^(#|data:)/.test(value))).toEqual([]);
		const urls = [...svg.matchAll(/url\(['"]?([^)'"]*)/g)].map(([, url]) => url!);
		expect(urls.filter((url) => !url.startsWith('#'))).toEqual([]);
	});

	it('has ids of its own, and finds what it refers to', () => {
		const file = parsed(fileOf(picture, 'light', []));
		const ids = [...file.querySelectorAll('[id]')].map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.filter((id) => !id.startsWith(picture.uid))).toEqual([]);
		const told = attributesOf(file).flatMap(([name, value]) =>
			/labelledby$/.test(name)
				? value.split(' ')
				: [...value.matchAll(/url\(#([^)]*)\)/g)].map(([, id]) => id!)
		);
		expect(told.length).toBeGreaterThan(1);
		expect(told.filter((id) => !ids.includes(id))).toEqual([]);
	});

	it('says its size, what it is, and has a ground', () => {
		const root = parsed(fileOf(picture, 'light', [])).documentElement;
		const { width, height, about } = picture;
		expect(root.namespaceURI).toBe('http://www.w3.org/2000/svg');
		expect(['width', 'height'].map((name) => Number(root.getAttribute(name)))).toEqual([
			width,
			height
		]);
		expect(root.getAttribute('viewBox')).toBe(`0 0 ${width} ${height}`);
		expect(root.getAttribute('role')).toBe('img');
		expect(root.querySelector('title')!.textContent).toBe(about.title);
		expect(root.querySelector('desc')!.textContent).toBe(about.alt);
		const ground = root.querySelector('rect')!;
		expect(ground.getAttribute('class')).toBe('ground');
		expect([ground.getAttribute('width'), ground.getAttribute('height')].map(Number)).toEqual([
			width,
			height
		]);
	});
});

it('gives pictures of other states other ids, so that two can stand in one page', () => {
	const names = some.map(([preset, view]) => pictureOf(preset, view).uid);
	expect(new Set(names).size).toBe(names.length);
});

it.each(grounds)('writes the colours of the %s theme as values', (ground) => {
	const css = styleOf(ground);
	for (const name of ['page', 'ink', 'line', 'diamond'])
		expect(css).toContain(resolved(ground).get(name)!);
});

it('knows every token of the style sheets that it copies', () => {
	const css = ['figure', 'picture']
		.map((name) => readFileSync(`src/lib/${name}.css`, 'utf8'))
		.join();
	const used = new Set([...css.matchAll(/var\(--([\w-]+)\)/g)].map(([, name]) => name!));
	const ofPages = ['kind', 'ease'];
	const known = new Set([...resolved('light').keys(), ...typeProperties.keys(), ...ofPages]);
	expect([...used].filter((name) => !known.has(name))).toEqual([]);
});

it('carries the fonts that it uses, the italic only where something is italic', () => {
	const weights = (svg: string) =>
		[...svg.matchAll(/@font-face\{[^}]*font-weight:(\d+);font-style:(\w+)/g)].map(
			([, weight, style]) => `${weight} ${style}`
		);
	const upright = ['400 normal', '500 normal', '600 normal', '560 normal'];
	expect(weights(fileOf(pictureOf('social', 'nine days'))).sort()).toEqual(upright.sort());
	expect(weights(fileOf(pictureOf('web', 'war')))).toContain('400 italic');
	expect(faces.every(({ data }) => fileOf(pictureOf('web', 'war')).includes(data))).toBe(true);
});

describe('what a file says about itself', () => {
	const at = 'https://example.org/?from=2024-11-12&event=a"b<c>';
	const query = new URLSearchParams({
		at,
		title: '“A” <b>\u000b & ]]> c',
		footer: 'no'
	}).toString();
	const picture = pictureAt(war, query);
	const file = parsed(fileOf(picture, 'light', []));
	const term = (name: string) =>
		file.getElementsByTagNameNS('http://purl.org/dc/elements/1.1/', name)[0]?.textContent;

	it('is Dublin Core in RDF, also without a footer', () => {
		expect(file.querySelector('parsererror')).toBeNull();
		expect(file.querySelector('metadata')!.firstElementChild!.localName).toBe('RDF');
		expect(term('title')).toBe('“A” <b> & ]]> c');
		expect(term('description')).toBe(picture.about.alt);
		expect(term('identifier')).toBe(at);
		expect(term('source')).toContain(war.sources[0]!.title);
		expect(term('date')).toBe('2024-11-20');
		expect(term('language')).toBe('en');
		expect(term('rights')).toBeUndefined();
	});

	it('has nothing that XML cannot hold', () => {
		const about: About = { ...picture.about, alt: 'a\u0000b\u000bc\ud800d\ufffee\u{1f30d}' };
		const svg = svgFile('<svg xmlns="http://www.w3.org/2000/svg"></svg>', 'x', about, 'light', []);
		expect(parsed(svg).querySelector('desc')!.textContent).toBe('abcde\u{1f30d}');
	});
});
