import type { Locator, Page } from 'playwright/test';
import { en as pageEn } from '../../src/lib/messages/en.js';
import { toolsEn } from '../../src/lib/messages/tools.en.js';
import { settled } from './fixtures.js';

/** the catalogue: tests find things by the words that readers see */
export const en = {
	...pageEn,
	...toolsEn,
	map: { ...pageEn.map, ...toolsEn.map }
};

export const figure = (page: Page) => page.locator('[data-timeline]');
export const mark = (page: Page, id: string) => figure(page).locator(`[data-event="${id}"]`);
export const clusters = (page: Page) => figure(page).locator('[data-cluster]');
export const panel = (page: Page) => page.locator('[data-panel]');
export const item = (page: Page, id: string) => page.locator(`[data-list] [data-item="${id}"]`);
/** the one link of the figure that Tab stops at */
export const stop = (page: Page) => figure(page).locator('a[tabindex="0"]');
export const zoomButton = (page: Page, name: string) =>
	page.getByRole('group', { name: en.zoom.group }).getByRole('button', { name });
export const chapter = (page: Page, title: string) =>
	page.getByRole('navigation', { name: en.header.chapters }).getByRole('link', { name: title });

export const items = (page: Page) => page.locator('[data-list] [data-item]');
export const searchField = (page: Page) => page.getByRole('combobox', { name: en.search.name });
/** how many events match, as the search says it */
export const found = (page: Page) => page.getByRole('search').getByRole('status');
export const resetLink = (page: Page) =>
	page.locator('[data-counts]').getByRole('link', { name: en.filter.reset });

/** ids in the list, in its order */
export const listed = (page: Page) =>
	items(page).evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['item']!));

/** middle of an element on the screen */
export async function middle(locator: Locator) {
	const box = (await locator.boundingBox())!;
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** middle of a mark's glyph on the screen */
export const glyph = (page: Page, id: string) => middle(mark(page, id).locator('.glyph'));

/** a spot of the plot without marks, beside a mark, `share` of the figure's width from its left */
export async function ground(page: Page, share: number) {
	const point = await page.evaluate((share) => {
		const { left, top, width, height } = document
			.querySelector('[data-timeline] svg.figure:not(.figure-head)')!
			.getBoundingClientRect();
		const x = left + width * share;
		for (let y = Math.max(top, 60) + 30; y < Math.min(top + height - 60, innerHeight); y += 4) {
			const target = document.elementFromPoint(x, y);
			if (target?.closest('[data-timeline]') && !target.closest('a')) return { x, y };
		}
		return null;
	}, share);
	if (!point) throw new Error('no empty spot in the figure');
	return point;
}

/** clicks an event in the list, wherever it is folded */
export async function pick(page: Page, id: string) {
	const row = item(page, id);
	await row.evaluate((link) => link.closest('details')?.setAttribute('open', ''));
	await row.click();
}

/** goes to another state as a link of the page does, without loading it anew */
export async function go(page: Page, path: string) {
	await page.evaluate((href) => {
		const link = Object.assign(document.createElement('a'), { href });
		document.querySelector('main')!.append(link);
		link.click();
		link.remove();
	}, path);
	await page.waitForURL((url) => url.href === new URL(path, url).href);
	await settled(page);
}

/** what the address says about the window; empty strings for the default one */
export function windowOf(page: Page) {
	const { searchParams } = new URL(page.url());
	return `${searchParams.get('from') ?? ''}/${searchParams.get('to') ?? ''}`;
}

/** hours between the ends of the address's window */
export function hoursOf(page: Page) {
	const { searchParams } = new URL(page.url());
	const read = (key: string) => Date.parse(searchParams.get(key) ?? '');
	const isDay = searchParams.get('to')?.length === 10;
	return (read('to') - read('from')) / 3_600_000 + (isDay ? 24 : 0);
}

/** the numbers of the hook, and what the figure holds */
export function countsOf(page: Page) {
	return page.evaluate(() => {
		const all = (selector: string) => [
			...document.querySelectorAll<HTMLElement>(`[data-timeline] ${selector}`)
		];
		const hook = document.querySelector<HTMLElement>('[data-counts]')!;
		const number = (name: string) => Number(hook.dataset[name]);
		const badges = all('[data-cluster]').map(({ dataset }) => ({
			count: Number(dataset['count']),
			ids: dataset['events']?.split(',').filter(Boolean) ?? []
		}));
		return {
			total: number('total'),
			matching: number('matching'),
			shown: number('shown'),
			clustered: number('clustered'),
			outside: number('outside'),
			words: hook.innerText,
			marks: all('[data-event]:not([data-dimmed])').map(({ dataset }) => dataset['event']!),
			badges,
			items: [...document.querySelectorAll<HTMLElement>('[data-list] [data-item]')].map(
				({ dataset }) => dataset['item']!
			)
		};
	});
}

/** what the numbers of the hook say against what the figure and the list hold, in words */
export async function miscounts(page: Page) {
	const { total, matching, shown, clustered, outside, ...rest } = await countsOf(page);
	const { words, marks, badges, items } = rest;
	const sum = badges.reduce((all, { count }) => all + count, 0);
	const drawn = [...marks, ...badges.flatMap(({ ids }) => ids)];
	const [told = 0, ...parts] = (words.match(/\d+\b(?! groups?\b)/g) ?? []).map(Number);
	const said = parts.reduce((all, number) => all + number, 0);
	return [
		matching !== shown + clustered + outside &&
			`matching ${matching} is not ${shown} shown + ${clustered} clustered + ${outside} outside`,
		matching > total && `matching ${matching} of ${total}`,
		shown !== marks.length && `data-shown ${shown}, but ${marks.length} marks`,
		clustered !== sum && `data-clustered ${clustered}, but the badges count ${sum}`,
		new Set(drawn).size !== drawn.length && 'an event is drawn twice',
		...badges.map(
			({ count, ids }) =>
				ids.length !== Math.min(count, 50) && `a badge of ${count} names ${ids.length} events`
		),
		items.length !== matching && `${items.length} rows in the list for ${matching} events`,
		new Set(items).size !== items.length && 'an event is in the list twice',
		(told !== matching || said !== matching) && `“${words}” does not add up to ${matching}`,
		outside > 0 && parts.at(-1) !== outside && `“${words}” does not tell ${outside} outside`
	].filter(Boolean);
}
