import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { expect, open, settled, test } from './fixtures.js';

test('shows the picture of an event, scaled, with its credit; an embed tells it in words', async ({
	page
}) => {
	await open(page, 't/moon/event/luna-3/');
	await settled(page);
	const picture = page.locator('[data-panel] figure img');
	await picture.scrollIntoViewIfNeeded();
	await expect(picture).toHaveAttribute('alt', /most of its far side is in sunlight/);
	await expect(picture).toHaveJSProperty('complete', true);
	const { source, drawn, reserved } = await picture.evaluate((image: HTMLImageElement) => ({
		source: new URL(image.currentSrc),
		drawn: image.naturalWidth / image.naturalHeight,
		reserved: Number(image.getAttribute('width')) / Number(image.getAttribute('height'))
	}));
	expect(source.pathname).toMatch(/\/t\/moon\/media\/luna-3-view-[0-9a-f]{10}-(480|960)\.avif$/);
	expect(source.origin).toBe(new URL(page.url()).origin);
	expect(drawn).toBeCloseTo(reserved, 2);
	await expect(page.locator('[data-panel] figcaption')).toHaveText(/conflict-timeline, CC0/);

	await open(page, 't/moon/embed/?event=luna-3');
	const words = page.locator('[data-panel]', { hasText: 'most of its far side is in sunlight' });
	await expect(words).toContainText('CC0');
	await expect(page.locator('[data-panel] img')).toHaveCount(0);
});

test('opens a ZIP file with its pictures, which stand in the card', async ({ page }) => {
	await open(page, 'open/?event=luna-3');
	const names = ['moon.json', 'moon/luna-3-view.png', 'moon/landing-sites.png', 'moon/relay.png'];
	const files = names.map((name) => [name, readFileSync(`data/${name}`)] as const);
	const buffer = Buffer.from(zipSync(Object.fromEntries(files)));
	const file = { name: 'moon.zip', mimeType: 'application/zip', buffer };
	await page.locator('input[type=file]').setInputFiles(file);
	await expect(page.locator('[data-outcome]')).toHaveAttribute('data-shown', '15');
	await expect(page.locator('[data-problem]')).toHaveText(/"lit-peaks.png" is not in the ZIP file/);
	const picture = page.locator('[data-panel] figure img');
	await expect(picture).toHaveAttribute('src', /^blob:/);
	await expect(picture).toHaveJSProperty('naturalWidth', 960);
});
