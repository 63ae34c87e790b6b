/** the terms of a file's metadata, and the names that other formats give them */
const NAMES: Record<string, string> = {
	'dc:title': 'Title',
	'dc:description': 'Description',
	'dc:source': 'Source',
	'dc:identifier': 'URL',
	'dc:date': 'Creation Time',
	'timeline:order': 'Order'
};

const plain = (text: string): string =>
	text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

/** Reads what one of our SVG files says of itself, by name. Empty for others. */
export function svgTexts(svg: string): Record<string, string> {
	const [, metadata = ''] = /<metadata>([^]*?)<\/metadata>/.exec(svg) ?? [];
	const terms = [...metadata.matchAll(/<([a-z]+:[a-z]+)>([^<]*)</g)];
	return Object.fromEntries(
		terms.flatMap(([, term = '', text = '']) => (NAMES[term] ? [[NAMES[term], plain(text)]] : []))
	);
}
