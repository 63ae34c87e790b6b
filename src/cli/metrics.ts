import { readFileSync, writeFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';

/** the characters that labels may use: Latin-1, Latin Extended-A and common punctuation */
const ranges: [number, number][] = [
	[0x20, 0x7e],
	[0xa0, 0x17f],
	[0x2013, 0x2026]
];

function advances(weight: number): Record<string, number> {
	const file = `static/fonts/ibm-plex-sans-latin-${weight}-normal.woff2`;
	const font = create(readFileSync(file)) as Font;
	const widths: Record<string, number> = {};
	for (const [from, to] of ranges)
		for (let code = from; code <= to; code++) {
			if (!font.hasGlyphForCodePoint(code)) continue;
			const { advanceWidth } = font.glyphForCodePoint(code);
			widths[String.fromCodePoint(code)] = Math.round((1000 * advanceWidth) / font.unitsPerEm);
		}
	return widths;
}

/** advance widths in thousandths of the font size, by weight and character */
export const metrics = () => Object.fromEntries([400, 500, 600].map((w) => [w, advances(w)]));

if (process.argv[1]?.endsWith('metrics.ts'))
	writeFileSync('src/lib/layout/metrics.json', `${JSON.stringify(metrics())}\n`);
