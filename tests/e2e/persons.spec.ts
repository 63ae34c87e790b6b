import type { Page } from 'playwright/test';
import { violations } from './axe.js';
import { en, listed, panel } from './figure.js';
import { expect, open, settled, test } from './fixtures.js';

const person = (page: Page) => panel(page).locator('[data-person]');
const name = (page: Page, text: string) =>
	panel(page).getByRole('link', { name: text, exact: true });

test('the name of an actor leads to who they are and to their events', async ({ page }) => {
	await open(page, './event/qassem-speech/');
	const qassem = name(page, 'Naim Qassem');
	await expect(qassem).toHaveAttribute('title', en.events(5));
	await qassem.click();
	await settled(page);
	await expect(page).toHaveURL(/\/\?actor=qassem$/);
	await expect(person(page)).toContainText('secretary general of Hezbollah');
	await expect(person(page)).toContainText(en.person.counts(5, 5));
	const shown = await person(page)
		.getByRole('listitem')
		.getByRole('link')
		.evaluateAll((links) =>
			links.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('event'))
		);
	expect(shown, 'in the order of the list').toEqual(await listed(page));
	expect(await violations(page)).toEqual([]);
	await page.goBack();
	await settled(page);
	await expect(panel(page)).toHaveAttribute('data-selected', 'qassem-speech');
});

test('statements are marked, what others do is not, and all come back', async ({ page }) => {
	await open(page, './?actor=hochstein');
	await settled(page);
	await expect(person(page)).toContainText(en.person.counts(4, 2));
	await expect(person(page).locator('[data-statement]')).toHaveCount(2);
	await person(page).getByRole('link', { name: en.person.everybody }).click();
	await settled(page);
	await expect(person(page)).toHaveCount(0);
	expect(new URL(page.url()).search).toBe('');
});

test('it works by keys', async ({ page }) => {
	await open(page, './event/netanyahu-meeting/');
	await name(page, 'Amos Hochstein').press('Enter');
	await settled(page);
	await expect(person(page)).toHaveAttribute('data-person', 'hochstein');
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('actors stand in the page as plain words', async ({ page }) => {
		await page.goto('./event/qassem-speech/');
		await expect(panel(page).getByText('Naim Qassem').first()).toBeVisible();
		await expect(name(page, 'Naim Qassem')).toHaveCount(0);
	});
});
