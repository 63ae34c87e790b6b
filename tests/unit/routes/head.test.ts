// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import type { Handle, RequestEvent } from '@sveltejs/kit';
import { afterEach, describe, expect, it, vi } from 'vitest';

type Chunk = { html: string; done: boolean };
interface Where {
	timeline: string;
	id?: string;
	route: string;
}

/** bytes of a page that WordPress and others look through at most, with room for what stands before */
const REACH = 20_000;
const PAGE = '/[...timeline=timeline]';

/** the HTML of a page as the framework hands it over, with the hook's additions */
async function pageOf({ timeline, id, route }: Where, site: string): Promise<string> {
	vi.stubEnv('SITE_URL', site);
	vi.resetModules();
	const { handle } = (await import('../../../src/hooks.server.js')) as { handle: Handle };
	const html = readFileSync('src/app.html', 'utf8');
	const event = { params: { timeline, id }, route: { id: route } } as unknown as RequestEvent;
	let page = '';
	await handle({
		event,
		resolve: async (_, options) => {
			page = (await options!.transformPageChunk!({ html, done: true } as Chunk)) ?? '';
			return new Response(page);
		}
	});
	return page;
}
const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const hrefs = (html: string, selector: string) =>
	[...parsed(html).head.querySelectorAll(selector)].map((node) => node.getAttribute('href'));
const OEMBED = 'link[type="application/json+oembed"]';

afterEach(() => vi.unstubAllEnvs());

describe('a site whose address is known', () => {
	const site = 'https://example.org/wars';

	it.each([
		[{ timeline: '', route: PAGE }, '', 'oembed.json'],
		[{ timeline: 't/moon', route: PAGE }, 't/moon/', 't/moon/oembed.json'],
		[{ timeline: '', id: 'us-veto', route: `${PAGE}/event/[id]` }, 'event/us-veto/', 'oembed.json']
	])('lets oEmbed be found early in the head of %j', async (where, page, answer) => {
		const html = await pageOf(where, site);
		expect(hrefs(html, OEMBED)).toEqual([`${site}/${answer}`]);
		expect(hrefs(html, 'link[rel="canonical"]')).toEqual([`${site}/${page}`]);
		const end = Buffer.byteLength(html.slice(0, html.indexOf('>', html.indexOf('json+oembed'))));
		expect(end).toBeLessThan(REACH);
		expect(html.indexOf('json+oembed')).toBeLessThan(html.indexOf('</head>'));
		for (const property of ['og:title', 'og:url', 'og:description'])
			expect(html.split(`"${property}"`), property).toHaveLength(2);
	});

	it('sends search engines from the embed to the full page, and offers no oEmbed of it', async () => {
		const html = await pageOf({ timeline: 't/moon', route: `${PAGE}/embed` }, site);
		expect(hrefs(html, 'link[rel="canonical"]')).toEqual([`${site}/t/moon/`]);
		expect(hrefs(html, OEMBED)).toEqual([]);
		expect(parsed(html).documentElement.lang).toBe('en');
	});

	it.each(['example.org', 'ftp://example.org/', 'https://example.org/?a=b'])(
		'is not %s',
		async (wrong) => {
			await expect(pageOf({ timeline: '', route: PAGE }, wrong)).rejects.toThrow(/SITE_URL is/);
		}
	);
});

it('a site of unknown address claims none', async () => {
	const html = await pageOf({ timeline: '', route: PAGE }, '');
	expect(hrefs(html, `${OEMBED}, link[rel="canonical"], [property^="og:"]`)).toEqual([]);
});
