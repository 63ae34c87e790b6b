/** An element of XML: its attributes as text, and what it holds. */
export interface Element {
	/** The text between its name and the end of its tag. */
	readonly attributes: string;
	/** The text between its tags; empty where it has none. */
	readonly inner: string;
}

/** Returns the end of an opening tag, outside quoted values; -1 for none. */
function endOfTag(xml: string, from: number): number {
	let quote = '';
	for (let at = from; at < xml.length; at++) {
		const sign = xml[at]!;
		if (quote) quote = sign === quote ? '' : quote;
		else if (sign === '"' || sign === "'") quote = sign;
		else if (sign === '>') return at;
	}
	return -1;
}

/**
 * Visits the elements of a name, in one pass.
 *
 * They must not hold elements of their own name, as those of workbooks do not. Ends where one is not
 * closed.
 */
export function* elementsOf(xml: string, name: string): Generator<Element> {
	const [open, close] = [`<${name}`, `</${name}>`];
	for (let at = xml.indexOf(open); at >= 0; at = xml.indexOf(open, at)) {
		const after = at + open.length;
		if (!/[\s/>]/.test(xml[after] ?? '')) {
			at = after;
			continue;
		}
		const end = endOfTag(xml, after);
		if (end < 0) return;
		if (xml[end - 1] === '/') {
			yield { attributes: xml.slice(after, end - 1), inner: '' };
			at = end;
			continue;
		}
		const last = xml.indexOf(close, end);
		if (last < 0) return;
		yield { attributes: xml.slice(after, end), inner: xml.slice(end + 1, last) };
		at = last;
	}
}

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi;
const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'"
};

/** Returns a text of XML as it is read. */
export function unescaped(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(ENTITY, (whole, decimal, hex, name) => {
		if (name) return NAMED[String(name).toLowerCase()]!;
		const code = decimal ? Number(decimal) : parseInt(String(hex), 16);
		return code <= 0x10ffff ? String.fromCodePoint(code) : String(whole);
	});
}

/** Returns the value of an attribute; undefined where it is not there. */
export function attributeOf({ attributes }: Element, name: string): string | undefined {
	const [, a, b] =
		new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes) ?? [];
	const value = a ?? b;
	return value === undefined ? undefined : unescaped(value);
}

/** Returns XML without the prefixes of its names. */
export const withoutPrefixes = (xml: string): string =>
	xml.replace(/<(\/?)[\w.-]+:(?=[A-Za-z])/g, '<$1');
