import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { examples, linesOf, markupOf } from './draw.js';

it.each(Object.keys(examples))('draws %s as before', async (name) => {
	const lines = linesOf(markupOf(examples[name]!));
	await expect(lines).toMatchFileSnapshot(`figures/${name}.svg`);
});

it('has an example for each figure', () => {
	const figures = readdirSync('tests/gallery/figures').map((file) => file.replace(/\.svg$/, ''));
	expect(figures).toEqual(Object.keys(examples).sort());
});

it('writes an element a line, and tenths', () => {
	expect(
		linesOf('<g class="a svelte-1x"><!--[--><path d="M1.26,0L-2.04 3"></path><text>a b</text></g>')
	).toBe('<g class="a">\n\t<path d="M1.3,0L-2 3"></path>\n\t<text>a b</text>\n</g>\n');
});
