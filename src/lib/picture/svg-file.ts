import { dublinCore, OURS, type About } from './about.js';
import { escaped, held, rounded } from '../files/markup.js';
import { styleOf, type Ground } from './style.js';

/** A font that a file carries within. */
export interface Face {
	/** The name of the family. */
	readonly family: string;
	/** The weight, from 100 to 900. */
	readonly weight: number;
	/** True if it is italic. */
	readonly isItalic: boolean;
	/** The WOFF2 file in base64. */
	readonly data: string;
}

const faceRule = ({ family, weight, isItalic, data }: Face): string =>
	`@font-face{font-family:'${family}';font-weight:${weight};font-style:${isItalic ? 'italic' : 'normal'};` +
	`src:url(data:font/woff2;base64,${data}) format('woff2')}`;

/** Returns what a picture says about itself, as RDF with the terms of Dublin Core. */
function metadata(about: About): string {
	const terms = dublinCore(about).map(
		([name, text]) => `<dc:${name}>${escaped(text)}</dc:${name}>`
	);
	return (
		'<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"' +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:timeline="${OURS}">` +
		`<rdf:Description rdf:about="">${terms.join('')}` +
		`<timeline:order>${escaped(about.request)}</timeline:order>` +
		'</rdf:Description></rdf:RDF></metadata>'
	);
}

/**
 * Returns markup as XML, without what only a page needs.
 *
 * Comments, empty classes, more than two decimals.
 */
const tidied = (markup: string): string =>
	rounded(
		held(markup)
			.replace(/<!--[\s\S]*?-->/g, '')
			.replace(/ class=""/g, '')
			.replaceAll(']]>', ']]&gt;')
	);

/**
 * Returns a drawn picture as a file of its own.
 *
 * With names, metadata, values for all colours, and fonts.
 */
export function svgFile(
	markup: string,
	uid: string,
	about: About,
	ground: Ground,
	faces: readonly Face[]
): string {
	const drawing = tidied(markup);
	const start = drawing.indexOf('<svg');
	const open = drawing.indexOf('>', start) + 1;
	const used = faces.filter(({ isItalic }) => !isItalic || /class="strip-note quiet/.test(drawing));
	const style = [...used.map(faceRule), styleOf(ground)].join('\n');
	const head = [
		`<title id="${uid}-title">${escaped(about.title)}</title>`,
		`<desc id="${uid}-desc">${escaped(about.alt)}</desc>`,
		metadata(about),
		`<style>${escaped(style)}</style>`
	];
	return `${drawing.slice(start, open)}${head.join('\n')}${drawing.slice(open).trim()}\n`;
}
