import type { Page } from 'playwright/test';
import { chapter, countsOf, en, figure, glyph, ground, mark, stop, windowOf } from './figure.js';
import { expect, open, settled, test } from './fixtures.js';

const toggle = (page: Page) => page.getByRole('switch', { name: en.elastic.name });
const folds = (page: Page) => figure(page).locator('[data-fold]');

/** zooms with the wheel at a place of the screen, as with Ctrl held */
async function wheel(page: Page, at: { x: number; y: number }, deltaY: number) {
	await page.mouse.move(at.x, at.y);
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, deltaY);
	await page.keyboard.up('Control');
	await settled(page);
}

test('the switch folds quiet times, says so, and is in the address', async ({ page }) => {
	await open(page, './');
	await expect(toggle(page)).toHaveAttribute('aria-checked', 'false');
	await expect(folds(page)).toHaveCount(0);
	const before = await countsOf(page);
	await toggle(page).click();
	await settled(page);
	await expect(page).toHaveURL(/\?scale=elastic$/);
	await expect(toggle(page)).toHaveAttribute('aria-checked', 'true');
	await expect(folds(page)).toHaveCount(1);
	await expect(folds(page), 'its length').toContainText('10 months');
	await expect(figure(page), 'not to scale').toContainText(en.elastic.note[1]!);
	const after = await countsOf(page);
	expect(after.shown + after.clustered + after.outside).toBe(after.matching);
	expect(after.outside, 'the same window').toBe(before.outside);
	expect(after.shown, 'dense times have got room').toBeGreaterThan(before.shown);
	expect(windowOf(page)).toBe('/');

	await page.goBack();
	await settled(page);
	await expect(folds(page)).toHaveCount(0);
	await page.goForward();
	await settled(page);
	await expect(folds(page)).toHaveCount(1);
	await toggle(page).click();
	await settled(page);
	await expect(page, 'the default is left out').not.toHaveURL(/scale/);
});

test('the date under the pointer stays, and zooming in and out returns', async ({ page }) => {
	await open(page, './?scale=elastic');
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
	await open(page, './?scale=elastic');
	const at = await glyph(page, 'ground-incursion');
	const { y } = await ground(page, 0.5);
	for (let notch = 0; notch < 30; notch++) await wheel(page, { x: at.x, y }, -300);
	const closest = windowOf(page);
	await wheel(page, { x: at.x, y }, 120);
	expect(windowOf(page), 'one notch out').not.toBe(closest);
});

test('a chapter, a drag and an address mean the same window in either scale', async ({ page }) => {
	await open(page, './?scale=elastic');
	await chapter(page, 'The last nine days').click();
	await settled(page);
	expect(windowOf(page)).toBe('2024-11-12/2024-11-21');
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
	await expect(toggle(page)).toHaveAttribute('aria-checked', 'true');
	await toggle(page).focus();
	await page.keyboard.press('Space');
	await settled(page);
	await expect(toggle(page)).toHaveAttribute('aria-checked', 'false');
});

test.describe('on a phone', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 780 } });

	test('a long chapter is elastic by itself, and scale=linear is to scale', async ({ page }) => {
		await open(page, './');
		await expect(toggle(page)).toHaveAttribute('aria-checked', 'true');
		await expect(folds(page)).toHaveCount(1);
		await expect(page).not.toHaveURL(/scale/);
		await toggle(page).tap();
		await settled(page);
		await expect(page).toHaveURL(/scale=linear/);
		await expect(folds(page)).toHaveCount(0);
	});
});
