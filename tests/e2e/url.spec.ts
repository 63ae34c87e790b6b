import type { Locator, Page } from 'playwright/test';
import { lostEn } from '../../src/lib/messages/lost.en.js';
import {
	chapter,
	en,
	figure,
	glyph,
	go,
	item,
	mark,
	middle,
	panel,
	pick,
	windowOf,
	zoomButton
} from './figure.js';
import { expect, open, settled, test } from './fixtures.js';

const notices = (page: Page) => page.locator('[data-notice]');
const background = (page: Page) =>
	page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const query = (page: Page) => new URL(page.url()).search;

test('from and to are the window, a day as a whole', async ({ page }) => {
	await open(page, './?from=2024-11-20&to=2024-11-20');
	await expect(chapter(page, '20 November')).toHaveAttribute('aria-current', 'true');
	await expect(mark(page, 'us-veto')).toBeAttached();
	await expect(mark(page, 'gaps-narrowed'), 'the day before is outside').toHaveCount(0);

	await open(page, './?from=2024-11-18T06:30Z&to=2024-11-20T18:45Z');
	await pick(page, 'gaps-narrowed');
	await settled(page);
	expect(query(page), 'minutes survive').toBe(
		'?from=2024-11-18T06%3A30Z&to=2024-11-20T18%3A45Z&event=gaps-narrowed'
	);

	await open(page, './?from=2024-11-12');
	await expect(mark(page, 'netanyahu-meeting'), 'without “to”: until the end').toBeAttached();
	await expect(mark(page, 'rockets-october')).toHaveCount(0);
	await expect(notices(page)).toHaveCount(0);
});

test('event, theme, gestures, order and lang are the state', async ({ page }) => {
	await open(page, './?event=war-2006&theme=dark&gestures=greedy&order=paragraph&lang=en');
	await settled(page);
	await expect(notices(page)).toHaveCount(0);
	await expect(panel(page)).toHaveAttribute('data-selected', 'war-2006');
	await expect(mark(page, 'war-2006'), 'brought into view').toBeAttached();
	const dark = await background(page);
	const paragraph = page.getByRole('link', { name: en.list.byParagraph });
	await expect(paragraph).toHaveAttribute('aria-current', 'true');
	await expect(page.locator('[data-list]'), 'all 26 paragraphs').toContainText('26');

	await open(page, './?theme=light');
	expect(await background(page), 'light is not dark').not.toBe(dark);
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await background(page), 'light also where the system is dark').not.toBe(dark);
	await open(page, './');
	expect(await background(page), 'dark where the system is').toBe(dark);
});

test('gestures=greedy gives the plain wheel to the figure, cooperative to the page', async ({
	page
}) => {
	await open(page, './');
	for (const [mode, isGreedy] of [
		['greedy', true],
		['cooperative', false]
	] as const) {
		await go(page, `/?gestures=${mode}`);
		const { x, y } = await glyph(page, 'hamas-attack');
		await page.mouse.move(x, y);
		await page.mouse.wheel(0, -60);
		await page.mouse.wheel(0, 60);
		await page.mouse.wheel(0, 60);
		await settled(page);
		if (isGreedy) await expect(page, mode).toHaveURL(/from=/);
		else await expect.poll(() => page.evaluate(() => scrollY), mode).toBeGreaterThan(0);
		expect(await page.evaluate(() => scrollY > 0), `${mode}: the page scrolls`).toBe(!isGreedy);
	}
});

test('the colours button changes, is kept in the address and survives a reload', async ({
	page
}) => {
	await open(page, './');
	const before = await background(page);
	await page.getByRole('button', { name: /^Colours/ }).click();
	await expect(page).toHaveURL(/\?theme=light$/);
	await page.getByRole('button', { name: /^Colours/ }).click();
	await expect(page).toHaveURL(/\?theme=dark$/);
	expect(await background(page)).not.toBe(before);
	const dark = await background(page);
	await page.reload();
	expect(await background(page)).toBe(dark);
	await page.locator('html[data-ready]').waitFor({ state: 'attached' });
	await page.getByRole('button', { name: /^Colours/ }).click();
	await expect(page, 'the default is left out').toHaveURL(/\/$/);
});

/** one of each kind; the unit tests of addresses have all */
const nonsense = [
	'from=2024-02-30',
	'from=2024-11-20&to=2024-11-12',
	'from=1801-01-01&to=1802-01-01',
	'event=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
	'theme=pink',
	'from=%E0%A4%A'
];

