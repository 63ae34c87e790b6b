import { overlayEn } from '../../src/lib/messages/overlay.en.js';
import { violations } from './axe.js';
import { en, go, mark, stop } from './figure.js';
import { expect, open, test } from './fixtures.js';

/** widths and colours, and the addresses of the states that are walked through in each */
const walks: [width: number, scheme: 'light' | 'dark', addresses: string[]][] = [
	[
		1280,
		'light',
		[
			'/',
			'/?event=us-veto',
			'/?from=2024-11-12&to=2024-11-21&order=paragraph',
			'/?scale=linear',
			'/?event=berri-no-sane-person',
			'/?q=hochstein',
			'/?kind=talks,statement&actor=us&place=beirut',
			'/?theme=pink',
			'/event/hochstein-talks/',
			'/t/moon/'
		]
	],
	[
		1280,
		'dark',
		['/', '/?event=us-veto', '/?scale=linear', '/?q=zeppelin', '/?kind=talks,statement&actor=us']
	],
	[360, 'light', ['/', '/?event=us-veto', '/?q=hochstein']]
];

for (const [width, colorScheme, addresses] of walks)
	test(`axe finds nothing at ${width} px, ${colorScheme}`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await page.emulateMedia({ colorScheme });
		await open(page, './');
		for (const address of addresses) {
			await go(page, address);
			expect.soft(await violations(page), address).toEqual([]);
		}
	});

test('axe finds nothing: the sheet of keys, the legend unfolded', async ({ page }) => {
	await open(page, './');
	await page.getByText(en.legend.all).click();
	await stop(page).focus();
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: overlayEn.keys.title })).toBeVisible();
	expect(await violations(page)).toEqual([]);
});

test('axe finds nothing: a mark with the focus and its card', async ({ page }) => {
	await open(page, './');
	await mark(page, 'gaza-talks-fail').hover();
	await mark(page, 'gaza-talks-fail').focus();
	expect(await violations(page)).toEqual([]);
});
