import { overlayEn } from '../../src/lib/messages/overlay.en.js';
import type { Page } from 'playwright/test';
import { figure, glyph, hoursOf, item, mark, panel, stop, windowOf } from './figure.js';
import { expect, open, settled, test } from './fixtures.js';

const NINE_DAYS = './?from=2024-11-12&to=2024-11-21';

/** what has the focus: the event, the cluster, or the name of another element */
const focused = (page: Page) =>
	page.evaluate(() => {
		const active = document.activeElement as HTMLElement | null;
		if (!active?.closest('[data-timeline]')) return `outside: ${active?.tagName.toLowerCase()}`;
		const { event, cluster, events } = active.dataset;
		return event ?? (cluster && `cluster ${events}`) ?? active.tagName.toLowerCase();
	});

async function press(page: Page, ...keys: string[]) {
	for (const key of keys) {
		await page.keyboard.press(key);
		await settled(page);
	}
}

test('the figure is one Tab stop, and keys outside it do nothing', async ({ page }) => {
	await open(page, './');
	await expect(stop(page)).toHaveCount(1);
	expect(
		await figure(page).locator('a:not([tabindex="-1"]), button, input, summary').count(),
		'things Tab stops at'
	).toBe(1);
	await stop(page).focus();
	const first = await focused(page);
	await press(page, 'ArrowRight', 'ArrowRight');
	const third = await focused(page);
	expect(third).not.toBe(first);
	await press(page, 'Tab');
	expect(await focused(page), 'Tab leaves the figure').toMatch(/^outside/);
	await press(page, 'Shift+Tab');
	expect(await focused(page), 'Tab comes back to where the focus was').toBe(third);

	await item(page, 'gaza-talks-fail').focus();
	const before = await page.evaluate(() => location.href);
	const keys = [
		'0',
		'+',
		'-',
		'f',
		'End',
		'ArrowLeft',
		'?',
		'n',
		'p',
		']',
		'[',
		'e',
		'1',
		'/',
		's'
	];
	for (const place of [item(page, 'gaza-talks-fail'), page.locator('.skip')]) {
		await place.focus();
		for (const key of keys) {
			await press(page, key);
			await expect(place, `${key} leaves the focus`).toBeFocused();
		}
	}
	expect(page.url(), 'keys outside the figure').toBe(before);
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await stop(page).focus();
	await press(page, 'Control+ArrowRight', 'Alt+0', 'Control+e');
	expect(page.url(), 'keys with Ctrl or Alt').toBe(before);
});

test('arrows move through time and between tracks', async ({ page }) => {
	await open(page, NINE_DAYS);
	await mark(page, 'gaps-narrowed').focus();
	await press(page, 'ArrowRight');
	const next = await focused(page);
	expect(next).not.toBe('gaps-narrowed');
	await press(page, 'ArrowLeft');
	expect(await focused(page)).toBe('gaps-narrowed');
	await press(page, 'ArrowDown');
	const below = await focused(page);
	const here = await glyph(page, 'gaps-narrowed');
	expect((await glyph(page, below)).y, 'down is below').toBeGreaterThan(here.y);
	expect(below, 'in the United Nations track').toMatch(/^us-/);
	await press(page, 'ArrowUp');
	expect((await glyph(page, await focused(page))).y, 'up is above').toBeLessThan(
		(await glyph(page, below)).y
	);
});

test('arrows walk through every event from first to last', async ({ page }) => {
	await open(page, './t/moon/');
	await stop(page).focus();
	await press(page, 'Home');
	const seen = [await focused(page)];
	for (let i = 0; i < 40; i++) {
		await press(page, 'ArrowRight');
		const now = await focused(page);
		if (now === seen.at(-1)) break;
		seen.push(now);
	}
	const reached = seen.join(' ');
	const all = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('[data-item]')].map((row) => row.dataset['item']!)
	);
	expect(
		all.filter((id) => !reached.includes(id)),
		'events the arrows never reach'
	).toEqual([]);
});

test('Home and End reach the first and the last event, also outside the window', async ({
	page
}) => {
	await open(page, './');
	await stop(page).focus();
	await press(page, 'End');
	expect(await focused(page)).toContain('netanyahu-meeting');
	await press(page, 'Home');
	expect(await focused(page)).toContain('war-2006');
	await expect.poll(() => windowOf(page), 'the window moved there').toMatch(/^20(0[6-9]|1|2[0-2])/);
	await expect(panel(page), 'moving selects nothing').not.toHaveAttribute('data-selected');
});

test('Page Up and Page Down move one window, + − 0 zoom', async ({ page }) => {
	await open(page, NINE_DAYS);
	await mark(page, 'gaps-narrowed').focus();
	await press(page, 'PageUp');
	await expect.poll(() => windowOf(page), 'a window earlier').toMatch(/^2024-11-03.*\/2024-11-12/);
	expect(await focused(page), 'the focus stays in the figure').not.toMatch(/^outside/);
	await press(page, 'PageDown');
	await expect.poll(() => windowOf(page)).toBe('2024-11-12/2024-11-21');
	await press(page, '+');
	await expect.poll(() => hoursOf(page)).toBeCloseTo(120, 1);
	await press(page, '-');
	await expect.poll(() => windowOf(page)).toBe('2024-11-12/2024-11-21');
	await press(page, '0');
	await expect.poll(() => windowOf(page)).toBe('2006-01-01/2024-12-31');
	expect(await focused(page), 'the focus stays in the figure').not.toMatch(/^outside/);
});

