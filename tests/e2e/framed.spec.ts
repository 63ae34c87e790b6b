import { embedEn } from '../../src/lib/messages/embed.en.js';
import type { FrameLocator, Page } from 'playwright/test';
import { en } from './figure.js';
import { expect } from './fixtures.js';
import { swipe } from './hand.js';
import { ready, test } from './host.js';

/** a frame between a heading and a long text */
const page = (src: string, attributes = '', rest = '') =>
	`<!doctype html><html><head><meta name="viewport" content="width=device-width" /></head>
	<body style="margin:0"><button>Before</button>
	<iframe src="${src}" title="Timeline" width="100%" height="1500" ${attributes}></iframe>
	<p style="height:3000px"><button>After</button></p>${rest}</body></html>`;

const scrolled = (page: Page) => page.evaluate(() => scrollY);
const plot = (embed: FrameLocator) =>
	embed.locator('[data-timeline] svg.figure:not(.figure-head)').first();
const outside = (embed: FrameLocator) =>
	embed.locator('[data-counts]').getAttribute('data-outside');
/** the middle of an empty stretch of the plot, in the window of the host */
async function spotOf(embed: FrameLocator) {
	const { x, y, width } = (await plot(embed).boundingBox())!;
	return { x: x + width * 0.6, y: y + 300 };
}

test.describe('under a finger', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 780 } });
	const NINE_DAYS = 'embed/?from=2024-11-12&to=2024-11-21&scale=linear';

	test('up and down scrolls the host page', async ({ page: tab, host, guest }) => {
		await host(page(`${guest}${NINE_DAYS}`));
		const embed = await ready(tab);
		await expect(plot(embed)).toHaveCSS('touch-action', 'pan-y');
		const before = await outside(embed);
		const { x, y } = await spotOf(embed);
		await swipe(tab, [{ x, y }], [{ x: x - 6, y: y - 250 }]);
		await expect.poll(() => scrolled(tab), 'the host scrolled').toBeGreaterThan(100);
		await ready(tab);
		expect(await outside(embed), 'the window stayed').toBe(before);
	});

	test('sideways pans', async ({ page: tab, host, guest }) => {
		await host(page(`${guest}${NINE_DAYS}`));
		const embed = await ready(tab);
		const before = await outside(embed);
		const { x, y } = await spotOf(embed);
		await swipe(tab, [{ x: x - 100, y }], [{ x: x + 80, y: y + 6 }]);
		await expect.poll(() => outside(embed), 'the window moved').not.toBe(before);
		expect(await scrolled(tab), 'the host stayed').toBe(0);
	});
});

test('the wheel zooms without Ctrl on the full screen', async ({ page: tab, host, guest }) => {
	await host(page(`${guest}embed/?scale=linear`, 'allow="fullscreen"'));
	const embed = await ready(tab);
	await embed.getByRole('button', { name: en.zoom.fullscreen }).click();
	await expect
		.poll(() => embed.locator('html').evaluate(() => document.fullscreenElement !== null))
		.toBe(true);
	await ready(tab);
	const before = await outside(embed);
	const { x, y } = await spotOf(embed);
	await tab.mouse.move(x, y);
	for (let turn = 0; turn < 6; turn++) await tab.mouse.wheel(0, -120);
	await expect.poll(() => outside(embed)).not.toBe(before);
});

test('Tab leads into the frame and out of it again', async ({ page: tab, host, guest }) => {
	await host(page(`${guest}embed/`));
	const embed = await ready(tab);
	const isWithin = () => embed.locator('html').evaluate(() => document.hasFocus());
	await tab.getByRole('button', { name: 'Before' }).focus();
	await tab.keyboard.press('Tab');
	expect(await isWithin()).toBe(true);
	let presses = 0;
	while ((await isWithin()) && presses++ < 60) await tab.keyboard.press('Tab');
	await expect(tab.getByRole('button', { name: 'After' })).toBeFocused();
});

test.describe('links', () => {
	const script = (guest: string) => `<script async src="${guest}embed.js"></script>`;
	const full = (embed: FrameLocator) => embed.getByRole('link', { name: embedEn.full });
	const popups = (tab: Page) => tab.context().pages().length - 1;

	test('that the sandbox blocks say so, and do nothing', async ({ page: tab, host, guest }) => {
		const sandbox = 'data-conflict-timeline sandbox="allow-scripts"';
		await host(page(`${guest}embed/`, sandbox, script(guest)));
		const embed = await ready(tab);
		const note = embed.getByText(embedEn.linkNotes.blocked);
		await expect(note).toBeVisible();
		await expect(note, 'the address to copy').toContainText(guest);
		await full(embed).focus();
		await expect(full(embed)).toHaveAttribute('aria-disabled', 'true');
		await expect(full(embed)).toHaveAccessibleDescription(new RegExp(embedEn.linkNotes.blocked));
		await tab.keyboard.press('Enter');
		await ready(tab);
		expect(popups(tab)).toBe(0);
		await expect(full(embed), 'the frame stayed').toBeVisible();
	});

	test('that nobody knows about come with an address', async ({ page: tab, host, guest }) => {
		await host(page(`${guest}t/moon/embed/?theme=dark`, 'sandbox="allow-scripts"'));
		const embed = await ready(tab);
		const note = embed.getByText(embedEn.linkNotes.unknown);
		await expect(note).toContainText(`${guest}t/moon/`);
	});

	test('open where the sandbox lets them', async ({ page: tab, host, guest }) => {
		const sandbox =
			'data-conflict-timeline sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"';
		await host(page(`${guest}embed/?event=us-veto`, sandbox, script(guest)));
		const embed = await ready(tab);
		await expect(embed.getByText(embedEn.linkNotes.unknown)).toHaveCount(0);
		const opened = tab.waitForEvent('popup');
		await full(embed).click();
		await expect(await opened).toHaveURL(`${guest}?event=us-veto`);
	});
});
