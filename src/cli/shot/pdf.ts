import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { About } from '../../lib/picture/about.js';
import { xmpOf } from '../../lib/picture/xmp.js';

/** entries of a PDF's document information that are not its own */
const OWN = { Source: 'source', URL: 'state', Order: 'request' } as const;

/** Width and height in inches. */
export type Inches = readonly [width: number, height: number];

const POINTS = 72;

/** makes the only page of a PDF exactly as large as it is to be; browsers round it up */
function trim(document: PDFDocument, inches: Inches) {
	const [width, height] = inches.map((side) => side * POINTS) as [number, number];
	const page = document.getPage(0);
	page.setMediaBox(0, page.getHeight() - height, width, height);
}

/** Returns a PDF that says what it is. It is dated by its source, not by the clock. */
export async function withPdfTexts(
	pdf: Uint8Array,
	about: About,
	inches?: Inches
): Promise<Uint8Array> {
	const document = await PDFDocument.load(pdf, { updateMetadata: false });
	if (inches) trim(document, inches);
	const date = new Date(`${about.published}T00:00:00Z`);
	document.setTitle(about.title, { showInWindowTitleBar: true });
	document.setSubject(about.alt);
	document.setLanguage(about.lang);
	document.setCreator('Conflict timeline');
	document.setProducer('Conflict timeline');
	document.setCreationDate(date);
	document.setModificationDate(date);
	const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
	for (const [name, key] of Object.entries(OWN)) {
		const text = about[key];
		if (text) info.set(PDFName.of(name), PDFHexString.fromText(text));
	}
	const entries = { Type: 'Metadata', Subtype: 'XML' };
	const packet = document.context.stream(new TextEncoder().encode(xmpOf(about)), entries);
	document.catalog.set(PDFName.of('Metadata'), document.context.register(packet));
	return document.save({ useObjectStreams: true, updateFieldAppearances: false });
}

/** Reads what a PDF says of itself, by name. */
export async function pdfTexts(pdf: Uint8Array): Promise<Record<string, string>> {
	const document = await PDFDocument.load(pdf, { updateMetadata: false });
	const info = document.context.lookup(document.context.trailerInfo.Info, PDFDict);
	const read = (name: string): string => {
		const value = info.lookup(PDFName.of(name));
		return value instanceof PDFHexString || value instanceof PDFString ? value.decodeText() : '';
	};
	const texts = {
		Title: read('Title'),
		Description: read('Subject'),
		...Object.fromEntries(Object.keys(OWN).map((name) => [name, read(name)])),
		'Creation Time': document.getCreationDate()?.toISOString().slice(0, 10) ?? ''
	};
	return Object.fromEntries(Object.entries(texts).filter(([, text]) => text));
}
