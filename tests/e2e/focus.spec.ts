import type { Page } from 'playwright/test';
import { en, figure, go, item, mark, panel, pick, resetLink, stop } from './figure.js';
import { expect, open, settled, test } from './fixtures.js';

/** the element that has the focus, by what it shows */
const focused = (page: Page) =>
	page.evaluate(() => {
		const { dataset, tagName } = document.activeElement as HTMLElement;
		return dataset['event'] ?? dataset['item'] ?? dataset['notice'] ?? tagName.toLowerCase();
	});

test.describe('a selection on a screen narrower than the rail needs', () => {
	test.use({ viewport: { width: 1000, height: 700 } });

	test('no Tab stop lies under what covers the page, and the card follows the figure', async ({
		page
	}) => {
		await open(page, './?event=us-veto&order=paragraph');
		await settled(page);
		const covered: string[] = [];
		const places: string[] = [];
		for (let count = 0; count < 200; count++) {
			await page.keyboard.press('Tab');
			const found = await page.evaluate(() => {
				const active = document.activeElement!;
				if (active === document.body) return null;
				const { left, top, right, bottom } = active.getBoundingClientRect();
				const x = Math.max(0, Math.min((left + right) / 2, innerWidth - 1));
				const spots = [top + 2, (top + bottom) / 2, bottom - 2];
				const owner = (node: Element | null) => node?.closest('[data-panel], header, dialog');
				const isFree = spots.every((y) => owner(document.elementFromPoint(x, y)) === owner(active));
				return {
					place: active.closest('[data-timeline], [data-panel], [data-list], .skip')?.className,
					covered:
						isFree && top >= 0 && bottom <= innerHeight ? null : active.outerHTML.slice(0, 90)
				};
			});
			if (!found) break;
			if (found.covered) covered.push(found.covered);
			const place = /skip|stage|filled|^s-|^$/.exec(found.place ?? 'other')?.[0] ?? '';
			if (places.at(-1) !== place) places.push(place);
		}
		expect(covered, 'Tab stops that something covers').toEqual([]);
		const order = places.filter((place) => ['skip', 'stage', 'filled'].includes(place));
		expect(order).toEqual(['skip', 'stage', 'filled']);
	});

	test('the focus goes where the eye is, never to the body', async ({ page }) => {
		await open(page, './');
		await mark(page, 'us-veto').focus();
		await page.keyboard.press('Enter');
		await settled(page);
		await page.goBack();
		await settled(page);
		expect(await focused(page), 'Back').toBe('us-veto');
		await page.goForward();
		await settled(page);
		expect(await focused(page), 'Forward').toBe('us-veto');
		await panel(page).getByRole('link', { name: en.panel.close }).press('Enter');
		await settled(page);
		expect(await focused(page), 'closing the card').toBe('us-veto');

		await pick(page, 'air-campaign');
		await item(page, 'air-campaign').focus();
		await page.goBack();
		await settled(page);
		expect(await focused(page), 'Back from a row').toBe('air-campaign');

		await go(page, '/?from=x&kind=zeppelin');
		for (const notices of [1, 0]) {
			const dismiss = page.getByRole('button', { name: en.notice.dismiss }).first();
			await dismiss.press('Enter');
			await expect(page.locator('[data-notice]')).toHaveCount(notices);
			// the focus follows in the next frame
			await settled(page);
			expect(await focused(page), 'dismissing a notice').not.toBe('body');
		}
		await go(page, '/?actor=us&q=veto');
		await resetLink(page).press('Enter');
		await settled(page);
		await expect(page.locator('[data-counts]'), 'reset').toBeFocused();
		await go(page, '/?q=zeppelin');
		await page.locator('.plot').getByRole('link', { name: en.filter.reset }).press('Enter');
		await settled(page);
		await expect(
			figure(page)
				.locator(':focus')
				.or(figure(page).and(page.locator(':focus')))
		).toHaveCount(1);
		await page.getByRole('button', { name: en.share, exact: true }).press('Enter');
		await page.getByRole('dialog').waitFor();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('button', { name: en.share, exact: true })).toBeFocused();
	});
});

