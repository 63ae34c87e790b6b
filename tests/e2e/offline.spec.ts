import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright/test';
import { serve } from '../../src/cli/server.mjs';
import { deskEn } from '../../src/lib/messages/desk.en.js';
import { offlineEn } from '../../src/lib/messages/offline.en.js';
import { expect, open, test } from './fixtures.js';

/** a context of its own, in which workers may run, and a page of it */
async function kept(
	browser: { newContext: (options: object) => Promise<BrowserContext> },
	baseURL: string
) {
	const context = await browser.newContext({ baseURL, serviceWorkers: 'allow' });
	return { context, page: await context.newPage() };
}

/** opens a page and waits until the worker has kept the site, or given up */
async function keep(page: Page, path = './') {
	await open(page, path);
	return page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		const installing = registration?.installing ?? registration?.waiting;
		const isDone = () => ['installed', 'activated', 'redundant'].includes(installing!.state);
		while (installing && !isDone())
			await new Promise((resolve) => (installing.onstatechange = resolve));
		return caches.keys();
	});
}

test('a site that was visited opens offline, event pages on their timeline’s page, until it is removed', async ({
	browser,
	baseURL
}) => {
	const { context, page } = await kept(browser, baseURL!);
	expect(await keep(page)).toHaveLength(1);
	await context.setOffline(true);
	await open(page, 't/moon/?theme=dark');
	await expect(page.locator('html')).toHaveAttribute('data-ready', '');
	await open(page, 'open/');
	const buffer = Buffer.from('Date,Title\n2001-05,Read without a connection\n');
	const table = { name: 'a.csv', mimeType: 'text/csv', buffer };
	await page.locator('input[type=file]').setInputFiles(table);
	await expect(page.locator('[data-outcome]')).toHaveAttribute('data-shown', '1');
	await open(page, './event/us-veto?theme=dark');
	await expect(page).toHaveURL(/:\d+\/\?theme=dark&event=us-veto$/);
	await expect(page.locator('[data-panel]')).toHaveAttribute('data-selected', 'us-veto');
	await page
		.locator('.others')
		.getByRole('link', { name: /looking and landing/ })
		.click();
	await expect(page).toHaveURL(/t\/moon\/$/);
	await open(page, 'offline/');
	await expect(page.getByRole('listitem').filter({ hasText: /^t\/moon\/$/ })).toBeVisible();
	await page.getByRole('button', { name: offlineEn.remove }).click();
	await expect(page.locator('[data-sum]')).toContainText(offlineEn.none);
	expect(await page.evaluate(() => caches.keys())).toEqual([]);
	expect(
		await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
	).toBe(0);
	await context.close();
});

test('the writing desk is kept once it was opened, and not before', async ({
	browser,
	baseURL
}) => {
	const { context, page } = await kept(browser, baseURL!);
	await keep(page);
	const files = JSON.parse(readFileSync('build/offline/desk.json', 'utf8')) as string[];
	const found = () =>
		page.evaluate(async (files) => {
			const matches = await Promise.all(files.map((file) => caches.match(`/${file}`)));
			return matches.filter(Boolean).length;
		}, files);
	expect(files.some((file) => file.endsWith('.js'))).toBe(true);
	expect(await found()).toBe(0);
	await open(page, 'write/');
	await expect.poll(found).toBe(files.length);
	await context.setOffline(true);
	await open(page, './write');
	await page.getByRole('button', { name: deskEn.drafts.begin }).click();
	await expect(page.locator('[data-desk]')).toHaveAttribute('data-step', 'source');
	await context.close();
});

test('what the worker lists does not grow with the events', () => {
	expect(readFileSync('build/service-worker.js', 'utf8')).not.toMatch(/us-veto|\/event\/\w/);
	const listed = readFileSync('build/offline/timelines.json', 'utf8');
	expect(JSON.parse(listed)).toEqual(expect.arrayContaining(['', 't/moon/']));
});

test('embeds keep nothing, and nothing is kept where data are saved', async ({
	browser,
	baseURL
}) => {
	const { context, page } = await kept(browser, baseURL!);
	const hasWorker = () =>
		page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length > 0);
	await open(page, 'embed/');
	expect(await hasWorker()).toBe(false);
	await page.addInitScript(() =>
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
	);
	await open(page, './');
	await page.waitForLoadState('load');
	expect(await hasWorker()).toBe(false);
	await context.close();
});

test.describe('a site that changes', () => {
	const dir = mkdtempSync(join(tmpdir(), 'site-'));
	let server: Server;
	const version = JSON.parse(readFileSync('build/_app/version.json', 'utf8')).version as string;

	test.beforeAll(async () => {
		cpSync('build', dir, { recursive: true, filter: (path) => !/\/(event|picture)$/.test(path) });
		server = (await serve({ port: 0, dir })) as Server;
	});
	test.afterAll(() => {
		server.closeAllConnections();
		server.close();
		rmSync(dir, { recursive: true });
	});

	const change = (file: string, from: string, to: string) =>
		writeFileSync(join(dir, file), readFileSync(join(dir, file), 'utf8').replaceAll(from, to));

	test('is kept as it was until the new one is there as a whole', async ({ browser, allowed }) => {
		const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
		allowed.origins.push(baseURL.slice(0, -1));
		const { context, page } = await kept(browser, baseURL);
		expect(await keep(page)).toHaveLength(1);
		change('index.html', '<html ', '<html data-next ');
		change('service-worker.js', version, 'next');
		const update = () =>
			page.evaluate(async () => {
				const registration = (await navigator.serviceWorker.getRegistration())!;
				await registration.update().catch(() => {});
				const { installing } = registration;
				while (installing && !['installed', 'redundant'].includes(installing.state))
					await new Promise((resolve) => (installing.onstatechange = resolve));
			});
		// the worker is of the new version, the site says that it is not
		await update();
		await open(page, './');
		await expect(page.locator('html[data-next]')).toHaveCount(0);
		change('_app/version.json', version, 'next');
		await update();
		await open(page, './');
		await expect(page.locator('html[data-next]')).toHaveCount(1);
		expect(await page.evaluate(() => caches.keys())).toEqual([expect.stringMatching(/ next$/)]);
		await context.close();
	});
});
