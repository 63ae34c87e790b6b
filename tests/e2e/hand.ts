import type { Page } from 'playwright/test';

export interface Point {
	x: number;
	y: number;
}

/** moves fingers from one set of points of the window to another, as a hand does */
export async function swipe(page: Page, from: Point[], to: Point[]) {
	const client = await page.context().newCDPSession(page);
	const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: Point[]) =>
		client.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: points.map((point, id) => ({ ...point, id }))
		});
	await send('touchStart', from);
	const steps = 12;
	for (let step = 1; step <= steps; step++)
		await send(
			'touchMove',
			from.map(({ x, y }, i) => ({
				x: x + ((to[i]!.x - x) * step) / steps,
				y: y + ((to[i]!.y - y) * step) / steps
			}))
		);
	await send('touchEnd', []);
	await client.detach();
}
