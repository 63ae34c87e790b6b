import { overlayEn } from '../../src/lib/messages/overlay.en.js';
import type { Page } from 'playwright/test';
import {
	chapter,
	clusters,
	countsOf,
	en,
	figure,
	glyph,
	ground,
	hoursOf,
	item,
	mark,
	panel,
	windowOf,
	zoomButton
} from './figure.js';
import { expect, open, settled, test } from './fixtures.js';

test.use({ viewport: { width: 1280, height: 1500 } });

const NINE_DAYS = './?from=2024-11-12&to=2024-11-21';
const entries = (page: Page) => page.evaluate(() => history.length);

/** turns the wheel with Ctrl held; negative zooms in */
async function ctrlWheel(page: Page, delta: number) {
	await page.keyboard.down('Control');
	await page.mouse.wheel(0, delta);
	await page.keyboard.up('Control');
	await settled(page);
}

async function drag(page: Page, from: { x: number; y: number }, by: number) {
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move(from.x + by / 2, from.y, { steps: 4 });
	await page.mouse.move(from.x + by, from.y, { steps: 4 });
	await page.mouse.up();
	await settled(page);
}

test('Ctrl and the wheel zoom, the date under the pointer stays', async ({ page }) => {
	await open(page, './');
	const before = await glyph(page, 'hamas-attack');
	const other = await glyph(page, 'air-campaign');
	await page.mouse.move(before.x, before.y);
	await ctrlWheel(page, -60);
	const after = await glyph(page, 'hamas-attack');
	expect(Math.abs(after.x - before.x), 'px the mark under the pointer moved').toBeLessThan(2);
	const further = await glyph(page, 'air-campaign');
	expect(further.x, 'a later mark moved away').toBeGreaterThan(other.x + 20);
	expect(await page.evaluate(() => scrollY), 'the page did not scroll').toBe(0);
	await expect(page, 'the window is in the address').toHaveURL(/[?&]from=.*&to=/);
});

test('zooming in and out again with the wheel returns to the same window', async ({ page }) => {
	await open(page, NINE_DAYS);
	const { x, y } = await ground(page, 0.6);
	await page.mouse.move(x, y);
	for (const delta of [-60, -60, 60, 60]) await ctrlWheel(page, delta);
	await expect.poll(() => windowOf(page)).toBe('2024-11-12/2024-11-21');
});

test('a plain wheel scrolls the page and says how to zoom', async ({ page }) => {
	await open(page, './');
	const { x, y } = await ground(page, 0.6);
	await page.mouse.move(x, y);
	for (let i = 0; i < 3; i++) await page.mouse.wheel(0, 40);
	await expect.poll(() => page.evaluate(() => scrollY), 'the page scrolled').toBeGreaterThan(60);
	await expect(figure(page).getByText(overlayEn.zoomHint(false)), 'the hint shows').toBeVisible();
	await settled(page);
	expect(windowOf(page), 'the window stayed').toBe('/');
});

test('Shift and the wheel pan, up to the end of the extent', async ({ page }) => {
	await open(page, NINE_DAYS);
	const before = await glyph(page, 'netanyahu-meeting');
	const { x, y } = await ground(page, 0.6);
	await page.mouse.move(x, y);
	await page.mouse.wheel(80, 0);
	await settled(page);
	await expect
		.poll(async () => (await glyph(page, 'netanyahu-meeting')).x, 'the mark went left')
		.toBeCloseTo(before.x - 80, 0);
	await expect.poll(() => windowOf(page), 'the address follows').not.toBe('2024-11-12/2024-11-21');
});

for (const [what, from] of [
	['the ground', (page: Page) => ground(page, 0.6)],
	['a mark', (page: Page) => glyph(page, 'us-veto')]
] as const)
	test(`dragging ${what} pans and selects nothing`, async ({ page }) => {
		await open(page, NINE_DAYS);
		const length = await entries(page);
		const before = await glyph(page, 'gaps-narrowed');
		await drag(page, await from(page), -120);
		const after = await glyph(page, 'gaps-narrowed');
		expect(after.x - before.x, 'px a mark moved').toBeCloseTo(-120, 0);
		await expect(panel(page)).not.toHaveAttribute('data-selected');
		await expect.poll(() => windowOf(page)).not.toBe('2024-11-12/2024-11-21');
		expect(hoursOf(page), 'the window keeps its length').toBeCloseTo(240, 1);
		expect(new URL(page.url()).searchParams.has('event'), 'nothing is selected').toBe(false);
		expect(await entries(page), 'no new entry of the history').toBe(length);
	});

