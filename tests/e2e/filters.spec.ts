import type { Page } from 'playwright/test';
import { violations } from './axe.js';
import { countsOf, en, items, listed, resetLink, searchField } from './figure.js';
import { expect, open, settled, test } from './fixtures.js';

const chip = (page: Page, name: string) =>
	page.getByRole('list', { name: en.legend.kinds }).getByRole('button', { name });
const opener = (page: Page) => page.getByRole('button', { name: /^Filters/ });
const drawer = (page: Page) => page.getByRole('group', { name: en.filter.title });
const option = (page: Page, facet: keyof typeof en.filter.facets, name: string) =>
	drawer(page)
		.getByRole('group', { name: en.filter.facets[facet] })
		.getByRole('checkbox', { name: new RegExp(`^${name} `) });
const chosen = (page: Page) => page.getByRole('list', { name: en.filter.chosen });
const param = (page: Page, key: string) => new URL(page.url()).searchParams.get(key);
const VISIT = ['hochstein-talks', 'gaps-narrowed', 'positive-progress', 'netanyahu-meeting'];

test('a click on a kind shows it alone, again all, each a step for Back', async ({ page }) => {
	await open(page, './');
	await expect(chip(page, 'Fighting')).toHaveAttribute('aria-pressed', 'true');
	await expect(chip(page, 'Fighting')).toHaveAttribute('title', en.legend.chooseKind);
	await chip(page, 'Fighting').click();
	await settled(page);
	expect(param(page, 'kind')).toBe('fighting');
	await expect(chip(page, 'Fighting')).toHaveAttribute('aria-pressed', 'true');
	await expect(chip(page, 'Talks')).toHaveAttribute('aria-pressed', 'false');
	await expect(items(page)).toHaveCount(19);
	await expect(page.locator('[data-counts]')).toContainText(en.counts.filtered(41));

	await chip(page, 'Talks').press('Enter');
	await settled(page);
	expect(param(page, 'kind')).toBe('talks');
	await page.goBack();
	await settled(page);
	expect(param(page, 'kind')).toBe('fighting');
	await page.reload();
	await page.locator('html[data-ready]').waitFor({ state: 'attached' });
	await expect(items(page)).toHaveCount(19);
	await chip(page, 'Fighting').click();
	await settled(page);
	await expect(items(page)).toHaveCount(60);
	expect(param(page, 'kind')).toBe(null);
});

test('Control, Meta and Shift add a kind and remove it, by mouse and by keys', async ({ page }) => {
	await open(page, './');
	for (const key of ['Control', 'Meta', 'Shift'] as const) {
		await chip(page, 'Fighting').click({ modifiers: [key] });
		await settled(page);
		expect(param(page, 'kind')).toBe('offensive,talks,statement,vote,toll');
		await expect(chip(page, 'Fighting'), 'its count stays').toContainText('19');
		await expect(items(page), key).toHaveCount(41);
		for (const [press, count] of [
			['Enter', 26],
			['Space', 41]
		] as const) {
			await chip(page, 'Statement').press(`${key}+${press}`);
			await settled(page);
			await expect(items(page), `${key} and ${press}`).toHaveCount(count);
		}
		await resetLink(page).click();
		await settled(page);
		await expect(items(page)).toHaveCount(60);
	}
});

test('the drawer narrows by people, places and tracks', async ({ page }) => {
	await open(page, './');
	await opener(page).click();
	await settled(page);
	await option(page, 'actor', 'Amos Hochstein').check();
	await settled(page);
	expect(await listed(page)).toEqual(VISIT);
	await option(page, 'place', 'Beirut').check();
	await settled(page);
	expect(await listed(page)).toEqual(['hochstein-talks']);
	await expect(page).toHaveURL(/\?actor=hochstein&place=beirut$/);
	await expect(opener(page)).toHaveAccessibleName(en.filter.active(2));
	await expect(chosen(page).getByRole('listitem')).toHaveText([
		'Amos Hochstein',
		'Beirut',
		/Reset/
	]);

	await page.goBack();
	await settled(page);
	await expect(option(page, 'place', 'Beirut')).not.toBeChecked();
	expect(await listed(page)).toEqual(VISIT);
	await page.keyboard.press('Escape');
	await expect(drawer(page)).toBeHidden();
	await chosen(page)
		.getByRole('link', { name: en.filter.remove('Amos Hochstein') })
		.click();
	await settled(page);
	await expect(items(page)).toHaveCount(60);
	await expect(chosen(page)).toHaveCount(0);
});

