import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import type { WrittenFile } from '../../src/lib/model/schema.js';
import { checkTimeline } from '../../src/lib/model/check.js';
import { deskEn as m } from '../../src/lib/messages/desk.en.js';
import { expect, open, settled, test } from './fixtures.js';

const text = readFileSync('tests/fixtures/desk/harbour-strike.txt', 'utf8');
const card = (page: Page) => page.locator('[data-card]');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const stepTo = (page: Page, name: string) =>
	page.getByRole('navigation', { name: m.title }).getByRole('button', { name }).click();
const progress = (page: Page) => page.locator('[data-progress]');

/** goes to a phrase in the text */
const phrase = (page: Page, words: string) =>
	page
		.locator('[data-mention]')
		.filter({ hasText: new RegExp(`^${words}$`) })
		.first()
		.click();

/** begins a draft and reads the report into it */
async function read(page: Page) {
	await open(page, 'write/');
	await button(page, m.drafts.begin).click();
	await button(page, m.source.read).click();
	await expect(page.locator('[data-faults] li')).toHaveText([
		m.source.faults.noText,
		m.source.faults.noDay
	]);
	await page.getByLabel(m.source.text).fill(text);
	await button(page, m.source.takeGuess).click();
	await expect(page.getByText('Friday 14 March 2025', { exact: true })).toBeVisible();
	await button(page, m.source.read).click();
	await expect(card(page)).toContainText('14 March 2025');
}

/** the file that a click downloads */
async function downloaded(page: Page): Promise<WrittenFile> {
	const download = page.waitForEvent('download');
	await button(page, m.check.json).click();
	return JSON.parse(readFileSync(await (await download).path(), 'utf8')) as WrittenFile;
}

test('a report becomes a timeline by keys, and is there again after a reload', async ({ page }) => {
	await read(page);
	await page.keyboard.press('x');
	await expect(progress(page)).toContainText(m.reading.progress(1, 49));

	// taken as read, by another event that is pointed at, and marked by hand
	await phrase(page, '3 February');
	await page.keyboard.press('t');
	await expect(page.locator('[data-timeline] [data-event="phrase-6"]')).toBeVisible();
	await phrase(page, 'since then');
	await page.getByLabel(m.reading.hows.after).check();
	await page.locator('[data-timeline] [data-event="phrase-6"]').click();
	await button(page, m.reading.dateIt).click();
	await page.getByLabel(m.reading.mark).fill('an inquest');
	await page.keyboard.press('Enter');
	await expect(page.getByText(m.reading.notThere)).toBeVisible();
	await page.getByLabel(m.reading.mark).fill('An inquest');
	await page.keyboard.press('Enter');
	await expect(card(page)).toContainText('“An inquest”');
	await button(page, m.reading.change).click();
	await page.getByLabel(m.reading.edtf).fill('2025-04');
	await button(page, m.reading.set).click();
	await expect(progress(page)).toContainText(m.reading.progress(4, 50));

	// words: those of the report are pointed out, one's own ones close the event
	await stepTo(page, m.steps.events);
	await page.locator('[data-item="phrase-6"]').click();
	const title = page.getByLabel(m.events.fields.title).first();
	await title.fill('night crews refused to unload a container ship');
	await expect(page.getByText(/Seven words as in the report/)).toBeVisible();
	await title.fill('The strike begins');
	await title.blur();
	await expect(page.locator('[data-form="the-strike-begins"]')).toBeVisible();
	await expect(page.locator('[data-open]')).toHaveCount(0);
	await settled(page);
	await expect(page.locator('[data-label="the-strike-begins"]')).toContainText('The strike begins');
	await page.keyboard.press('Control+z');
	await page.keyboard.press('Control+z');
	await expect(page.locator('[data-form="phrase-6"]')).toBeVisible();
	await page.keyboard.press('Control+y');
	await page.keyboard.press('Control+y');

	await stepTo(page, m.steps.check);
	const file = await downloaded(page);
	expect(file.events.find(({ id }) => id === 'the-strike-begins')).toMatchObject({
		when: '2025-02-03',
		citations: [{ paragraph: 3 }]
	});
	expect(checkTimeline(file).every(({ path }) => path.endsWith('.open'))).toBe(true);

	// the whole product works on what is finished of it, in a tab of its own
	const opening = page.waitForEvent('popup');
	await page.getByRole('link', { name: m.check.openIt }).click();
	const shown = await opening;
	await expect(shown.locator('[data-outcome]')).toHaveAttribute('data-refused', '0');
	await shown.locator('[data-item="the-strike-begins"]').click();
	await expect(shown).toHaveURL(/\/open\/\?draft=[\w-]+&event=the-strike-begins$/);
	await shown.close();

	await expect(page.locator('[data-kept]')).toHaveAttribute('data-kept', 'true');
	await open(page, 'write/');
	await page.locator('[data-drafts] button').first().click();
	await expect(progress(page)).toContainText(m.reading.progress(4, 50));

	// a second tab reads only
	const other = await page.context().newPage();
	await open(other, 'write/');
	await other.locator('[data-drafts] button').first().click();
	await expect(other.locator('[data-read-only]')).toContainText(m.state.readOnly);
	await other.close();

	await button(page, m.state.leave).click();
	await page
		.getByRole('button', { name: /^Delete “/ })
		.first()
		.click();
	await button(page, m.drafts.sure).click();
	await expect(page.getByText(m.drafts.none)).toBeVisible();
});

test('every timeline file opens, and comes back as it was', async ({ page }) => {
	await open(page, 'write/');
	await page.getByLabel(m.drafts.open).setInputFiles('tests/fixtures/not-json.json');
	await expect(page.getByRole('alert')).toHaveText(m.drafts.notJson);
	await page.getByLabel(m.drafts.open).setInputFiles('data/moon.json');
	await page.locator('[data-item]').first().click();
	await stepTo(page, m.steps.check);
	await expect(page.locator('[data-problems="0"]')).toBeVisible();
	const moon = JSON.parse(readFileSync('data/moon.json', 'utf8'));
	expect(await downloaded(page)).toEqual(moon);

	// what is opened stays so while one types
	await stepTo(page, m.steps.events);
	await page.locator('[data-head] > summary').click();
	const title = page.locator('[data-head] input').first();
	await title.pressSequentially(' anew');
	await expect(title).toHaveValue(/ anew/);

	// a place by its name, and a relation by keys, as by taps
	await button(page, m.events.relate).press('Enter');
	await page.locator('[data-item]').last().press('Enter');
	await expect(page.getByRole('status').filter({ hasText: 'Joined' })).toBeVisible();
	await page.getByLabel(m.places.find).fill('tripoli, leb');
	await expect(page.locator('[data-found] li').first()).toContainText('Lebanon');
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('Tripoli', { exact: true })).toBeChecked();
	await stepTo(page, m.steps.check);
	await expect(page.locator('[data-problems="0"]')).toBeVisible();
	const { places, relations } = await downloaded(page);
	expect(places?.at(-1)).toMatchObject({ id: 'tripoli', latitude: 34.43, longitude: 35.84 });
	expect(relations).toHaveLength(moon.relations.length + 1);
	expect(relations?.at(-1)).toMatchObject({ from: moon.events[0].id, type: 'follows' });
});
