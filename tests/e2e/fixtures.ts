import { expect, test as base, type BrowserContext, type Page } from 'playwright/test';

/** What a test may do on purpose: talk to further origins, cause these console errors. */
interface Allowed {
	origins: string[];
	errors: RegExp[];
}

export const test = base.extend<{ allowed: Allowed }>({
	allowed: async ({ baseURL }, use) => {
		await use({ origins: [new URL(baseURL!).origin], errors: [] });
	},
	context: async ({ context, allowed }, use) => {
		const { errors, requests } = watch(context);
		await use(context);
		const unexpected = errors.filter((text) => !allowed.errors.some((known) => known.test(text)));
		const foreign = requests.filter((url) => !allowed.origins.includes(new URL(url).origin));
		expect(unexpected, 'errors in the console').toEqual([]);
		expect(foreign, 'requests to other origins').toEqual([]);
	},
	page: async ({ page, context }, use) => {
		// the page of the test before; browsers count no entries beyond the fiftieth
		const client = await context.newCDPSession(page);
		await client.send('Page.resetNavigationHistory');
		await client.detach();
		await use(page);
	}
});

export { expect };

function watch(context: BrowserContext) {
	const errors: string[] = [];
	const requests: string[] = [];
	context.on('console', (message) => {
		if (message.type() !== 'error') return;
		errors.push(`${message.text()} (${message.location().url})`);
	});
	context.on('weberror', (error) => errors.push(String(error.error())));
	context.on('request', (request) => {
		if (/^(https?|wss?):/.test(request.url())) requests.push(request.url());
	});
	return { errors, requests };
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
