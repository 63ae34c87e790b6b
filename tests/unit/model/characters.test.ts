import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkTimeline } from '../../../src/lib/model/check.js';
import { eachText, pathOf } from '../../../src/lib/model/problem.js';

const text = readFileSync('tests/fixtures/good.json', 'utf8');
const paths: PropertyKey[][] = [];
eachText(JSON.parse(text), (_, path) => paths.push([...path]));

const control = fc.oneof(
	fc.integer({ min: 0, max: 0x1f }),
	fc.integer({ min: 0x7f, max: 0x9f }),
	fc.constantFrom(0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069, 0xd800, 0xdfff, 0xfffe, 0xffff)
);

it('reports a control character in any text of a file, however deep', () => {
	expect(paths.some(({ length }) => length > 4)).toBe(true);
	fc.assert(
		fc.property(fc.constantFrom(...paths), control, fc.nat(), (path, code, where) => {
			const json = JSON.parse(text);
			const parent = path.slice(0, -1).reduce((node, key) => node[key], json);
			const old: string = parent[path.at(-1)!];
			const at = where % (old.length + 1);
			parent[path.at(-1)!] = old.slice(0, at) + String.fromCharCode(code) + old.slice(at);
			const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
			const messages = checkTimeline(json)
				.filter((problem) => problem.path === pathOf(path))
				.map(({ message }) => message);
			expect(messages).toContainEqual(expect.stringContaining(name));
		})
	);
});
