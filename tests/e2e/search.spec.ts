import type { Page } from 'playwright/test';
import { violations } from './axe.js';
import {
	en,
	found,
	go,
	item,
	items,
	listed,
	mark,
	panel,
	resetLink,
	searchField
} from './figure.js';
import { expect, open, settled, test } from './fixtures.js';

const HOCHSTEIN = ['hochstein-talks', 'gaps-narrowed', 'positive-progress', 'netanyahu-meeting'];
const query = (page: Page) => new URL(page.url()).searchParams.get('q');
const entries = (page: Page) => page.evaluate(() => history.length);

test('the slash opens the search from the figure, says so there, and is a letter in fields', async ({
	page
}) => {
	await open(page, './');
	const hint = page.locator('[role="search"] kbd');
	await page.keyboard.press('/');
	await expect(searchField(page)).not.toBeFocused();
	await expect(hint).toBeHidden();
	await mark(page, 'hamas-attack').focus();
	await expect(hint).toBeVisible();
	await page.keyboard.press('Control+/');
	await expect(searchField(page)).not.toBeFocused();
	await page.keyboard.press('/');
	await expect(searchField(page)).toBeFocused();
	await expect(searchField(page)).toHaveValue('');
	await expect(hint).toBeHidden();
	await page.keyboard.type('a/b');
	await expect(searchField(page)).toHaveValue('a/b');
});

test('the search is loaded with the first focus of its field, not before', async ({ page }) => {
	const scripts: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() === 'script') scripts.push(request.url());
	});
	await open(page, './');
	await settled(page);
	const before = scripts.length;
	await searchField(page).focus();
	await settled(page);
	expect(scripts.length).toBeGreaterThan(before);
	const loaded = scripts.length;
	await page.keyboard.type('khiam');
	await settled(page);
	expect(scripts.length).toBe(loaded);
});

test('what is typed narrows the list, then stands in the address, without a step for Back', async ({
	page
}) => {
	await open(page, './');
	const before = await entries(page);
	await searchField(page).pressSequentially('hochstien');
	await settled(page);
	expect(await listed(page)).toEqual(HOCHSTEIN);
	await expect(found(page)).toHaveText(en.search.found(4, 60));
	expect(query(page)).toBe('hochstien');
	expect(await entries(page)).toBe(before);
	await expect(page.locator('[data-counts]')).toContainText(en.counts.filtered(56));
	await page.reload();
	await page.locator('html[data-ready]').waitFor({ state: 'attached' });
	await expect(searchField(page)).toHaveValue('hochstien');
	expect(await listed(page)).toEqual(HOCHSTEIN);
	await resetLink(page).click();
	await settled(page);
	await expect(searchField(page)).toHaveValue('');
	await expect(items(page)).toHaveCount(60);
	expect(query(page)).toBe(null);
	await page.goBack();
	await settled(page);
	await expect(searchField(page)).toHaveValue('hochstien');
	expect(await listed(page)).toEqual(HOCHSTEIN);
	await page.goForward();
	await settled(page);
	await expect(items(page)).toHaveCount(60);
});

test('people, places, quoted words and dates are found, or nothing, with a way out', async ({
	page
}) => {
	await open(page, './');
	for (const [text, id] of [
		['nabih berri', 'berri-no-sane-person'],
		['khiam', 'khiam-smoke'],
		['“no sane person”', 'berri-no-sane-person'],
		['nov 21', 'netanyahu-meeting'],
		['late september', 'air-campaign']
	] as const) {
		await searchField(page).fill(text);
		await settled(page);
		await expect(item(page, id), text).toBeAttached();
		await expect(item(page, 'us-veto'), text).toHaveCount(0);
	}

	await searchField(page).fill('zeppelin');
	await settled(page);
	await expect(items(page)).toHaveCount(0);
	await expect(found(page)).toHaveText(en.search.found(0, 60));
	const messages = page.getByText(en.filter.none);
	await expect(messages, 'an empty result says so').toHaveCount(2);
	await page.keyboard.press('Enter');
	await expect(panel(page)).not.toHaveAttribute('data-selected');
	await messages.first().getByRole('link', { name: en.filter.reset }).click();
	await expect(items(page), 'the way out').toHaveCount(60);
	await expect(messages).toHaveCount(0);

	await searchField(page).fill('veto');
	await page.keyboard.press('Enter');
	await expect(panel(page), 'what the words name best').toHaveAttribute('data-selected', 'us-veto');
});

const hits = (page: Page) => page.getByRole('listbox', { name: en.search.best });
const hit = (page: Page) => hits(page).getByRole('option');
const hitIds = (page: Page) =>
	hit(page).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['hit']!));

test('the field lists its hits with dates, the best first, and Enter walks from there', async ({
	page
}) => {
	await open(page, './');
	await searchField(page).fill('hochstein');
	await settled(page);
	const best = await hitIds(page);
	expect([...best].sort()).toEqual([...HOCHSTEIN].sort());
	await expect(hit(page).filter({ hasText: 'Beirut' }).first()).toContainText('Nov');
	await expect(searchField(page)).toHaveAttribute('aria-expanded', 'true');
	for (const [step, id] of [...best, best[0]!].entries()) {
		await page.keyboard.press('Enter');
		await expect(panel(page)).toHaveAttribute('data-selected', id);
		await settled(page);
		await expect(hits(page)).toBeHidden();
		await expect(found(page)).toContainText(en.search.found((step % 4) + 1, 4));
		await expect(searchField(page)).toBeFocused();
		await expect(mark(page, id), 'in view').toBeAttached();
	}
	await page.keyboard.press('Shift+Enter');
	await expect(panel(page)).toHaveAttribute('data-selected', best.at(-1)!);
	await expect(page).toHaveURL(new RegExp(`q=hochstein&event=${best.at(-1)!}`));
	await page.goBack();
	await settled(page);
	await expect(panel(page)).toHaveAttribute('data-selected', best[0]!);
});