test('+ keeps the focused event where it is, F centres it and then fits it', async ({ page }) => {
	await open(page, './?from=2023-09-01&to=2023-12-31');
	await mark(page, 'hamas-attack').focus();
	const before = await glyph(page, 'hamas-attack');
	await press(page, '+');
	const after = await glyph(page, 'hamas-attack');
	expect(Math.abs(after.x - before.x), 'px the focused mark moved').toBeLessThan(12);
	expect(await focused(page)).toBe('hamas-attack');
	await press(page, 'f');
	const [from, to] = windowOf(page).split('/') as [string, string];
	const hours = hoursOf(page);
	const middle = Date.parse(from) + (hours / 2) * 3_600_000;
	const off = Math.abs(middle - Date.parse('2023-10-07T12:00Z')) / 3_600_000;
	expect(off, `hours from the middle of ${from} – ${to}`).toBeLessThan(1);
	await press(page, 'F');
	await expect.poll(() => hoursOf(page), 'the second F fits').toBeLessThan(hours / 2);
	expect(await focused(page)).toBe('hamas-attack');
});

for (const key of ['Enter', 'Space'])
	test(`${key} opens an event, Esc closes it again`, async ({ page }) => {
		await open(page, NINE_DAYS);
		await mark(page, 'us-veto').focus();
		const top = await page.evaluate(() => scrollY);
		await press(page, key);
		await expect(panel(page)).toHaveAttribute('data-selected', 'us-veto');
		await expect(page).toHaveURL(/event=us-veto/);
		expect(await page.evaluate(() => scrollY), 'the page did not scroll').toBe(top);
		expect(await focused(page), 'the focus stays').toBe('us-veto');
		await press(page, 'Escape');
		await expect(panel(page)).not.toHaveAttribute('data-selected');
		await expect(page).not.toHaveURL(/event=/);
		expect(await focused(page), 'the focus stays').toBe('us-veto');
	});

test('Enter on a cluster opens it and keeps the focus in the figure', async ({ page }) => {
	await open(page, './');
	const cluster = figure(page).locator('[data-cluster][data-events*="evacuation-orders"]');
	const ids = (await cluster.getAttribute('data-events'))!;
	await cluster.focus();
	await press(page, 'Enter');
	await expect.poll(() => hoursOf(page), 'the window got short').toBeLessThan(24 * 200);
	const now = await focused(page);
	expect(now, 'the focus stays in the figure').not.toMatch(/^outside/);
	expect(ids, 'the focus is on a member').toContain(now.replace('cluster ', ''));
});

test('? opens the sheet of keys, Esc closes only the sheet', async ({ page }) => {
	await open(page, `${NINE_DAYS}&event=us-veto`);
	await mark(page, 'us-veto').focus();
	await press(page, '?');
	const sheet = page.getByRole('dialog', { name: overlayEn.keys.title });
	await expect(sheet).toBeVisible();
	for (const [keys] of Object.values(overlayEn.keys.rows))
		await expect(sheet.getByText(keys, { exact: true })).toBeVisible();
	await press(page, 'Escape');
	await expect(sheet).toHaveCount(0);
	await expect(panel(page), 'the selection stays').toHaveAttribute('data-selected', 'us-veto');
	expect(await focused(page), 'the focus returns').toBe('us-veto');
});

test('capital letters do what small ones do', async ({ page }) => {
	await open(page, NINE_DAYS);
	await stop(page).focus();
	await press(page, 'N');
	await expect(panel(page)).toHaveAttribute('data-selected');
	await press(page, 'E');
	await expect(page).toHaveURL(/scale=/);
	await press(page, 'S');
	await expect(page.getByRole('dialog')).toBeVisible();
});

test('in an embed the sheet lists only what works there', async ({ page }) => {
	await open(page, './embed/');
	await stop(page).focus();
	await press(page, '/', 's');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	expect(await focused(page)).not.toMatch(/^outside/);
	await press(page, '?');
	const rows = Object.entries(overlayEn.keys.rows).filter(
		([row]) => row !== 'search' && row !== 'share'
	);
	await expect(page.getByRole('dialog').getByRole('term')).toHaveText(
		rows.map(([, [keys]]) => keys)
	);
});

test('every Tab stop shows the focus', async ({ page }) => {
	await open(page, './?event=us-veto');
	const bare: string[] = [];
	let count = 0;
	for (; count < 200; count++) {
		await page.keyboard.press('Tab');
		const found = await page.evaluate(() => {
			const active = document.activeElement!;
			if (active === document.body) return { end: true, name: '', isSeen: true };
			const ring = active.querySelector('.hit, .focus-ring');
			const style = getComputedStyle(ring ?? active);
			const isSeen = ring
				? style.stroke !== 'none' && style.opacity !== '0' && style.visibility === 'visible'
				: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
			const { top, bottom, width } = active.getBoundingClientRect();
			const isOn = bottom > 0 && top < innerHeight && width > 0;
			const name = `${active.tagName} ${active.getAttribute('aria-label') ?? active.textContent}`;
			return { end: false, name: name.trim().slice(0, 60), isSeen: isSeen && isOn };
		});
		if (found.end) break;
		if (!found.isSeen) bare.push(found.name);
	}
	expect(bare, 'Tab stops without a visible focus').toEqual([]);
	expect(count, 'Tab stops').toBeGreaterThan(20);
});
