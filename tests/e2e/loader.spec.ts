import type { Page } from 'playwright/test';
import { expect } from './fixtures.js';
import { ready, test } from './host.js';

type Told = { name: string; detail: Record<string, unknown> };
interface HostWindow extends Window {
	told: Told[];
}

const FALLBACK =
	'<a href="#"><img alt="Picture of the war" src="data:," width="600" height="300"></a>';
const LISTEN = `<script>window.told = [];
	for (const name of ['ready', 'select', 'viewchange', 'warning'])
		addEventListener(name, ({ detail }) => told.push({ name, detail }));</script>`;

const pageWith = (guest: string, attributes = '', rest = '') => `<!doctype html><html><body>
	${LISTEN}<conflict-timeline src="${guest}embed/" ${attributes}>${FALLBACK}</conflict-timeline>
	${rest}<script async src="${guest}embed.js"></script></body></html>`;

const toldOf = (page: Page, name: string) =>
	page.evaluate(
		(name) => (window as unknown as HostWindow).told.filter((one) => one.name === name),
		name
	);
const untilTold = (page: Page, name: string) =>
	expect.poll(async () => (await toldOf(page, name)).length, { message: name }).toBeGreaterThan(0);
/** calls a method of the element, as a script of the host does */
const call = (page: Page, method: string, ...args: unknown[]) =>
	page.evaluate(
		([method, args]) =>
			(
				document.querySelector('conflict-timeline') as unknown as Record<
					string,
					(...args: unknown[]) => Promise<Record<string, string>>
				>
			)[method]!(...args).catch((error: Error) => error.message),
		[method, args] as const
	);

test('attributes are the state, and methods change it', async ({ page, host, guest }) => {
	await host(pageWith(guest, 'event="us-veto" from="2024-11-12" to="2024-11-21" theme="dark"'));
	await untilTold(page, 'ready');
	const state = { event: 'us-veto', from: '2024-11-12', to: '2024-11-21', theme: 'dark' };
	expect(await call(page, 'getState')).toEqual(state);
	expect(await call(page, 'zoomTo', '2024-11-01', '2024-11-20')).toMatchObject({
		from: '2024-11-01',
		to: '2024-11-20'
	});
	await expect.poll(() => toldOf(page, 'viewchange')).toHaveLength(1);
	await call(page, 'select', 'qatar-quits');
	const embed = await ready(page);
	await expect(embed.locator('[data-panel]')).toHaveAttribute('data-selected', 'qatar-quits');
	await page.locator('conflict-timeline').evaluate((node) => node.setAttribute('kind', 'talks'));
	await expect.poll(async () => call(page, 'getState')).toMatchObject({ kind: 'talks' });
});

test('what cannot be used is said, and changes nothing', async ({ page, host, guest }) => {
	await host(pageWith(guest, 'event="nobody" theme="zzz" from="soon"'));
	await untilTold(page, 'ready');
	await expect.poll(() => toldOf(page, 'warning')).toHaveLength(3);
	const before = await call(page, 'getState');
	expect(await call(page, 'select', 'nobody-either')).toContain('nobody-either');
	expect(await call(page, 'getState')).toEqual(before);
});

test('without a usable address it loads nothing and says so, until it has one', async ({
	page,
	host,
	guest
}) => {
	const html = pageWith(guest, 'min-height="wide"').replace(`src="${guest}embed/"`, '');
	await host(html);
	const codes = async () => (await toldOf(page, 'warning')).map(({ detail }) => detail['code']);
	await expect.poll(codes).toEqual(['value', 'src']);
	const element = page.locator('conflict-timeline');
	for (const src of ['', ' ', 'http://[bad']) {
		await element.evaluate((node, src) => node.setAttribute('src', src), src);
		await expect.poll(async () => (await codes()).at(-1), src).toBe('src');
		await expect(page.locator('iframe'), src).toHaveCount(0);
		expect(await call(page, 'getState')).toBe('Not loaded.');
	}
	await expect(element, 'as much as without an attribute').toHaveCSS('min-height', '420px');
	await element.evaluate((node, src) => node.setAttribute('src', src), `${guest}embed/`);
	await untilTold(page, 'ready');
});

test('a frame within a shadow root is followed, and messages of nothing are ignored', async ({
	page,
	host,
	guest
}) => {
	await host(`<!doctype html><html><body><article><template shadowrootmode="open">
		<iframe data-conflict-timeline src="${guest}embed/" width="600" height="300"></iframe>
		</template></article><script async src="${guest}embed.js"></script></body></html>`);
	await page.evaluate(() => postMessage(null, '*'));
	const embed = await ready(page);
	const off = async () => {
		const height = await embed
			.locator('html')
			.evaluate((root) => root.getBoundingClientRect().height);
		return Math.abs(Number(await page.locator('iframe').getAttribute('height')) - height);
	};
	await expect.poll(off, 'px off; less than two are not told').toBeLessThan(2);
});

