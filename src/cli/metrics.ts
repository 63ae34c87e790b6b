import { readFileSync, writeFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';

/** Ranges of the characters that labels may use, first and last included. They are Latin-1, Latin Extended-A, common punctuation and the euro. */
export const ranges: [number, number][] = [
	[0x20, 0x7e],
	[0xa0, 0x17f],
	[0x2013, 0x2026],
	[0x2032, 0x2033],
	[0x2039, 0x203a],
	[0x20ac, 0x20ac]
];

/** the advances of each range, by its first code point; 0 for what the font does not have */
function advances(file: string): Record<number, number[]> {
	const font = create(readFileSync(file)) as Font;
	const advanceOf = (code: number) =>
		font.hasGlyphForCodePoint(code)
			? Math.round((1000 * font.glyphForCodePoint(code).advanceWidth) / font.unitsPerEm)
			: 0;
	return Object.fromEntries(
		ranges.map(([from, to]) => [
			from,
			Array.from({ length: to - from + 1 }, (_, index) => advanceOf(from + index))
		])
	);
}

const sansOf = (weight: number) => `src/lib/fonts/ibm-plex-sans-latin-${weight}-normal.woff2`;

/** Returns advance widths in thousandths of the font size, by weight and range. */
export const metrics = () =>
	Object.fromEntries([400, 500, 600].map((weight) => [weight, advances(sansOf(weight))]));

/** Returns those of the headlines of pictures, by range. */
export const headline = () => advances('src/lib/fonts/newsreader-latin-headline.woff2');

if (process.argv[1]?.endsWith('metrics.ts')) {
	writeFileSync('src/lib/layout/metrics.json', `${JSON.stringify(metrics())}\n`);
	writeFileSync('src/lib/picture/headline.json', `${JSON.stringify(headline())}\n`);
}
