import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { openEn as m } from '../../src/lib/messages/open.en.js';
import { expect, open, test } from './fixtures.js';

const outcome = (page: Page) => page.locator('[data-outcome]');
const problems = (page: Page) => page.locator('[data-problem]');

/** chooses a file, and waits for numbers of rows: read, shown, refused */
async function choose(page: Page, name: string, text: string | Buffer) {
	const buffer = Buffer.from(text as string);
	await page
		.locator('input[type=file]')
		.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

async function expectRows(page: Page, read: number, shown: number, refused: number) {
	const found = outcome(page);
	await expect(found).toHaveAttribute('data-read', String(read));
	await expect(found).toHaveAttribute('data-shown', String(shown));
	await expect(found).toHaveAttribute('data-refused', String(refused));
}

/** the text of what a click saves */
async function saved(page: Page, name: string): Promise<string> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name, exact: true }).click();
	return readFileSync(await (await download).path(), 'utf8');
}

const slashed = [
	'Date,Title,Type,Mood',
	'2/1/1999,The pond is dug,work,glad',
	'3/1/1999,A frog comes,visit,',
	'25/12/1999,Ice,weather,',
	'no day,Nothing,visit,',
	'4/1/1999,,work,'
].join('\n');

test('a table becomes a timeline once its dates are said, and a file of ours', async ({ page }) => {
	await open(page, 'open/');
	const requests: string[] = [];
	page.on('request', (request) => requests.push(`${request.method()} ${request.postData() ?? ''}`));
	await choose(page, 'pond.csv', slashed);
	await expect(page.locator('[data-asked]')).toBeVisible();
	await expect(problems(page).filter({ hasText: 'the day or the month first' })).not.toHaveCount(0);
	await page.getByLabel(m.mapping.dayFirst).selectOption(m.mapping.days);
	await expectRows(page, 5, 3, 2);
	await expect(problems(page).filter({ hasText: 'row 5' })).toContainText('is no date');
	expect(await saved(page, m.save.problems)).toContain('has no title');

	// the whole surface works on it: a selection stands in the address of this page
	await expect(page.locator('[data-counts]').first()).toHaveAttribute('data-total', '3');
	await page.locator('[data-item]').filter({ hasText: 'The pond is dug' }).click();
	await expect(page).toHaveURL(/\/open\/\?event=the-pond-is-dug$/);
	const panel = page.locator('[data-panel]');
	await expect(panel).toContainText('2 January 1999');
	await expect(panel).toContainText('glad');

	// what was said is asked for before it is lost, and kept by a download
	const mapping = JSON.parse(await saved(page, m.save.mapping)) as { dayFirst: boolean };
	expect(mapping.dayFirst).toBe(true);
	const ours = await saved(page, m.save.json);
	expect(await saved(page, m.save.csv)).toContain('the-pond-is-dug');
	await choose(page, 'pond.json', ours);
	await expectRows(page, 3, 3, 0);
	await expect(page).toHaveURL(/\/open\/$/);
	await page.getByRole('button', { name: 'Share', exact: true }).click();
	await expect(page.getByRole('tab')).toHaveCount(2);
	expect(requests.filter((one) => one !== 'GET ')).toEqual([]);
});

test('tables of a German Excel, pasted ones, and files that are none', async ({ page }) => {
	await open(page, 'open/');
	const german = 'Datum;Titel;Ort;Breite;Länge\n03.10.1990;Einheit;Berlin;52,52;13,40\n';
	await choose(page, 'einheit.csv', Buffer.from(german, 'latin1'));
	await expectRows(page, 1, 1, 0);
	await page.locator('[data-item]').click();
	await expect(page.locator('[data-panel]')).toContainText('3 October 1990');

	for (const [text, sentence] of [
		['', 'is empty'],
		['Date,Title\n', 'no row below'],
		['%PDF-1.7', 'no file of a kind that is read']
	] as const) {
		await choose(page, 'a.csv', text);
		await expectRows(page, 0, 0, 0);
		await expect(problems(page).first()).toContainText(sentence);
		await expect(page.locator('[data-timeline]')).toHaveCount(0);
	}

	await page.getByLabel(m.paste).evaluate((field) => {
		const data = new DataTransfer();
		data.setData('text/plain', 'Date\tTitle\n2001-05\tPasted\n');
		field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
	});
	await expectRows(page, 1, 1, 0);
	// what was pasted exists nowhere else
	const isAsked = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
	expect(await page.evaluate(isAsked)).toBe(true);
	await saved(page, m.save.json);
	expect(await page.evaluate(isAsked)).toBe(false);
});

test('a worker that cannot start is told', async ({ page, allowed }) => {
	allowed.errors.push(/worker|Failed to load resource/i);
	await page.route('**/workers/**', (route) => route.abort());
	await open(page, 'open/');
	await choose(page, 'pond.csv', slashed);
	await expectRows(page, 0, 0, 0);
	await expect(problems(page)).toContainText('did not start');
});
