import {
	expect,
	test as base,
	type BrowserContext,
	type ConsoleMessage,
	type Page,
	type Request,
	type WebError
} from 'playwright/test';

/** What a test may do on purpose: talk to further origins, cause these console errors. */
interface Allowed {
	origins: string[];
	errors: RegExp[];
}

interface Tools {
	allowed: Allowed;
	/** true where a test leaves scripts in its context, which nothing takes away again */
	fresh: boolean;
	/** the options in which contexts differ, as one text */
	setting: string;
}

/** The browser contexts of a worker by their setting: what they have loaded stays in their cache. */
type Contexts = Map<string, BrowserContext>;

export const test = base.extend<Tools, { contexts: Contexts }>({
	allowed: async ({ baseURL }, use) => {
		await use({ origins: [new URL(baseURL!).origin], errors: [] });
	},
	fresh: [false, { option: true }],
	contexts: [
		// Playwright reads the fixtures that it must make from this pattern, so it stands although empty
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			const contexts: Contexts = new Map();
			await use(contexts);
			await Promise.all([...contexts.values()].map((context) => context.close()));
		},
		{ scope: 'worker' }
	],
	setting: async (
		{ viewport, hasTouch, isMobile, javaScriptEnabled, colorScheme, permissions, contextOptions },
		use
	) => {
		const screen = [viewport, hasTouch, isMobile, colorScheme];
		await use(JSON.stringify([...screen, javaScriptEnabled, permissions, contextOptions]));
	},
	context: async ({ browser, contexts, allowed, fresh, setting }, use) => {
		const context = (!fresh && contexts.get(setting)) || (await browser.newContext());
		if (!fresh) contexts.set(setting, context);
		const { errors, requests, end } = watch(context);
		await use(context);
		end();
		if (fresh) await context.close();
		const unexpected = errors.filter((text) => !allowed.errors.some((known) => known.test(text)));
		const foreign = requests.filter((url) => !allowed.origins.includes(new URL(url).origin));
		expect(unexpected, 'errors in the console').toEqual([]);
		expect(foreign, 'requests to other origins').toEqual([]);
	},
	page: async ({ context, viewport, colorScheme, contextOptions }, use) => {
		const [page = await context.newPage(), ...others] = context.pages();
		const { reducedMotion = null } = contextOptions;
		await Promise.all([
			page.setViewportSize(viewport!),
			page.emulateMedia({ media: null, forcedColors: null, colorScheme, reducedMotion }),
			...others.map((other) => other.close())
		]);
		// browsers count no entries beyond the fiftieth
		const client = await context.newCDPSession(page);
		await client.send('Page.resetNavigationHistory');
		await client.detach();
		await use(page);
		await page.unrouteAll({ behavior: 'ignoreErrors' });
		await page.goto('about:blank');
	}
});

export { expect };

/** Hears what a context says and asks for, until the end. */
function watch(context: BrowserContext) {
	const errors: string[] = [];
	const requests: string[] = [];
	const onConsole = (message: ConsoleMessage) => {
		if (message.type() !== 'error') return;
		errors.push(`${message.text()} (${message.location().url})`);
	};
	const onError = (error: WebError) => errors.push(String(error.error()));
	const onRequest = (request: Request) => {
		if (/^(https?|wss?):/.test(request.url())) requests.push(request.url());
	};
	context.on('console', onConsole).on('weberror', onError).on('request', onRequest);
	const end = () =>
		context.off('console', onConsole).off('weberror', onError).off('request', onRequest);
	return { errors, requests, end };
}

/** Opens a page of the site and waits for its data, fonts and first layout. */
export async function open(page: Page, path: string) {
	await page.goto(path);
	await page.locator('html[data-ready]').waitFor({ state: 'attached' });
}

/** Waits until nothing runs any more. Two frames first, so that an action has begun. */
export async function settled(page: Page) {
	await page.evaluate(
		() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
	);
	await page.locator('html[data-ready][data-settled]').waitFor({ state: 'attached' });
}