test('a double click on the ground zooms by two at the pointer', async ({ page }) => {
	await open(page, NINE_DAYS);
	const before = await glyph(page, 'hochstein-talks');
	const { x, y } = await ground(page, 0.6);
	await page.mouse.dblclick(x, y);
	await settled(page);
	await expect.poll(() => hoursOf(page), 'half the window').toBeCloseTo(120, 1);
	const after = await glyph(page, 'gaps-narrowed');
	expect(after.x, 'later marks moved away').toBeGreaterThan(before.x);
	await expect(panel(page)).not.toHaveAttribute('data-selected');
});

test('double clicks, plus and the wheel zoom to events, never past them', async ({ page }) => {
	const holdsEvents = async () => {
		const { marks, badges } = await countsOf(page);
		return marks.length + badges.length > 0;
	};
	const QUIET = './?from=2006-01-01&to=2024-12-31&scale=linear';
	const zooms: Record<string, (spot: { x: number; y: number }) => Promise<void>> = {
		button: () => zoomButton(page, en.zoom.in).click(),
		double: ({ x, y }) => page.mouse.dblclick(x, y),
		wheel: () => ctrlWheel(page, -120)
	};
	for (const [name, zoom] of Object.entries(zooms)) {
		await open(page, QUIET);
		await settled(page);
		for (let step = 0; step < 3; step++) {
			const spot = await ground(page, 0.5);
			await page.mouse.move(spot.x, spot.y);
			await zoom(spot);
			await settled(page);
			expect(await holdsEvents(), `${name} ${step}, ${windowOf(page)}`).toBe(true);
		}
		expect(hoursOf(page), `${name} zoomed in`).toBeLessThan(24 * 365 * 6);
	}
});

test('a card hovers at the pointer, beside what it describes, and is gone in gestures', async ({
	page
}) => {
	await open(page, './');
	await settled(page);
	const card = figure(page).locator('.card');
	const ids = await figure(page)
		.locator('[data-event]')
		.evaluateAll((nodes) => nodes.map((node) => (node as SVGElement).dataset['event']!));
	for (const id of ids.filter((_, index) => index % 4 === 0)) {
		const hit = (await mark(page, id).locator('.hit').boundingBox())!;
		const reach = hit.x + Math.min(hit.width - 6, 260);
		const y = hit.y + hit.height / 2;
		const top = await page.evaluate(
			([x, y]) => document.elementFromPoint(x!, y!)?.closest<SVGElement>('a')?.dataset['event'],
			[reach, y]
		);
		if (top !== id) continue;
		await page.mouse.move(reach, y);
		await expect(card, id).toBeVisible();
		const box = (await card.boundingBox())!;
		expect(reach, `${id} from the left`).toBeGreaterThanOrEqual(box.x - 1);
		expect(reach, `${id} from the right`).toBeLessThanOrEqual(box.x + box.width + 1);
		const isClear = box.y + box.height <= hit.y + 1 || box.y >= hit.y + hit.height - 1;
		expect(isClear, `the card of ${id} leaves its row free`).toBe(true);
	}
	const { x, y } = await glyph(page, 'hamas-attack');
	await page.mouse.move(x, y);
	await expect(card).toBeVisible();
	await page.mouse.down();
	await page.mouse.move(x - 30, y, { steps: 3 });
	await expect(card, 'gone in a drag').toHaveCount(0);
	await page.mouse.up();
	await item(page, 'us-veto').hover();
	await expect(card, 'a row of the list only lights its mark').toHaveCount(0);
});

test('a click on a mark selects it, Back deselects', async ({ page }) => {
	await open(page, './');
	const length = await entries(page);
	const { x, y } = await glyph(page, 'air-campaign');
	await page.mouse.click(x, y);
	await settled(page);
	await expect(panel(page)).toHaveAttribute('data-selected', 'air-campaign');
	await expect(mark(page, 'air-campaign')).toHaveAttribute('aria-current', 'true');
	await expect(page).toHaveURL(/\?event=air-campaign$/);
	expect(await entries(page), 'a new entry of the history').toBe(length + 1);
	await page.goBack();
	await settled(page);
	await expect(panel(page)).not.toHaveAttribute('data-selected');
	await expect(page).toHaveURL(/\/$/);
	await page.goForward();
	await expect(panel(page)).toHaveAttribute('data-selected', 'air-campaign');
});

