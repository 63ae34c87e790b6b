import { sourceTitle } from '../model/source.js';
import type { PictureMessages } from '../messages/picture.js';
import { choicesOf } from '../model/filter.js';
import { facets } from '../vocabulary/host-keys.js';
import { formatDate, formatSpan } from '../time/format.js';
import type { Span } from '../time/instant.js';
import type { Subject } from './subject.js';
import { say, widthOf, wrap, type Style, type Words } from './text-block.js';

/** A place for words, in CSS px. */
export interface Box {
	/** The start of the words. */
	readonly x: number;
	/** The top of the words. */
	readonly y: number;
	/** The width that they may take. */
	readonly width: number;
}

/** The line heights of the headline and of other texts, as factors of their sizes. */
const LINE = { title: 1.14, text: 1.38 };

/**
 * Returns the subtitle: the subject, its range, and how much lies outside it.
 *
 * Dates are short where that saves a line. A subtitle of the user’s own gets what lies outside only
 * where it costs no line.
 */
export function subtitleOf(
	{ timeline, request }: Subject,
	domain: Span,
	outside: number,
	width: number,
	m: PictureMessages
): string {
	const { picture } = m;
	const told = request.preset.index ? picture.outsideGrey : picture.outside;
	const whole = (text: string) =>
		outside ? `${text.replace(/[^.!?…]$/, '$&.')} ${told(outside)}` : text;
	const rangeIn = (form: 'long' | 'short') =>
		picture.range(timeline.subject, formatSpan(domain, form, m));
	const own = request.subtitle;
	const [first, second] =
		own === null ? [whole(rangeIn('long')), whole(rangeIn('short'))] : [whole(own), own];
	const style: Style = { size: request.preset.sizes.text, weight: 400, tone: 'ink2' };
	const linesOf = (text: string) => wrap(text, style, width).length;
	return linesOf(second) < linesOf(first) ? second : first;
}

/**
 * Returns what a filter and a search leave, in words.
 *
 * Empty without both.
 */
export function narrowedOf(
	{ timeline, address }: Subject,
	count: number,
	m: PictureMessages
): string {
	const chosen = facets.flatMap((facet) =>
		choicesOf(timeline, facet).flatMap(({ id, name }) =>
			address.filter[facet].includes(id) ? name : []
		)
	);
	const words = address.q ? [...chosen, m.filter.quoted(address.q)] : chosen;
	return words.length ? m.picture.narrowed(count, timeline.events.length, words) : '';
}

/** Returns the headline, the subtitle and the line on filters, in place. */
export function headingOf(
	subject: Subject,
	subtitle: string,
	count: number,
	{ x, y, width }: Box,
	m: PictureMessages
) {
	const { request, timeline } = subject;
	const { sizes } = request.preset;
	const title: Style = { size: sizes.title, weight: 600, tone: 'ink', isHeadline: true };
	const text: Style = { size: sizes.text, weight: 400, tone: 'ink2' };
	const words: Words[] = [];
	let below = y;
	const block = (content: string, style: Style, factor: number) => {
		for (const line of wrap(content, style, width)) {
			words.push(say(line, x, below + style.size * factor * 0.78, style));
			below += style.size * factor;
		}
	};
	block(request.title ?? timeline.title, title, LINE.title);
	below += sizes.text * 0.3;
	block(subtitle, text, LINE.text);
	block(narrowedOf(subject, count, m), { ...text, weight: 500 }, LINE.text);
	return { words, height: below - y };
}

/**
 * Returns an address as people write it.
 *
 * Without its state where that makes it too long.
 */
function shortAddress(at: string, style: Style, width: number): string {
	const { host, pathname, search } = new URL(at);
	const path = `${host}${pathname}`.replace(/\/$/, '');
	const whole = `${host}${pathname}${search}`.replace(/\/$/, '');
	return [whole, path, host].find((text) => widthOf(text, style) <= width) ?? '';
}

/** Returns the source, its day and the state’s address, under a line. */
export function footerOf({ timeline, request }: Subject, { x, y, width }: Box, m: PictureMessages) {
	const size = request.preset.sizes.small;
	const plain: Style = { size, weight: 400, tone: 'ink2' };
	const bold: Style = { size, weight: 600, tone: 'ink' };
	const quiet: Style = { size, weight: 400, tone: 'ink3' };
	const { published } = timeline;
	const title = sourceTitle(timeline);
	const day = published === null ? '' : formatDate(published, 'day', 'short', m);
	const label = title && m.header.source;
	const indent = widthOf(label, bold) + size * 0.6;
	const lines = wrap(m.picture.footer(title, day), plain, width, indent);
	const made =
		request.at && URL.canParse(request.at) ? shortAddress(request.at, quiet, width) : m.product;
	const last = widthOf(lines.at(-1)!, plain) + (lines.length === 1 ? indent : 0);
	const isBeside = last + widthOf(made, quiet) + 2 * size <= width;
	const first = y + size * 1.9;
	const lineAt = (index: number) => first + index * size * LINE.text;
	const bottom = lineAt(lines.length - (isBeside ? 1 : 0));
	const words = [
		say(label, x, first, bold),
		...lines.map((line, index) => say(line, x + (index ? 0 : indent), lineAt(index), plain)),
		say(made, isBeside ? x + width - widthOf(made, quiet) : x, bottom, quiet)
	];
	return {
		words: words.filter(({ text }) => text),
		top: y + size * 0.4,
		height: bottom + size * 0.3 - y
	};
}
