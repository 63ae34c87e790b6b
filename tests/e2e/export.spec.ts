import { csvParse } from 'd3';
import ICAL from 'ical.js';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import { textOf } from '../../src/lib/picture/png.js';
import { filesEn } from '../../src/lib/messages/files.en.js';
import { violations } from './axe.js';
import { expect, open, settled } from './fixtures.js';
import { ready, test } from './host.js';
import { difference, sidesOf } from './png.js';
import { dialog, field, shareButton, tab, words } from './share.js';

const m = words.picture;
const { dataPart: dataWords } = filesEn;
const STATE = 'from=2024-11-12&to=2024-11-20&event=us-veto';

const preview = (page: Page) => dialog(page).getByRole('region', { name: m.preview });
const choose = (page: Page, name: string) =>
	dialog(page).getByRole('radio', { name, exact: true }).check();
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name });
const alone = (page: Page) => dialog(page).getByRole('link', { name: m.alone });

async function openTab(page: Page, path: string, name: keyof typeof words.tabs) {
	await open(page, path);
	await shareButton(page).click();
	await tab(page, name).click();
	await settled(page);
}

async function resize(page: Page, width: number, height: number) {
	await dialog(page).getByLabel(m.width).fill(`${width}`);
	await dialog(page).getByLabel(m.height).fill(`${height}`);
	await dialog(page).getByLabel(m.height).press('Enter');
	await dialog(page).getByLabel(m.height).blur();
	await settled(page);
}

