import { fileMessagesOf } from '../messages/files.js';
import { messagesOf } from '../messages/index.js';
import { choicesOf, type Facet, type Filter } from '../model/filter.js';
import { facets } from '../vocabulary/host-keys.js';
import { safeLink } from '../model/link.js';
import { publishedOf, sourceTitle } from '../model/source.js';
import type { Timeline, TimelineEvent } from '../model/timeline.js';
import { calendarDate } from '../time/calendar.js';
import { formatDate, formatSpan } from '../time/format.js';
import { isoText } from '../time/iso.js';
import type { Instant, Span } from '../time/instant.js';
import { slugOf } from './file-name.js';

/** A view to be cited. */
export interface Cited {
	/** The timeline that is shown. */
	readonly timeline: Timeline;
	/** The stretch of time that is shown. */
	readonly window: Span;
	/** The selected event, if there is one. */
	readonly event: TimelineEvent | null;
	/** The filter in use. */
	readonly filter: Filter;
	/** The search. Empty for none. */
	readonly q: string;
	/** How many events pass filter and search. */
	readonly matching: number;
	/** The absolute address of the view. */
	readonly href: string;
	/** When it was looked at. Null where that is not to be said. */
	readonly retrieved: Instant | null;
}

function namesOf(facet: Facet, { timeline, filter }: Cited): string[] {
	return choicesOf(timeline, facet)
		.filter(({ id }) => filter[facet].includes(id))
		.map(({ name }) => name);
}

/** what the events are narrowed to, in words; empty when all are shown */
function narrowing(cited: Cited): string {
	const { timeline, q, matching } = cited;
	const { cite } = fileMessagesOf(timeline.locale);
	const { filter } = messagesOf(timeline.locale);
	const chosen = facets.map((facet) => [facet, namesOf(facet, cited)] as const);
	const parts = chosen.flatMap(([facet, names]) =>
		names.length ? cite.facet(filter.facets[facet], names) : []
	);
	if (q) parts.push(cite.search(q));
	return parts.length ? cite.narrowed(matching, timeline.events.length, parts.join('; ')) : '';
}

interface Words {
	readonly title: string;
	readonly window: string;
	readonly narrowed: string;
	readonly published: string;
}

function wordsOf(cited: Cited): Words {
	const { timeline, event, window } = cited;
	const published = publishedOf(timeline);
	const m = messagesOf(timeline.locale);
	const { cite } = fileMessagesOf(timeline.locale);
	return {
		title: event ? cite.event(event.title, timeline.title) : cite.title(timeline.title),
		window: cite.window(formatSpan(window, 'short', m)),
		narrowed: narrowing(cited),
		published: published === null ? '' : formatDate(published, 'day', 'short', m)
	};
}

/** Returns a view as a line of a bibliography. */
export function plainCitation(cited: Cited): string {
	const { timeline, href, retrieved } = cited;
	const m = messagesOf(timeline.locale);
	const { cite } = fileMessagesOf(timeline.locale);
	const { title, window, narrowed, published } = wordsOf(cited);
	const date = retrieved === null ? '' : formatDate(retrieved, 'day', 'short', m);
	const url = safeLink(timeline.sources[0]?.url) ?? '';
	const based = cite.based(sourceTitle(timeline), published, url);
	return [title, `${m.product}.`, window, narrowed, href, date && cite.retrieved(date), based]
		.filter(Boolean)
		.join(' ');
}

const signs: Record<string, string> = {
	'\\': '\\textbackslash{}',
	'{': '\\textbraceleft{}',
	'}': '\\textbraceright{}',
	'~': '\\textasciitilde{}',
	'^': '\\textasciicircum{}'
};

/** a text as BibTeX reads it: its braces count even after a backslash, so they are named */
const bibtexText = (text: string): string =>
	text.replace(/[\\{}~^&%$#_]/g, (sign) => signs[sign] ?? `\\${sign}`).replace(/\s+/g, ' ');

/** an address as BibTeX reads it: taken as it is, but for braces and backslashes */
const bibtexUrl = (href: string): string =>
	href.replace(/[{}\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const bibtexMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Returns a view as a BibTeX entry. It is dated by its source, where there is one with a day. */
export function bibtexOf(cited: Cited): string {
	const { timeline, event, href, retrieved } = cited;
	const { cite } = fileMessagesOf(timeline.locale);
	const { window, narrowed, published } = wordsOf(cited);
	const day = publishedOf(timeline);
	const date = day === null ? null : calendarDate(day);
	const based = cite.basedShort(sourceTitle(timeline), published);
	const title = event ? `${event.title}. ${timeline.title}` : timeline.title;
	const fields = [
		['title', `{{${bibtexText(title)}}}`],
		['howpublished', `{${bibtexText(messagesOf(timeline.locale).product)}}`],
		...(date
			? [
					['year', `{${date.year}}`],
					['month', bibtexMonths[date.month] ?? '']
				]
			: []),
		['note', `{${bibtexText([based, window, narrowed].filter(Boolean).join(' '))}}`],
		['url', `{${bibtexUrl(href)}}`],
		...(retrieved === null ? [] : [['urldate', `{${isoText(retrieved, 'day')}}`]])
	];
	const key = [slugOf(timeline), date?.year, event?.id].filter(Boolean).join('-');
	const lines = fields.map(([name, value]) => `\t${name} = ${value}`);
	return `@misc{${key},\n${lines.join(',\n')}\n}`;
}