test('the drawer works by keys alone, and gives the focus back', async ({ page }) => {
	await open(page, './');
	await opener(page).press('Enter');
	await settled(page);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(drawer(page).getByRole('searchbox').first(), 'of 20 actors').toBeFocused();
	await page.keyboard.type('israe');
	await expect(option(page, 'actor', 'Amos Hochstein')).toHaveCount(0);
	await page.keyboard.press('Tab');
	await expect(option(page, 'actor', 'Israel')).toBeFocused();
	await page.keyboard.press('Space');
	await settled(page);
	await expect(option(page, 'actor', 'Israel')).toBeChecked();
	await expect(option(page, 'actor', 'Israel'), 'the focus stays').toBeFocused();
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		expect(await violations(page, { part: drawer(page) }), colorScheme).toEqual([]);
	}
	await page.keyboard.press('Escape');
	await expect(opener(page)).toBeFocused();
});

test('an option chosen last of all says “all” again', async ({ page }) => {
	await open(page, './?track=front,gaza,diplomacy');
	await opener(page).click();
	await option(page, 'track', 'United Nations').click();
	await settled(page);
	expect(param(page, 'track')).toBe(null);
	for (const box of await drawer(page).getByRole('checkbox').all())
		await expect(box).not.toBeChecked();
});

test('each count says what the option would show beside the other filters and the search', async ({
	page
}) => {
	await open(page, './?actor=hochstein');
	await expect(chip(page, 'Talks')).toContainText('2');
	await expect(chip(page, 'Statement')).toContainText('2');
	await expect(chip(page, 'Fighting')).toContainText('0');
	await opener(page).click();
	await settled(page);
	const row = (name: string) => drawer(page).locator('label', { hasText: name });
	await expect(row('Amos Hochstein')).toContainText('4');
	await expect(row('Nabih Berri'), 'of the same facet').toContainText('1');
	await expect(row('Diplomacy')).toContainText('4');
	await expect(row('United Nations')).toContainText('0');
	await page.keyboard.press('Escape');
	await searchField(page).fill('nov 21');
	await settled(page);
	await expect(chip(page, 'Talks')).toContainText('1');
	await expect(chip(page, 'Statement')).toContainText('0');
	expect(await listed(page)).toEqual(['netanyahu-meeting']);
});

test('unknown ids are dropped with a notice, and nothing left says so', async ({ page }) => {
	await open(page, './?kind=talks,gossip&place=atlantis');
	const notices = page.locator('[data-notice]');
	await expect(notices).toHaveText([/gossip/, /atlantis/]);
	await expect(chip(page, 'Talks')).toHaveAttribute('aria-pressed', 'true');
	await expect(chip(page, 'Fighting')).toHaveAttribute('aria-pressed', 'false');
	await expect(items(page)).toHaveCount(10);

	await open(page, './?place=khiam&track=un');
	await expect(items(page)).toHaveCount(0);
	await expect(page.getByText(en.filter.none)).toHaveCount(2);
	await page.locator('[data-list]').getByRole('link', { name: en.filter.reset }).click();
	await settled(page);
	await expect(items(page)).toHaveCount(60);
});

test('filters outlive a selection, another window and another order', async ({ page }) => {
	await open(page, './?track=un');
	await page.locator('[data-list] [data-item="us-veto"]').click();
	await settled(page);
	await page.getByRole('link', { name: en.list.byParagraph }).click();
	await settled(page);
	await expect(page).toHaveURL(/\?track=un&order=paragraph&event=us-veto$/);
	expect((await listed(page)).sort()).toEqual([
		'us-language-rejected',
		'us-official-reuters',
		'us-veto'
	]);
	const { total } = await countsOf(page);
	expect(total).toBe(60);
});

test.describe('on a phone', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

	test('the drawer is a sheet at the bottom', async ({ page }) => {
		await open(page, './');
		await opener(page).tap();
		await settled(page);
		const box = (await drawer(page).boundingBox())!;
		expect(box.width).toBe(360);
		expect(box.y + box.height).toBeCloseTo(740, 0);
		await drawer(page).getByText('Hamas', { exact: true }).tap();
		await settled(page);
		await expect(option(page, 'actor', 'Hamas')).toBeChecked();
		await drawer(page).getByRole('button', { name: en.panel.close }).tap();
		await expect(drawer(page)).toBeHidden();
		await expect(items(page)).toHaveCount(6);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
	});
});
