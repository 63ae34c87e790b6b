import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright/test';
import { expect, open, settled, test } from '../e2e/fixtures.js';

// Record the baselines anew with: npx playwright test tests/visual --update-snapshots
// Pixels belong to one browser build, named in browser.txt. Under any other build the places of
// marks and labels are compared instead.

const folder = fileURLToPath(new URL('baselines/', import.meta.url));
const fileOf = (name: string) => join(folder, name);
const build = (browser: Browser) => {
	const program = basename(process.env['CHROMIUM_PATH'] ?? '');
	return `${program} ${browser.version()} ${process.platform} ${process.arch}\n`;
};

/** px that a place may differ by between two browsers */
const TOLERANCE = 2;

type Places = Record<string, [left: number, middle: number, right: number]>;

const pictures: Record<string, { path: string; width: number; dark?: boolean }> = {
	'war-light': { path: './', width: 1440 },
	'war-dark': { path: './', width: 1440, dark: true },
	'nine-days': { path: './?from=2024-11-12&to=2024-11-21', width: 1440 },
	'war-phone': { path: './', width: 360 }
};

/** where marks, clusters and labels stand in the figure, in whole px */
function placesOf(page: Page) {
	return page.evaluate(() => {
		const figure = document.querySelector('[data-timeline]')!;
		const frame = figure.getBoundingClientRect();
		const places: Places = {};
		const put = (name: string, node: Element) => {
			const { left, right, top, bottom } = node.getBoundingClientRect();
			places[name] = [
				Math.round(left - frame.left),
				Math.round((top + bottom) / 2 - frame.top),
				Math.round(right - frame.left)
			];
		};
		for (const node of figure.querySelectorAll<SVGElement>('[data-event]'))
			put(`mark ${node.dataset['event']}`, node.querySelector('.glyph')!);
		for (const node of figure.querySelectorAll<SVGElement>('[data-cluster]'))
			put(
				`cluster ${node.dataset['count']} ${node.dataset['events']?.split(',')[0]}`,
				node.querySelector('.badge') ?? node
			);
		for (const node of figure.querySelectorAll<SVGElement>('[data-label]'))
			put(`label ${node.textContent}`, node);
		return places;
	});
}

/** one place a line, as the formatter likes it */
function written(places: Places): string {
	const lines = Object.entries(places).map(
		([name, place]) => `\t${JSON.stringify(name)}: [${place.join(', ')}]`
	);
	return `{\n${lines.join(',\n')}\n}\n`;
}

/** what stands elsewhere, in words */
function moved(before: Places, after: Places): string[] {
	const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
	return names.flatMap((name) => {
		const [was, is] = [before[name], after[name]];
		if (!was) return `${name} is new`;
		if (!is) return `${name} is gone`;
		const isSame = was.every((px, index) => Math.abs(px - is[index]!) <= TOLERANCE);
		return isSame ? [] : `${name} moved from ${was.join(' ')} to ${is.join(' ')}`;
	});
}

for (const [name, { path, width, dark = false }] of Object.entries(pictures))
	test(`the picture ${name} is as recorded`, async ({ page, browser }, { config }) => {
		await page.setViewportSize({ width, height: 1500 });
		await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
		await open(page, path);
		await settled(page);
		const places = await placesOf(page);
		if (['all', 'changed'].includes(config.updateSnapshots)) {
			mkdirSync(folder, { recursive: true });
			writeFileSync(fileOf('browser.txt'), build(browser));
			writeFileSync(fileOf(`${name}.json`), written(places));
		}
		const recorded = JSON.parse(readFileSync(fileOf(`${name}.json`), 'utf8')) as Places;
		expect(moved(recorded, places), 'places that differ').toEqual([]);
		if (readFileSync(fileOf('browser.txt'), 'utf8') !== build(browser)) return;
		const figure = page.locator('[data-timeline]');
		await expect(figure).toHaveScreenshot(`${name}.png`, { maxDiffPixels: 60 });
	});
