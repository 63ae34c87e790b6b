import { chromium } from 'playwright';
import { launchOptions } from '../../src/cli/browser.mjs';
import { host } from '../../src/cli/port.mjs';
import { serve } from '../../src/cli/server.mjs';

const HOUR = 3_600_000;

/** A table with dates, places, notes and a number, one row every two hours. */
function tableOf(count) {
	const rows = Array.from({ length: count }, (_, i) => {
		const day = new Date(Date.UTC(2000) + i * 2 * HOUR).toISOString().slice(0, 10);
		const place = `Place ${i % 200},${10 + (i % 50)}.5,${i % 90}.25`;
		return `${day},Event number ${i},kind ${i % 5},${place},"A note, with words of row ${i}",${i}`;
	});
	return ['Date,Title,Type,Place,Lat,Lon,Notes,Cost', ...rows].join('\n');
}

/** Runs in the page: keeps when what happened, and each stretch that held the page up. */
function watch() {
	const seen = { blocks: [], begun: 0, read: 0, shown: 0 };
	globalThis.seen = seen;
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries())
			seen.blocks.push([startTime, duration]);
	}).observe({ type: 'longtask' });
	addEventListener('change', () => (seen.begun = performance.now()), true);
	const { Worker } = globalThis;
	globalThis.Worker = class extends Worker {
		constructor(...args) {
			super(...args);
			this.addEventListener('message', ({ data }) => {
				// the first events are handed over once all rows are read
				if (data.is === 'events') seen.read ||= performance.now();
			});
		}
	};
	new MutationObserver(() => {
		if (document.querySelector('[data-outcome]')) seen.shown ||= performance.now();
	}).observe(document.body, { subtree: true, childList: true });
}

/** Milliseconds until a table is read and shown, and the longest blocks of the page meanwhile. */
async function measure(browser, address, count) {
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	await page.goto(address);
	await page.waitForSelector('html[data-ready]');
	await page.evaluate(watch);
	const file = { name: 'rows.csv', mimeType: 'text/csv', buffer: Buffer.from(tableOf(count)) };
	await page.locator('input[type=file]').setInputFiles(file);
	await page.waitForFunction(() => globalThis.seen.shown > 0, null, { timeout: 120_000 });
	await page.waitForSelector('html[data-settled]', { state: 'attached' });
	// observers hear of a block only after the frame that it held up
	await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
	const { blocks, begun, read, shown } = await page.evaluate(() => globalThis.seen);
	await page.close();
	const longest = (isMeant) =>
		Math.max(
			0,
			...blocks.filter(([at]) => at >= begun && isMeant(at)).map(([, duration]) => duration)
		);
	return {
		count,
		read: read - begun,
		shown: shown - begun,
		whileRead: longest((at) => at < read),
		whileShown: longest(() => true)
	};
}

/** What opening tables of several sizes takes in the browser. */
export async function measureOpening(sizes = [1000, 10_000, 100_000]) {
	const server = await serve({ port: 0 });
	const browser = await chromium.launch(await launchOptions());
	try {
		const results = [];
		for (const count of sizes)
			results.push(await measure(browser, `http://${host}:${server.address().port}/open/`, count));
		return results;
	} finally {
		await browser.close();
		server.close();
		server.closeAllConnections();
	}
}
