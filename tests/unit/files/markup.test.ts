import { expect, it } from 'vitest';
import { compact, escaped, rounded, tag } from '../../../src/lib/files/markup.js';

it('coordinates have two decimals, words as many as they were written with', () => {
	expect(rounded('<text x="1.23456" y="-0.005">1.500 of 3.14159</text>')).toBe(
		'<text x="1.23" y="-0.00">1.500 of 3.14159</text>'
	);
});

it('markup that no script takes over has no comments and no end tags of empty elements', () => {
	expect(compact('<g><!--[--><rect x="1.234"></rect><!--]--><text>a</text></g>')).toBe(
		'<g><rect x="1.23"/><text>a</text></g>'
	);
});

it('texts become content and values that end nothing, without what XML cannot hold', () => {
	expect(escaped('a\u0000 & <b> "c"\u{1f600}')).toBe('a &#38; &#60;b&#62; &#34;c&#34;\u{1f600}');
	expect(tag('meta', { name: 'a', content: '">' })).toBe('<meta name="a" content="&#34;&#62;" />');
});
