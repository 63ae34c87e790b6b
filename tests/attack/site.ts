import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright';
import { findTestBrowser, launchOptions } from '../../src/cli/browser.mjs';
import { serve } from '../../src/cli/server.mjs';

/** Serves the built site, starts a browser, and ends both after the work. */
export async function withSite<T>(
	work: (site: string, browser: Browser) => Promise<T>
): Promise<T> {
	process.env['CHROMIUM_PATH'] = (await findTestBrowser()) ?? '';
	const server = await serve({ port: 0 });
	const browser = await chromium.launch(await launchOptions());
	try {
		return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, browser);
	} finally {
		await browser.close();
		server.closeAllConnections();
		server.close();
	}
}