test('phrases of the host and events of the guest find each other', async ({
	page,
	host,
	guest
}) => {
	const text =
		'Then came <span data-timeline-event="us-veto">the veto</span>.<p style="height:3000px">';
	await host(pageWith(guest, 'from="2024-11-12" to="2024-11-21"', text));
	await untilTold(page, 'ready');
	const phrase = page.getByRole('button', { name: 'the veto' });
	await phrase.focus();
	const top = await page.evaluate(() => scrollY);
	await page.keyboard.press('Space');
	expect(await page.evaluate(() => scrollY), 'the host does not scroll').toBe(top);
	await expect
		.poll(() => toldOf(page, 'select'))
		.toEqual([{ name: 'select', detail: { event: 'us-veto' } }]);
	await expect(phrase).toHaveAttribute('aria-current', 'true');
	const embed = await ready(page);
	const entries = await page.evaluate(() => history.length);
	await embed.locator('[data-event="hochstein-talks"]').press('Enter');
	await expect(phrase).not.toHaveAttribute('aria-current');
	expect(await page.evaluate(() => history.length), 'steps for Back').toBe(entries);
});

for (const width of [320, 768, 1200])
	test(`the frame is as high as the guest at ${width} px`, async ({ page, host, guest }) => {
		await page.setViewportSize({ width, height: 800 });
		await host(pageWith(guest));
		await untilTold(page, 'ready');
		const embed = await ready(page);
		const changes = () =>
			page.evaluate(() => (window as unknown as { changes: MutationRecord[] }).changes.splice(0));
		await page.locator('iframe').evaluate((frame) => {
			const changes: MutationRecord[] = [];
			Object.assign(window, { changes });
			new MutationObserver((list) => changes.push(...list)).observe(frame, {
				attributeFilter: ['height']
			});
		});
		const toggles = ['us-veto', '', 'qatar-quits', '', 'drops-gaza-condition', ''];
		for (const event of toggles) {
			await call(page, 'select', event);
			await ready(page);
			await expect
				.poll(async () => {
					const content = await embed
						.locator('[data-explorer]')
						.evaluate((node) => node.getBoundingClientRect().bottom + scrollY);
					const frame = await page.locator('iframe').evaluate((node) => node.clientHeight);
					return Math.abs(frame - content);
				})
				.toBeLessThanOrEqual(1.5);
			expect((await changes()).length, `changes of the height by “${event}”`).toBeLessThan(4);
		}
		const inner = await embed
			.locator('html')
			.evaluate((node) => node.scrollHeight - node.clientHeight);
		expect(inner, 'no inner scrollbar').toBe(0);
	});

test('messages of others change nothing', async ({ page, host, guest }) => {
	await host(pageWith(guest));
	await untilTold(page, 'ready');
	await ready(page);
	const heightOf = () => page.locator('iframe').evaluate((node) => node.clientHeight);
	const [height, state] = [await heightOf(), await call(page, 'getState')];
	await page.evaluate(() => {
		const { contentWindow } = document
			.querySelector('conflict-timeline')!
			.shadowRoot!.querySelector('iframe')!;
		const ns = 'conflict-timeline';
		for (const message of [
			null,
			'text',
			'x'.repeat(1e6),
			{ ns: 'other', type: 'ready' },
			{ ns, v: 1, type: 'height', value: '9e9' },
			{ ns, v: 1, type: 'ready', state: {} },
			{ ns, type: 'hello', v: 'one' },
			{ ns, type: 'call', id: 1, method: 'constructor' }
		]) {
			window.postMessage(message, '*');
			contentWindow!.postMessage(message, '*');
		}
	});
	expect(await call(page, 'getState')).toEqual(state);
	expect(await heightOf()).toBe(height);
});

test('a guest that grows by itself is left alone', async ({ page, host, guest }) => {
	await page.route(`${guest}embed/`, (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: `<script>const { port1, port2 } = new MessageChannel();
				addEventListener('message', () => {
					parent.postMessage({ ns: 'conflict-timeline', v: 1, type: 'ready', state: {} }, '*', [port2]);
					for (let value = 300; value < 1200; value += 8) port1.postMessage({ type: 'height', value });
				}, { once: true });
				parent.postMessage({ ns: 'conflict-timeline', v: 1, type: 'announce' }, '*');</script>`
		})
	);
	await host(pageWith(guest));
	await expect
		.poll(async () => (await toldOf(page, 'warning')).map(({ detail }) => detail['code']))
		.toEqual(['resize-loop']);
});

test('nothing shifts when its height is reserved', async ({ page, host, guest }) => {
	await page.setViewportSize({ width: 1000, height: 1400 });
	await host(
		`<style>conflict-timeline{display:block;min-height:960px}</style>` +
			pageWith(guest, 'min-height="960"', '<p>After</p>')
	);
	await untilTold(page, 'ready');
	await ready(page);
	const shift = await page.evaluate(
		() =>
			new Promise<number>(
				(resolve) =>
					new PerformanceObserver((list) => {
						const shifts = list.getEntries() as unknown as { value: number }[];
						resolve(shifts.reduce((sum, { value }) => sum + value, 0));
					}).observe({ type: 'layout-shift', buffered: true }) ?? setTimeout(() => resolve(0), 500)
			)
	);
	expect(shift).toBeLessThanOrEqual(0.02);
});

