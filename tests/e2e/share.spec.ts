import type { Page } from 'playwright/test';
import { violations } from './axe.js';
import { en, figure } from './figure.js';
import { expect, open, settled, test } from './fixtures.js';
import {
	chooseForm,
	dialog,
	field,
	openEmbed,
	openShare,
	preview,
	shareButton,
	snippetOf,
	tab,
	words
} from './share.js';

const STATE = 'from=2024-11-12&to=2024-11-20&event=us-veto&kind=talks%2Cvote';

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const copy = (page: Page, name: string) => dialog(page).getByRole('button', { name }).click();
/** the address of what a snippet shows, and the rest of its attributes */
const parsed = (page: Page, html: string, tag: string) =>
	page.evaluate(
		([html, tag]) => {
			const { body } = new DOMParser().parseFromString(html!, 'text/html');
			return Object.fromEntries(
				[...body.querySelector(tag!)!.attributes].map(({ name, value }) => [name, value])
			);
		},
		[html, tag]
	);

test('opens by button and key, keeps the keys, and gives the focus back', async ({ page }) => {
	await open(page, './');
	await openShare(page);
	await page.keyboard.press('e');
	await page.keyboard.press('n');
	await page.keyboard.press('s');
	await expect(dialog(page)).toHaveCount(1);
	for (let step = 0; step < 12; step++) {
		await page.keyboard.press('Tab');
		const isInside = await page.evaluate(
			() => document.activeElement === document.body || !!document.activeElement?.closest('dialog')
		);
		expect(isInside, `focus after ${step + 1} tabs`).toBe(true);
	}
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toHaveCount(0);
	await expect(shareButton(page)).toBeFocused();
	expect(new URL(page.url()).search, 'no key reached the page').toBe('');

	const stop = figure(page).locator('a[tabindex="0"]');
	await settled(page);
	await stop.focus();
	await page.keyboard.press('s');
	await expect(dialog(page)).toBeVisible();
	await dialog(page).getByRole('button', { name: en.panel.close }).click();
	await expect(stop).toBeFocused();
});

test('tabs are walked by keys, and a part is made when it is first shown', async ({ page }) => {
	await open(page, './');
	await openShare(page);
	await expect(preview(page)).toHaveCount(0);
	await page.keyboard.press('ArrowRight');
	await expect(tab(page, 'embed')).toBeFocused();
	await expect(tab(page, 'embed')).toHaveAttribute('aria-selected', 'true');
	await expect(tab(page, 'link')).toHaveAttribute('tabindex', '-1');
	await expect(dialog(page).getByRole('tabpanel', { name: words.tabs.embed })).toBeVisible();
	await expect(preview(page)).toBeVisible();
	await dialog(page).getByRole('radio', { name: words.embed.themes.dark }).check();
	await tab(page, 'embed').press('Home');
	await expect(tab(page, 'link')).toBeFocused();
	await page.keyboard.press('ArrowLeft');
	await expect(dialog(page).getByRole('tab').last(), 'round the end').toBeFocused();
	await tab(page, 'embed').click();
	await expect(dialog(page).getByRole('radio', { name: words.embed.themes.dark })).toBeChecked();
});

test.describe('with leave to use the clipboard', () => {
	test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

	test('links name the view, also the default one', async ({ page, baseURL }) => {
		await open(page, `./?${STATE}`);
		await openShare(page);
		await copy(page, words.link.copyView);
		expect(await copied(page)).toBe(`${baseURL}?${STATE}`);
		await expect(dialog(page).getByText(words.copy.done)).toBeVisible();
		await copy(page, words.link.copyEvent);
		expect(await copied(page)).toBe(`${baseURL}event/us-veto/`);
		await copy(page, words.link.copyUsual);
		expect(await copied(page)).toBe(baseURL);

		await open(page, './t/moon/');
		await openShare(page);
		const { pathname, searchParams } = new URL(await field(page, /^This view/).inputValue());
		expect(pathname).toBe('/t/moon/');
		expect([...searchParams.keys()], 'the default window is written out').toEqual(['from', 'to']);
	});

	test('each snippet has the view', async ({ page, baseURL }) => {
		await openEmbed(page, `./event/us-veto/?${STATE.replace('event=us-veto&', '')}`);
		for (const form of ['iframe', 'fitted'] as const) {
			await chooseForm(page, form);
			await copy(page, words.embed.copySnippet);
			const html = await copied(page);
			expect(html).toBe(await snippetOf(page, form));
			const { src, title, height } = await parsed(page, html, 'iframe');
			expect(src).toBe(`${baseURL}embed/?${STATE}`);
			expect(title).toMatch(/^Timeline: /);
			expect(Number(height)).toBeGreaterThan(300);
			expect((await parsed(page, html, 'p a')).href).toBe(`${baseURL}?${STATE}`);
		}
		const element = await parsed(page, await snippetOf(page, 'element'), 'conflict-timeline');
		const state = Object.fromEntries(new URLSearchParams(STATE));
		expect(element).toMatchObject({ ...state, src: `${baseURL}embed/` });
		const picture = await parsed(page, await snippetOf(page, 'picture'), 'a');
		expect(picture.href).toBe(`${baseURL}?${STATE}`);

		await dialog(page).getByLabel(words.embed.usual).check();
		const usual = await parsed(page, await snippetOf(page, 'iframe'), 'iframe');
		expect(usual.src).toBe(`${baseURL}embed/`);
	});

	test('the address for oEmbed answers', async ({ page, request, baseURL }) => {
		await openEmbed(page, './t/moon/');
		await chooseForm(page, 'oembed');
		await copy(page, words.embed.copyPage);
		expect(await copied(page)).toBe(`${baseURL}t/moon/`);
		await copy(page, words.embed.copyAnswer);
		const answer = await request.get(await copied(page));
		expect(await answer.json()).toMatchObject({ version: '1.0' });
		const isFound = await page.locator('head link[type="application/json+oembed"]').count();
		await expect(dialog(page).getByText(words.embed.undiscovered)).toHaveCount(isFound ? 0 : 1);
	});
});

