import type { Page } from 'playwright/test';
import { filesEn } from '../../src/lib/messages/files.en.js';
import { lostEn } from '../../src/lib/messages/lost.en.js';
import { firstFiles } from './first-files.js';
import { expect, open, settled, test } from './fixtures.js';
import { dialog, shareButton, tab, words } from './share.js';

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

/** The page of errors is loaded ahead: whether its loss is told before all is ready is chance. */
const isAhead = (file: string) => file.startsWith('nodes/1.');

/** all files in a long run, in the suite one of each kind */
function filesToLose(page: string, known: ReadonlySet<string> = new Set()): string[] {
	const files = [...firstFiles(page)].filter((file) => !isAhead(file));
	if (process.env['ATTACK']) return files;
	const own = files.filter((file) => !known.has(file));
	return [...new Map(own.map((file) => [kindOf(file), file])).values()];
}

for (const loss of ['missing', 'cut'] as const)
	test(`a page of which a file is ${loss} stays, says so and can be tried again`, async ({
		page
	}) => {
		// half a style sheet is a style sheet
		const isTested = (file: string) => loss === 'missing' || file.endsWith('.js');
		for (const file of filesToLose('event/us-veto/index.html').filter(isTested)) {
			await lose(page, file, loss);
			await open(page, 'event/us-veto/?q=beirut');
			await expectWhole(page);
			const ready = harmless.test(file) ? '' : 'error';
			await expect(page.locator('html'), file).toHaveAttribute('data-ready', ready);
			await expect(message(page), file).toBeVisible({ visible: ready === 'error' });
			await page.unroute(`**/${file}`);
		}
	});

test('the pages for files and for reports say so too, where a file is missing', async ({
	page
}) => {
	if (process.env['ATTACK']) test.setTimeout(600_000);
	const known = firstFiles('index.html');
	for (const path of ['open/', 'write/']) {
		const own = filesToLose(`${path}index.html`, known);
		expect(own.length).toBeGreaterThan(0);
		for (const file of own) {
			await lose(page, file, 'missing');
			await open(page, path);
			const ready = harmless.test(file) ? '' : 'error';
			await expect(page.locator('html'), `${path} ${file}`).toHaveAttribute('data-ready', ready);
			await expect(message(page), file).toBeVisible({ visible: ready === 'error' });
			await expect(page.locator('h1')).toBeVisible();
			await page.unroute(`**/${file}`);
		}
	}
});

test('a page of which files are slow can be read meanwhile, and becomes live', async ({ page }) => {
	const files = [...firstFiles('event/us-veto/index.html')];
	const slow = process.env['ATTACK'] ? files.map((file) => [file]) : [files];
	for (const some of slow) {
		let goOn = () => {};
		const held = new Promise<void>((resolve) => (goOn = resolve));
		const late = (url: URL) => some.some((file) => url.pathname.endsWith(file));
		await page.route(late, async (route) => {
			await held;
			await route.continue();
		});
		await page.goto('event/us-veto/', { waitUntil: 'commit' });
		await expectWhole(page);
		const text = page.locator('[data-panel]').getByText(/Fourteen members/);
		await expect(text, some[0]).toBeVisible();
		goOn();
		await expect(page.locator('html'), some[0]).toHaveAttribute('data-ready', '');
		await expect(message(page)).toBeHidden();
		await page.unroute(late);
	}
});

test('a picture whose fonts are lost, and a file whose data are, can be tried again', async ({
	page
}) => {
	await open(page, './');
	await settled(page);
	await page.route(/headline.*woff2/, (route) => route.fulfill({ body: 'wOF2, cut off' }));
	await page.route('**/data.json', (route) => route.abort());
	await shareButton(page).click();
	await tab(page, 'picture').click();
	const failure = dialog(page).getByText(words.picture.fonts);
	await expect(failure).toBeVisible();
	await page.unroute(/headline.*woff2/);
	await dialog(page).getByRole('button', { name: lostEn.again }).click();
	await expect(dialog(page).getByRole('region').getByRole('img')).toBeVisible();
	await expect(failure).toBeHidden();
	await tab(page, 'data').click();
	const json = dialog(page).getByRole('button', { name: /JSON/ });
	await json.click();
	await expect(dialog(page).getByText(filesEn.dataPart.failed)).toBeVisible();
	await page.unroute('**/data.json');
	await Promise.all([page.waitForEvent('download'), json.click()]);
	await expect(dialog(page).getByText(filesEn.dataPart.failed)).toBeHidden();
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
		await lose(page, 'timeline.json*', loss);
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
		await lose(page, 'timeline.json*', loss);
		await page.goBack();
		await expect(message(page)).toContainText(lostEn.next);
		await expect(page).toHaveURL(/t\/moon\/$/);
		await expect(page.locator('h1')).toHaveText(title!);
	});
