import type { Page } from 'playwright/test';
import { en, go } from './figure.js';
import { expect, open, settled, test } from './fixtures.js';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 780 } });

/** px that a finger needs at least; WCAG 2.2, 2.5.8 */
const LEAST = 24;

/**
 * names all in a part of the page that a finger can do something with and whose square of 24 px is not
 * its own; marks of the figure and places of maps stand where time and place put them, links in
 * sentences where their words are
 */
const small = (page: Page, part: string) =>
	page.evaluate(
		([part, LEAST]) => {
			for (const part of document.querySelectorAll<HTMLDetailsElement>(
				'[data-list] details, [data-panel] details'
			))
				part.open = true;
			const all = document
				.querySelector(part)!
				.querySelectorAll<HTMLElement | SVGElement>(
					'a[href], button, summary, input, select, textarea, [role="slider"], [tabindex="0"]'
				);
			const isInSentence = (node: Element) =>
				getComputedStyle(node).display === 'inline' &&
				[...node.parentNode!.childNodes].some(
					(one) => one !== node && one.nodeType === Node.TEXT_NODE && one.textContent!.trim()
				);
			const isFree = (node: Element) =>
				node.closest('.figure, [data-map], .skip') !== null || isInSentence(node);
			const owns = (node: Element, x: number, y: number) => {
				const at = document.elementFromPoint(x, y);
				return at !== null && (node.contains(at) || (at.closest('label')?.contains(node) ?? false));
			};
			return [...all]
				.filter((node) => node.checkVisibility({ visibilityProperty: true }) && !isFree(node))
				.flatMap((node) => {
					node.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
					const { x, y, width, height } = node.getBoundingClientRect();
					if (!width || !height) return [];
					const [cx, cy, by] = [x + width / 2, y + height / 2, LEAST / 2 - 1];
					const isOwn = [
						[cx - by, cy],
						[cx + by, cy],
						[cx, cy - by],
						[cx, cy + by]
					].every(([px, py]) => owns(node, px!, py!));
					const name = node.getAttribute('aria-label') ?? node.textContent!.trim().slice(0, 40);
					return isOwn
						? []
						: [
								`${node.tagName.toLowerCase()} “${name}” ${width.toFixed(0)} × ${height.toFixed(0)}`
							];
				});
		},
		[part, LEAST] as const
	);

const states = [
	'/',
	'/?event=us-veto',
	'/?actor=us&place=beirut',
	'/?order=paragraph',
	'/?from=x',
	'/t/moon/'
];

test('a finger finds everything it can use, in each state', async ({ page }) => {
	await open(page, './');
	for (const path of states) {
		await go(page, path);
		expect.soft(await small(page, 'body'), `targets under 24 px: ${path}`).toEqual([]);
	}
	await open(page, './embed/?event=us-veto');
	expect(await small(page, 'body'), 'targets under 24 px in an embed').toEqual([]);
});

/** what opens over the page, and how */
const opened = [
	['[popover]:popover-open', (page: Page) => page.getByRole('button', { name: en.filter.title })],
	['form[role="search"]', (page: Page) => page.getByRole('button', { name: en.search.open })],
	['dialog[open]', (page: Page) => page.getByRole('button', { name: en.share, exact: true })]
] as const;

for (const [part, button] of opened)
	test(`a finger finds everything it can use: ${part}`, async ({ page }) => {
		await open(page, './');
		await button(page).tap();
		await settled(page);
		await expect(page.locator(part)).toBeVisible();
		expect(await small(page, part), 'targets under 24 px').toEqual([]);
	});
