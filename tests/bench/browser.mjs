import { chromium } from 'playwright';
import { launchOptions } from '../../src/cli/browser.mjs';
import { host } from '../../src/cli/port.mjs';
import { serve } from '../../src/cli/server.mjs';

const STEPS = 120;
const durations = ['ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration', 'TaskDuration'];

/** What the main thread did per step while a page ran a step in each of some frames. */
async function measure(page, step) {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	const read = async () => {
		const { metrics } = await session.send('Performance.getMetrics');
		const values = new Map(metrics.map(({ name, value }) => [name, value]));
		return durations.map((name) => values.get(name));
	};
	await page.evaluate(runSteps, { step, count: 20 });
	const before = await read();
	await page.evaluate(runSteps, { step, count: STEPS });
	const after = await read();
	const perStep = after.map((value, index) => ((value - before[index]) * 1000) / STEPS);
	const [script, layout, style, task] = perStep;
	return { script, layout: layout + style, task };
}

/** Runs in the page: one step a frame. */
function runSteps({ step, count }) {
	return new Promise((resolve) => {
		let index = 0;
		const frame = () => {
			if (index === count) return resolve();
			globalThis[step](index++, count);
			requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
	});
}

/** Runs in the page: zooms in for half of the steps, then out. */
function defineZoom() {
	const stage = document.querySelector('[data-timeline]');
	const { left, top, width } = stage.getBoundingClientRect();
	globalThis.zoomStep = (index, count) =>
		stage.dispatchEvent(
			new WheelEvent('wheel', {
				deltaY: index < count / 2 ? -8 : 8,
				ctrlKey: true,
				clientX: left + width * 0.9,
				clientY: top + 60,
				bubbles: true,
				cancelable: true
			})
		);
}

/** Runs in the page: a canvas as large as the figure, one column for each pixel. */
function defineScatter({ width, height }) {
	const canvas = document.body.appendChild(document.createElement('canvas'));
	Object.assign(canvas, { width, height });
	const context = canvas.getContext('2d');
	globalThis.scatterStep = (index) => {
		context.clearRect(0, 0, width, height);
		for (let x = 0; x < width; x++) {
			const tall = height * Math.abs(Math.sin((x + index) / 40));
			context.fillRect(x, height - tall, 1, tall);
		}
	};
}

/** Milliseconds of the main thread for a zoom step, and for a frame of a bare canvas. */
export async function measureZoom() {
	const server = await serve({ port: 0 });
	const browser = await chromium.launch(await launchOptions());
	try {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		await page.goto(`http://${host}:${server.address().port}/`);
		await page.waitForSelector('html[data-ready]');
		await page.evaluate(defineZoom);
		const figure = await page.locator('[data-timeline]').boundingBox();
		const zoom = await measure(page, 'zoomStep');
		const bare = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		const size = { width: Math.round(figure.width), height: Math.round(figure.height) };
		await bare.evaluate(defineScatter, size);
		return { zoom, scatter: await measure(bare, 'scatterStep') };
	} finally {
		await browser.close();
		server.close();
		server.closeAllConnections();
	}
}