test('a click on a group shows more of it, or opens the list of its one date', async ({ page }) => {
	await open(page, './');
	const widest = clusters(page).and(page.locator('[data-events*="evacuation-orders"]'));
	const ids = (await widest.getAttribute('data-events'))!.split(',');
	await widest.click();
	await settled(page);
	await expect.poll(() => hoursOf(page), 'the window got short').toBeLessThan(24 * 200);
	const { marks, badges } = await countsOf(page);
	const inside = new Set([...marks, ...badges.flatMap(({ ids }) => ids)]);
	expect(
		ids.filter((id) => !inside.has(id)),
		'members left outside'
	).toEqual([]);
	await page.goBack();
	await settled(page);
	await expect(widest, 'Back closes the group again').toBeVisible();

	const sameDay = clusters(page).and(page.locator('[data-events*="sabra-airstrike"]'));
	const members = (await sameDay.getAttribute('data-events'))!.split(',');
	await sameDay.click();
	await settled(page);
	const dialog = page.getByRole('dialog');
	if (await dialog.isVisible()) {
		await expect(dialog.getByRole('listitem')).toHaveCount(members.length);
		await dialog.getByRole('link').first().click();
		await settled(page);
		await expect(dialog, 'choosing closes the list').toBeHidden();
		await expect(panel(page)).toHaveAttribute('data-selected', /./);
	} else
		for (const id of members)
			await expect(
				figure(page).locator(`[data-event="${id}"], [data-events*="${id}"]`)
			).toBeAttached();
});

test('the buttons zoom in, out and to the whole, and stop at the limits', async ({ page }) => {
	await open(page, NINE_DAYS);
	const length = await entries(page);
	const [zoomIn, zoomOut, fit] = [en.zoom.in, en.zoom.out, en.zoom.fit].map((name) =>
		zoomButton(page, name)
	) as [
		ReturnType<typeof zoomButton>,
		ReturnType<typeof zoomButton>,
		ReturnType<typeof zoomButton>
	];
	await zoomIn.click();
	await settled(page);
	await expect.poll(() => hoursOf(page)).toBeCloseTo(120, 1);
	await zoomOut.click();
	await settled(page);
	await expect.poll(() => windowOf(page), 'in and out').toBe('2024-11-12/2024-11-21');

	for (let i = 0; i < 8 && (await zoomIn.isEnabled()); i++) {
		await zoomIn.click();
		await settled(page);
	}
	await expect(zoomIn, 'no closer than the limit').toBeDisabled();
	await expect.poll(() => hoursOf(page), 'one day at the closest').toBe(24);
	const closest = windowOf(page);
	const { x, y } = await ground(page, 0.8);
	await page.mouse.move(x, y);
	for (let i = 0; i < 3; i++) await ctrlWheel(page, -60);
	expect(windowOf(page), 'no drift at the closest').toBe(closest);

	await fit.click();
	await settled(page);
	await expect.poll(() => windowOf(page), 'first the chapter').toBe('2024-11-12/2024-11-21');
	await fit.click();
	await settled(page);
	await expect(zoomOut, 'no wider than the whole').toBeDisabled();
	const whole = windowOf(page);
	await page.mouse.move(x, y);
	await ctrlWheel(page, 60);
	await drag(page, await ground(page, 0.6), 150);
	await ctrlWheel(page, 60);
	expect(windowOf(page), 'no drift at the whole').toBe(whole);
	expect((await countsOf(page)).outside, 'nothing outside the whole').toBe(0);
	expect(await entries(page), 'zooming makes no entries of the history').toBe(length);
});

test('chapters push the history, gestures after them replace', async ({ page }) => {
	await open(page, './');
	const length = await entries(page);
	await expect(chapter(page, 'The war')).toHaveAttribute('aria-current', 'true');
	await chapter(page, 'The last nine days').click();
	await settled(page);
	await expect(chapter(page, 'The last nine days')).toHaveAttribute('aria-current', 'true');
	expect(windowOf(page)).toBe('2024-11-12/2024-11-21');
	expect(await entries(page), 'a new entry').toBe(length + 1);
	await zoomButton(page, en.zoom.in).click();
	await settled(page);
	await expect.poll(() => windowOf(page)).not.toBe('2024-11-12/2024-11-21');
	expect(await entries(page), 'no entry for a zoom').toBe(length + 1);
	await page.goBack();
	await settled(page);
	await expect(chapter(page, 'The war')).toHaveAttribute('aria-current', 'true');
	await expect(page).toHaveURL(/\/$/);
});

test.describe('with motion', () => {
	test.use({ contextOptions: { reducedMotion: 'no-preference' } });

	test('a movement is announced and comes to rest', async ({ page }) => {
		await open(page, './');
		await settled(page);
		await page.evaluate(() => {
			const seen: (string | null)[] = [];
			const note = () => seen.push(document.documentElement.getAttribute('data-settled'));
			new MutationObserver(note).observe(document.documentElement, { attributes: true });
			Object.assign(window, { seen });
		});
		await chapter(page, 'The last nine days').click();
		await settled(page);
		await expect(mark(page, 'us-veto')).toBeAttached();
		const seen = await page.evaluate(() => (window as unknown as { seen: unknown[] }).seen);
		expect(seen, 'data-settled went and came back').toEqual([null, '']);
	});
});
