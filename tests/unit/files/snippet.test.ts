// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
	element,
	fedElement,
	embedHref,
	fittedIframe,
	iframe,
	oembedHref,
	pageHref,
	picture,
	type SharedView
} from '../../../src/lib/files/snippet.js';

const query = 'from=2024-11-12&to=2024-11-20T10%3A30Z&kind=talks%2Cstatement&q=%22a+%26+b%22';
const shared: SharedView = {
	base: 'https://example.org/a/t/moon/',
	site: 'https://example.org/a/',
	query,
	theme: 'dark',
	height: 512,
	name: 'Timeline: The Moon',
	link: 'The Moon (full timeline and sources)',
	alt: 'Timeline: The Moon. From 1609 to 2019.'
};
const nasty = `"Tom's" <b>A&amp;B</b> </script></iframe>\r\n--> ${'`'}é`;

function parse(html: string): HTMLElement {
	return new DOMParser().parseFromString(html, 'text/html').body;
}
const attributesOf = (node: Element | null) =>
	Object.fromEntries([...(node?.attributes ?? [])].map(({ name, value }) => [name, value]));
const tagsOf = (body: HTMLElement) => [...body.querySelectorAll('*')].map((node) => node.localName);

describe('addresses', () => {
	it('lead to the state on the page and in the embed', () => {
		expect(pageHref(shared)).toBe(`https://example.org/a/t/moon/?${query}`);
		const { pathname, searchParams } = new URL(embedHref(shared));
		expect(pathname).toBe('/a/t/moon/embed/');
		expect(Object.fromEntries(searchParams)).toEqual({
			from: '2024-11-12',
			to: '2024-11-20T10:30Z',
			kind: 'talks,statement',
			q: '"a & b"',
			theme: 'dark'
		});
	});

	it('name no state for the default view, and no colours but chosen ones', () => {
		const plain: SharedView = { ...shared, query: '', theme: 'auto' };
		expect(pageHref(plain)).toBe('https://example.org/a/t/moon/');
		expect(embedHref(plain)).toBe('https://example.org/a/t/moon/embed/');
		const chosen = new URL(embedHref({ ...shared, query: 'theme=dark&event=a', theme: 'auto' }));
		expect(chosen.search).toBe('?event=a');
		expect(embedHref({ ...plain, theme: 'transparent' })).toMatch(/embed\/\?theme=transparent$/);
	});

	it('of oEmbed are the same for every state', () => {
		expect(oembedHref(shared)).toBe('https://example.org/a/t/moon/oembed.json');
	});
});

describe('the frame', () => {
	it('shows the embed, may do little, and has a link beside it', () => {
		const body = parse(iframe(shared));
		expect(tagsOf(body)).toEqual(['iframe', 'p', 'a']);
		expect(attributesOf(body.querySelector('iframe'))).toEqual({
			src: embedHref(shared),
			title: 'Timeline: The Moon',
			width: '100%',
			height: '512',
			frameborder: '0',
			loading: 'lazy',
			allow: 'fullscreen; clipboard-write; web-share',
			referrerpolicy: 'strict-origin-when-cross-origin',
			sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads',
			name: 'conflict-timeline-links'
		});
		expect(attributesOf(body.querySelector('a'))).toEqual({ href: pageHref(shared) });
		expect(body.querySelector('a')?.textContent).toBe(shared.link);
	});

	it('is the same with a mark and a classic script where its height is followed', () => {
		const body = parse(fittedIframe(shared));
		expect(tagsOf(body)).toEqual(['iframe', 'p', 'a', 'script']);
		expect(attributesOf(body.querySelector('iframe'))).toEqual({
			...attributesOf(parse(iframe(shared)).querySelector('iframe')),
			'data-conflict-timeline': ''
		});
		const script = { async: '', src: 'https://example.org/a/embed.js' };
		expect(attributesOf(body.querySelector('script'))).toEqual(script);
	});
});

it('names a file beside the host page, for the embed that hosts feed', () => {
	const body = parse(fedElement('https://example.org/a/', 'my "war".json', 'Timeline: A <war>'));
	expect(tagsOf(body)).toEqual(['conflict-timeline', 'script']);
	expect(attributesOf(body.querySelector('conflict-timeline'))).toEqual({
		src: 'https://example.org/a/open/embed/',
		data: 'my "war".json',
		title: 'Timeline: A <war>'
	});
	const mapped = parse(fedElement('https://example.org/', 'a.csv', 'A', 'a.map.json'));
	expect(attributesOf(mapped.querySelector('conflict-timeline'))).toMatchObject({
		data: 'a.csv',
		mapping: 'a.map.json'
	});
});

describe('the element', () => {
	const body = parse(element(shared));

	it('has the state as attributes', () => {
		expect(tagsOf(body)).toEqual(['conflict-timeline', 'a', 'img', 'script']);
		expect(attributesOf(body.querySelector('conflict-timeline'))).toEqual({
			src: 'https://example.org/a/t/moon/embed/',
			from: '2024-11-12',
			to: '2024-11-20T10:30Z',
			kind: 'talks,statement',
			q: '"a & b"',
			theme: 'dark',
			title: 'Timeline: The Moon',
			'min-height': '512'
		});
	});

	it('takes no attribute from a key that is none of the state', () => {
		const hostile = parse(element({ ...shared, query: `src=x&onclick=alert(1)&${query}` }));
		expect(attributesOf(hostile.querySelector('conflict-timeline'))).toEqual(
			attributesOf(body.querySelector('conflict-timeline'))
		);
	});

	it('holds a linked picture for where scripts are left out', () => {
		const link = body.querySelector('conflict-timeline > a');
		expect(attributesOf(link)).toEqual({ href: pageHref(shared) });
		expect(attributesOf(link!.querySelector('img'))).toEqual({
			src: 'https://example.org/a/t/moon/figure.svg',
			width: '1200',
			height: '800',
			loading: 'lazy',
			alt: shared.alt
		});
	});
});

it('the picture leads to the state', () => {
	const body = parse(picture(shared));
	expect(tagsOf(body)).toEqual(['a', 'img']);
	expect(body.querySelector('a')?.href).toBe(pageHref(shared));
	expect(body.querySelector('img')?.alt).toBe(shared.alt);
});

describe.each(Object.entries({ iframe, fittedIframe, element, picture }))('%s', (_, write) => {
	it('keeps any text whole, on one line, without a tag of its own', () => {
		const html = write({ ...shared, name: nasty, link: nasty, alt: nasty });
		expect(html).not.toMatch(/[\r\n]/);
		const body = parse(html);
		expect(tagsOf(body)).toEqual(tagsOf(parse(write(shared))));
		const said = [
			...[...body.querySelectorAll('[title]')].map((node) => node.getAttribute('title')),
			...[...body.querySelectorAll('[alt]')].map((node) => node.getAttribute('alt')),
			...[...body.querySelectorAll('p a')].map((node) => node.textContent)
		];
		expect(said.length).toBeGreaterThan(0);
		for (const text of said) expect(text).toBe(nasty);
	});
});
