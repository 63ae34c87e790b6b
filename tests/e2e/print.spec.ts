import { cardEn } from '../../src/lib/messages/card.en.js';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'playwright/test';
import { en } from './figure.js';
import { expect, open, test } from './fixtures.js';

/** px between the margins of a sheet of A4 */
const SHEET = 695;

const sizes = { A4: [595, 842], Letter: [612, 792] } as const;

/** what stands on paper: the page as it is printed, on a sheet without end */
async function paper(page: Page, path: string) {
	await page.setViewportSize({ width: SHEET, height: 1000 });
	await open(page, path);
	await page.emulateMedia({ media: 'print' });
}

/** whether each node that a selector finds is drawn, folded parts included */
const drawn = (page: Page, selector: string) =>
	page
		.locator(selector)
		.evaluateAll((nodes) =>
			nodes.map((node) =>
				node.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true })
			)
		);

for (const [path, most] of [
	['./', 3],
	['./event/us-veto/', 4],
	['./?from=2024-11-12&to=2024-11-21', 4],
	['./t/moon/', 2],
	['./?theme=dark&order=paragraph', 4]
] as const)
	test(`${path} prints on few sheets, with nothing to press`, async ({ page }) => {
		await paper(page, path);
		const items = await drawn(page, '[data-list] [data-item]');
		expect(items.length, 'events in the list').toBe(
			Number(await page.locator('[data-counts]').getAttribute('data-matching'))
		);
		expect(items, 'events that are folded away').not.toContain(false);
		expect(await drawn(page, 'h1')).toEqual([true]);
		expect(await drawn(page, '[data-timeline] svg.figure:not(.figure-head)')).toEqual([true]);

		const nav = await drawn(page, 'nav, [data-live], dialog, [popover]');
		expect(nav, 'links and controls').not.toContain(true);
		const buttons = await page.getByRole('button').allInnerTexts();
		const told = await page.locator('main .kinds button, .paragraphs button').allInnerTexts();
		expect(buttons.sort(), 'buttons that only tell').toEqual(told.sort());

		const source = page.locator('a[rel~="external"]').first();
		const address = await source.evaluate((a) => getComputedStyle(a, '::after').content);
		expect(address).toContain(await source.getAttribute('href'));
		expect(await page.evaluate(() => document.documentElement.scrollWidth), 'cut at the side').toBe(
			SHEET
		);
		const ground = await page.evaluate(
			() => getComputedStyle(document.documentElement).backgroundColor
		);
		expect(ground, 'the colour of the paper').toBe('rgb(255, 255, 255)');

		for (const [format, size] of Object.entries(sizes).slice(0, path === './' ? 2 : 1)) {
			const pdf = await page.pdf({ format, preferCSSPageSize: true });
			const sheets = (await PDFDocument.load(pdf)).getPages();
			expect(sheets.length, format).toBeLessThanOrEqual(most);
			for (const sheet of sheets) {
				expect(Math.abs(sheet.getWidth() - size[0]), format).toBeLessThan(2);
				expect(Math.abs(sheet.getHeight() - size[1]), format).toBeLessThan(2);
			}
		}
	});

test('an event page prints the event before the figure, and the figure before the list', async ({
	page
}) => {
	await paper(page, './event/us-veto/');
	const tops = [];
	for (const selector of ['h1', '[data-panel] h2', '[data-timeline]', '[data-list]'])
		tops.push((await page.locator(selector).boundingBox())!.y);
	expect([...tops].sort((a, b) => a - b)).toEqual(tops);
	await expect(page.getByText(cardEn.reading.title)).toBeVisible();
	await expect(page.getByText(en.panel.next, { exact: true })).toBeHidden();
});

test('the figure is drawn anew for a sheet, and as before afterwards', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 800 });
	await open(page, './?q=beirut');
	const figure = page.locator('[data-timeline] svg.figure:not(.figure-head)');
	const width = await figure.getAttribute('width');
	await page.evaluate(() =>
		addEventListener('beforeprint', () => {
			const figure = document.querySelector('[data-timeline] svg.figure:not(.figure-head)')!;
			document.body.dataset['printed'] = figure.getAttribute('width')!;
		})
	);
	await page.pdf({ format: 'A4', preferCSSPageSize: true });
	const printed = Number(await page.locator('body').getAttribute('data-printed'));
	// a label of 12.5 px is 8 points and more when it is scaled to the sheet
	expect((12.5 * SHEET) / printed).toBeGreaterThanOrEqual((8 * 96) / 72);
	await expect(figure).toHaveAttribute('width', width!);
});

test('the window and the search stand below the title on paper only', async ({ page }) => {
	await open(page, './?q=beirut');
	const range = page.locator('h1 ~ .range');
	await expect(range).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await expect(range).toHaveText(/^1 October 2023 – 21 November 2024\s+“beirut”$/);
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('the wide picture is printed, within the sheet', async ({ page }) => {
		await page.setViewportSize({ width: SHEET, height: 1000 });
		await page.goto('./event/us-veto/');
		await page.emulateMedia({ media: 'print' });
		const figure = page.locator('[data-timeline] svg.figure:not(.figure-head):visible');
		await expect(figure).toHaveCount(1);
		await expect(figure).toHaveAttribute('width', '984');
		expect((await figure.boundingBox())!.width).toBeLessThanOrEqual(SHEET);
	});
});
