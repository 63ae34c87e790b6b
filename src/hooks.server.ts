import type { Handle } from '@sveltejs/kit';
import { building } from '$app/environment';
import { rounded } from '$lib/files/markup.js';
import { messagesOf } from '$lib/messages/index.js';
import { lostMessagesOf } from '$lib/messages/lost.js';
import { jsonLd } from '$lib/model/jsonld.js';
import { embedThemes } from '$lib/vocabulary/choices.js';
import { figureKeys } from '$lib/vocabulary/state-keys.js';
import { problemPage } from './routes/problem-page.server.js';
import { absoluteHead, addressOf, site } from './routes/site.server.js';
import { timelineOf } from './routes/timelines.server.js';

const FIGURE = /<svg class="figure[^]*?<\/svg>/g;

/** faces of the first picture, which is laid out again for each that comes later */
const FIRST_FACES = /ibm-plex-sans-latin-[456]00-normal|newsreader-latin-opsz-normal/;

/** what keeps the site, in the script of a page, and the comments of that script */
const KEPT = /\/\/ begin kept[^]*?\/\/ end kept/;
const COMMENT = /^\t+\/\/ .*\n/gm;

const types = { json: 'application/json', csv: 'text/csv', ics: 'text/calendar' };

/** links to the timeline as data, by the way from a page to the timeline's own one */
const alternates = (up: string): string =>
	Object.entries(types)
		.map(([ending, type]) => `<link rel="alternate" type="${type}" href="${up}data.${ending}" />`)
		.join('');

/** asks for what the pages of a timeline share before their scripts do */
const shared = (up: string): string =>
	`<link rel="preload" as="fetch" href="${up}timeline.json" crossorigin />`;

export const handle: Handle = ({ event, resolve }) => {
	const { timeline: param, id } = event.params as { timeline?: string; id?: string };
	const timeline = param === undefined ? undefined : timelineOf(param);
	const problems = param === undefined || timeline ? null : problemPage(param);
	if (problems) return problems;
	const locale = timeline?.locale ?? 'en';
	const { lang, direction } = messagesOf(locale);
	const lost = lostMessagesOf(locale);
	const isEmbed = event.route.id?.endsWith('/embed');
	const isPicture = event.route.id?.endsWith('/picture');
	const up = id ? '../../' : './';
	const data =
		timeline && !isEmbed && !isPicture
			? jsonLd(timeline, id ?? null) + alternates(up) + shared(up)
			: '';
	const absolute =
		!timeline || !site
			? ''
			: isEmbed || isPicture
				? `<link rel="canonical" href="${addressOf(site, param!)}" />`
				: absoluteHead(site, { timeline, param: param!, id: id ?? null });
	return resolve(event, {
		preload: ({ type, path }) => type === 'js' || type === 'css' || FIRST_FACES.test(path),
		transformPageChunk: ({ html }) =>
			html
				.replace('%lang%', lang)
				.replace('%dir%', direction)
				.replace('%themes%', embedThemes.slice(1).join(' '))
				.replace('%keys%', figureKeys.join(' '))
				.replace(building && !isEmbed && !isPicture ? '' : KEPT, '')
				.replace(COMMENT, '')
				.replace('%start%', lost.start)
				.replace('%next%', lost.next)
				.replace('%again%', lost.again)
				.replace('%jsonld%', () => data)
				.replace('%absolute%', () => absolute)
				.replace(FIGURE, rounded)
	});
};
