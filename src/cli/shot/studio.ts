import {
	chromium,
	type Browser,
	type BrowserContextOptions,
	type Page,
	type Request
} from 'playwright';
import { launchOptions } from '../browser.mjs';
import { Failure, lineOf } from './failure.js';
import { frameOf, type Shot } from './shot.js';
import type { Site } from './site.js';

/** ms that a page may take until it is ready */
const PATIENCE = 30_000;
/** pages that a desk keeps open */
const MOST_PAGES = 4;
/** what makes two runs equal: no hints of the machine's own in letters and colours */
const STEADY = [
	'--font-render-hinting=none',
	'--disable-lcd-text',
	'--force-color-profile=srgb',
	'--hide-scrollbars'
];

/** nobody listens here: where all requests go that are not for the site */
const NOBODY = 'http://127.0.0.1:9';

/**
 * Returns what the browser is started with.
 *
 * @throws {Failure} Where there is none.
 */
async function program() {
	try {
		const { args, executablePath } = await launchOptions();
		if (executablePath) return { args, executablePath };
	} catch (error) {
		throw new Failure('browser', lineOf(error));
	}
	throw new Failure('browser', 'no browser was found. Set CHROMIUM_PATH to one.');
}

/**
 * Opens a browser that takes pictures of a site and can ask nobody else.
 *
 * @throws {Failure} Where there is none, or it cannot be started.
 */
export async function openBrowser(site: Site): Promise<Browser> {
	const { args, executablePath } = await program();
	const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
	// the last rule wins; to stop requests one by one would cost the browser its cache
	const proxy = { server: NOBODY, bypass: `<-loopback>,${new URL(site.url).host}` };
	const rules = { executablePath, ...signals, proxy, args: [...args, ...STEADY] };
	return chromium.launch(rules).catch((error: unknown) => {
		const [fact] = lineOf(error).split(/ (?:Browser|Call) logs?/);
		throw new Failure(
			'browser',
			`${executablePath} cannot be started (${fact}). Set CHROMIUM_PATH to another browser.`
		);
	});
}

/** The open pages of a run, one for each folder and density. */
export class Desk {
	readonly #browser: Browser;
	readonly #pages = new Map<string, Page>();

	constructor(browser: Browser) {
		this.#browser = browser;
	}

	/** Opens a page as large as a shot. It may still show the shot before. */
	async open(shot: Shot, folder: string): Promise<Page> {
		const { width, height, dpr } = frameOf(shot);
		const key = [dpr, shot.target, folder, shot.data].join(' ');
		const page = this.#pages.get(key) ?? (await this.#browser.newPage(contextOf(dpr)));
		// the latest last, so that the first is the one to leave
		this.#pages.delete(key);
		this.#pages.set(key, page);
		const [oldest] = this.#pages.values();
		if (oldest && this.#pages.size > MOST_PAGES) await this.drop(oldest);
		await page.setViewportSize({ width, height });
		return page;
	}

	/** Closes a page that something went wrong in. */
	async drop(page: Page) {
		for (const [key, one] of this.#pages) if (one === page) this.#pages.delete(key);
		await page.context().close();
	}
}

const contextOf = (deviceScaleFactor: number): BrowserContextOptions => ({
	deviceScaleFactor,
	locale: 'en-GB',
	timezoneId: 'UTC',
	colorScheme: 'light',
	reducedMotion: 'reduce'
});

/**
 * Notes what goes wrong in a page while it loads. The result stops that.
 *
 * @throws {Failure} The result throws the first fault.
 */
export function watched(page: Page, site: Site): () => void {
	const faults: Failure[] = [];
	const { origin } = new URL(site.url);
	const onrequest = (request: Request) => {
		const url = request.url();
		if (/^(data|blob):/.test(url) || new URL(url).origin === origin) return;
		faults.push(new Failure('content', `the page asks for ${url}, which is not of the site.`));
	};
	const onerror = (error: Error) => faults.push(new Failure('content', lineOf(error)));
	page.on('request', onrequest);
	page.on('pageerror', onerror);
	return () => {
		page.off('request', onrequest);
		page.off('pageerror', onerror);
		if (faults[0]) throw faults[0];
	};
}

/**
 * Loads an address until it is ready and settled.
 *
 * @throws {Failure} With the reason, where it is not.
 */
export async function load(page: Page, url: string) {
	const response = await page.goto(url, { waitUntil: 'commit' }).catch((error: unknown) => {
		throw new Failure('load', `${url} cannot be loaded (${lineOf(error).split(' Call log')[0]}).`);
	});
	if (response && !response.ok()) throw new Failure('load', `${url} answers ${response.status()}.`);
	await settled(page, url);
}

/** runs in the page: goes on to an address of the same page, as by a link */
function follow(url: string) {
	const root = document.documentElement;
	delete root.dataset['ready'];
	const link = root.appendChild(document.createElement('a'));
	link.href = url;
	link.click();
	link.remove();
}

/**
 * Goes on to another query of the page of pictures, or loads it.
 *
 * @throws {Failure} As `load` does.
 */
export async function visit(page: Page, url: string) {
	const isHere = page.url().split('?')[0] === url.split('?')[0];
	// the same address again would change nothing
	if (!isHere || page.url() === url) return load(page, url);
	await page.evaluate(follow, url);
	await settled(page, url);
}

/**
 * Waits until a page stands.
 *
 * @throws {Failure} With what the page says, where it cannot.
 */
async function settled(page: Page, url: string) {
	const ready = page.locator('html[data-ready="error"], html[data-ready][data-settled]');
	await ready.waitFor({ state: 'attached', timeout: PATIENCE }).catch(() => {
		throw new Failure('load', `${url} is not ready after ${PATIENCE / 1000} s.`);
	});
	const notices = await page.locator('[data-notice]').allTextContents();
	const isFailed = (await page.locator('html[data-ready="error"]').count()) > 0;
	const [notice = 'the page could not be drawn.'] = notices;
	if (isFailed || notices.length) throw new Failure(isFailed ? 'load' : 'content', notice);
}
