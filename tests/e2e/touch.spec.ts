import type { Page } from 'playwright/test';
import { en, figure, glyph, ground, hoursOf, mark, panel, windowOf, zoomButton } from './figure.js';
import { expect, open, settled, test } from './fixtures.js';
import { swipe as move } from './hand.js';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 780 } });

/** moves fingers, and waits until nothing runs any more */
async function swipe(...[page, from, to]: Parameters<typeof move>) {
	await move(page, from, to);
	await settled(page);
}

const NINE_DAYS = './?from=2024-11-12&to=2024-11-21&scale=linear';
const scrolled = (page: Page) => page.evaluate(() => scrollY);

test('one finger sideways pans time and neither scrolls nor selects', async ({ page }) => {
	await open(page, NINE_DAYS);
	const before = await glyph(page, 'hochstein-talks');
	const { x, y } = await ground(page, 0.8);
	await swipe(page, [{ x, y }], [{ x: x - 150, y: y + 8 }]);
	await expect.poll(() => windowOf(page), 'the window moved').not.toBe('2024-11-12/2024-11-21');
	expect(hoursOf(page), 'the window kept its length').toBeCloseTo(240, 1);
	const after = await glyph(page, 'hochstein-talks');
	expect(Math.abs(after.x - before.x + 150), 'px the mark lags behind the finger').toBeLessThan(12);
	expect(await scrolled(page), 'the page did not scroll').toBe(0);
	await expect(panel(page)).not.toHaveAttribute('data-selected');
});

test('one finger up scrolls the page and leaves the window alone', async ({ page }) => {
	await open(page, './');
	const { x, y } = await ground(page, 0.6);
	await swipe(page, [{ x, y }], [{ x: x - 6, y: y - 250 }]);
	await expect.poll(() => scrolled(page), 'the page scrolled').toBeGreaterThan(100);
	expect(windowOf(page), 'the window stayed').toBe('/');
});

test('two fingers zoom, the date between them stays', async ({ page }) => {
	await open(page, './?from=2024-11-18&to=2024-11-20&scale=linear');
	const before = await glyph(page, 'gaps-narrowed');
	const { y } = await ground(page, 0.6);
	const at = (dx: number) => ({ x: before.x + dx, y });
	await swipe(page, [at(-40), at(40)], [at(-80), at(80)]);
	await expect.poll(() => hoursOf(page), 'half the window').toBeLessThan(43);
	expect(hoursOf(page)).toBeGreaterThan(30);
	const after = await glyph(page, 'gaps-narrowed');
	expect(Math.abs(after.x - before.x), 'px the date under the fingers moved').toBeLessThan(14);
	expect(await scrolled(page), 'the page did not scroll').toBe(0);

	await swipe(page, [at(-80), at(80)], [at(-40), at(40)]);
	await expect.poll(() => hoursOf(page), 'pinching zooms out again').toBeGreaterThan(58);
});

test('a tap selects a mark, controls are big enough for a finger', async ({ page }) => {
	await open(page, './');
	const { x, y } = await glyph(page, 'hamas-attack');
	await page.touchscreen.tap(x, y);
	await settled(page);
	await expect(panel(page)).toHaveAttribute('data-selected', 'hamas-attack');
	await expect(mark(page, 'hamas-attack')).toHaveAttribute('aria-current', 'true');
	for (const name of [en.zoom.in, en.zoom.out, en.zoom.fit]) {
		const box = (await zoomButton(page, name).boundingBox())!;
		expect(Math.min(box.width, box.height), `px of “${name}”`).toBeGreaterThanOrEqual(44);
	}
	const box = (await figure(page).boundingBox())!;
	expect(box.x + box.width, 'the figure fits the screen').toBeLessThanOrEqual(390);
});
