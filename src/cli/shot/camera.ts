import { stringify } from 'devalue';
import type { Page } from 'playwright';
import type { About } from '../../lib/picture/about.js';
import { lastDayOf, sourceLine } from '../../lib/model/source.js';
import type { Timeline } from '../../lib/model/timeline.js';
import { isoOf } from '../../lib/time/iso.js';
import { pageQuery, pictureQuery, stateAddress, stateQuery } from './address.js';
import { Failure } from './failure.js';
import { asFile, type Print } from './metadata.js';
import type { Inches } from './pdf.js';
import { formatOf, frameOf, outsOf, type Format, type Shot } from './shot.js';
import type { Site } from './site.js';
import { load, visit, watched, type Desk } from './studio.js';
import type { Subjects } from './subject.js';

/** output px of the highest page that browsers draw */
const TALLEST = 16_384;

/** what the page of a picture says about it */
type DrawnAbout = About & {
	readonly width: number;
	readonly height: number;
	readonly scale: number;
	readonly dpi: number;
	readonly inches: Inches;
};

/** a shot and where it is taken: the folder of its timeline, and the address of its state */
interface Sitting {
	readonly shot: Shot;
	readonly folder: string;
	readonly timeline: Timeline;
	readonly at: string;
}

/** A shot that was taken. */
export interface Taken {
	/** What the picture says about itself. */
	readonly about: About;
	/** The files by their format. */
	readonly files: ReadonlyMap<Format, Uint8Array>;
}

const textOf = (page: Page, selector: string): Promise<string> =>
	page.locator(selector).evaluate((node) => node.textContent ?? '');

/**
 * Stops what moves in a page, and scripts that ask for one frame after the other.
 *
 * A frame that is drawn while the picture is taken may differ from the next one by its rounding.
 */
const stilled = (page: Page): Promise<void> =>
	page.evaluate(async () => {
		document.getAnimations().forEach((one) => one.cancel());
		const { requestAnimationFrame: next } = window;
		window.requestAnimationFrame = () => 0;
		for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => next(resolve));
		window.requestAnimationFrame = next;
	});

/** a page, or the part of it that `clip` tells, as PNG */
async function pictured(page: Page, clip: Parameters<Page['screenshot']>[0]): Promise<Uint8Array> {
	await stilled(page);
	return page.screenshot({ ...clip, animations: 'disabled' });
}

/** a page as PDF */
async function printed(page: Page): Promise<Uint8Array> {
	await stilled(page);
	// a page that asks for no paper gets A4
	return page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true, tagged: true });
}

const formatsOf = (shot: Shot): Format[] => [
	...new Set(outsOf(shot).map((name) => formatOf(name)!))
];

/** the pictures of a state, from the page that draws them */
async function takePicture(page: Page, { shot, at, folder, timeline }: Sitting): Promise<Taken> {
	if (shot.data !== undefined) {
		const body = stringify({ timeline });
		const answer = { contentType: 'application/json', body };
		const address = '**/timeline.json';
		await page.unroute(address);
		await page.route(address, (route) => route.fulfill(answer));
	}
	await visit(page, `${folder}picture/?${pictureQuery(shot, at)}`);
	const about = JSON.parse(await textOf(page, '[data-about]')) as DrawnAbout;
	const { width, height, scale } = about;
	const dpiPerPx = about.dpi / scale;
	const draw: Record<Format, () => Promise<Uint8Array>> = {
		png: () => pictured(page, { clip: { x: 0, y: 0, width, height } }),
		svg: async () => new TextEncoder().encode(await textOf(page, '[data-file]')),
		pdf: () => printed(page)
	};
	await page.setViewportSize({ width, height });
	const print = { dpi: dpiPerPx * frameOf(shot).dpr, inches: about.inches };
	return { about, files: await drawn(shot, draw, about, print) };
}

async function drawn(
	shot: Shot,
	draw: Record<Format, () => Promise<Uint8Array>>,
	about: About,
	print: Print
) {
	const files = new Map<Format, Uint8Array>();
	// a page is printed last, since printing lays it out anew
	for (const format of formatsOf(shot).sort((a, b) => Number(a === 'pdf') - Number(b === 'pdf')))
		files.set(format, await asFile(format, await draw[format](), about, print));
	return files;
}

/** what the page of a timeline says about itself */
async function aboutPage(page: Page, shot: Shot, at: string, timeline: Timeline): Promise<About> {
	const { description, locale } = timeline;
	return {
		title: await page.title(),
		alt: shot.alt ?? description,
		description,
		lang: locale,
		source: sourceLine(timeline),
		published: isoOf(lastDayOf(timeline)),
		state: at,
		request: `${pageQuery(shot)}`
	};
}

/**
 * Makes the window as high as its page, so that what sticks to the window is whole too.
 *
 * @throws {Failure} Where the page is higher than browsers draw.
 */
async function unrolled(page: Page, dpr: number) {
	const { width, height } = page.viewportSize()!;
	const needed = await page.evaluate(() => document.documentElement.scrollHeight);
	if (needed * dpr > TALLEST)
		throw new Failure(
			'content',
			`the page is ${needed} px high, too much at ${dpr} px each. Use --dpr 1.`
		);
	await page.setViewportSize({ width, height: Math.max(height, needed) });
	await page.locator('html[data-settled]').waitFor({ state: 'attached' });
}

/** the whole page of a state, as a reader sees it */
async function takePage(page: Page, { shot, at, folder, timeline }: Sitting): Promise<Taken> {
	const query = stateQuery(shot);
	await load(page, `${folder}${query && `?${query}`}`);
	await unrolled(page, frameOf(shot).dpr);
	const about = await aboutPage(page, shot, at, timeline);
	const { dpr } = frameOf(shot);
	const draw = {
		png: () => pictured(page, { fullPage: true }),
		svg: () => Promise.reject(new Error('A page has no SVG.')),
		pdf: () => printed(page)
	};
	return { about, files: await drawn(shot, draw, about, { dpi: 96 * dpr }) };
}

/**
 * Takes one shot of a site.
 *
 * @throws {Failure} With the reason, where it is not as it should be.
 */
export async function take(desk: Desk, site: Site, subjects: Subjects, shot: Shot): Promise<Taken> {
	const path = site.pathOf(shot.timeline);
	const folder = `${site.url}${path}`;
	const timeline = await subjects.of(shot, folder);
	const sitting = { shot, folder, timeline, at: stateAddress(shot, site.known, path) };
	const page = await desk.open(shot, folder);
	try {
		const refuse = watched(page, site);
		const expose = shot.target === 'page' ? takePage : takePicture;
		return await expose(page, sitting).finally(refuse);
	} catch (error) {
		await desk.drop(page);
		throw error;
	}
}
