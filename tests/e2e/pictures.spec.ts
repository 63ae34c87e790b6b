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
