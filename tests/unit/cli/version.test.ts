import { cpSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { versionOf } from '../../../src/cli/version.mjs';

const folder = mkdtempSync(join(tmpdir(), 'version-'));
const inputs = ['data', 'src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
const here = process.cwd();

beforeAll(() => {
	for (const name of inputs) cpSync(name, join(folder, name), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

it('names a version by what a build reads, wherever and whenever it is read', () => {
	expect(versionOf(folder)).toBe(versionOf(here));
	expect(versionOf(`${folder}/`)).toBe(versionOf(here));
	utimesSync(join(folder, 'data/moon.json'), 1, 1);
	expect(versionOf(folder)).toBe(versionOf(here));
	expect(versionOf(folder)).toMatch(/^[0-9a-f]{16}$/);
});

it('changes with the data, the code, a name, and the address', () => {
	const names = [versionOf(folder), versionOf(folder, 'https://example.org/')];
	writeFileSync(join(folder, 'data/one.json'), '{}');
	names.push(versionOf(folder));
	renameSync(join(folder, 'data/one.json'), join(folder, 'data/two.json'));
	names.push(versionOf(folder));
	writeFileSync(join(folder, 'src/app.css'), '');
	names.push(versionOf(folder));
	expect(new Set(names).size).toBe(5);
});
