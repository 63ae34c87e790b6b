import { violations } from './axe.js';
import { en, mark, stop } from './figure.js';
import { expect, open, test } from './fixtures.js';

const states: Record<string, [string, { width?: number; dark?: boolean }?]> = {
	'the page': ['./'],
	'the page in the dark': ['./', { dark: true }],
	'a selection': ['./?event=us-veto'],
	'a selection in the dark': ['./?event=us-veto', { dark: true }],
	'nine days by paragraph': ['./?from=2024-11-12&to=2024-11-21&order=paragraph'],
	'a phone': ['./', { width: 360 }],
	'a phone with a selection': ['./?event=us-veto', { width: 360 }],
	'a notice': ['./?theme=pink'],
	'an event page': ['./event/hochstein-talks/'],
	'another timeline': ['./t/moon/'],
	'elastic time': ['./?scale=elastic'],
	'elastic time in the dark': ['./?scale=elastic', { dark: true }],
	'a contradiction': ['./?event=berri-no-sane-person'],
	'a search': ['./?q=hochstein'],
	'a search that finds nothing, in the dark': ['./?q=zeppelin', { dark: true }],
	'a search on a phone': ['./?q=hochstein', { width: 360 }],
	filters: ['./?kind=talks,statement&actor=us&place=beirut'],
	'filters in the dark': ['./?kind=talks,statement&actor=us', { dark: true }]
};

for (const [name, [address, { width = 1280, dark = false } = {}]] of Object.entries(states))
	test(`axe finds nothing: ${name}`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
		await open(page, address);
		expect(await violations(page)).toEqual([]);
	});

test('axe finds nothing: the sheet of keys, the legend unfolded', async ({ page }) => {
	await open(page, './');
	await page.getByText(en.legend.all).click();
	await stop(page).focus();
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: en.keys.title })).toBeVisible();
	expect(await violations(page)).toEqual([]);
});

test('axe finds nothing: a mark with the focus and its card', async ({ page }) => {
	await open(page, './');
	await mark(page, 'gaza-talks-fail').hover();
	await mark(page, 'gaza-talks-fail').focus();
	expect(await violations(page)).toEqual([]);
});
