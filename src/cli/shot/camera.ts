import { parse } from 'devalue';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import type { About } from '../../lib/export/about.js';
import type { Timeline } from '../../lib/model/timeline.js';
import { isoOf } from '../../lib/time/format.js';
import { DAY, instant } from '../../lib/time/instant.js';
import { ensureBrowser, launchOptions } from '../browser.mjs';
import { pictureQuery, stateAddress, stateQuery } from './address.js';
import { timelineText } from './data.js';
import { Failure, lineOf } from './failure.js';
import { asFile } from './file.js';
import { formatOf, frameOf, outsOf, type Format, type Shot } from './shot.js';
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

/** what the page of a picture says about it */
type Told = About & {
	readonly width: number;
	readonly height: number;
	readonly dpi: number;
	readonly problems: readonly { readonly message: string }[];
};

/** a shot as files, by format */
export interface Taken {
	readonly about: About;
	readonly files: ReadonlyMap<Format, Uint8Array>;
}

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
async function openContext(browser: Browser, shot: Shot): Promise<BrowserContext> {
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
async function watched(page: Page, site: Site): Promise<() => void> {
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
async function visit(page: Page, url: string) {
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

const textOf = (page: Page, selector: string): Promise<string> =>
	page.locator(selector).evaluate((node) => node.textContent ?? '');

const formatsOf = (shot: Shot): Format[] => [
	...new Set(outsOf(shot).map((name) => formatOf(name)!))
];

/** the pictures of a state, from the page that draws them */
async function takePicture(page: Page, shot: Shot, at: string, url: string): Promise<Taken> {
	if (shot.data) {
		const body = timelineText(shot.data);
		const answer = { contentType: 'application/json', body };
		await page.route('**/figure/timeline.json', (route) => route.fulfill(answer));
	}
	await visit(page, `${url}figure/?${pictureQuery(shot, at)}`);
	const about = JSON.parse(await textOf(page, '[data-about]')) as Told;
	const { width, height } = about;
	const { dpr, preset } = frameOf(shot);
	const dpi = (about.dpi * dpr) / preset.scale;
	const draw: Record<Format, () => Promise<Uint8Array>> = {
		png: () => page.screenshot({ clip: { x: 0, y: 0, width, height }, animations: 'disabled' }),
		svg: async () => new TextEncoder().encode(await textOf(page, '[data-file]')),
		pdf: () => page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })
	};
	return { about, files: await drawn(shot, draw, about, dpi) };
}

async function drawn(
	shot: Shot,
	draw: Record<Format, () => Promise<Uint8Array>>,
	about: About,
	dpi: number
) {
	const files = new Map<Format, Uint8Array>();
	// a page is printed last, since printing lays it out anew
	for (const format of formatsOf(shot).sort((a) => (a === 'pdf' ? 1 : -1)))
		files.set(format, await asFile(format, await draw[format](), about, dpi));
	return files;
}

/** what the page of a timeline says about itself */
async function aboutPage(page: Page, shot: Shot, at: string, url: string): Promise<About> {
	const answer = await page.request.get(`${url}figure/timeline.json`);
	const { source, published, description, locale } = parse(await answer.text()) as Timeline;
	return {
		title: await page.title(),
		alt: shot.alt ?? description,
		description,
		lang: locale,
		source: `${source.title}, ${source.url}`,
		published: isoOf(instant(published - DAY)),
		state: at,
		order: 'target=page',
		rights: null
	};
}

/** the whole page of a state, as a reader sees it */
async function takePage(page: Page, shot: Shot, at: string, url: string): Promise<Taken> {
	const query = stateQuery(shot);
	await visit(page, `${url}${query && `?${query}`}`);
	const about = await aboutPage(page, shot, at, url);
	const { dpr } = frameOf(shot);
	const draw = {
		png: () => page.screenshot({ fullPage: true, animations: 'disabled' as const }),
		svg: () => Promise.reject(new Error('A page has no SVG.')),
		pdf: () => page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })
	};
	return { about, files: await drawn(shot, draw, about, 96 * dpr) };
}

/** takes one shot of a site; throws with the reason when it is not as it should be */
export async function take(browser: Browser, site: Site, shot: Shot): Promise<Taken> {
	const path = site.pathOf(shot.timeline);
	const at = stateAddress(shot, site.known, path);
	const context = await openContext(browser, shot);
	try {
		const page = await context.newPage();
		const refuse = await watched(page, site);
		const url = `${site.url}${path}`;
		const taken = await (shot.target === 'page' ? takePage : takePicture)(
			page,
			shot,
			at,
			url
		).catch((error: unknown) => {
			refuse();
			throw error;
		});
		refuse();
		return taken;
	} finally {
		await context.close();
	}
}
