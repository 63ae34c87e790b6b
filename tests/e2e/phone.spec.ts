import type { Page } from 'playwright/test';
import { chapter, en, glyph, item, mark, panel, windowOf } from './figure.js';
import { expect, open, settled, test } from './fixtures.js';
import { swipe } from './hand.js';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 780 } });

const sheetTop = async (page: Page) => (await panel(page).boundingBox())!.y;
const grip = (page: Page) => panel(page).getByRole('button', { name: en.panel.draw });

/** the selected mark stands on the screen, below the bar and above the sheet */
async function expectInSight(page: Page) {
	const id = (await panel(page).getAttribute('data-selected'))!;
	await expect(mark(page, id)).toBeAttached();
	const { x, y } = await glyph(page, id);
	expect(x, `${id} from the left`).toBeGreaterThan(0);
	expect(x, `${id} from the right`).toBeLessThan(390);
	expect(y, `${id} below the bar`).toBeGreaterThan(48);
	expect(y, `${id} above the sheet`).toBeLessThan(await sheetTop(page));
}

test('the sheet is drawn up and down by its head, and opened by a key', async ({ page }) => {
	await open(page, './?event=us-veto');
	await settled(page);
	const usual = await sheetTop(page);
	for (const head of [
		grip(page),
		panel(page).locator('article > header'),
		panel(page).locator('h2')
	]) {
		const before = await sheetTop(page);
		const { x, y } = (await head.first().boundingBox())!;
		const from = { x: x + 60, y: y + 10 };
		await swipe(page, [from], [{ x: from.x, y: from.y - 200 }]);
		await settled(page);
		expect(Math.abs((await sheetTop(page)) - before + 200), 'px behind the finger').toBeLessThan(
			12
		);
		const up = { x: from.x, y: from.y - 195 };
		await swipe(page, [up], [{ x: up.x, y: up.y + 200 }]);
		await settled(page);
		expect(Math.abs((await sheetTop(page)) - before), 'px from where it was').toBeLessThan(12);
	}
	const { x, y } = (await grip(page).boundingBox())!;
	await swipe(page, [{ x: x + 60, y: y + 8 }], [{ x: x + 60, y: 775 }]);
	await settled(page);
	expect(await sheetTop(page), 'never off the screen').toBeLessThan(780 - 80);
	await grip(page).press('Enter');
	expect(await sheetTop(page), 'wide open').toBeLessThan(usual - 50);
	await grip(page).press('Enter');
	await expect.poll(() => sheetTop(page), 'as before').toBeCloseTo(usual, 0);
	await expect(panel(page)).toHaveAttribute('data-selected', 'us-veto');
});

test('left goes on, right goes back, and each card shows from its title', async ({ page }) => {
	await open(page, './?event=hochstein-talks');
	await settled(page);
	const title = panel(page).locator('h2');
	const walked: string[] = [];
	const next = await panel(page).locator('a[rel="next"]').getAttribute('href');
	for (const [from, to] of [
		[300, 90],
		[90, 300]
	] as const) {
		await panel(page).evaluate((node) => node.scrollTo(0, 300));
		const y = (await sheetTop(page)) + 150;
		await swipe(page, [{ x: from, y }], [{ x: to, y: y + 4 }]);
		await settled(page);
		walked.push((await panel(page).getAttribute('data-selected'))!);
		await expect(title).toBeInViewport({ ratio: 1 });
		expect(await panel(page).evaluate((node) => node.scrollTop)).toBe(0);
		await expectInSight(page);
	}
	expect(next).toContain(walked[0]);
	expect(walked[1]).toBe('hochstein-talks');

	await panel(page).evaluate((node) => node.scrollTo(0, 9999));
	await panel(page).locator('[data-related]').first().tap();
	await settled(page);
	await expect(title, 'a related event').toBeInViewport({ ratio: 1 });
	await expectInSight(page);
	await panel(page).evaluate((node) => node.scrollTo(0, 300));
	await panel(page).locator('a[rel="next"]').tap();
	await settled(page);
	expect(await panel(page).evaluate((node) => node.scrollTop), 'a tap on Next').toBe(0);
	await expect(panel(page).locator('a[rel="next"]'), 'the focus stays').toBeFocused();
});

test('a tap right after a gesture on the sheet is a tap', async ({ page }) => {
	await open(page, './?event=hochstein-talks');
	await settled(page);
	const next = panel(page).locator('a[rel="next"]');
	for (const [name, by, way] of [
		['turned on', { x: 300, y: 150 }, { x: -210, y: 3 }],
		['turned back', { x: 90, y: 150 }, { x: 210, y: -3 }],
		['drawn up', { x: 80, y: 10 }, { x: 0, y: -150 }],
		['drawn down', { x: 80, y: 10 }, { x: 2, y: 120 }]
	] as const) {
		const from = { x: by.x, y: (await sheetTop(page)) + by.y };
		await swipe(page, [from], [{ x: from.x + way.x, y: from.y + way.y }]);
		await settled(page);
		const before = (await panel(page).getAttribute('data-selected'))!;
		const { x, y, width, height } = (await next.boundingBox())!;
		await page.touchscreen.tap(x + width / 2, y + height / 2);
		await expect(panel(page), name).not.toHaveAttribute('data-selected', before);
		await settled(page);
	}
});

test('the selected mark is in sight, whatever link selected it', async ({ page }) => {
	await open(page, './');
	await page.getByText(en.list.show).tap();
	for (const id of ['gaza-33-killed', 'hamas-attack', 'us-veto', 'war-2006']) {
		const row = item(page, id);
		await row.evaluate((link) => link.closest('details')!.setAttribute('open', ''));
		await row.tap();
		await settled(page);
		await expect(panel(page)).toHaveAttribute('data-selected', id);
		await expectInSight(page);
	}
	await chapter(page, 'Whole span').evaluate((link: HTMLElement) => link.click());
	await settled(page);
	await expectInSight(page);
});

test('the current chapter is in sight in the row of chapters', async ({ page }) => {
	for (const [path, title] of [
		['./?from=2024-11-12&to=2024-11-21', 'The last nine days'],
		['./', 'The war']
	] as const) {
		await open(page, path);
		await settled(page);
		const { x, width } = (await chapter(page, title).boundingBox())!;
		expect(x, title).toBeGreaterThanOrEqual(0);
		expect(x + width, title).toBeLessThanOrEqual(390);
	}
	expect(windowOf(page)).toBe('/');
});

test('the list is folded; open, its dates are whole', async ({ page }) => {
	for (const path of ['./', './?order=paragraph']) {
		await open(page, path);
		await settled(page);
		await expect(item(page, 'us-veto')).toBeHidden();
		const height = await page.evaluate(() => document.documentElement.scrollHeight);
		expect(height, 'px of the page').toBeLessThanOrEqual(1500);
		await page.getByText(en.list.show).tap();
		await expect(item(page, 'us-veto')).toBeVisible();
		const cut = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('[data-list] *, [data-panel] *')]
				.filter((node) => getComputedStyle(node).textOverflow === 'ellipsis')
				.map((node) => node.textContent)
		);
		expect(cut, 'words that may end in dots').toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
	}
});