test('a bad value gives one notice that can be dismissed, and the default', async ({ page }) => {
	await open(page, './');
	for (const bad of nonsense) {
		await go(page, `/?${bad}`);
		await expect(notices(page), bad).toHaveCount(1);
		await expect(notices(page), bad).toBeVisible();
		await expect(chapter(page, 'The war'), bad).toHaveAttribute('aria-current', 'true');
		await expect(panel(page), bad).not.toHaveAttribute('data-selected');
		await expect(mark(page, 'hamas-attack'), bad).toBeAttached();
	}
	await go(page, '/?from=x&to=y&event=z&theme=w');
	await expect(notices(page)).toHaveCount(4);
	const dismiss = page.getByRole('button', { name: en.notice.dismiss });
	for (let left = 4; left > 0; left--) {
		await expect(notices(page)).toHaveCount(left);
		await dismiss.first().click();
	}
	await expect(notices(page)).toHaveCount(0);
});

test('a bad value does not stop the good ones, and a notice outlives a selection', async ({
	page
}) => {
	await open(page, './?theme=pink&event=us-veto&from=2024-11-12&to=2024-11-21');
	await expect(notices(page)).toHaveCount(1);
	await expect(panel(page)).toHaveAttribute('data-selected', 'us-veto');
	await expect(chapter(page, 'The last nine days')).toHaveAttribute('aria-current', 'true');
	await zoomButton(page, en.zoom.in).click();
	await settled(page);
	await expect(notices(page), 'a zoom does not dismiss it').toHaveCount(1);
});

test('unknown keys are left alone', async ({ page }) => {
	await open(page, './?utm_source=mail&x=1&x=2');
	await expect(notices(page)).toHaveCount(0);
	await zoomButton(page, en.zoom.in).click();
	await expect(page).toHaveURL(/\?utm_source=mail&x=1&x=2&from=/);
	await pick(page, 'us-veto');
	await expect(page).toHaveURL(/\?utm_source=mail&x=1&x=2&.*event=us-veto/);
	await chapter(page, 'The war').click();
	await expect(page).toHaveURL(/\?utm_source=mail&x=1&x=2&event=us-veto$/);
});

test('/event/ID/ selects by the path until the query does', async ({ page }) => {
	await open(page, './event/us-veto/');
	await settled(page);
	await expect(panel(page)).toHaveAttribute('data-selected', 'us-veto');
	await expect(page).toHaveURL(/\/event\/us-veto\/$/);
	const title = await page.title();
	await pick(page, 'gaza-talks-fail');
	await settled(page);
	await expect(panel(page)).toHaveAttribute('data-selected', 'gaza-talks-fail');
	await expect(page).toHaveURL(/:\d+\/\?(.*&)?event=gaza-talks-fail$/);
	await page.goBack();
	await settled(page);
	await expect(panel(page)).toHaveAttribute('data-selected', 'us-veto');
	expect(await page.title()).toBe(title);
	await panel(page).getByRole('link', { name: en.panel.close }).click();
	await settled(page);
	await expect(panel(page)).not.toHaveAttribute('data-selected');
	await expect(page, 'closing leads to the timeline’s own page').toHaveURL(
		/:\d+\/(\?from=[^e]*)?$/
	);

	await open(page, './event/us-veto/?event=gaza-talks-fail');
	await expect(panel(page), 'the query wins').toHaveAttribute('data-selected', 'gaza-talks-fail');
});

test('/event/ID/ keeps its window when the reader zooms and closes', async ({ page }) => {
	await open(page, './event/us-veto/');
	await chapter(page, 'The last nine days').click();
	await settled(page);
	await expect(page).toHaveURL(/\/event\/us-veto\/\?from=2024-11-12&to=2024-11-21$/);
	await expect(panel(page)).toHaveAttribute('data-selected', 'us-veto');
	await panel(page).getByRole('link', { name: en.panel.close }).click();
	await settled(page);
	await expect(page).toHaveURL(/:\d+\/\?from=2024-11-12&to=2024-11-21$/);
});

