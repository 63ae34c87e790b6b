import type { Page } from 'playwright/test';
import { lostEn } from '../../src/lib/messages/lost.en.js';
import { firstFiles } from './first-files.js';
import { expect, open, settled, test } from './fixtures.js';

const message = (page: Page) => page.locator('[data-lost]');
const again = (page: Page) => message(page).getByRole('link', { name: lostEn.again });

/** what each loss does to a file on its way */
const losses = {
	missing: () => ({ status: 404, body: 'Not here.' }),
	cut: (body: string) => ({ body: body.slice(0, body.length / 2) })
};

/** lets a file of the built page get lost, for this page only */
async function lose(page: Page, file: string, loss: keyof typeof losses) {
	await page.route(`**/${file}`, async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, ...losses[loss](await response.text()) });
	});
}

/** the page as it was built is there: headline, picture and list */
async function expectWhole(page: Page) {
	await expect(page.locator('h1')).toBeVisible();
	await expect(page.locator('[data-timeline]').first()).toBeVisible();
	expect(await page.locator('[data-item]').count()).toBeGreaterThan(4);
}

test.beforeEach(({ allowed }) => {
	allowed.errors.push(/404|SyntaxError|Failed to fetch|Failed to load|Unable to preload|TypeError/);
});

/** fonts do no harm: others stand in for them */
const harmless = /woff2$/;
const kindOf = (file: string) => file.replace(/\/.*\./, ' ');

/** all files in a long run, in the suite one of each kind */
function filesToLose(): string[] {
	const files = [...firstFiles('event/us-veto/index.html')];
	if (process.env['ATTACK']) return files;
	return [...new Map(files.map((file) => [kindOf(file), file])).values()];
}

for (const loss of ['missing', 'cut'] as const)
	test(`a page of which a file is ${loss} stays, says so and can be tried again`, async ({
		page
	}) => {
		// half a style sheet is a style sheet
		const isTested = (file: string) => loss === 'missing' || file.endsWith('.js');
		for (const file of filesToLose().filter(isTested)) {
			await lose(page, file, loss);
			await open(page, 'event/us-veto/?q=beirut');
			await expectWhole(page);
			const ready = harmless.test(file) ? '' : 'error';
			await expect(page.locator('html'), file).toHaveAttribute('data-ready', ready);
			await expect(message(page), file).toBeVisible({ visible: ready === 'error' });
			await page.unroute(`**/${file}`);
		}
	});

test('what was lost at the start is there after another try', async ({ page }) => {
	await page.route('**/entry/app*', (route) => route.abort());
	await open(page, './');
	await expect(message(page)).toContainText(lostEn.start);
	await page.unroute('**/entry/app*');
	await again(page).click();
	await expect(page.locator('html')).toHaveAttribute('data-ready', '');
	await expect(message(page)).toBeHidden();
});

test('closing an event offline leaves the event, and can be tried again', async ({ page }) => {
	await open(page, 'event/us-veto/');
	await settled(page);
	await page.route('**/*', (route) => route.abort());
	await page.locator('[data-panel]').getByRole('link', { name: /close/i }).first().click();
	await expect(message(page)).toContainText(lostEn.next);
	await settled(page);
	await expect(page).toHaveURL(/event\/us-veto\/$/);
	await expect(page.locator('[data-panel]')).toHaveAttribute('data-selected', 'us-veto');
	await expectWhole(page);
	await page.unrouteAll();
	await again(page).click();
	await expect(page).toHaveURL(/:\d+\/$/);
	await expect(message(page)).toBeHidden();
	await settled(page);
});

for (const loss of ['missing', 'cut'] as const)
	test(`the way to a timeline whose data are ${loss} leads nowhere, Back included`, async ({
		page
	}) => {
		const title = await page.goto('t/moon/').then(() => page.locator('h1').textContent());
		await open(page, './');
		await settled(page);
		await lose(page, '__data.json*', loss);
		const link = page.locator('.others').getByRole('link', { name: title! });
		await link.click();
		await expect(message(page)).toContainText(lostEn.next);
		await settled(page);
		await expect(page).toHaveURL(/:\d+\/$/);
		await expectWhole(page);
		await page.unrouteAll();
		await again(page).click();
		await expect(page).toHaveURL(/t\/moon\/$/);
		await expect(page.locator('h1')).toHaveText(title!);
		await lose(page, '__data.json*', loss);
		await page.goBack();
		await expect(message(page)).toContainText(lostEn.next);
		await expect(page).toHaveURL(/t\/moon\/$/);
		await expect(page.locator('h1')).toHaveText(title!);
	});
