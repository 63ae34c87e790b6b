import type { Page } from 'playwright/test';

export interface Point {
	x: number;
	y: number;
}

/** Returns a hand whose fingers go down, move and leave the screen one step at a time. */
export async function handOn(page: Page) {
	const client = await page.context().newCDPSession(page);
	const send = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', points: Point[]) =>
		client.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: points.map((point, id) => ({ ...point, id }))
		});
	let fingers: Point[] = [];
	return {
		/** Puts one finger after the other down. */
		async down(points: Point[]) {
			for (const count of points.keys()) await send('touchStart', points.slice(0, count + 1));
			fingers = points;
		},
		/** Moves the fingers to other points, as fast as a hand does. */
		async move(to: Point[]) {
			const [from, steps] = [fingers, 6];
			for (let step = 1; step <= steps; step++) {
				fingers = from.map(({ x, y }, i) => ({
					x: x + ((to[i]!.x - x) * step) / steps,
					y: y + ((to[i]!.y - y) * step) / steps
				}));
				await send('touchMove', fingers);
			}
		},
		/** Takes all fingers off the screen, and ends the hand. */
		async up() {
			await send('touchEnd', []);
			await client.detach();
		},
		/** Lets the browser take the fingers away from the page, and ends the hand. */
		async cancel() {
			await send('touchCancel', []);
			await client.detach();
		}
	};
}

/** Moves fingers from one set of points of the window to another, as a hand does. */
export async function swipe(page: Page, from: Point[], to: Point[]) {
	const hand = await handOn(page);
	await hand.down(from);
	await hand.move(to);
	await hand.up();
}
