import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import type { FromGuest, Ready } from '../../src/lib/vocabulary/protocol.js';
import { expect } from './fixtures.js';
import { ready, test } from './host.js';

interface HostWindow extends Window {
	announced: number;
	answers: Ready[];
	/** what comes over each port, in turn */
	over: FromGuest[][];
	hello: () => void;
	call: (port: number, id: number) => void;
}

/** a host with a script of its own, that says hello when it is told to */
const listener = `<script>
	[window.announced, window.answers, window.over] = [0, [], []];
	const [frame, ports] = [document.querySelector('iframe'), []];
	addEventListener('message', ({ source, data, ports: [port] }) => {
		if (source !== frame.contentWindow || data?.ns !== 'conflict-timeline') return;
		if (data.type === 'announce') announced++;
		if (data.type !== 'ready') return;
		answers.push(data);
		const heard = [];
		over.push(heard);
		ports.push(port);
		port.onmessage = ({ data }) => heard.push(data);
	});
	window.hello = () =>
		frame.contentWindow.postMessage({ ns: 'conflict-timeline', v: 1, type: 'hello' }, '*');
	window.call = (port, id) =>
		ports[port].postMessage({ type: 'call', id, method: 'getState', params: {} });
</script>`;
const frame = (src: string) => `<iframe src="${src}" width="600" height="300"></iframe>`;

const within = <T>(page: Page, read: (host: HostWindow) => T) =>
	page.evaluate(`(${read})(window)`) as Promise<T>;
const answers = (page: Page) => within(page, (host) => host.answers);
const hello = (page: Page) => within(page, (host) => host.hello());

test('a hello is answered whenever it comes', async ({ page, host, guest }) => {
	let release!: () => void;
	const isHeld = new Promise<void>((resolve) => (release = resolve));
	await page.route(`${guest}embed/*`, async (route) => {
		await isHeld;
		await route.continue();
	});
	const loaded = page.waitForEvent('load');
	// the host's own page has not loaded before its frame has
	void host(`<!doctype html>${frame(`${guest}embed/?event=us-veto`)}${listener}`);
	await page.waitForFunction('window.hello');
	await hello(page);
	release();
	await loaded;
	await ready(page);
	await expect.poll(() => within(page, (host) => host.announced)).toBe(1);
	expect(await answers(page), 'nobody was there for the first hello').toEqual([]);

	await hello(page);
	await expect.poll(() => answers(page)).toHaveLength(1);
	const [answer] = await answers(page);
	expect(answer).toMatchObject({ v: 1, versions: [1, 1], state: { event: 'us-veto' } });
	expect([...answer!.capabilities].sort()).toEqual([
		'getState',
		'highlight',
		'select',
		'setState',
		'zoomTo'
	]);
	await expect
		.poll(() => within(page, (host) => host.over[0]))
		.toContainEqual(expect.objectContaining({ type: 'height', width: 600 }));

	await hello(page);
	await expect.poll(() => answers(page)).toHaveLength(2);
	await within(page, (host) => host.call(1, 7));
	await expect
		.poll(() => within(page, (host) => host.over[1]))
		.toContainEqual({ type: 'result', id: 7, value: { event: 'us-veto' } });
});

test('a script that comes late finds its frames', async ({ page, host, guest }) => {
	await host(`<!doctype html><iframe data-conflict-timeline src="${guest}embed/"
		width="600" height="300" sandbox="allow-scripts"></iframe>`);
	const embed = await ready(page);
	const content = () =>
		embed.locator('html').evaluate((root) => Math.ceil(root.getBoundingClientRect().height));
	const height = () => page.locator('iframe').evaluate((frame) => frame.clientHeight);
	expect(await height()).toBe(300);
	await page.addScriptTag({ url: `${guest}embed.js` });
	await expect.poll(async () => (await height()) - (await content())).toBe(0);
});

test('another frame cannot speak for the guest', async ({ page, host, guest }) => {
	const forger = `<script>
		const { port1, port2 } = new MessageChannel();
		const ready = { ns: 'conflict-timeline', v: 1, type: 'ready', state: { event: 'forged' } };
		parent.postMessage(ready, '*', [port2]);
		port1.postMessage({ type: 'height', value: 3000 });
		parent.postMessage('forged', '*');</script>`;
	await host(`<!doctype html><conflict-timeline src="${guest}embed/"></conflict-timeline>
		<script src="${guest}embed.js"></script>`);
	await ready(page);
	const element = page.locator('conflict-timeline');
	const state = () =>
		element.evaluate((node) => (node as unknown as { getState(): unknown }).getState());
	const height = () => element.locator('iframe').evaluate((frame) => frame.clientHeight);
	const before = [await state(), await height()];
	await page.evaluate(
		(srcdoc) =>
			new Promise((resolve) => {
				addEventListener('message', ({ data }) => data === 'forged' && resolve(null));
				const frame = document.createElement('iframe');
				frame.sandbox.value = 'allow-scripts';
				document.body.append(Object.assign(frame, { srcdoc }));
			}),
		forger
	);
	expect([await state(), await height()]).toEqual(before);
});

test('neither side can lead the other elsewhere', () => {
	for (const file of ['embed.js', 'embed/index.html'])
		expect(readFileSync(`build/${file}`, 'utf8'), file).not.toMatch(
			/\b(top|parent)\.(location|open|navigation)\b/
		);
});
