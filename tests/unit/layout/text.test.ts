import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { metrics } from '../../../src/cli/metrics.js';
import stored from '../../../src/lib/layout/metrics.json' with { type: 'json' };
import { textWidth, type Weight } from '../../../src/lib/layout/text.js';

const weights: Weight[] = [400, 500, 600];
const fonts = new Map(
	weights.map((weight) => [
		weight,
		create(readFileSync(`src/lib/fonts/ibm-plex-sans-latin-${weight}-normal.woff2`)) as Font
	])
);
const words = fc.string({
	unit: fc.constantFrom(
		...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ 0123456789.,’–éüšż?'
	),
	maxLength: 58
});
const known = (text: string, font: Font) =>
	[...text].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0)!));

describe('the widths of texts', () => {
	it('stand in the table as the fonts give them (npm run metrics)', () => {
		expect(stored).toEqual(metrics());
	});

	it('are those that fontkit measures, kerning and ligatures left out', () => {
		fc.assert(
			fc.property(words, fc.constantFrom(...weights), (text, weight) => {
				const font = fonts.get(weight)!;
				fc.pre(known(text, font));
				const off = { kern: false, liga: false, clig: false, calt: false };
				const run = font.layout(text, off as unknown as string[]);
				const expected = (run.advanceWidth / font.unitsPerEm) * 12.5;
				expect(textWidth(text, 12.5, weight)).toBeCloseTo(expected, 1);
			})
		);
	});

	it('leave room for a character that no bundled font has', () => {
		expect(textWidth('漢', 12, 400)).toBe(12);
	});
});
