import { safeLink } from '../model/link.js';

/** Tags that texts of foreign files have. */
const TAG =
	/<\/?(?:a|p|br|b|i|u|em|strong|small|sub|sup|div|span|ul|ol|li|img|h[1-6]|iframe|blockquote|hr|font|center|cite|q|table|tr|td|th|tbody|thead|figure|figcaption|script|style)\b[^<>]*>/gi;
/** What a browser does not show. */
const HIDDEN = /<(script|style)\b[^<>]*>[^<]*(?:<(?!\/\1)[^<]*)*<\/\1\s*>/gi;
const BREAK = /^<\/?(?:p|br|div|li|ul|ol|h[1-6]|blockquote|hr|tr|table)\b/i;
const ENTITY =
	/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp|ndash|mdash|hellip|rsquo|lsquo|rdquo|ldquo));/gi;
const NAMED: Readonly<Record<string, string>> = {
	...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—' },
	...{ hellip: '…', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“' }
};
const HREF = /<a\b[^<>]*?\bhref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/gi;

/** Characters that no text of a timeline may hold: controls, changes of direction, halves of pairs. */
const UNWANTED = /[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufffe\uffff]/gu;

function character(whole: string, decimal?: string, hex?: string, name?: string): string {
	if (name) return NAMED[name.toLowerCase()] ?? whole;
	const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
	return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Returns a text on one line, without characters that no timeline may hold. */
export const cleaned = (text: string): string =>
	text.replace(/\s+/g, ' ').replace(UNWANTED, '').trim();

/** A text without markup, and the addresses that it linked to. */
export interface PlainText {
	/** The text, on one line. */
	readonly text: string;
	/** The addresses that may be linked, in their order. */
	readonly links: readonly string[];
}

/** Turns HTML into text and its links; what has no markup stays as it is. */
export function withoutMarkup(html: string): PlainText {
	if (!html.includes('<') && !html.includes('&')) return { text: cleaned(html), links: [] };
	const links = [...html.matchAll(HREF)]
		.map(([, a, b, c]) => safeLink((a ?? b ?? c ?? '').replace(ENTITY, character)))
		.filter((link) => link !== null);
	const text = html
		.replace(HIDDEN, ' ')
		.replace(TAG, (tag) => (BREAK.test(tag) ? ' ' : ''))
		.replace(ENTITY, character);
	return { text: cleaned(text), links };
}
