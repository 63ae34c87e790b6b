import { overlayEn } from '../../src/lib/messages/overlay.en.js';
import { violations } from './axe.js';
import { en, go, mark, stop } from './figure.js';
import { expect, open, test } from './fixtures.js';

/** the rules that depend on colours */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** the states that are walked through at each width */
const walks: [width: number, addresses: string[]][] = [
	[
		1280,
		[
			'/',
			'/?q=hochstein&event=hochstein-talks',
			'/?from=2024-11-12&to=2024-11-21&order=paragraph',
			'/?scale=linear',
			'/?kind=talks,statement&actor=us&place=beirut',
			'/t/moon/?theme=pink'
		]
	],
	[360, ['/', '/?event=us-veto']]
];

for (const [width, addresses] of walks)
	test(`axe finds nothing at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await open(page, './');
		for (const address of addresses) {
			await go(page, address);
			expect.soft(await violations(page), address).toEqual([]);
		}
	});

test('the dark colours stand out enough', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 900 });
	await page.emulateMedia({ colorScheme: 'dark' });
	await open(page, './');
	for (const address of ['/?event=us-veto', '/?q=zeppelin']) {
		await go(page, address);
		expect.soft(await violations(page, { rules: COLOURS }), address).toEqual([]);
	}
});

test('axe finds nothing: the sheet of keys, the legend unfolded', async ({ page }) => {
	await page.setViewportSize({ width: 1200, height: 900 });
	await open(page, './');
	await page.getByText(en.legend.all).click();
	await stop(page).focus();
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: overlayEn.keys.title })).toBeVisible();
	expect(await violations(page)).toEqual([]);
});

test('axe finds nothing: a mark with the focus and its card', async ({ page }) => {
	await open(page, './');
	await mark(page, 'air-campaign').hover();
	await mark(page, 'air-campaign').focus();
	expect(await violations(page)).toEqual([]);
});
