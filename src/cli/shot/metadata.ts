import type { About } from '../../lib/picture/about.js';
import { textOf, withText } from '../../lib/picture/png.js';
import type { Inches } from './pdf.js';
import type { Format } from './shot.js';
import { svgTexts } from './svg.js';

/** How large a file prints. */
export interface Print {
	/** Output px per inch of a PNG. */
	readonly dpi: number;
	/** The size of a PDF of one page. Without it, that of its paper. */
	readonly inches?: Inches;
}

/** Returns a drawn file that says what it is. SVG says so already. */
export async function asFile(
	format: Format,
	bytes: Uint8Array,
	about: About,
	{ dpi, inches }: Print
): Promise<Uint8Array> {
	if (format === 'png') return withText(bytes, about, dpi);
	if (format === 'svg') return bytes;
	// the library for PDF is large, and most runs do without it
	const { withPdfTexts } = await import('./pdf.js');
	return withPdfTexts(bytes, about, inches);
}

/**
 * Reads what a file says of itself, by name.
 *
 * @throws Where it is no PNG, SVG or PDF.
 */
export async function textsOf(bytes: Uint8Array): Promise<Record<string, string>> {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 5));
	if (start === '%PDF-') return (await import('./pdf.js')).pdfTexts(bytes);
	if (/^\s*<(svg|\?xml)/.test(start)) return svgTexts(new TextDecoder().decode(bytes));
	if (bytes[0] === 0x89) return textOf(bytes);
	throw new Error('is no PNG, SVG or PDF. Name a picture of this command.');
}
