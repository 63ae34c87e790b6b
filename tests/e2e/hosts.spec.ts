import { go } from './figure.js';
import { expect, open } from './fixtures.js';
import { ready, test } from './host.js';

const frame = (src: string, attributes = '') =>
	`<!doctype html><html><body style="margin:0"><p>Host</p>
	<iframe src="${src}" width="600" height="1400" ${attributes}></iframe><p style="height:2000px">More</p></body></html>`;

test('runs in a sandbox without an origin, by one request and without CORS', async ({
	page,
	host,
	guest
}) => {
	const requests: string[] = [];
	page.on('request', (request) => {
		if (request.url().startsWith(guest)) requests.push(request.url());
	});
	await page.route(`${guest}**`, async (route) => {
		const response = await route.fetch();
		const headers = { ...response.headers() };
		delete headers['access-control-allow-origin'];
		await route.fulfill({ response, headers });
	});
	await host(frame(`${guest}embed/?event=us-veto`, 'sandbox="allow-scripts"'));
	const embed = await ready(page);
	await expect(embed.locator('[data-panel]')).toHaveAttribute('data-selected', 'us-veto');
	expect(requests).toEqual([`${guest}embed/?event=us-veto`]);
	await embed.locator('[data-event="air-campaign"]').focus();
	await page.keyboard.press('Enter');
	await expect(embed.locator('[data-panel]')).toHaveAttribute('data-selected', 'air-campaign');
	expect(requests).toHaveLength(1);
});

test.describe('in a browser that refuses', () => {
	test.use({ fresh: true });

	test('runs where every storage throws', async ({ page, host, guest }) => {
		await page.addInitScript(() => {
			for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
				Object.defineProperty(window, name, {
					get() {
						throw new DOMException('refused', 'SecurityError');
					}
				});
			Object.defineProperty(document, 'cookie', {
				get() {
					throw new DOMException('refused', 'SecurityError');
				}
			});
		});
		await host(frame(`${guest}embed/`));
		const embed = await ready(page);
		await expect(embed.locator('[data-counts]')).toHaveAttribute('data-matching', '60');
	});
});

test('lays itself out when a hidden frame is shown', async ({ page, host, guest }) => {
	await host(frame(`${guest}embed/`, 'hidden'));
	await page.frameLocator('iframe').locator('html[data-ready]').waitFor({ state: 'attached' });
	await page.locator('iframe').evaluate((node) => node.removeAttribute('hidden'));
	const embed = await ready(page);
	await expect
		.poll(() =>
			embed
				.locator('[data-timeline] .figure')
				.first()
				.evaluate((node) => node.clientWidth)
		)
		.toBe(568);
});

test('a wheel over the frame scrolls the host, with Ctrl it zooms', async ({
	page,
	host,
	guest
}) => {
	await host(frame(`${guest}embed/`));
	const embed = await ready(page);
	const spot = (await embed.locator('[data-timeline]').boundingBox())!;
	await page.mouse.move(spot.x + 300, spot.y + 120);
	for (const scrolled of [120, 240, 360]) {
		await page.mouse.wheel(0, 120);
		await expect.poll(() => page.evaluate(() => scrollY)).toBe(scrolled);
	}
	await expect(embed.getByText('Ctrl + scroll')).toBeAttached();
	const before = await embed.locator('[data-counts]').getAttribute('data-outside');
	await page.mouse.move(spot.x + 300, 100);
	await page.keyboard.down('Control');
	for (let turn = 0; turn < 6; turn++) await page.mouse.wheel(0, -120);
	await page.keyboard.up('Control');
	await expect(embed.locator('[data-counts]')).not.toHaveAttribute('data-outside', before!);
	expect(await page.evaluate(() => scrollY)).toBe(360);
});

test.describe('the colours', () => {
	test.use({ colorScheme: null });
	const ground = { light: 'rgb(255, 255, 255)', dark: 'rgb(17, 20, 23)' };

	for (const [theme, scheme, expected] of [
		['auto', 'dark', ground.dark],
		['auto', 'light', ground.light],
		['light', 'dark', ground.light]
	] as const)
		test(`${theme} in a ${scheme} frame`, async ({ page, host, guest }) => {
			await host(frame(`${guest}embed/?theme=${theme}`, `style="color-scheme:${scheme}"`));
			const embed = await ready(page);
			await expect(embed.locator('html')).toHaveCSS('background-color', expected);
			await expect(embed.locator('[data-explorer]')).toHaveCSS('background-color', expected);
		});

	for (const scheme of ['light', 'dark'])
		test(`the ground of a ${scheme} host shows through a transparent frame`, async ({
			page,
			host,
			guest
		}) => {
			const html = frame(`${guest}embed/?theme=transparent`, `style="color-scheme:${scheme}"`);
			await host(`${html}<style>body { background: #8a5a2b; padding: 30px }</style>`);
			const embed = await ready(page);
			const { x, y } = (await embed.locator('[data-explorer]').boundingBox())!;
			const sample = (x: number, y: number) =>
				page.screenshot({ clip: { x, y, width: 4, height: 4 } });
			const ground = await sample(4, 4);
			expect((await sample(x + 5, y + 5)).equals(ground), 'beside the heading').toBe(true);
			const plot = (await embed.locator('[data-timeline]').boundingBox())!;
			const bottom = plot.y + plot.height - 8;
			expect((await sample(plot.x + 40, bottom)).equals(ground), 'in the figure').toBe(true);
		});
});

test('keeps its height at any width, whatever the window', async ({ page }) => {
	await open(page, 'embed/?scale=linear');
	for (const width of [320, 600, 1000]) {
		await page.setViewportSize({ width, height: 700 });
		const heights = new Set<number>();
		for (const query of [
			'scale=linear',
			'scale=linear&from=2024-11-12&to=2024-11-21',
			'scale=linear&from=2024-11-20&to=2024-11-20',
			'scale=linear&from=2006-07-12&to=2024-11-21'
		]) {
			await go(page, `/embed/?${query}`);
			heights.add(await page.locator('[data-explorer]').evaluate((node) => node.clientHeight));
		}
		expect([...heights], `${width} px`).toHaveLength(1);
	}
});