test('arrow keys choose a hit, Enter opens it, Esc closes the list first', async ({ page }) => {
	await open(page, './');
	await searchField(page).fill('hezbollah');
	await settled(page);
	const ids = await hitIds(page);
	expect(ids).toHaveLength(8);
	const all = (await listed(page)).length;
	await expect(page.getByText(en.search.rest(all - 8))).toBeVisible();
	const active = page.locator('[role="option"][aria-selected="true"]');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await expect(active).toHaveAttribute('data-hit', ids[1]!);
	const id = await active.getAttribute('id');
	await expect(searchField(page)).toHaveAttribute('aria-activedescendant', id!);
	expect(await violations(page)).toEqual([]);
	await page.keyboard.press('ArrowUp');
	await page.keyboard.press('ArrowUp');
	await expect(active).toHaveCount(0);
	await page.keyboard.press('ArrowUp');
	await expect(active).toHaveAttribute('data-hit', ids[7]!);
	await page.keyboard.press('Escape');
	await expect(hits(page)).toBeHidden();
	await expect(searchField(page)).toHaveValue('hezbollah');
	await page.keyboard.press('ArrowDown');
	await expect(hits(page)).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await settled(page);
	await expect(panel(page)).toHaveAttribute('data-selected', ids[0]!);
});

test('a click on a hit opens it and leaves the focus in the field', async ({ page }) => {
	await open(page, './');
	await searchField(page).fill('hochstein');
	await settled(page);
	const [, second] = await hitIds(page);
	await hit(page).nth(1).click();
	await settled(page);
	await expect(panel(page)).toHaveAttribute('data-selected', second!);
	await expect(searchField(page)).toBeFocused();
	await page.keyboard.press('Escape');
	await settled(page);
	await expect(panel(page)).not.toHaveAttribute('data-selected');
});

test('Esc restores window and selection, then leaves the field', async ({ page }) => {
	await open(page, './?from=2023-10-01&to=2023-12-31&event=hamas-attack');
	const { search } = new URL(page.url());
	await searchField(page).fill('khiam');
	await page.keyboard.press('Enter');
	await expect(panel(page)).toHaveAttribute('data-selected', 'khiam-smoke');
	await settled(page);
	await page.keyboard.press('Escape');
	await settled(page);
	await expect(searchField(page)).toHaveValue('');
	await expect(searchField(page)).toBeFocused();
	await expect(panel(page)).toHaveAttribute('data-selected', 'hamas-attack');
	expect(new URL(page.url()).search).toBe(search);
	await page.keyboard.press('Escape');
	await expect(searchField(page)).not.toBeFocused();
	await expect(panel(page), 'the selection stays').toHaveAttribute('data-selected', 'hamas-attack');
});

test('a choice right after typing loses no letter, and Esc keeps it', async ({ page }) => {
	await open(page, './');
	await searchField(page).fill('hochstein');
	await item(page, 'gaps-narrowed').evaluate((link: HTMLElement) => {
		link.focus();
		link.click();
	});
	await settled(page);
	await expect(page).toHaveURL(/q=hochstein&event=gaps-narrowed/);
	await expect(searchField(page)).toHaveValue('hochstein');
	await searchField(page).press('Escape');
	await settled(page);
	await expect(panel(page)).toHaveAttribute('data-selected', 'gaps-narrowed');
	await expect(items(page)).toHaveCount(60);
	expect(query(page)).toBe(null);
});

test('blanks, marks and 10,000 characters do no harm', async ({ page }) => {
	await open(page, './');
	for (const text of ['   ', '?!…', '“”', 'the']) {
		await searchField(page).fill(text);
		await settled(page);
		await expect(items(page), text).toHaveCount(60);
	}
	for (const [text, count] of [
		['x'.repeat(10_000), 0],
		['khiam '.repeat(1700), 1],
		['('.repeat(10_000), 60]
	] as const) {
		await searchField(page).fill(text);
		await settled(page);
		await expect(items(page)).toHaveCount(count);
		expect(page.url().length).toBeLessThan(1000);
	}
	await go(page, `/?q=${'khiam+'.repeat(500)}`);
	expect(await listed(page)).toEqual(['khiam-smoke']);
	await expect(page.locator('[data-notice]')).toHaveCount(0);
});

test('the search works on an event’s own page', async ({ page }) => {
	await open(page, './event/us-veto/');
	await searchField(page).fill('khiam');
	await settled(page);
	await expect(page).toHaveURL(/\/event\/us-veto\/\?q=khiam$/);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/:\d+\/\?q=khiam&event=khiam-smoke$/);
});

test.describe('on a phone', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

	test('the search opens over the bar and closes again', async ({ page }) => {
		await open(page, './');
		const opener = page.getByRole('button', { name: en.search.open });
		await expect(searchField(page)).toBeHidden();
		const { width, height } = (await opener.boundingBox())!;
		expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
		await opener.tap();
		await expect(searchField(page)).toBeFocused();
		expect(await violations(page)).toEqual([]);
		await page.keyboard.type('hochstein');
		await settled(page);
		expect(await listed(page)).toEqual(HOCHSTEIN);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
		expect((await hit(page).first().boundingBox())!.height).toBeGreaterThanOrEqual(44);
		await page.getByRole('button', { name: en.search.clear }).tap();
		await settled(page);
		await expect(items(page)).toHaveCount(60);
		await page.getByRole('button', { name: en.search.close }).tap();
		await expect(searchField(page)).toBeHidden();
		await expect(opener).toBeVisible();
	});
});