test('Back and Forward walk through selections and windows', async ({ page }) => {
	await open(page, './');
	await pick(page, 'hamas-attack');
	await settled(page);
	await chapter(page, 'The last nine days').click();
	await settled(page);
	await pick(page, 'us-veto');
	await settled(page);
	const state = async () => {
		await settled(page);
		return `${await panel(page).getAttribute('data-selected')} ${windowOf(page)}`;
	};
	const last = await state();
	expect(last).toBe('us-veto 2024-11-12/2024-11-21');
	await page.goBack();
	const second = await state();
	expect(second, 'choosing a chapter keeps the selection').toMatch(/^hamas-attack /);
	await page.goBack();
	expect(await state()).toBe('hamas-attack /');
	await page.goBack();
	expect(await state()).toBe('null /');
	for (let i = 0; i < 3; i++) await page.goForward();
	expect(await state()).toBe(last);
});

test('a chapter is shown as chosen, also when the selection lies outside it', async ({ page }) => {
	await open(page, './?event=hamas-attack');
	await chapter(page, 'The last nine days').click();
	await settled(page);
	expect(windowOf(page)).toBe('2024-11-12/2024-11-21');
	await expect(mark(page, 'us-veto')).toBeAttached();
	await expect(panel(page)).toHaveAttribute('data-selected', 'hamas-attack');
});

test('a mark’s link carries the full state', async ({ page, context }) => {
	await open(page, './?theme=dark&from=2024-11-12&to=2024-11-21');
	const href = await mark(page, 'us-veto').evaluate((link) => {
		const { href } = link as unknown as HTMLAnchorElement | SVGAElement;
		return new URL(typeof href === 'string' ? href : href.baseVal, document.baseURI).href;
	});
	const other = await context.newPage();
	await open(other, href);
	await expect(panel(other)).toHaveAttribute('data-selected', 'us-veto');
	expect(windowOf(other)).toBe('2024-11-12/2024-11-21');
	const here = await glyph(page, 'us-veto');
	const there = await middle(mark(other, 'us-veto').locator('.glyph'));
	expect(there.x, 'the same place').toBeCloseTo(here.x, 0);
});

test.describe('an address that does not exist', () => {
	test.use({
		allowed: async ({ baseURL }, use) => {
			await use({ origins: [new URL(baseURL!).origin], errors: [/status of 404/] });
		}
	});

	const paths = [
		['event/nobody/', /:\d+\/$/],
		['event/nobody', /:\d+\/$/],
		['nowhere', /:\d+\/$/],
		['t/moon/event/nobody/', /:\d+\/t\/moon\/$/]
	] as const;
	test('is a page that leads back', async ({ page }) => {
		for (const [path, home] of paths) {
			const response = await page.goto(`./${path}`);
			expect(response!.status(), path).toBe(404);
			await expect(page.getByRole('heading', { name: lostEn.missing.title })).toBeVisible();
			const bar = page.getByRole('banner').getByRole('link', { name: en.product });
			expect(await bar.evaluate((link: HTMLAnchorElement) => link.href), path).toMatch(home);
		}
		await page.getByRole('link', { name: lostEn.missing.back }).click();
		await expect(page).toHaveURL(paths.at(-1)![1]);
		await expect(page.locator('[data-timeline]')).toBeVisible();
	});
});

test('no cookie, nothing stored', async ({ page, context }) => {
	await open(page, './');
	await page.getByRole('button', { name: /^Colours/ }).click();
	await pick(page, 'us-veto');
	await settled(page);
	expect(await context.cookies()).toEqual([]);
	expect(await page.evaluate(() => Object.keys(localStorage)), 'localStorage').toEqual([]);
});

test('links keep the place on the page and the focus, but not to another timeline', async ({
	page
}) => {
	await open(page, './');
	await settled(page);
	const follow = (link: Locator) =>
		link.evaluate((node: SVGAElement | HTMLAnchorElement) => {
			scrollTo(0, 120);
			node.focus({ preventScroll: true });
			node.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
		});
	const place = () =>
		page.evaluate(() => ({ top: scrollY, link: document.activeElement?.closest('a') !== null }));
	for (const link of [figure(page).locator('a[data-event]').first(), item(page, 'hamas-attack')]) {
		await follow(link);
		await expect(page).toHaveURL(/event=/);
		await settled(page);
		expect(await place()).toEqual({ top: 120, link: true });
	}
	await follow(page.getByRole('navigation', { name: en.header.others }).getByRole('link').first());
	await expect(page).toHaveURL(/\/t\//);
	await settled(page);
	expect(await place()).toEqual({ top: 0, link: false });
});
