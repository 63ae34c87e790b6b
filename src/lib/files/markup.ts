/** Returns a text without the characters that XML cannot hold. */
export const held = (text: string): string =>
	text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '');

/** Returns a text as content or attribute value of XML and HTML. */
export const escaped = (text: string): string =>
	held(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Returns markup whose coordinates have two decimals. More cannot be seen, and cost a tenth of a page. */
export const rounded = (markup: string): string =>
	markup.replace(/<[^>]*>/g, (tag) => tag.replace(/(\d\.\d\d)\d+/g, '$1'));

/** Returns SVG without comments and end tags of empty elements, with two decimals. */
export const compact = (markup: string): string =>
	rounded(
		markup.replace(/<!--[^]*?-->/g, '').replace(/><\/(?:circle|line|path|rect|stop)>/g, '/>')
	);

/** Returns an empty tag of HTML with its attributes. */
export const tag = (name: 'link' | 'meta', attributes: Record<string, string>): string =>
	`<${name}${Object.entries(attributes)
		.map(([key, value]) => ` ${key}="${escaped(value)}"`)
		.join('')} />`;
