import type { Page } from 'playwright/test';
import { en, figure, go, miscounts, zoomButton } from './figure.js';
import { expect, open, settled, test } from './fixtures.js';

const windows = {
	whole: 'from=2006-01-01&to=2024-12-31',
	war: '',
	'nine days': 'from=2024-11-12&to=2024-11-21',
	'20 November': 'from=2024-11-20&to=2024-11-20',
	empty: 'from=2010-01-01&to=2010-02-01'
};
/** at each width a window is tried with one of these; the widths take turns */
const selections = ['event=us-veto', 'event=hochstein-talks'];

/** everything that overlaps, sticks out or makes the page scroll sideways, in words */
function faults(page: Page) {
	return page.evaluate(() => {
		interface Box {
			name: string;
			left: number;
			top: number;
			right: number;
			bottom: number;
			owner: Element | null;
		}
		const svg = [...document.querySelectorAll('[data-timeline] svg.figure:not(.figure-head)')].find(
			(one) => one.getBoundingClientRect().width > 300
		)!;
		const owner = (node: Element) => node.closest('[data-event], [data-cluster]');
		const nameOf = (node: Element) => {
			const { event, cluster, events } = (owner(node) as SVGElement | null)?.dataset ?? {};
			const text = (node.textContent ?? '').trim();
			return `“${text || (event ?? `${cluster} ${events}`).slice(0, 40)}”`;
		};
		/** text boxes are as high as the font's line; ink is less */
		const boxes = (selector: string, inset: number): Box[] =>
			[...svg.querySelectorAll(selector)].flatMap((node) => {
				const { left, right, top, bottom, width } = node.getBoundingClientRect();
				const own = { name: nameOf(node), owner: owner(node), left, right };
				return width ? [{ ...own, top: top + inset, bottom: bottom - inset }] : [];
			});
		const overlap = (a: Box, b: Box) =>
			Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
			Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;
		const found: string[] = [];
		const pairs = (what: string, list: Box[]) =>
			list.forEach((a, i) =>
				list.slice(i + 1).forEach((b) => {
					if (overlap(a, b)) found.push(`${what}: ${a.name} on ${b.name}`);
				})
			);
		const labels = boxes('[data-label]', 2);
		const glyphs = boxes('[data-event] .glyph, [data-cluster] .badge', 1);
		const bars = boxes('[data-event] .bar, [data-event] .bracket', 0);
		pairs('labels overlap', labels);
		pairs('ticks overlap', boxes('[data-tick] text', 2));
		pairs('marks overlap', glyphs);
		for (const label of labels) {
			for (const other of [...glyphs, ...bars])
				if (other.owner !== label.owner && overlap(label, other))
					found.push(`a label covers a mark: ${label.name} on ${other.name}`);
			for (const name of boxes('.track-name, .track-count', 2))
				if (overlap(label, name))
					found.push(`a label covers a track: ${label.name} on ${name.name}`);
		}
		const frame = svg.getBoundingClientRect();
		for (const box of boxes('text', 0))
			if (
				box.left < frame.left - 0.5 ||
				box.right > frame.right + 0.5 ||
				box.top < frame.top - 0.5 ||
				box.bottom > frame.bottom + 0.5
			)
				found.push(`cut by the figure's edge: ${box.name}`);
		const { scrollWidth } = document.documentElement;
		if (scrollWidth > innerWidth) found.push(`the page scrolls sideways, ${scrollWidth} px wide`);
		if (!labels.length && svg.querySelector('[data-event]')) found.push('no label at all');
		return found;
	});
}

for (const [turn, width] of [360, 768, 1440, 2560].entries())
	test(`nothing overlaps, sticks out or scrolls sideways at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 1000 });
		await open(page, './');
		const paths = Object.values(windows).flatMap((window, index) =>
			['', selections[(index + turn) % 2]].map((selection) =>
				`/?${[window, selection].filter(Boolean).join('&')}`.replace(/\?$/, '')
			)
		);
		for (const path of [
			...paths,
			'/event/us-veto/',
			'/t/moon/',
			'/t/moon/?event=apollo-11-landing',
			'/t/moon/?from=1969-07-20&to=1969-07-21'
		]) {
			await go(page, path);
			expect.soft([...(await faults(page)), ...(await miscounts(page))], path).toEqual([]);
		}
	});

test('the figure follows the width of the window', async ({ page }) => {
	await open(page, './');
	for (const width of [1440, 700, 360, 1100]) {
		await page.setViewportSize({ width, height: 1000 });
		await settled(page);
		expect.soft(await faults(page), `resized to ${width}`).toEqual([]);
	}
});

/** where the figure's ink stands that is neither a glyph nor a label, in px */
const ink = (page: Page) =>
	figure(page)
		.locator(':is(.bar, .bracket, .whisker, .change, .phase)')
		.evaluateAll((nodes) =>
			nodes.map((node) => {
				const { x, y, width } = node.getBoundingClientRect();
				const owner = node.closest<SVGElement>('[data-event], [data-cluster]')?.dataset;
				const name = `${node.classList} of ${owner?.['event'] ?? owner?.['events'] ?? 'all'}`;
				return { name, y, x, right: x + width };
			})
		);
const byPlace = (list: Awaited<ReturnType<typeof ink>>) =>
	list.sort((a, b) => a.name.localeCompare(b.name) || a.y - b.y || a.x - b.x);

for (const [window, scale] of [
	['from=2023-06-01&to=2024-11-21', 'linear'],
	['from=2024-09-01&to=2024-11-21', 'auto']
] as const)
	test(`zooming from ${window}, ${scale}, draws what the address draws`, async ({ page }) => {
		await page.setViewportSize({ width: 1440, height: 1000 });
		await open(page, `./?${window}&scale=${scale}`);
		await settled(page);
		await zoomButton(page, en.zoom.in).click();
		await settled(page);
		await zoomButton(page, en.zoom.in).click();
		await settled(page);
		const moved = byPlace(await ink(page));
		await page.reload();
		await settled(page);
		const loaded = byPlace(await ink(page));
		expect(moved.map(({ name }) => name)).toEqual(loaded.map(({ name }) => name));
		expect(moved.length).toBeGreaterThan(1);
		for (const [index, { name, y, x, right }] of loaded.entries()) {
			const { x: from, y: at, right: to } = moved[index]!;
			const off = Math.max(Math.abs(from - x), Math.abs(at - y), Math.abs(to - right));
			expect.soft(off, `px off: ${name}`).toBeLessThan(1);
		}
	});
