import type { Page } from 'playwright/test';
import { shareEn } from '../../src/lib/messages/share.en.js';
import { en } from './figure.js';
import { expect, open } from './fixtures.js';

/** the strings of the dialog */
export const words = shareEn;
export type Form = keyof typeof shareEn.embed.forms;

export const dialog = (page: Page) => page.getByRole('dialog', { name: words.title });
export const shareButton = (page: Page) =>
	page.getByRole('button', { name: en.share, exact: true });
export const tab = (page: Page, name: keyof typeof shareEn.tabs) =>
	dialog(page).getByRole('tab', { name: words.tabs[name] });
export const field = (page: Page, name: string | RegExp) =>
	dialog(page).getByRole('textbox', { name });
export const preview = (page: Page) => dialog(page).locator('iframe');

/** opens the dialog of the page that stands; it loads with its first use */
export async function openShare(page: Page) {
	await shareButton(page).click();
	await expect(tab(page, 'link')).toBeFocused();
}

/** opens a page and its dialog at the snippets, once the preview is measured */
export async function openEmbed(page: Page, path: string) {
	await open(page, path);
	await openShare(page);
	await tab(page, 'embed').click();
	await expect(field(page, words.embed.snippet)).toBeVisible();
}

export const chooseForm = (page: Page, form: Form) =>
	dialog(page).getByRole('radio', { name: words.embed.forms[form].title, exact: true }).check();

/** the snippet of a form, as its field shows it */
export async function snippetOf(page: Page, form: Form) {
	await chooseForm(page, form);
	return field(page, words.embed.snippet).inputValue();
}
