import { cardEn } from '../../src/lib/messages/card.en.js';
import type { Page } from 'playwright/test';
import { clusters, en, figure, mark, panel, stop } from './figure.js';
import { expect, open, settled, test } from './fixtures.js';

const arcs = (page: Page) => figure(page).locator('[data-relation]');
const related = (page: Page) => panel(page).locator('[data-related]');

test('the selected event shows at most three relations, all in the panel', async ({ page }) => {
	await open(page, './');
	await expect(arcs(page)).toHaveCount(0);
	await open(page, './?event=drops-gaza-condition');
	await expect(related(page)).toHaveCount(4);
	await expect(arcs(page)).toHaveCount(3);
	await expect(panel(page)).toContainText(cardEn.drawn(3, 4));
	await open(page, './?event=hezbollah-agrees');
	const holder = clusters(page).and(page.locator('[data-events*="us-proposal"]'));
	await expect(holder, 'the badge that holds a related event').toHaveClass(/related/);
});

test('the relation hovered or focused in the panel is always drawn, with its word', async ({
	page
}) => {
	await open(page, './?event=drops-gaza-condition');
	for (const link of await related(page).all()) {
		await link.hover();
		await expect(arcs(page).and(page.locator('.emphasised'))).toHaveCount(1);
	}
	await related(page).last().focus();
	await expect(figure(page).locator('.emphasised text')).toHaveText(en.panel.relations.follows![0]);
});

test('[ and ] walk the relations, Enter follows one', async ({ page }) => {
	await open(page, './?event=air-campaign');
	await mark(page, 'air-campaign').focus();
	await page.keyboard.press(']');
	await expect(related(page).first()).toBeFocused();
	await page.keyboard.press(']');
	await expect(related(page).nth(1)).toBeFocused();
	await page.keyboard.press('[');
	await page.keyboard.press('[');
	await expect(related(page).last()).toBeFocused();
	await page.keyboard.press('Enter');
	await settled(page);
	await expect(panel(page)).not.toHaveAttribute('data-selected', 'air-campaign');
});

test('a relation leads to the edge when the other event is outside the window', async ({
	page
}) => {
	await open(page, './?from=2024-11-12&to=2024-11-21&event=israel-hezbollah-war&scale=linear');
	const box = (await figure(page).boundingBox())!;
	await related(page).first().hover();
	const arc = (await arcs(page).first().boundingBox())!;
	expect(arc.x - box.x, 'px from the start of the figure').toBeLessThan(140);
});

test('statements that contradict each other stand side by side', async ({ page }) => {
	await open(page, './?event=berri-no-sane-person');
	const list = panel(page).locator('.opposed ul li');
	await expect(list).toHaveCount(2);
	await expect(list.first()).toContainText('Nabih Berri');
	await expect(list.first()).toContainText(en.panel.paragraph(11));
	await expect(list.last()).toContainText('Israel');
	const [a, b] = [(await list.first().boundingBox())!, (await list.last().boundingBox())!];
	expect(a.y, 'side by side').toBe(b.y);
});

test('choosing a paragraph lights its events up', async ({ page }) => {
	await open(page, './?from=2024-11-12&to=2024-11-21&order=paragraph');
	const button = page.locator('[data-list]').getByRole('button', { name: /^11/ });
	await button.click();
	await expect(button).toHaveAttribute('aria-pressed', 'true');
	await expect(mark(page, 'berri-no-sane-person')).toHaveClass(/hovered/);
	await expect(mark(page, 'gaps-narrowed')).not.toHaveClass(/hovered/);
	await mark(page, 'enforcement-demand').click();
	await settled(page);
	await expect(mark(page, 'berri-no-sane-person'), 'also after a choice').toHaveClass(/hovered/);
	await expect(button).toHaveAttribute('aria-pressed', 'true');
	await button.click();
	await page.mouse.move(0, 0);
	await expect(mark(page, 'berri-no-sane-person')).not.toHaveClass(/hovered/);
});

test('N and P walk through the chapter, in the order of time', async ({ page }) => {
	await open(page, './?from=2024-11-12&to=2024-11-21');
	await panel(page)
		.getByRole('link', { name: /^Walk through/ })
		.click();
	await settled(page);
	const first = await panel(page).getAttribute('data-selected');
	await expect(panel(page)).toContainText(/Event 1 of \d+ in “The last nine days”/);
	await stop(page).focus();
	await page.keyboard.press('n');
	await settled(page);
	await expect(panel(page)).toContainText(/Event 2 of/);
	await page.keyboard.press('p');
	await settled(page);
	await expect(panel(page)).toHaveAttribute('data-selected', first!);
});

test('the digits choose chapters', async ({ page }) => {
	await open(page, './');
	await stop(page).focus();
	await page.keyboard.press('4');
	await settled(page);
	await expect(page).toHaveURL(/from=2024-11-12&to=2024-11-21/);
});

test.describe('on a phone', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 780 } });

	test('a swipe on the sheet walks, text and mark are both on the screen', async ({ page }) => {
		await open(page, './?event=us-veto');
		const sheet = panel(page);
		const client = await page.context().newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
			client.send('Input.dispatchTouchEvent', {
				type,
				touchPoints: type === 'touchEnd' ? [] : [{ x, y, id: 1 }]
			});
		const { y, height } = (await sheet.boundingBox())!;
		const middle = y + height / 3;
		await touch('touchStart', 300, middle);
		for (const x of [260, 200, 140, 90]) await touch('touchMove', x, middle + 4);
		await touch('touchEnd', 90, middle);
		await settled(page);
		await expect(sheet).not.toHaveAttribute('data-selected', 'us-veto');
		const id = (await sheet.getAttribute('data-selected'))!;
		const glyph = (await mark(page, id).locator('.glyph').boundingBox())!;
		const cover = (await sheet.boundingBox())!;
		expect(glyph.y, 'below the bar').toBeGreaterThan(40);
		expect(glyph.y + glyph.height, 'above the sheet').toBeLessThan(cover.y);
	});
});