test('without a clipboard the text is selected and the keys are named', async ({ page }) => {
	await open(page, './?event=us-veto');
	await openShare(page);
	for (const refuse of [
		() => void (navigator.clipboard.writeText = () => Promise.reject(new Error('no'))),
		() => void Object.defineProperty(navigator, 'clipboard', { value: undefined })
	]) {
		await page.evaluate(refuse);
		await copy(page, words.link.copyEvent);
		const status = dialog(page)
			.getByRole('status')
			.filter({ hasText: words.copy.refused(false) });
		await expect(status).toBeVisible();
		const area = field(page, /^This event/);
		await expect(area).toBeFocused();
		const text = await area.evaluate((area: HTMLTextAreaElement) =>
			area.value.slice(area.selectionStart, area.selectionEnd)
		);
		expect(text).toMatch(/\/event\/us-veto\/$/);
		await tab(page, 'link').focus();
	}
});

test('the preview follows form, width and colours, and the snippet its height', async ({
	page,
	baseURL
}) => {
	await openEmbed(page, `./?${STATE}`);
	await expect(preview(page)).toHaveAttribute('src', `${baseURL}embed/?${STATE}`);
	await chooseForm(page, 'picture');
	await expect(preview(page)).toBeHidden();
	const picture = dialog(page).getByRole('img', { name: /^Timeline: / });
	await expect(picture).toHaveJSProperty('naturalWidth', 1200);
	await chooseForm(page, 'oembed');
	await expect(preview(page)).toHaveAttribute('src', `${baseURL}embed/`);
	await chooseForm(page, 'iframe');
	const heightOf = async () =>
		(await parsed(page, await field(page, words.embed.snippet).inputValue(), 'iframe')).height;
	const inner = () =>
		preview(page)
			.contentFrame()
			.locator('html')
			.evaluate((root) => `${Math.ceil(root.getBoundingClientRect().height)}`);
	for (const width of [320, 1000]) {
		await dialog(page)
			.getByRole('button', { name: words.embed.px(width) })
			.click();
		await expect(preview(page)).toHaveAttribute('width', `${width}`);
		await expect.poll(async () => (await heightOf()) === (await inner())).toBe(true);
		await expect(preview(page)).toHaveAttribute('height', await inner());
	}
	const slider = dialog(page).getByRole('slider', { name: words.embed.width });
	await slider.press('Home');
	await expect(preview(page)).toHaveAttribute('width', '280');

	const history = await page.evaluate(() => window.history.length);
	await dialog(page).getByRole('radio', { name: words.embed.themes.transparent }).focus();
	await page.keyboard.press('Space');
	await expect(preview(page)).toHaveAttribute('src', /[?&]theme=transparent$/);
	await expect(field(page, words.embed.snippet)).toHaveValue(/embed\/\?\S*theme=transparent"/);
	expect(await page.evaluate(() => window.history.length)).toBe(history);
	await expect(
		dialog(page).getByRole('radio', { name: words.embed.themes.transparent }),
		'the preview takes no focus'
	).toBeFocused();
});

for (const [width, scheme] of [
	[360, 'light'],
	[1440, 'dark']
] as const)
	test(`axe finds nothing, and nothing sticks out, at ${width} px, ${scheme}`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme: scheme });
		await open(page, './?event=us-veto');
		await openShare(page);
		await settled(page);
		expect(await violations(page, { part: dialog(page) })).toEqual([]);
		await tab(page, 'embed').click();
		await expect(field(page, words.embed.snippet)).toBeVisible();
		expect(await violations(page, { part: dialog(page) })).toEqual([]);
		const overflow = await dialog(page).evaluate((node) => node.scrollWidth - node.clientWidth);
		expect(overflow).toBe(0);
		await chooseForm(page, 'oembed');
		expect(await violations(page, { part: dialog(page) })).toEqual([]);
	});
