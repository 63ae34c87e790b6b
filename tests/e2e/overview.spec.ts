import type { Page } from 'playwright/test';
import { chapter, countsOf, en, hoursOf, windowOf } from './figure.js';
import { expect, open, settled, test } from './fixtures.js';

test.use({ viewport: { width: 1280, height: 1000 } });

interface Point {
	x: number;
	y: number;
}

const AUTUMN = './?from=2024-09-01&to=2024-09-30';
const HOURS = 24 * 30;
const entries = (page: Page) => page.evaluate(() => history.length);
const strip = (page: Page) => page.locator('[data-strip]');
const brush = (page: Page) => page.locator('[data-brush]');
const thumb = (page: Page, edge: 'start' | 'end') =>
	page.getByRole('slider', { name: en.overview.edge[edge] });

/** the window on the strip, in px of the screen */
async function brushBox(page: Page) {
	await strip(page).scrollIntoViewIfNeeded();
	const { x, y, width, height } = (await brush(page).boundingBox())!;
	return { from: x, to: x + width, y: y + height / 4, middle: x + width / 2 };
}

/** the events that the figure draws, alone or in clusters */
async function drawnOf(page: Page) {
	const { marks, badges } = await countsOf(page);
	return [...new Set([...marks, ...badges.flatMap(({ ids }) => ids)])].sort();
}

async function drag(page: Page, from: number, to: number, y: number) {
	await page.mouse.move(from, y);
	await page.mouse.down();
	await page.mouse.move((from + to) / 2, y, { steps: 4 });
	await page.mouse.move(to, y, { steps: 4 });
	await page.mouse.up();
	await settled(page);
}

test('dragging the window moves it: figure, list and address follow', async ({ page }) => {
	await open(page, AUTUMN);
	const length = await entries(page);
	const before = await brushBox(page);
	const drawn = await drawnOf(page);
	const said = ' in view, 1–30 Sept 2024';
	await expect(page.locator('[data-list]')).toContainText(said);
	await drag(page, before.middle, before.middle + 90, before.y);
	await expect.poll(() => windowOf(page), 'the address was written').not.toContain('2024-09-01');
	expect(hoursOf(page), 'the window kept its length').toBe(HOURS);
	const after = await brushBox(page);
	expect(Math.abs(after.middle - before.middle - 90), 'px behind the pointer').toBeLessThan(3);
	expect(Math.abs(after.y - before.y), 'px that the strip fled').toBeLessThan(120);
	await expect(page.locator('[data-list]'), 'the list follows').not.toContainText(said);
	expect(await drawnOf(page), 'the figure follows').not.toEqual(drawn);
	expect(await entries(page), 'no entry of the history').toBe(length);
	await page.reload();
	await settled(page);
	expect((await brushBox(page)).from, 'the address leads back').toBeCloseTo(after.from, 0);
});

test('the strip stays under the pointer while the figure grows', async ({ page }) => {
	await open(page, AUTUMN);
	const { middle: x, y } = await brushBox(page);
	await page.mouse.move(x, y);
	await page.mouse.down();
	for (const by of [30, 60, 90, 120]) {
		await page.mouse.move(x + by, y, { steps: 3 });
		await expect.poll(async () => Math.abs((await brushBox(page)).y - y)).toBeLessThan(3);
	}
	await page.mouse.up();
	await settled(page);
});

