import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { ensureBrowser, launchOptions } from '../browser.mjs';
import { Failure, lineOf } from './failure.js';
import { frameOf, type Shot } from './shot.js';
import type { Site } from './site.js';

/** ms that a page may take until it is ready */
const PATIENCE = 30_000;
/** what makes two runs equal: no hints of the machine's own in letters and colours */
const STEADY = [
	'--font-render-hinting=none',
	'--disable-lcd-text',
	'--force-color-profile=srgb',
	'--hide-scrollbars'
];

/** a browser that takes pictures; throws when there is none */
export async function openBrowser(): Promise<Browser> {
	try {
		await ensureBrowser();
		const { args, ...options } = await launchOptions();
		const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
		return await chromium.launch({ ...options, ...signals, args: [...args, ...STEADY] });
	} catch (error) {
		throw new Failure('browser', lineOf(error));
	}
}

/** a page of fixed size, clock, language and colours, that asks nobody but the site */
export async function openContext(browser: Browser, shot: Shot): Promise<BrowserContext> {
	const { width, height, dpr } = frameOf(shot);
	return browser.newContext({
		viewport: { width, height },
		deviceScaleFactor: dpr,
		locale: 'en-GB',
		timezoneId: 'UTC',
		colorScheme: 'light',
		reducedMotion: 'reduce'
	});
}

/** what goes wrong in a page while it loads */
export async function watched(page: Page, site: Site): Promise<() => void> {
	const faults: Failure[] = [];
	const { origin } = new URL(site.url);
	await page.route('**/*', async (route) => {
		const url = route.request().url();
		if (new URL(url).origin === origin) return route.fallback();
		faults.push(new Failure('content', `the page asks for ${url}, which is not of the site.`));
		return route.abort();
	});
	page.on('pageerror', (error) => faults.push(new Failure('content', lineOf(error))));
	return () => {
		if (faults[0]) throw faults[0];
	};
}

/** loads a page until it is ready and settled; throws with the reason where it is not */
export async function visit(page: Page, url: string) {
	const response = await page.goto(url, { waitUntil: 'commit' }).catch((error: unknown) => {
		throw new Failure('load', `${url} cannot be loaded (${lineOf(error).split(' Call log')[0]}).`);
	});
	if (response && !response.ok()) throw new Failure('load', `${url} answers ${response.status()}.`);
	const ready = page.locator('html[data-ready="error"], html[data-ready][data-settled]');
	await ready.waitFor({ state: 'attached', timeout: PATIENCE }).catch(() => {
		throw new Failure('load', `${url} is not ready after ${PATIENCE / 1000} s.`);
	});
	const notices = await page.locator('[data-notice]').allTextContents();
	const isFailed = (await page.locator('html[data-ready="error"]').count()) > 0;
	const [notice = 'the page could not be drawn.'] = notices;
	if (isFailed || notices.length) throw new Failure(isFailed ? 'load' : 'content', notice);
}