test('ten of them stand side by side, each with its own state', async ({ page, host, guest }) => {
	const one = `<conflict-timeline src="${guest}t/moon/embed/" min-height="100"></conflict-timeline>`;
	await host(pageWith(guest, 'event="us-veto"', one.repeat(9)));
	const states = () =>
		page.evaluate(() =>
			(window as unknown as HostWindow).told
				.filter(({ name }) => name === 'ready')
				.map(({ detail }) => JSON.stringify(detail['state']))
		);
	await expect.poll(async () => (await states()).length, { timeout: 20_000 }).toBe(10);
	expect((await states()).sort()).toEqual(['{"event":"us-veto"}', ...Array(9).fill('{}')]);
	expect(await call(page, 'select', 'qatar-quits')).toEqual({ event: 'qatar-quits' });
	const others = page.locator('conflict-timeline ~ conflict-timeline');
	const last = await others
		.last()
		.evaluate((node) => (node as unknown as { getState(): unknown }).getState());
	expect(last).toEqual({});
});

test('those that go away leave nothing behind', async ({ page, host, guest }) => {
	await host(pageWith(guest));
	await untilTold(page, 'ready');
	const open = await page.evaluate(() => {
		let open = 0;
		const { addEventListener: add, removeEventListener: remove } = window;
		window.addEventListener = (...args: Parameters<typeof add>) => (open++, add(...args));
		window.removeEventListener = (...args: Parameters<typeof remove>) => (open--, remove(...args));
		const most = [];
		for (let time = 0; time < 50; time++) {
			const node = document.createElement('conflict-timeline');
			node.setAttribute('src', '/nothing');
			document.body.append(node);
			most.push(open);
			node.remove();
		}
		return { most: Math.max(...most), left: open };
	});
	expect(open).toEqual({ most: 1, left: 0 });
	expect(page.frames()).toHaveLength(2);
});

test('what stands inside takes no room once the timeline is there', async ({
	page,
	host,
	guest
}) => {
	await page.setViewportSize({ width: 360, height: 400 });
	await host(pageWith(guest).replace('width="600" height="300"', 'width="1200" height="3000"'));
	await untilTold(page, 'ready');
	await ready(page);
	const { width, height } = await page.evaluate(() => {
		const { scrollWidth: width, scrollHeight: height } = document.documentElement;
		return { width, height };
	});
	expect(width, 'nothing sticks out').toBe(360);
	const box = (await page.locator('iframe').boundingBox())!;
	expect(height, 'nothing below the frame').toBeLessThan(box.y + box.height + 40);
});

test('paper gets the picture, not the frame', async ({ page, host, guest }) => {
	await host(pageWith(guest));
	await untilTold(page, 'ready');
	await expect(page.getByAltText('Picture of the war')).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByAltText('Picture of the war')).toBeVisible();
	await expect(page.locator('iframe')).toBeHidden();
});

test('loads nothing before a press, where the host wants that', async ({ page, host, guest }) => {
	await host(pageWith(guest, 'activation="click"'));
	await page.getByRole('button').click();
	await untilTold(page, 'ready');
});

test('speaks as WordPress, AMP, Pym and Embedly want it', async ({ page, host, guest }) => {
	const src = `${guest}embed/?childId=pym-0#?secret=abcdefghij`;
	await host(`<!doctype html><html><body><script>window.told = [];
		addEventListener('message', ({ data }) => told.push(data));</script>
		<iframe src="${src}" width="600" height="300" sandbox="allow-scripts"></iframe></body></html>`);
	await ready(page);
	const told = () => page.evaluate(() => (window as unknown as { told: unknown[] }).told);
	await expect
		.poll(async () => (await told()).find((one) => (one as { secret?: string })?.secret))
		.toMatchObject({ message: 'height', secret: 'abcdefghij' });
	const { value } = (await told()).find(
		(one) => (one as { message?: string })?.message === 'height'
	) as { value: number };
	expect(await told()).toContainEqual({ sentinel: 'amp', type: 'embed-size', height: value });
	expect(await told()).toContain(`pymxPYMxpym-0xPYMxheightxPYMx${value}`);
	expect(await told()).toContain(JSON.stringify({ context: 'iframe.resize', height: value, src }));
	const before = (await told()).length;
	await page.evaluate(() =>
		document
			.querySelector('iframe')!
			.contentWindow!.postMessage({ message: 'ready', secret: 'abcdefghij' }, '*')
	);
	await expect.poll(async () => (await told()).length).toBeGreaterThan(before);
	const link = page.frameLocator('iframe').locator('a.full');
	await link.click();
	await expect
		.poll(async () => (await told()).at(-1))
		.toMatchObject({ message: 'link', secret: 'abcdefghij' });
});