test('dragging a handle moves one end only', async ({ page }) => {
	await open(page, AUTUMN);
	const { from, to, y } = await brushBox(page);
	await drag(page, to, to + 60, y);
	await expect.poll(() => windowOf(page)).toMatch(/^2024-09-01\//);
	expect(hoursOf(page)).toBeGreaterThan(HOURS + 24 * 20);
	const longer = await brushBox(page);
	expect(Math.abs(longer.to - to - 60), 'px behind the pointer').toBeLessThan(3);
	await drag(page, longer.from, longer.to + 200, longer.y);
	expect(hoursOf(page), 'never shorter than a day').toBe(24);
	expect(Math.abs((await brushBox(page)).to - longer.to), 'px the other end moved').toBeLessThan(3);
	expect(from).toBeLessThan(to);
});

test('dragging over the veil draws a new window', async ({ page }) => {
	await open(page, AUTUMN);
	const { from, y } = await brushBox(page);
	await drag(page, from - 100, from - 220, y);
	const drawn = await brushBox(page);
	expect(Math.abs(drawn.from - from + 220), 'px from where it was let go').toBeLessThan(3);
	expect(Math.abs(drawn.to - from + 100), 'px from where it began').toBeLessThan(3);
	await expect.poll(() => windowOf(page)).not.toContain('2024-09-01');
});

test('a click centres the window, two lead back to the chapter', async ({ page }) => {
	await open(page, AUTUMN);
	const length = await entries(page);
	const { from, y } = await brushBox(page);
	await page.mouse.click(from - 150, y);
	await settled(page);
	await expect
		.poll(async () => Math.abs((await brushBox(page)).middle - from + 150), 'px beside the click')
		.toBeLessThan(3);
	await expect.poll(() => hoursOf(page)).toBe(HOURS);
	// on the veil: its first click moves the window, its second one must still meet the strip
	const after = await brushBox(page);
	await page.mouse.dblclick(after.from - 200, after.y);
	await settled(page);
	await expect.poll(() => windowOf(page), 'the chapter needs no address').toBe('/');
	await expect(chapter(page, 'The war')).toHaveAttribute('aria-current', 'true');
	expect(await entries(page)).toBe(length);
});

test('keys move the ends of the window', async ({ page }) => {
	await open(page, AUTUMN);
	const length = await entries(page);
	const [start, end] = [thumb(page, 'start'), thumb(page, 'end')];
	await expect(start).toHaveAttribute('aria-valuetext', 'Sunday 1 September 2024');
	await expect(end).toHaveAttribute('aria-valuetext', 'Monday 30 September 2024');
	await start.focus();
	await page.keyboard.press('ArrowRight');
	await settled(page);
	await expect(start).toHaveAttribute('aria-valuetext', 'Monday 2 September 2024');
	await expect.poll(() => windowOf(page)).toBe('2024-09-02/2024-09-30');
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Shift+ArrowLeft');
	await settled(page);
	await expect.poll(() => windowOf(page), 'a tenth of the window').toBe('2024-08-29/2024-09-30');
	await page.keyboard.press('End');
	await settled(page);
	await expect.poll(() => windowOf(page), 'up to the other end').toBe('2024-09-30/2024-09-30');
	await page.keyboard.press('Tab');
	await expect(end, 'the other end is the next stop').toBeFocused();
	await page.keyboard.press('End');
	await settled(page);
	await expect.poll(() => windowOf(page)).toBe('2024-09-30/2024-12-31');
	const [now, most] = await end.evaluate((node) =>
		['aria-valuenow', 'aria-valuemax'].map((name) => node.getAttribute(name))
	);
	expect(now, 'at the end of the strip').toBe(most);
	expect(await entries(page)).toBe(length);
});

test('zooming changes the window on the strip, and not its columns', async ({ page }) => {
	await open(page, AUTUMN);
	const before = await brushBox(page);
	await page.evaluate(() => {
		const changes: string[] = [];
		const note = (records: MutationRecord[]) =>
			changes.push(...records.map(({ target }) => target.nodeName));
		const still = document.querySelector('[data-strip-ground]')!;
		const rules = { attributes: true, childList: true, subtree: true, characterData: true };
		new MutationObserver(note).observe(still, rules);
		Object.assign(window, { changes });
	});
	await page.getByRole('button', { name: en.zoom.out }).click();
	await settled(page);
	const after = await brushBox(page);
	const [short, long] = [before, after].map(({ from, to }) => to - from);
	expect(Math.abs(long! - 2 * short!), 'px from twice as wide').toBeLessThan(3);
	await chapter(page, 'The war').click();
	await settled(page);
	expect(await page.evaluate(() => (window as unknown as { changes: string[] }).changes)).toEqual(
		[]
	);
});

test('the strip shows the first chapter, and everything once the window leaves it', async ({
	page
}) => {
	const dates = page.locator('[data-overview] .strip-date');
	await open(page, './');
	await expect(dates.first()).toHaveText('Oct 2023');
	await chapter(page, 'Whole span').click();
	await settled(page);
	await expect(dates.first()).toHaveText('2006');
	await chapter(page, 'Escalation').click();
	await settled(page);
	await expect(dates.first()).toHaveText('Oct 2023');
});

test.describe('under a finger', () => {
	test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 780 } });

	/** moves one finger */
	async function swipe(page: Page, from: Point, to: Point) {
		const client = await page.context().newCDPSession(page);
		const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
			client.send('Input.dispatchTouchEvent', { type, touchPoints });
		await send('touchStart', [from]);
		for (let step = 0.1; step < 1.05; step += 0.1) {
			const [x, y] = [from.x + (to.x - from.x) * step, from.y + (to.y - from.y) * step];
			await send('touchMove', [{ x, y }]);
		}
		await send('touchEnd', []);
		await client.detach();
		await settled(page);
	}
	const sideways = (page: Page, from: number, to: number, y: number) =>
		swipe(page, { x: from, y }, { x: to, y });

	test('the window moves, a handle is hit beside itself, a tap centres', async ({ page }) => {
		await open(page, './?from=2024-02-01&to=2024-08-31');
		const before = await brushBox(page);
		await sideways(page, before.middle, before.middle - 40, before.y);
		const after = await brushBox(page);
		expect(Math.abs(after.from - before.from + 40), 'px behind the finger').toBeLessThan(3);
		await sideways(page, after.to + 18, after.to + 48, after.y);
		const longer = await brushBox(page);
		expect(Math.abs(longer.to - after.to - 30), 'px behind the finger').toBeLessThan(3);
		expect(Math.abs(longer.from - after.from), 'px the other end moved').toBeLessThan(1);
		await drawOver(page, longer.to + 40);
	});

	/** draws a short window with a finger, then taps beside it */
	async function drawOver(page: Page, x: number) {
		const { y } = await brushBox(page);
		await sideways(page, x, x + 20, y);
		const short = await brushBox(page);
		expect(Math.abs(short.from - x), 'px from where it began').toBeLessThan(3);
		await page.touchscreen.tap(x - 120, short.y);
		await settled(page);
		await expect
			.poll(async () => Math.abs((await brushBox(page)).middle - x + 120))
			.toBeLessThan(3);
	}

	test('up and down stays with the page', async ({ page }) => {
		await open(page, './?from=2024-09-23&to=2024-11-20');
		const { from, y } = await brushBox(page);
		await swipe(page, { x: from - 80, y }, { x: from - 78, y: y - 120 });
		await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(50);
		expect(windowOf(page), 'the window stayed').toBe('2024-09-23/2024-11-20');
	});
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('the strip stands above the figure, with nothing to drag', async ({ page }) => {
		await page.goto('./');
		await expect(page.locator('[data-overview]:visible')).toHaveCount(1);
		await expect(page.locator('[data-thumb]')).toHaveCount(0);
		await expect(page.locator('[data-timeline] svg:visible')).toHaveCount(2);
	});
});