test.describe('a screen of 1280 × 1024 at 400 %', () => {
	test.use({ viewport: { width: 320, height: 256 } });

	test('everything scrolls, and a selection is read at once', async ({ page }) => {
		await open(page, './');
		await stop(page).focus();
		await page.keyboard.press('n');
		await settled(page);
		await expect(panel(page).locator('h2')).toBeInViewport({ ratio: 1 });
		await expect(panel(page).locator('.when')).toBeInViewport({ ratio: 1 });
		/** px of the height that something keeps which stays while all else scrolls */
		const stuck = () =>
			page.evaluate(() =>
				[...document.querySelectorAll('*')]
					.filter((node) => /sticky|fixed/.test(getComputedStyle(node).position))
					.filter((node) => node.checkVisibility() && !node.matches('dialog, [popover], .skip'))
					.map((node) => `${node.tagName}.${node.className}`)
			);
		expect(await stuck()).toEqual([]);
		for (const name of [en.share, en.filter.title]) {
			await page.getByRole('button', { name, exact: true }).press('Enter');
			const sheet = page.locator('dialog[open], :popover-open');
			const { height, y } = (await sheet.boundingBox())!;
			expect(height, `${name}: all of the height`).toBeGreaterThan(250);
			expect(y, name).toBeCloseTo(0, 0);
			expect(await stuck(), name).toEqual([]);
			await page.keyboard.press('Escape');
		}
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	});
});

test('what opens over the page closes once the focus is behind it, and all signs fit a narrow page', async ({
	page
}) => {
	await page.setViewportSize({ width: 320, height: 256 });
	await open(page, './');
	await settled(page);
	const key = page.locator('main summary', { hasText: en.legend.all });
	await key.press('Enter');
	const signs = page.locator('main').getByRole('list', { name: en.legend.precision });
	await expect(signs).toBeVisible();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	await key.press('Tab');
	await expect(signs).toBeHidden();
	await page.getByRole('button', { name: en.filter.title }).press('Enter');
	const drawer = page.locator('.drawer:popover-open');
	const last = drawer.locator('input, a, button').last();
	await expect(last).toBeVisible();
	await last.focus();
	await page.keyboard.press('Tab');
	await expect(drawer).toBeHidden();
});

test('selecting, the next and closing are told once, politely, and the title follows', async ({
	page
}) => {
	await open(page, './?from=2024-11-12&to=2024-11-21');
	await settled(page);
	await page.evaluate(() => {
		const told: string[] = [];
		Object.assign(window, { told });
		const regions = '[aria-live]:not([aria-live="off"]), [role="status"], [role="alert"]';
		const observer = new MutationObserver((changes) => {
			for (const { target } of changes) {
				const region = target.parentElement!.closest(regions) ?? (target as Element);
				const text = `${region.getAttribute('aria-live') ?? region.role}: ${region.textContent}`;
				if (region.textContent && told.at(-1) !== text) told.push(text.trim());
			}
		});
		for (const region of document.querySelectorAll(regions))
			observer.observe(region, { childList: true, characterData: true, subtree: true });
	});
	const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told);
	await mark(page, 'us-veto').focus();
	for (const key of ['Enter', 'n', 'Escape']) {
		const before = await page.title();
		await page.evaluate(() => ((window as unknown as { told: string[] }).told.length = 0));
		await page.keyboard.press(key);
		await settled(page);
		await expect(page).not.toHaveTitle(before);
		await expect.poll(told, key).toEqual([`polite: ${await page.title()}`]);
	}
});

test('what opens has the focus, in sight, and gives it back', async ({ page }) => {
	await open(page, './');
	await settled(page);
	await stop(page).focus();
	await page.keyboard.press('/');
	await expect(page.getByRole('combobox')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(stop(page)).toBeFocused();

	const filters = page.getByRole('button', { name: en.filter.title });
	await filters.press('Enter');
	await expect(page.getByRole('group', { name: en.filter.title })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(filters).toBeFocused();

	await page.setViewportSize({ width: 320, height: 256 });
	await settled(page);
	await figure(page).locator('[data-cluster$=":before"]').press('Enter');
	await expect(page.getByRole('dialog')).toBeInViewport({ ratio: 0.9 });
});
