import type { Page } from 'playwright/test';
import { en, panel, zoomButton } from './figure.js';
import { expect, open, settled, test } from './fixtures.js';

test.use({ viewport: { width: 1440, height: 1500 } });

const map = (page: Page) => panel(page).locator('[data-map]');
const placeOf = (page: Page) => new URL(page.url()).searchParams.get('place');

test('an event shows its places on a map, which leads to the events of a place', async ({
	page
}) => {
	await open(page, 'event/khiam-smoke/');
	await expect(map(page)).toHaveRole('img');
	await expect(map(page)).toHaveAccessibleName(en.map.name(['Khiam']));
	await expect(map(page).locator('text', { hasText: 'Lebanon' })).toBeVisible();
	const khiam = panel(page).getByRole('link', { name: 'Khiam' });
	await expect(khiam).toHaveAttribute('title', en.map.events(1));
	await khiam.click();
	await settled(page);
	expect(placeOf(page)).toBe('khiam');
	await expect(khiam).toHaveAttribute('aria-current', 'true');
	await khiam.click();
	await settled(page);
	expect(placeOf(page)).toBeNull();
});

test('an area is a wash with a caption, never a dot', async ({ page }) => {
	await open(page, 'event/air-campaign/');
	await expect(map(page).locator('.wash')).toHaveCount(1);
	await expect(panel(page).getByText(en.map.area)).toBeVisible();
	await expect(panel(page).getByText(en.map.note)).toBeVisible();
	await expect(map(page).locator('text', { hasText: 'Lebanon' })).toBeVisible();
});

test('without a selection the map holds all places, each with its events', async ({ page }) => {
	await open(page, './');
	await expect(zoomButton(page, en.zoom.in)).toBeEnabled();
	await expect(map(page)).toHaveRole('group');
	await map(page).locator('a[data-place="khiam"]').click();
	await settled(page);
	expect(placeOf(page)).toBe('khiam');
	await expect(map(page).locator('a[aria-current="true"]')).toHaveCount(1);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('places stand in the page as plain words', async ({ page }) => {
		await page.goto('./event/khiam-smoke/');
		await expect(panel(page).getByText(/^Khiam\b/)).toBeVisible();
		await expect(panel(page).getByRole('link', { name: 'Khiam' })).toHaveCount(0);
	});
});
