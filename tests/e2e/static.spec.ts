import { cardEn } from '../../src/lib/messages/card.en.js';
import { countsOf, en, figure, mark, panel } from './figure.js';
import { expect, test } from './fixtures.js';

test.use({ javaScriptEnabled: false });

const visible = '[data-timeline] svg.figure:not(.figure-head):visible';

for (const width of [360, 1440])
	test(`without scripts the figure, the list and the links stand at ${width} px`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 1000 });
		await page.goto('./');
		await expect(page.locator(visible), 'one picture').toHaveCount(1);
		const { width: drawn, x } = (await page.locator(visible).boundingBox())!;
		expect(x + drawn, 'the picture fits').toBeLessThanOrEqual(width);
		await expect(page.locator(`${visible} >> [data-event]`).first()).toBeVisible();
		const { items, total } = await countsOf(page);
		expect(items.length, 'rows of the list').toBe(total);
		await expect(page.locator('ol:has([data-item="us-veto"])').first()).toBeAttached();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
			width
		);

		await page.locator(`${visible} >> [data-event="air-campaign"]`).focus();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/event\/air-campaign\/$/);
		await expect(panel(page)).toHaveAttribute('data-selected', 'air-campaign');
		await panel(page).getByRole('link', { name: en.panel.close }).click();
		await expect(page).toHaveURL(/:\d+\/$/);
		await page.locator('[data-item="hamas-attack"]').click();
		await expect(page).toHaveURL(/\/event\/hamas-attack\/$/);
	});

test('without scripts the buttons that need them are off, and no link is dead', async ({
	page
}) => {
	await page.goto('./');
	for (const button of await page.locator('button:visible').all())
		await expect(button).toBeDisabled();
	const hrefs = await page.locator('a[href]:visible').evaluateAll((links) =>
		links.map((link) => {
			const { href } = link as HTMLAnchorElement | SVGAElement;
			return typeof href === 'string' ? href : new URL(href.baseVal, document.baseURI).href;
		})
	);
	const own = [...new Set(hrefs.map((href) => href.replace(/#.*/, '')))].filter((href) =>
		href.startsWith(page.url())
	);
	const dead = [];
	for (const href of own) {
		const response = await page.request.get(href);
		if (!response.ok()) dead.push(`${response.status()} ${href}`);
	}
	expect(dead).toEqual([]);
	const queries = own.filter((href) => href.includes('?'));
	expect(queries, 'links whose query does nothing without scripts').toEqual([]);
});

test('every event page is complete in its HTML', async ({ page, request }) => {
	for (const home of ['./', './t/moon/']) {
		const { events, title } = await (async () => {
			await page.goto(home);
			const events = await page
				.locator('[data-item]')
				.evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['item']!));
			return { events, title: await page.title() };
		})();
		expect(events.length).toBeGreaterThan(9);
		const seen = new Map([[title, home]]);
		for (const id of events) {
			const response = await request.get(`${home}event/${id}/`);
			const html = await response.text();
			const pick = (pattern: RegExp) => pattern.exec(html)?.[1]?.trim() ?? '';
			const pageTitle = pick(/<title>([^<]*)</);
			const heading = pick(/<aside data-panel[^]*?<h2[^>]*>(?:<!--.*?-->)*([^<]*)</);
			const ld = JSON.parse(pick(/<script type="application\/ld\+json">(.*?)<\/script>/s) || '{}');
			const description = pick(/<meta name="description" content="([^"]*)"/);
			const faults = [
				!response.ok() && `status ${response.status()}`,
				!html.includes(`data-selected="${id}"`) && 'the panel does not show it',
				(!heading || !pageTitle.startsWith(heading)) &&
					`title “${pageTitle}”, heading “${heading}”`,
				seen.has(pageTitle) && `the same title as ${seen.get(pageTitle)}`,
				description.length < 40 && `description “${description}”`,
				ld['@type'] !== 'Event' && `JSON-LD of type ${ld['@type']}`,
				!ld.name && 'JSON-LD without a name',
				!html.includes(`data-event="${id}"`) && 'the figure does not show it',
				!html.includes(cardEn.reading.title) && 'not told how the date was read',
				/https?:\/\/(localhost|127\.)/.test(html) && 'an absolute address of this machine',
				/\b(undefined|NaN|Infinity)\b/.test(html.replace(/<script[^]*?<\/script>/g, '')) &&
					'undefined, NaN or Infinity in the page'
			].filter(Boolean);
			expect.soft(faults, `${home}event/${id}/`).toEqual([]);
			seen.set(pageTitle, id);
		}
	}
});

test('JSON-LD, title and description tell of the whole timeline', async ({ page }) => {
	await page.goto('./');
	const ld = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText());
	const { total } = await countsOf(page);
	expect(ld['@context']).toBe('https://schema.org');
	expect(ld.itemListElement.length, 'events in JSON-LD').toBe(total);
	expect(ld.numberOfItems).toBe(total);
	expect(await page.title()).toContain(await page.locator('h1').innerText());
	await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /.{40}/);
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
});

test('an event page shows its mark selected', async ({ page }) => {
	await page.goto('./event/us-veto/');
	await expect(figure(page)).toBeVisible();
	await expect(page.locator(`${visible} >> [data-event="us-veto"]`)).toHaveAttribute(
		'aria-current',
		'true'
	);
	await expect(mark(page, 'us-veto').first()).toBeAttached();
});
