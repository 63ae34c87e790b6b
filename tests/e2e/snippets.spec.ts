import type { Browser } from 'playwright/test';
import { embedEn } from '../../src/lib/messages/embed.en.js';
import { en } from './figure.js';
import { expect } from './fixtures.js';
import { ready, test as base } from './host.js';
import { openEmbed, snippetOf, words, type Form } from './share.js';

const STATE = './t/moon/?from=1957-01-01&to=1975-12-31&theme=dark';
const MOON = 'Four centuries of looking and landing';
const forms = ['iframe', 'fitted', 'element', 'picture'] as const;
type Snippets = Record<(typeof forms)[number] & Form, string>;

/** read once a worker; a fixture of workers would cost this file a browser of its own */
let known: Promise<Snippets> | undefined;

async function readSnippets(browser: Browser, baseURL: string): Promise<Snippets> {
	const page = await browser.newPage({ baseURL });
	await openEmbed(page, STATE);
	const found: Partial<Snippets> = {};
	for (const form of forms) found[form] = await snippetOf(page, form);
	await page.close();
	return found as Snippets;
}

/** tests with the snippets that the dialog shows of one state */
const test = base.extend<{ snippets: Snippets }>({
	snippets: async ({ browser, baseURL }, use) =>
		use(await (known ??= readSnippets(browser, baseURL!)))
});

const around = (html: string) => `<!doctype html><title>Host</title><body>${html}</body>`;

for (const form of ['iframe', 'fitted'] as const)
	test(`the snippet of the form “${form}” shows the view on another origin`, async ({
		page,
		host,
		snippets
	}) => {
		await host(around(snippets[form]));
		const embed = await ready(page);
		await expect(embed.locator('html')).toHaveAttribute('data-theme', 'dark');
		await expect(embed.locator('header summary')).toHaveText(en.header.chapters);
		await expect(embed.locator('[data-axis]').first()).toContainText('1960');
		await expect(page.locator('iframe')).toHaveAccessibleName(/^Timeline: /);
		await expect(embed.getByText(embedEn.linkNotes.unknown), 'links open').toHaveCount(0);
		const link = page.locator('p a');
		await expect(link).toHaveAttribute('href', /\/t\/moon\/\?from=1957-01-01&to=1975-12-31/);
	});

test('the frame of fixed height holds all, at the width of the preview', async ({
	page,
	host,
	snippets
}) => {
	const snippet = snippets.iframe;
	await host(around(`<div style="width:600px">${snippet}</div>`));
	const embed = await ready(page);
	const hidden = () =>
		embed.locator('html').evaluate((root) => root.scrollHeight - root.clientHeight);
	expect(await hidden()).toBe(0);
});

test('the frame that fits follows the height of its content', async ({ page, host, snippets }) => {
	const snippet = snippets.fitted;
	await host(around(snippet.replace(/height="\d+"/, 'height="210"')));
	const embed = await ready(page);
	const content = () =>
		embed.locator('html').evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
	await expect
		.poll(async () => (await page.locator('iframe').boundingBox())!.height - (await content()))
		.toBe(0);
});

test('the element shows the view, with its picture until then', async ({
	page,
	host,
	snippets
}) => {
	await host(around(snippets.element));
	const embed = await ready(page);
	await expect(embed.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(embed.locator('header summary')).toHaveText(en.header.chapters);
	await expect(embed.locator('[data-axis]').first()).toContainText('1960');
	await expect(page.locator('iframe')).toHaveAccessibleName(/^Timeline: /);
	await expect(page.locator('conflict-timeline img')).toBeHidden();
	await expect(embed.getByText(embedEn.linkNotes.unknown), 'links open').toHaveCount(0);
});

test('paper shows where the frame’s timeline stands', async ({ page, host, snippets }) => {
	await host(around(snippets.iframe));
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('link', { name: words.embed.fullLink(MOON) })).toBeVisible();
});

test('the picture stands by itself', async ({ page, host, snippets }) => {
	await host(around(snippets.picture));
	const picture = page.getByRole('link').getByRole('img', { name: /^Timeline: .*Moon/ });
	await expect(picture).toBeVisible();
	await expect(picture).toHaveJSProperty('complete', true);
	await expect(picture).toHaveJSProperty('naturalWidth', 1200);
	await expect(page.locator('iframe, script')).toHaveCount(0);
});

for (const form of ['element', 'picture'] as const)
	test(`without scripts the form “${form}” shows a picture that leads to the view`, async ({
		host,
		snippets,
		browser
	}) => {
		const address = await host(around(snippets[form]));
		const plain = await browser.newPage({ javaScriptEnabled: false });
		await plain.goto(address);
		const link = plain.getByRole('link', { name: /^Timeline: / });
		await expect(link).toHaveAttribute('href', /\/t\/moon\/\?from=1957-01-01&to=1975-12-31/);
		const width = () =>
			link.locator('img').evaluate((picture: HTMLImageElement) => picture.naturalWidth);
		await expect.poll(width).toBe(1200);
		await plain.close();
	});
