import { embedEn } from '../../src/lib/messages/embed.en.js';
import type { Page } from 'playwright/test';
import { violations } from './axe.js';
import { chapter, clusters, countsOf, en, ground, mark, panel, windowOf } from './figure.js';
import { expect, open, settled, test } from './fixtures.js';

const full = (page: Page) => page.getByRole('link', { name: embedEn.full });
const heightOf = (page: Page) =>
	page.locator('[data-explorer]').evaluate((node) => node.getBoundingClientRect().height);

for (const width of [280, 480, 800, 1600])
	test(`the embed fits ${width} px, and its height follows from the width alone`, async ({
		page
	}) => {
		const heights: number[] = [];
		await page.setViewportSize({ width, height: 300 });
		await open(page, 'embed/');
		for (const height of [300, 900]) {
			await page.setViewportSize({ width, height });
			await settled(page);
			heights.push(await heightOf(page));
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide, 'nothing sticks out').toBeLessThanOrEqual(width);
		}
		expect(heights[0]).toBe(heights[1]);
		expect(heights[0], 'px').toBeLessThanOrEqual(width < 640 ? 560 : 520);
	});

test('the embed takes every state, and selects in place', async ({ page }) => {
	await open(page, 'embed/?from=2024-11-12&to=2024-11-21&kind=talks,statement,vote&theme=dark');
	await settled(page);
	const { matching, shown, clustered, outside, total } = await countsOf(page);
	expect(shown + clustered + outside).toBe(matching);
	expect(matching).toBeLessThan(total);
	await mark(page, 'us-veto').click();
	await settled(page);
	await expect(panel(page)).toHaveAttribute('data-selected', 'us-veto');
	await expect(page).toHaveURL(/\/embed\/\?.*event=us-veto/);
	await panel(page).getByRole('link', { name: en.panel.close }).click();
	await settled(page);
	await expect(page).not.toHaveURL(/event=/);
	await page.locator('header summary').click();
	await chapter(page, 'The war').click();
	await settled(page);
	expect(windowOf(page)).toBe('/');
});

test('its link leads to the same state on the full page', async ({ page }) => {
	await open(page, 't/moon/embed/?scale=linear');
	await expect(full(page)).toHaveAttribute('href', '../?scale=linear');
	await expect(full(page)).toHaveAttribute('target', '_blank');
	await open(page, 'embed/?event=us-veto');
	const href = await full(page).evaluate((link: HTMLAnchorElement) => link.href);
	expect(new URL(href).pathname + new URL(href).search).toBe('/?event=us-veto');
});

test('a plain wheel is left to the host page, and search engines find the full one', async ({
	page
}) => {
	await open(page, 'embed/');
	const { x, y } = await ground(page, 0.5);
	await page.mouse.move(x, y);
	await page.mouse.wheel(0, 120);
	await settled(page);
	expect(windowOf(page)).toBe('/');
	await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
	expect(await violations(page)).toEqual([]);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the picture is complete, and no link is dead', async ({ page, request, baseURL }) => {
		await page.setViewportSize({ width: 1000, height: 700 });
		await page.goto('./embed/');
		await expect(page.locator('[data-timeline] svg.figure:not(.figure-head):visible')).toHaveCount(
			1
		);
		await expect(page.locator('[data-timeline] [data-event]:visible').first()).toBeVisible();
		await expect(full(page)).toBeVisible();
		const hrefs = await page
			.locator('[data-explorer] a[href]')
			.evaluateAll((links) =>
				links.map((link) => new URL(link.getAttribute('href')!, document.baseURI).href)
			);
		const own = [...new Set(hrefs)].filter((href) => href.startsWith(baseURL!));
		for (const href of own) expect((await request.get(href)).status(), href).toBe(200);
		await expect(clusters(page).first()).toHaveAttribute('href', '../#events');
	});
});
