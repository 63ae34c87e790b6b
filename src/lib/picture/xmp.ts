import { dublinCore, OURS, type About } from './about.js';
import { escaped } from '../files/markup.js';

/** Terms whose value is one text for each language. */
const WORDED = ['title', 'description'];
/** Terms whose value is a list. */
const LISTED = ['date', 'language'];

const worded = (text: string): string =>
	`<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;

function termOf(name: string, text: string): string {
	if (WORDED.includes(name)) return worded(text);
	return LISTED.includes(name)
		? `<rdf:Seq><rdf:li>${escaped(text)}</rdf:li></rdf:Seq>`
		: escaped(text);
}

/**
 * Returns what a picture says about itself as an XMP packet.
 *
 * Its alternative text is included.
 */
export function xmpOf(about: About): string {
	const terms = dublinCore(about).map(
		([name, text]) => `<dc:${name}>${termOf(name, text)}</dc:${name}>`
	);
	return [
		'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
		'<x:xmpmeta xmlns:x="adobe:ns:meta/">',
		'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
		'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
		` xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:timeline="${OURS}">`,
		...terms,
		`<Iptc4xmpCore:AltTextAccessibility>${worded(about.alt)}</Iptc4xmpCore:AltTextAccessibility>`,
		`<Iptc4xmpCore:ExtDescrAccessibility>${worded(about.description)}</Iptc4xmpCore:ExtDescrAccessibility>`,
		`<timeline:order>${escaped(about.request)}</timeline:order>`,
		'</rdf:Description></rdf:RDF></x:xmpmeta>',
		'<?xpacket end="r"?>'
	].join('\n');
}
