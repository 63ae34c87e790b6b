import { cardEn } from '../../src/lib/messages/card.en.js';
import {
	clusters,
	countsOf,
	en,
	figure,
	glyph,
	item,
	mark,
	miscounts,
	panel,
	pick,
	windowOf,
	zoomButton
} from './figure.js';
import { expect, open, settled, test } from './fixtures.js';

test.use({ viewport: { width: 1440, height: 1500 } });

const NINE_DAYS = '/?from=2024-11-12&to=2024-11-21';

test('the counts tell what the figure holds, at every zoom', async ({ page }) => {
	await open(page, './?from=2006-01-01&to=2024-12-31');
	const zoomIn = zoomButton(page, en.zoom.in);
	for (let step = 1; step <= 14 && (await zoomIn.isEnabled()); step++) {
		await zoomIn.click();
		await settled(page);
		expect.soft(await miscounts(page), `zoom step ${step}, ${windowOf(page)}`).toEqual([]);
	}
});

test('pointing at a row lights its mark, pointing at a mark lights its row', async ({ page }) => {
	await open(page, './');
	const [row, sign] = [item(page, 'air-campaign'), mark(page, 'air-campaign')];
	await row.hover();
	await expect(sign).toHaveClass(/hovered/);
	await expect(figure(page).locator('.hovered'), 'only that mark').toHaveCount(1);
	const { x, y } = await glyph(page, 'air-campaign');
	await page.mouse.move(x, y);
	await expect(row).toHaveClass(/lit/);
	await expect(figure(page).getByText('Gaza', { exact: false }).first()).toBeVisible();
	await page.mouse.move(5, 5);
	await expect(row).not.toHaveClass(/lit/);
	await expect(sign).not.toHaveClass(/hovered/);
	await row.focus();
	await expect(sign, 'focus lights as well').toHaveClass(/hovered/);
	await sign.focus();
	await expect(row).toHaveClass(/lit/);
});

test('selecting an event outside the window brings it into view, moved as little as possible', async ({
	page
}) => {
	await open(page, NINE_DAYS);
	await pick(page, 'hamas-attack');
	await settled(page);
	await expect(panel(page)).toHaveAttribute('data-selected', 'hamas-attack');
	await expect(mark(page, 'hamas-attack'), 'selected marks are drawn one by one').toBeAttached();
	const box = (await figure(page).boundingBox())!;
	const { x } = await glyph(page, 'hamas-attack');
	expect(x - box.x, 'inside the figure').toBeGreaterThan(0);
	expect(x - box.x, 'near the edge it came in by').toBeLessThan(box.width / 2);
	await expect.poll(() => windowOf(page), 'the address follows').toMatch(/^2023-10-0/);
	const [from, to] = windowOf(page).split('/') as [string, string];
	const days = (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000;
	expect(Math.abs(days - 10), 'the window keeps its length').toBeLessThanOrEqual(1);
	await page.goBack();
	await settled(page);
	await expect.poll(() => windowOf(page), 'one Back undoes it').toBe('2024-11-12/2024-11-21');
	await expect(panel(page)).not.toHaveAttribute('data-selected');
	await expect(mark(page, 'us-veto')).toBeAttached();

	await pick(page, 'us-veto');
	await settled(page);
	expect(windowOf(page), 'what is in view moves nothing').toBe('2024-11-12/2024-11-21');
});

test('the mark of what the list or the panel selects comes into sight, on any screen', async ({
	page
}) => {
	for (const size of [
		{ width: 1440, height: 600 },
		{ width: 1000, height: 600 }
	]) {
		await page.setViewportSize(size);
		await open(page, './');
		for (const id of ['gaza-33-killed', 'hamas-attack', 'us-veto']) {
			await pick(page, id);
			await settled(page);
			const { y } = await glyph(page, id);
			const cover = await panel(page).boundingBox();
			const low = size.width < 1280 ? cover!.y : size.height;
			expect(y, `${id} below the bar at ${size.width}`).toBeGreaterThan(48);
			expect(y, `${id} above the end at ${size.width}`).toBeLessThan(low);
		}
	}
});

test('a selected event of a cluster is drawn one by one', async ({ page }) => {
	await open(page, './');
	const badge = clusters(page).and(page.locator('[data-events*="gaps-narrowed"]'));
	await expect(badge).toHaveCount(1);
	await pick(page, 'gaps-narrowed');
	await settled(page);
	await expect(mark(page, 'gaps-narrowed')).toBeVisible();
	expect(await miscounts(page)).toEqual([]);
});

test('the panel walks to previous, next and related events', async ({ page }) => {
	await open(page, `${NINE_DAYS}&event=us-veto`);
	const rel = (name: string) => panel(page).locator(`a[rel="${name}"]`);
	await rel('next').click();
	await settled(page);
	const next = await panel(page).getAttribute('data-selected');
	expect(next).not.toBe('us-veto');
	await expect(item(page, next!)).toHaveAttribute('aria-current', 'true');
	await rel('prev').click();
	await settled(page);
	await expect(panel(page)).toHaveAttribute('data-selected', 'us-veto');
	await expect(panel(page)).toContainText(cardEn.reading.title);
	await expect(panel(page)).toContainText(en.panel.status.reported);
	await panel(page).getByRole('link', { name: en.panel.close }).click();
	await settled(page);
	await expect(panel(page)).not.toHaveAttribute('data-selected');
	await expect(panel(page)).toContainText(en.panel.glance);
});

test('the list folds what lies outside the window, and orders by paragraph', async ({ page }) => {
	await open(page, NINE_DAYS);
	const { marks } = await countsOf(page);
	const folded = await page
		.locator('[data-list] details:not([open]) [data-item]')
		.evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['item']!));
	expect(folded.length, 'rows folded away').toBeGreaterThan(0);
	expect(
		marks.filter((id) => folded.includes(id)),
		'marks in view whose row is folded away'
	).toEqual([]);
	await page.getByRole('link', { name: en.list.byParagraph }).click();
	await expect(page).toHaveURL(/order=paragraph/);
	await settled(page);
	const { items, matching } = await countsOf(page);
	expect(items.length, 'every event under a paragraph').toBeGreaterThanOrEqual(matching);
	await page.getByRole('link', { name: en.list.byTime }).click();
	await expect(page).not.toHaveURL(/order=/);
});
