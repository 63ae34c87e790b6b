// Shows the embed in hosts of every kind, and asks of each the same.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Frame, Page } from 'playwright';
import { hostPages, type HostPage } from './host-pages.js';
import { callAll, listen, offBy, scrolled } from './probes.js';
import { withSite } from './site.js';

/** ms until a host's timelines work */
const PATIENCE = 12_000;

interface Told {
	requests: string[];
	errors: string[];
}

async function until<T>(what: () => Promise<T | null>, patience = PATIENCE): Promise<T | null> {
	const end = Date.now() + patience;
	for (;;) {
		const found = await what().catch(() => null);
		if (found !== null || Date.now() > end) return found;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
}

async function guestsOf(
	page: Page,
	guest: string,
	{ count = 1 }: HostPage
): Promise<Frame[] | null> {
	const frames = page.frames().filter((frame) => frame.url().startsWith(guest));
	const live = await Promise.all(
		frames.map((frame) =>
			frame.evaluate(() => document.documentElement.matches('[data-ready][data-settled]'))
		)
	);
	return live.length === count && live.every(Boolean) ? frames : null;
}

async function heightFault(frames: readonly Frame[], when: string): Promise<string[]> {
	let off: number[] = [];
	const isRight = await until(async () => {
		off = await Promise.all(frames.map((frame) => frame.evaluate(offBy)));
		return off.every((one) => one <= 2) || null;
	}, 4000);
	return isRight ? [] : [`the height is ${off.join(', ')} px off ${when}`];
}

const sum = async (page: Page) =>
	(await Promise.all(page.frames().map((frame) => frame.evaluate(scrolled).catch(() => 0)))).reduce(
		(all, one) => all + one,
		0
	);

async function wheelFault(page: Page, frame: Frame): Promise<string[]> {
	const box = (await (await frame.frameElement()).boundingBox())!;
	const { width, height } = page.viewportSize()!;
	const middle = (from: number, length: number, most: number) =>
		(Math.max(from, 0) + Math.min(from + length, most)) / 2;
	await page.mouse.move(middle(box.x, box.width, width), middle(box.y, box.height, height));
	const before = await sum(page);
	await page.mouse.wheel(0, 150);
	const isScrolled = await until(async () => (await sum(page)) > before || null, 3000);
	return isScrolled ? [] : ['a wheel over the frame does not scroll the host'];
}

/** what is wrong where the browser keeps the frame out: what stands in its place has to stay */
async function refusalFaults(page: Page): Promise<string[]> {
	const isKnown = () => page.frames().some((frame) => frame.url().startsWith('chrome-error:'));
	if (!(await until(async () => isKnown() || null))) return ['the frame is not kept out'];
	const seen = page.frames().map((frame) => frame.locator('conflict-timeline b').isVisible());
	return (await Promise.all(seen)).some(Boolean) ? [] : ['nothing stands in its place'];
}

/** everything that is wrong with the embed in a host */
async function faultsIn(page: Page, host: HostPage, guest: string, address: string, told: Told) {
	await page.goto(`${address}/host`);
	if (host.then) await page.evaluate(host.then);
	const before = await sum(page);
	if (host.isRefused) return refusalFaults(page);
	const frames = await until(() => guestsOf(page, guest, host));
	if (!frames) return ['the timeline never stands still'];
	const faults = host.isMute ? [] : await heightFault(frames, 'at first');
	if (!host.then && (await sum(page)) !== before) faults.push('the host was scrolled');
	const focus = await page.evaluate(() => document.activeElement?.localName);
	if (!host.isFocusing && (focus === 'iframe' || focus === 'conflict-timeline'))
		faults.push('the focus was taken');
	for (const frame of page.frames().filter((one) => !one.url().startsWith(guest))) {
		if (host.isMute) continue;
		const said = await Promise.race([
			frame.evaluate(callAll),
			new Promise<string[]>((resolve) =>
				setTimeout(() => resolve(['a call never settles']), 15_000)
			)
		]);
		faults.push(...said);
	}
	const last = (await until(() => guestsOf(page, guest, host))) ?? [];
	if (!host.isMute) faults.push(...(await heightFault(last, 'after calls')));
	if (!host.isStill && last[0]) faults.push(...(await wheelFault(page, last[0])));
	const known = [new URL(guest).origin, address, 'null'];
	const foreign = told.requests.filter((url) => !known.includes(new URL(url).origin));
	const errors = told.errors.filter((error) => !host.errors?.test(error));
	return [...faults, ...foreign.map((url) => `it asks for ${url}`), ...errors];
}

async function tried(browser: Browser, host: HostPage, guest: string): Promise<string[]> {
	const server: Server = createServer(({ url }, response) => {
		if (url === '/favicon.ico') return void response.writeHead(204).end();
		const isInner = url === '/inner';
		const type = `${host.type ?? 'text/html'};charset=utf-8`;
		response.writeHead(200, {
			'Content-Type': type,
			...(isInner ? host.innerHeaders : host.headers)
		});
		response.end(isInner ? host.inner : host.html);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const [width, height] = host.size ?? [1280, 900];
	const context = await browser.newContext({
		viewport: { width, height },
		javaScriptEnabled: true,
		...host.media
	});
	const told: Told = { requests: [], errors: [] };
	context.on(
		'request',
		(request) => /^https?:/.test(request.url()) && told.requests.push(request.url())
	);
	context.on(
		'console',
		(message) => message.type() === 'error' && told.errors.push(message.text())
	);
	context.on('weberror', (error) => told.errors.push(String(error.error())));
	const page = await context.newPage();
	if (!host.isMute) await page.addInitScript(listen);
	const address = `http://localhost:${(server.address() as AddressInfo).port}`;
	const faults = await faultsIn(page, host, guest, address, told).catch((error: Error) => [
		error.message
	]);
	await context.close();
	server.closeAllConnections();
	server.close();
	return faults;
}

const [only] = process.argv.slice(2);
await withSite(async (guest, browser) => {
	const hosts = hostPages(guest).filter(({ name }) => !only || name.includes(only));
	let broken = 0;
	for (const host of hosts) {
		const faults = await tried(browser, host, guest);
		if (faults.length) broken++;
		for (const fault of faults) console.error(`${host.name}: ${fault}`);
	}
	if (broken) throw new Error(`${broken} of ${hosts.length} hosts break the embed`);
	console.log(`${hosts.length} hosts, no fault`);
});
