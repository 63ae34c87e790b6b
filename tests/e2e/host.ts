import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright/test';
import { test as base } from './fixtures.js';

/** shows a page of somebody else, on an origin of its own; resolves with its address */
type Host = (html: string, headers?: Record<string, string>) => Promise<string>;

/** a test whose site is a guest on another page; both origins are allowed, and no third one */
export const test = base.extend<{ host: Host; guest: string }>({
	guest: async ({ baseURL }, use) => use(baseURL!),
	host: async ({ page, allowed }, use) => {
		const servers: Server[] = [];
		await use(async (html, headers = {}) => {
			const server = createServer((request, response) => {
				if (request.url !== '/') return void response.writeHead(204).end();
				response
					.writeHead(200, { 'Content-Type': 'text/html;charset=utf-8', ...headers })
					.end(html);
			});
			servers.push(server);
			await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
			const address = `http://localhost:${(server.address() as AddressInfo).port}`;
			allowed.origins.push(address);
			await page.goto(`${address}/`);
			return address;
		});
		// what the page still asks for would fail once its host is gone
		await page.goto('about:blank');
		for (const server of servers) {
			server.closeAllConnections();
			server.close();
		}
	}
});

/** waits until the guest in a frame stands still, and gives its frame */
export async function ready(page: Page, frame = 'iframe') {
	const guest = page.frameLocator(frame);
	await guest.locator('html[data-ready][data-settled]').waitFor({ state: 'attached' });
	return guest;
}
