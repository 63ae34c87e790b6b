// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { oembed } from '../../../src/routes/oembed.server.js';
import { timelines } from '../../../src/routes/timelines.server.js';

const site = new URL('https://example.org/wars/');
type Answer = Record<string, string | number>;

describe.each([...timelines])('the answer of “%s” by oEmbed', (param, timeline) => {
	const answer = oembed(timeline, param, site) as Answer;
	const page = `${site.href}${param ? `${param}/` : ''}`;

	it('keeps the rules of version 1.0', () => {
		expect(answer).toMatchObject({ version: '1.0', type: 'rich', title: timeline.title });
		for (const key of ['width', 'height', 'cache_age'])
			expect(answer[key], key).toBeTypeOf('number');
		expect(answer['provider_url']).toBe(site.href);
	});

	it('has a quotation and one frame, on one line, without scripts or styles', () => {
		const html = String(answer['html']);
		expect(html).not.toMatch(/[\r\n]|style/);
		const { body } = new DOMParser().parseFromString(html, 'text/html');
		const tags = [...body.querySelectorAll('*')].map((node) => node.localName);
		expect(tags).toEqual(['blockquote', 'a', 'iframe']);
		const link = body.querySelector('a')!;
		expect([link.getAttribute('href'), link.textContent]).toEqual([page, timeline.title]);
		const frame = body.querySelector('iframe')!;
		expect(frame.getAttribute('src')).toBe(`${page}embed/`);
		expect(frame.title).not.toBe('');
		for (const side of ['width', 'height'] as const)
			expect(frame.getAttribute(side)).toBe(String(answer[side]));
		expect(Number(answer['height']), 'the most that WordPress allows').toBeLessThanOrEqual(1000);
	});

	it('is but a name where the address of the site is unknown', () => {
		const { type, html } = oembed(timeline, param, null) as Answer;
		expect([type, html]).toEqual(['link', undefined]);
	});
});
