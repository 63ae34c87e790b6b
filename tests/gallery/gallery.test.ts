import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { examples, linesOf, markupOf, plainMarkupOf } from './draw.js';

it.each(Object.keys(examples))('draws %s as before', async (name) => {
	const lines = linesOf(markupOf(examples[name]!));
	await expect(lines).toMatchFileSnapshot(`figures/${name}.svg`);
});

it.each(Object.keys(examples))('draws %s without links in the same words', (name) => {
	const textsOf = (markup: string) =>
		(markup.match(/<text[^]*?<\/text>/g) ?? []).map(wordsOf).sort();
	const wordsOf = (text: string) => text.replace(/<[^>]*>/g, '').trim();
	const plain = plainMarkupOf(examples[name]!);
	expect(textsOf(plain)).toEqual(textsOf(markupOf(examples[name]!)));
	expect(plain).not.toMatch(/<a |<!--|undefined|NaN/);
});

it('has an example for each figure', () => {
	const figures = readdirSync('tests/gallery/figures').map((file) => file.replace(/\.svg$/, ''));
	expect(figures).toEqual(Object.keys(examples).sort());
});

it('writes an element a line, and tenths', () => {
	expect(
		linesOf('<g class="a"><!--[--><path d="M1.26,0L-2.04 3"></path><text>a b</text></g>')
	).toBe('<g class="a">\n\t<path d="M1.3,0L-2 3"></path>\n\t<text>a b</text>\n</g>\n');
});
