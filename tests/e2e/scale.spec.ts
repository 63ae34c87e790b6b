import type { Page } from 'playwright/test';
import { chapter, countsOf, en, figure, glyph, ground, mark, stop, windowOf } from './figure.js';
import { expect, open, settled, test } from './fixtures.js';

const toggle = (page: Page) => page.getByRole('button', { name: en.zoom.linear });
const changes = (page: Page) => figure(page).locator('svg:not(.figure-head) [data-change]');
const phases = (page: Page) => figure(page).locator('[data-phase]');

/** zooms with the wheel at a place of the screen, as with Ctrl held */
async function wheel(page: Page, at: { x: number; y: number }, deltaY: number) {
	await page.mouse.move(at.x, at.y);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, deltaY);
	await page.keyboard.up('Control');
	await settled(page);
}

test('each phase has a name, its dates and room; true scale takes the room away', async ({
	page
}) => {
	await open(page, './');
	await expect(phases(page)).toHaveCount(3);
	await expect(phases(page)).toContainText([/Low-level exchanges/, /Escalation/, /last nine days/]);
	await expect(changes(page), 'the scale changes twice').toHaveCount(2);
	const before = await countsOf(page);
	await toggle(page).click();
	await settled(page);
	await expect(page).toHaveURL(/\?scale=linear$/);
	await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true');
	await expect(changes(page)).toHaveCount(0);
	const after = await countsOf(page);
	expect(after.shown + after.clustered + after.outside).toBe(after.matching);
	expect(after.shown, 'dense times had room').toBeLessThan(before.shown);
	expect(windowOf(page), 'the same window').toBe('/');

	await page.goBack();
	await settled(page);
	await expect(changes(page)).toHaveCount(2);
	await page.goForward();
	await settled(page);
	await expect(changes(page)).toHaveCount(0);
	await toggle(page).click();
	await settled(page);
	await expect(page, 'the default is left out').not.toHaveURL(/scale/);
});

test('old links to elastic time show the phases, and say nothing', async ({ page }) => {
	await open(page, './?scale=elastic');
	await expect(changes(page)).toHaveCount(2);
	await expect(page.locator('[data-notice]')).toHaveCount(0);
});

test('the date under the pointer stays, and zooming in and out returns', async ({ page }) => {
	await open(page, './');
	const before = await glyph(page, 'ground-incursion');
	const { y } = await ground(page, 0.5);
	await wheel(page, { x: before.x, y }, -120);
	const closer = await glyph(page, 'ground-incursion');
	expect(Math.abs(closer.x - before.x), 'px that the date moved').toBeLessThan(3);
	expect(windowOf(page), 'the window has changed').not.toBe('/');
	await wheel(page, { x: before.x, y }, 120);
	const again = await glyph(page, 'ground-incursion');
	expect(Math.abs(again.x - before.x)).toBeLessThan(3);
});

test('zooming on against the limit leaves no dead way back', async ({ page }) => {
	await open(page, './');
	const at = await glyph(page, 'ground-incursion');
	const { y } = await ground(page, 0.5);
	await page.mouse.move(at.x, y);
	await page.keyboard.down('Control');
	for (let notch = 0; notch < 30; notch++) await page.mouse.wheel(0, -300);
	await page.keyboard.up('Control');
	await settled(page);
	const closest = windowOf(page);
	await wheel(page, { x: at.x, y }, 120);
	expect(windowOf(page), 'one notch out').not.toBe(closest);
});

test('a chapter, a drag and an address mean the same window', async ({ page }) => {
	await open(page, './');
	await chapter(page, 'The last nine days').click();
	await settled(page);
	expect(windowOf(page)).toBe('2024-11-12/2024-11-21');
	await expect(changes(page), 'a short window is linear by itself').toHaveCount(0);
	await expect(mark(page, 'gaps-narrowed')).toBeAttached();
	const { x, y } = await ground(page, 0.5);
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x + 60, y, { steps: 6 });
	await page.mouse.up();
	await settled(page);
	await expect.poll(() => windowOf(page)).toMatch(/^2024-11-(0|1[01])/);
	const drawn = await countsOf(page);
	await page.reload();
	await page.locator('html[data-ready]').waitFor({ state: 'attached' });
	await settled(page);
	expect(await countsOf(page), 'the address leads to the same picture').toEqual(drawn);
});

test('E switches by the keyboard', async ({ page }) => {
	await open(page, './');
	await stop(page).focus();
	await page.keyboard.press('e');
	await settled(page);
	await expect(toggle(page)).toHaveAttribute('aria-pressed', 'true');
	await toggle(page).focus();
	await page.keyboard.press('Space');
	await settled(page);
	await expect(toggle(page)).toHaveAttribute('aria-pressed', 'false');
});

test('phases and axis stay in sight while the page scrolls', async ({ page }) => {
	await page.setViewportSize({ width: 1366, height: 768 });
	await open(page, './');
	await page.mouse.wheel(0, 500);
	await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
	const bar = (await page.locator('header').first().boundingBox())!;
	const head = (await figure(page).locator('.figure-head').boundingBox())!;
	expect(head.y).toBeGreaterThanOrEqual(bar.y + bar.height - 2);
	expect(head.y).toBeLessThan(bar.y + bar.height + 4);
	await expect(figure(page).locator('[data-axis] [data-tick]').first()).toBeVisible();
});
