import type { Page } from 'playwright/test';
import {
	en,
	figure,
	glyph,
	go,
	ground,
	hoursOf,
	mark,
	panel,
	windowOf,
	zoomButton
} from './figure.js';
import { expect, open, settled, test } from './fixtures.js';
import { handOn, swipe as move, type Point } from './hand.js';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 780 } });

/** moves fingers, and waits until nothing runs any more */
async function swipe(...[page, from, to]: Parameters<typeof move>) {
	await move(page, from, to);
	await settled(page);
}

const NINE_DAYS = './?from=2024-11-12&to=2024-11-21&scale=linear';
const scrolled = (page: Page) => page.evaluate(() => scrollY);

test('one finger sideways pans time and neither scrolls nor selects', async ({ page }) => {
	await open(page, NINE_DAYS);
	const before = await glyph(page, 'hochstein-talks');
	const { x, y } = await ground(page, 0.8);
	await swipe(page, [{ x, y }], [{ x: x - 150, y: y + 8 }]);
	await expect.poll(() => windowOf(page), 'the window moved').not.toBe('2024-11-12/2024-11-21');
	expect(hoursOf(page), 'the window kept its length').toBeCloseTo(240, 1);
	const after = await glyph(page, 'hochstein-talks');
	expect(Math.abs(after.x - before.x + 150), 'px the mark lags behind the finger').toBeLessThan(12);
	expect(await scrolled(page), 'the page did not scroll').toBe(0);
	await expect(panel(page)).not.toHaveAttribute('data-selected');
});

test('one finger up scrolls the page and leaves the window alone', async ({ page }) => {
	await open(page, './');
	const { x, y } = await ground(page, 0.6);
	await swipe(page, [{ x, y }], [{ x: x - 6, y: y - 250 }]);
	await expect.poll(() => scrolled(page), 'the page scrolled').toBeGreaterThan(100);
	expect(windowOf(page), 'the window stayed').toBe('/');
});

test('two fingers zoom, the date between them stays', async ({ page }) => {
	await open(page, './?from=2024-11-18&to=2024-11-20&scale=linear');
	const before = await glyph(page, 'gaps-narrowed');
	const { y } = await ground(page, 0.6);
	const at = (dx: number) => ({ x: before.x + dx, y });
	await swipe(page, [at(-40), at(40)], [at(-80), at(80)]);
	await expect.poll(() => hoursOf(page), 'half the window').toBeLessThan(43);
	expect(hoursOf(page)).toBeGreaterThan(30);
	const after = await glyph(page, 'gaps-narrowed');
	expect(Math.abs(after.x - before.x), 'px the date under the fingers moved').toBeLessThan(14);
	expect(await scrolled(page), 'the page did not scroll').toBe(0);

	await swipe(page, [at(-80), at(80)], [at(-40), at(40)]);
	await expect.poll(() => hoursOf(page), 'pinching zooms out again').toBeGreaterThan(58);
});

test('a tap selects a mark, controls are big enough for a finger', async ({ page }) => {
	await open(page, './');
	const { x, y } = await glyph(page, 'hamas-attack');
	await page.touchscreen.tap(x, y);
	await settled(page);
	await expect(panel(page)).toHaveAttribute('data-selected', 'hamas-attack');
	await expect(mark(page, 'hamas-attack')).toHaveAttribute('aria-current', 'true');
	for (const name of [en.zoom.in, en.zoom.out, en.zoom.fit]) {
		const box = (await zoomButton(page, name).boundingBox())!;
		expect(Math.min(box.width, box.height), `px of “${name}”`).toBeGreaterThanOrEqual(44);
	}
	const box = (await figure(page).boundingBox())!;
	expect(box.x + box.width, 'the figure fits the screen').toBeLessThanOrEqual(390);
});

test('a tap right after a pan is a tap', async ({ page }) => {
	for (const area of ['figure', 'strip'] as const) {
		await open(page, NINE_DAYS);
		const strip = (await page.locator('[data-strip]').boundingBox())!;
		const inStrip = { x: strip.x + strip.width * 0.9, y: strip.y + strip.height / 2 };
		const { x, y } = area === 'figure' ? await ground(page, 0.8) : inStrip;
		// a window drawn on the strip, where events are
		const by = area === 'figure' ? 90 : 14;
		await move(page, [{ x, y }], [{ x: x - by, y: y + 4 }]);
		await settled(page);
		const { x: left, y: top } = await reach(page, '[data-event] .glyph');
		await page.touchscreen.tap(left, top);
		await expect(panel(page), area).toHaveAttribute('data-selected');
		await settled(page);
	}
});