/** what a button saves */
async function saved(page: Page, control: Locator) {
	const [download] = await Promise.all([page.waitForEvent('download'), control.click()]);
	return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('a PNG has the pixels that it promises, and says what it is', async ({ page, baseURL }) => {
	await openTab(page, `./?${STATE}`, 'picture');
	await tab(page, 'link').click();
	const href = await field(page, /^This view/).inputValue();
	await tab(page, 'picture').click();
	const image = preview(page).getByRole('img');
	await expect(image).toHaveJSProperty('naturalWidth', 670);
	const alt = await image.getAttribute('alt');
	const title = await page.locator('h1').innerText();
	const pngs: Buffer[] = [];
	for (const [scale, width, height, dpi] of [
		['1', 670, 394, 100],
		['3', 2010, 1182, 300]
	] as const) {
		await choose(page, m.scales[scale]);
		await expect(dialog(page)).toContainText(`${width} × ${height} px, 170 × 100 mm at ${dpi} dpi`);
		const { name, bytes } = await saved(page, button(page, m.download('PNG')));
		expect(name).toBe(
			'israel-hezbollah-war-and-ceasefire-talks_2024-11-12_2024-11-20_report-a4.png'
		);
		expect(name.length).toBeLessThanOrEqual(80);
		await expect(dialog(page).getByText(words.outcome.saved(name))).toBeVisible();
		expect(sidesOf(bytes)).toEqual([width, height]);
		const density = bytes.subarray(bytes.indexOf('pHYs') + 4).subarray(0, 9);
		expect(Math.round(density.readUInt32BE(0) / 39.3701), 'pixels per inch').toBe(dpi);
		const texts = textOf(bytes);
		expect(texts).toMatchObject({ Title: title, Description: alt, URL: href });
		expect(texts['Source']).toMatch(/^A news report .*, https:\/\//);
		pngs.push(bytes);
	}
	expect(href).toBe(`${baseURL}?${STATE}`);
	await page.setViewportSize({ width: 800, height: 600 });
	await open(page, (await alone(page).getAttribute('href'))!);
	const shown = await page.locator('svg[data-picture]').screenshot();
	expect(sidesOf(shown)).toEqual([670, 394]);
	expect(await difference(page, [pngs[0]!, shown])).toBeLessThan(0.02);
});

test('an SVG is what the page of the same order shows', async ({ page }) => {
	/** what is chosen, and a text that only this picture has */
	const orders: [string, () => Promise<unknown>, RegExp][] = [
		['this view', async () => {}, /12–20 November 2024/],
		['the event', () => choose(page, m.views.panel('').title), /Dated by “on Wednesday”/],
		[
			'another look',
			async () => {
				await choose(page, m.views.whole('').title);
				await choose(page, m.grounds.dark);
				await dialog(page).getByLabel(m.preset).selectOption('slide-16x9');
				await dialog(page).getByRole('textbox', { name: m.title }).fill('Ten days & “nights”');
				await dialog(page).getByLabel(m.footer).uncheck();
			},
			/Ten days &amp; “nights”[^]*2006–2024/
		]
	];
	await openTab(page, `./?${STATE}`, 'picture');
	await choose(page, m.formats.svg);
	const files: { name: string; file: string; href: string }[] = [];
	for (const [name, act, text] of orders) {
		await act();
		await settled(page);
		const { bytes } = await saved(page, button(page, m.download('SVG')));
		const file = bytes.toString('utf8');
		expect(file, name).toMatch(text);
		files.push({ name, file, href: await alone(page).evaluate((a: HTMLAnchorElement) => a.href) });
	}
	for (const { name, file, href } of files) {
		await open(page, href);
		await expect(page.locator('[data-notice]'), name).toHaveCount(0);
		const shown = await page.locator('[data-file]').evaluate((node) => node.textContent);
		expect(file === shown, `the file of ${name}`).toBe(true);
	}
});

test('more pixels than browsers draw become fewer, and it says so', async ({ page }) => {
	await openTab(page, './', 'picture');
	await expect(dialog(page).getByText(/instead/)).toHaveCount(0);
	await resize(page, 2000, 2500);
	await choose(page, m.scales['4']);
	await expect(dialog(page).getByText(m.reduced(1.83))).toBeVisible();
	const { bytes } = await saved(page, button(page, m.download('PNG')));
	const [width, height] = sidesOf(bytes);
	expect(width! * height!).toBeLessThanOrEqual(16_777_216);
	expect(width! * height!).toBeGreaterThan(16_700_000);
	await expect(dialog(page)).toContainText(`${width} × ${height} px`);
});

test('sides and presets go together, and a picture without room says what to do', async ({
	page
}) => {
	await openTab(page, './?event=us-veto', 'picture');
	await resize(page, 100, 99_999);
	await expect(dialog(page).getByLabel(m.width)).toHaveValue('200');
	await expect(dialog(page).getByLabel(m.height)).toHaveValue('5000');
	await dialog(page).getByLabel(m.preset).selectOption('social');
	await expect(dialog(page).getByLabel(m.width)).toHaveValue('600');
	await expect(dialog(page).getByRole('radio', { name: m.scales['2'] })).toBeChecked();
	await settled(page);
	await expect(dialog(page).getByText(/too low/)).toHaveCount(0);
	await choose(page, m.views.panel('').title);
	await expect(dialog(page).getByText(/too low/)).toBeVisible();
});

test.describe('with leave to use the clipboard', () => {
	test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

	test('the picture is copied as PNG', async ({ page }) => {
		await openTab(page, './', 'picture');
		await button(page, m.copy).click();
		await expect(dialog(page).getByText(m.copied)).toBeVisible();
		const sides = await page.evaluate(async () => {
			const [item] = await navigator.clipboard.read();
			const { width, height } = await createImageBitmap(await item!.getType('image/png'));
			return [width, height];
		});
		expect(sides).toEqual([2010, 1182]);
	});
});

test('a clipboard that is refused or absent is explained', async ({ page }) => {
	await openTab(page, './', 'picture');
	await page.evaluate(() => {
		navigator.clipboard.write = () => Promise.reject(new Error('no'));
	});
	await button(page, m.copy).click();
	await expect(dialog(page).getByText(m.uncopied)).toBeVisible();
	await page.keyboard.press('Escape');
	await page.evaluate(() => Object.defineProperty(window, 'ClipboardItem', { value: undefined }));
	await shareButton(page).click();
	await tab(page, 'picture').click();
	await expect(button(page, m.copy)).toBeDisabled();
	await expect(dialog(page).getByText(m.uncopiable)).toBeVisible();
});

test('PDF comes by printing the picture alone, also after a change of options', async ({
	page
}) => {
	await openTab(page, `./?${STATE}`, 'picture');
	await choose(page, m.formats.pdf);
	for (const ground of ['dark', 'light'] as const) {
		await button(page, m.print).click();
		await choose(page, m.grounds[ground]);
		await expect(dialog(page).locator('iframe')).toHaveCount(0);
		await settled(page);
		await expect(button(page, m.print)).toBeEnabled();
	}
	const address = new URL((await alone(page).getAttribute('href'))!, page.url()).href;
	const frame = page.waitForEvent('frameattached');
	await button(page, m.print).click();
	const printed = await frame;
	await printed.waitForURL(address);
	await expect(dialog(page).getByText(m.printed)).toBeVisible();
	await expect(dialog(page).locator('iframe')).toHaveCount(0);
});

test('data files hold the events that are left, or all', async ({ page }) => {
	await openTab(page, './?kind=talks&q=talks', 'data');
	const matching = Number(await page.locator('[data-counts]').getAttribute('data-matching'));
	expect(matching).toBeGreaterThan(1);
	const items = page.locator('[data-list] [data-item]');
	const ids = await items.evaluateAll((all) =>
		all.map((one) => (one as HTMLElement).dataset['item'])
	);
	expect(ids.length).toBe(matching);
	const get = async (format: keyof typeof dataWords.names) =>
		saved(page, button(page, dataWords.download(dataWords.names[format])));
	const rowsOf = (csv: Buffer) => csvParse(csv.toString('utf8').replace(/^\ufeff/, ''));

	const csv = await get('csv');
	expect(csv.name).toMatch(/^israel-hezbollah-[a-z-]+_[\d-]+_[\d-]+\.csv$/);
	expect(
		rowsOf(csv.bytes)
			.map(({ id }) => id)
			.sort()
	).toEqual([...ids].sort());
	const { events } = JSON.parse((await get('json')).bytes.toString('utf8'));
	const told = new Set(events.map(({ id }: { id: string }) => id));
	expect(ids.filter((id) => !told.has(id!))).toEqual([]);
	const anchors = events.length - matching;
	await expect(dialog(page).getByText(dataWords.anchors(anchors))).toHaveCount(anchors ? 1 : 0);
	const calendar = ICAL.parse((await get('ics')).bytes.toString('utf8')) as unknown[];
	expect(new ICAL.Component(calendar).getAllSubcomponents('vevent').length).toBe(matching);

	const total = Number(await page.locator('[data-counts]').getAttribute('data-total'));
	await dialog(page).getByLabel(dataWords.all(total)).check();
	expect(rowsOf((await get('csv')).bytes).length).toBe(total);
});

test('citations name the view, its narrowing and its address', async ({ page, baseURL }) => {
	await openTab(page, `./?${STATE}&kind=talks%2Cvote`, 'cite');
	for (const title of [filesEn.citePart.plain, filesEn.citePart.bibtex]) {
		const text = dialog(page).getByRole('region', { name: title });
		await expect(text).toContainText(`${baseURL}?${STATE}&kind=talks%2Cvote`);
		await expect(text).toContainText('US vetoes a Security Council text');
		await expect(text).toContainText(/of 60 events/);
	}
});

test('in a frame the dialog says why a file may be missing', async ({
	page,
	host,
	guest,
	allowed
}) => {
	allowed.errors.push(
		/Download is disallowed/,
		/Ignored call to 'print\(\)'/,
		/Blocked autofocusing/
	);
	await host(`<iframe src="${guest}" sandbox="allow-scripts" width="1000" height="700"></iframe>`);
	const inner = await ready(page);
	await inner.getByRole('button', { name: 'Share', exact: true }).click();
	const sheet = inner.getByRole('dialog', { name: words.title });
	await sheet.getByRole('tab', { name: words.tabs.picture }).click();
	await sheet.getByRole('button', { name: m.download('PNG') }).click();
	await expect(sheet.getByText(words.outcome.framed)).toBeVisible();
	await expect(sheet.getByRole('link', { name: words.outcome.full })).toHaveAttribute(
		'href',
		/\?from=\d/
	);
	await sheet.getByRole('radio', { name: m.formats.pdf }).check();
	await sheet.getByRole('button', { name: m.print }).click();
	await expect(sheet.getByText(m.unprinted)).toBeVisible();
});

for (const [width, colorScheme] of [
	[360, 'light'],
	[1440, 'dark']
] as const)
	test(`axe finds nothing, and nothing sticks out, at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme });
		await openTab(page, './?event=us-veto&kind=talks%2Cvote', 'picture');
		for (const name of ['picture', 'data', 'cite'] as const) {
			await tab(page, name).click();
			expect(await violations(page, { part: dialog(page) }), name).toEqual([]);
			const overflow = await dialog(page).evaluate((node) => node.scrollWidth - node.clientWidth);
			expect(overflow, name).toBe(0);
		}
		const tabs = dialog(page).getByRole('tablist');
		expect(await tabs.evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
	});