/** what a gesture may begin on, and the state of the page in which there is one */
const begins = {
	mark: { selector: '[data-event] .glyph', path: NINE_DAYS },
	label: { selector: '[data-event] .label', path: NINE_DAYS },
	badge: { selector: '[data-cluster] .badge', path: './?scale=linear' },
	strip: { selector: '[data-strip] .field', path: './?from=2024-02-01&to=2024-08-31' }
};

/** the middle of the first of some elements that a finger can reach */
async function reach(page: Page, selector: string): Promise<Point> {
	await page.locator(selector).first().scrollIntoViewIfNeeded();
	const point = await page.evaluate((selector) => {
		for (const node of document.querySelectorAll(selector)) {
			const { x, y, width, height } = node.getBoundingClientRect();
			const middle = { x: x + width / 2, y: y + height / 2 };
			const isFree =
				middle.x > 130 && middle.x < 360 && middle.y > 60 && middle.y < innerHeight - 60;
			const owner = node.closest('a, [data-strip]')!;
			if (isFree && owner.contains(document.elementFromPoint(middle.x, middle.y))) return middle;
		}
		return null;
	}, selector);
	if (!point) throw new Error(`nothing to reach: ${selector}`);
	return point;
}

for (const [name, { selector, path }] of Object.entries(begins))
	test(`gestures that begin on a ${name} work, select nothing and end`, async ({ page }) => {
		await open(page, path);
		/** begins afresh, and puts fingers beside the place where the gesture begins */
		const begin = async (...beside: number[]) => {
			await go(page, new URL(path, page.url()).search);
			const { x, y } = await reach(page, selector);
			const hand = await handOn(page);
			await hand.down(beside.map((by) => ({ x: x + by, y })));
			return { hand, at: (...to: number[]) => to.map((by) => ({ x: x + by, y })) };
		};
		const before = windowOf(page);
		/** ends a gesture: the page is at rest, and nothing was selected */
		const end = async ({ hand }: Awaited<ReturnType<typeof begin>>) => {
			await hand.up();
			await settled(page);
			await expect(panel(page)).not.toHaveAttribute('data-selected');
			expect(new URL(page.url()).searchParams.has('event')).toBe(false);
		};

		const pinch = await begin(0, -60);
		await pinch.hand.move(pinch.at(10, -110));
		await pinch.hand.move(pinch.at(5, -70));
		await pinch.hand.move(pinch.at(20, -120));
		await end(pinch);
		await expect.poll(() => windowOf(page), 'pinching moved the window').not.toBe(before);

		const pan = await begin(0);
		await pan.hand.move(pan.at(-70));
		await pan.hand.move(pan.at(20));
		await pan.hand.move(pan.at(-80));
		await end(pan);
		await expect.poll(() => windowOf(page), 'panning moved the window').not.toBe(before);

		/** shows another window while fingers are down */
		const redraw = async (button: string) => {
			for (let step = 0; step < 3; step++) {
				await zoomButton(page, button).evaluate((node: HTMLElement) => node.click());
				await page.evaluate(() => new Promise(requestAnimationFrame));
			}
		};
		const drag = await begin(0);
		await redraw(en.zoom.in);
		await drag.hand.move(drag.at(-70));
		await end(drag);

		// a browser ends a long press by itself, for its menu
		const press = await begin(0);
		await redraw(en.zoom.fit);
		await press.hand.cancel();
		await settled(page);

		// after all that a finger still pans
		await go(page, NINE_DAYS.slice(2));
		await page.evaluate(() => scrollTo(0, 0));
		const { x, y } = await ground(page, 0.8);
		await swipe(page, [{ x, y }], [{ x: x - 150, y }]);
		await expect.poll(() => windowOf(page)).not.toBe('2024-11-12/2024-11-21');
		expect(hoursOf(page)).toBeCloseTo(240, 1);
	});
