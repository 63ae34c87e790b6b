import type { Page } from 'playwright/test';
import {
	chapter,
	en,
	figure,
	go,
	ground,
	item,
	items,
	mark,
	miscounts,
	panel,
	zoomButton
} from './figure.js';
import { expect, open, settled, test } from './fixtures.js';

/** serves pages of the site with other words, in the markup and in the data behind it */
async function withWords(page: Page, words: Readonly<Record<string, string>>) {
	await page.route('**/*', async (route) => {
		const isData = route.request().url().endsWith('/timeline.json');
		if (!isData && route.request().resourceType() !== 'document') return route.fallback();
		const response = await route.fetch();
		const body = Object.entries(words).reduce(
			(text, [old, next]) => text.replaceAll(old, next),
			await response.text()
		);
		await route.fulfill({ response, body });
	});
}

test.describe('words of 60 letters on a screen of 280 px', () => {
	test.use({ viewport: { width: 280, height: 800 } });
	const long = (letter: string) => letter.repeat(60);

	for (const path of ['./', './event/hochstein-talks/', './?order=paragraph', './?actor=hochstein'])
		test(`break in ${path}`, async ({ page }) => {
			await withWords(page, {
				'Thirteen months of war, two days of talks': long('a'),
				'The last nine days': long('b'),
				'Amos Hochstein': long('c'),
				Beirut: long('d'),
				'Hochstein in Beirut': long('e'),
				'speaker of the Lebanese parliament': long('f')
			});
			await open(page, path);
			await settled(page);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(280);
			const wide = await page.evaluate(() =>
				[...document.querySelectorAll('h1, h2, h3, p, dd, main li, aside li, aside a')]
					.filter((node) => !node.closest('nav, svg, [popover]') && node.getClientRects().length)
					.filter((node) => /([a-f])\1{40}/.test(node.textContent ?? ''))
					.filter((node) => node.getBoundingClientRect().right > 281)
					.map((node) => `${node.tagName} ${node.textContent?.slice(0, 40)}`)
			);
			expect(wide).toEqual([]);
		});
});

test('names written from right to left keep their punctuation where it belongs', async ({
	page
}) => {
	const title = 'שיחות בביירות (יום א)!';
	await withWords(page, {
		'Hochstein meets Lebanese officials in Beirut': title,
		'Amos Hochstein': 'עמוס הוכשטיין (שליח)',
		'The last nine days': 'الأيام الأخيرة!'
	});
	await open(page, './event/hochstein-talks/');
	await settled(page);
	/** x of the middle of a letter of an element */
	const at = (selector: string, letter: string) =>
		page.evaluate(
			([selector, letter]) => {
				const walker = document.createTreeWalker(
					document.querySelector(selector!)!,
					NodeFilter.SHOW_TEXT
				);
				let node = walker.nextNode();
				while (node && !node.textContent!.includes(letter!)) node = walker.nextNode();
				const range = document.createRange();
				const start = node!.textContent!.lastIndexOf(letter!);
				range.setStart(node!, start);
				range.setEnd(node!, start + 1);
				const { left, right } = range.getBoundingClientRect();
				return (left + right) / 2;
			},
			[selector, letter]
		);
	// what ends a text from right to left is left of all its letters
	expect(await at('[data-panel] h2', '!')).toBeLessThan(await at('[data-panel] h2', 'ש'));
	const name = '[data-actor="hochstein"]';
	expect(await at(name, ')')).toBeLessThan(await at(name, 'ע'));
	const tab = 'nav[data-live] a:nth-child(4) .title';
	expect(await at(tab, '!')).toBeLessThan(await at(tab, 'ا'));
	await expect(mark(page, 'hochstein-talks')).toHaveAccessibleName(new RegExp(`\u2068שיחות`));
	expect(await page.title()).toContain(`\u2068${title}\u2069`);
});

test('with colours of the system the current state is a line, not weight alone', async ({
	page
}) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await open(page, './?event=us-veto&order=paragraph');
	await settled(page);
	const lines = (node: Element) => {
		const { outlineStyle, outlineWidth, borderBottomColor } = getComputedStyle(node);
		return { outline: `${outlineStyle} ${outlineWidth}`, border: borderBottomColor };
	};
	const tabs = page.getByRole('navigation', { name: en.header.chapters }).getByRole('link');
	const states = await tabs.evaluateAll((links) =>
		links.map((link) => ({
			isCurrent: link.hasAttribute('aria-current'),
			border: getComputedStyle(link).borderBottomColor
		}))
	);
	const ground = await page.evaluate(() => {
		const probe = document.body.appendChild(document.createElement('i'));
		probe.style.color = 'Canvas';
		const { color } = getComputedStyle(probe);
		probe.remove();
		return color;
	});
	expect(states.some(({ isCurrent }) => isCurrent)).toBe(true);
	for (const { isCurrent, border } of states) expect(border !== ground).toBe(isCurrent);
	const marked = [
		item(page, 'us-veto'),
		page.getByRole('link', { name: en.list.byParagraph }),
		page.getByRole('list', { name: en.legend.kinds }).getByRole('button', { name: 'Talks' })
	];
	for (const one of marked) expect((await one.evaluate(lines)).outline).toBe('solid 2px');
	const plain = [items(page).first(), page.getByRole('link', { name: en.list.byTime })];
	for (const one of plain) expect((await one.evaluate(lines)).outline).toMatch(/^none/);
});

test('the bar names the timeline, and the count of a chapter is the same everywhere', async ({
	page
}) => {
	for (const [path, title] of [
		['./', 'Thirteen months of war, two days of talks'],
		['./t/moon/', 'Four centuries of looking and landing']
	] as const) {
		await open(page, path);
		await expect(page.locator('[data-explorer] > header')).toContainText(title);
		for (const { name } of await chaptersOf(page)) {
			await chapter(page, name).first().click();
			await settled(page);
			const listed = await page.locator('[data-list] [role="status"]').innerText();
			const walk = panel(page).locator('.walk');
			if (!(await walk.count())) continue;
			expect(/\d+/.exec(await walk.innerText())?.[0] ?? '1', name).toBe(/\d+/.exec(listed)?.[0]);
		}
	}
	await expect(figure(page)).toBeVisible();
});

const chaptersOf = (page: Page) =>
	page
		.getByRole('navigation', { name: en.header.chapters })
		.getByRole('link')
		.locator('.title')
		.evaluateAll((titles) => titles.map((title) => ({ name: title.textContent ?? '' })));

test('who makes no claim of their own is named once in a group of figures', async ({ page }) => {
	await open(page, './');
	await settled(page);
	const groups = panel(page).locator('section:has([data-claimant])').first();
	await groups.locator('summary').click();
	const names = await groups.locator('[data-claimant]').allInnerTexts();
	expect(names.length).toBeGreaterThan(1);
	expect(new Set(names).size).toBe(names.length);
});

test('time runs from right to left where the file says so, under pointers and keys too', async ({
	page
}) => {
	await withWords(page, {
		'"ltr",': '"rtl",',
		'Looking from Earth': 'النظر من الأرض (أولا)'
	});
	await open(page, './t/moon/');
	await settled(page);
	const xOf = async (id: string) => (await mark(page, id).locator('.glyph').boundingBox())!.x;
	const inTime = await figure(page)
		.locator('a[data-event]')
		.evaluateAll((marks) => marks.map((one) => (one as HTMLElement).dataset['event']!));
	const rows = await items(page).evaluateAll((list) =>
		list.map((row) => (row as HTMLElement).dataset['item']!)
	);
	const drawn = rows.filter((id) => inTime.includes(id));
	const [first, last] = [drawn[0]!, drawn.at(-1)!];
	expect(await xOf(first)).toBeGreaterThan(await xOf(last));

	const { width, x } = (await figure(page).boundingBox())!;
	const name = (await figure(page).locator('.track-name').first().boundingBox())!;
	expect(name.x, 'names stand where lines begin').toBeGreaterThan(x + width * 0.8);

	await mark(page, first).focus();
	await page.keyboard.press('ArrowLeft');
	const next = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['event']);
	expect(rows.indexOf(next!), 'left is later').toBeGreaterThan(0);

	await chapter(page, 'Probes and crews').click();
	await settled(page);
	const from = () => new URL(page.url()).searchParams.get('from')!;
	const before = from();
	const spot = await ground(page, 0.4);
	await page.mouse.move(spot.x, spot.y);
	await page.mouse.down();
	await page.mouse.move(spot.x + 120, spot.y, { steps: 4 });
	await page.mouse.up();
	await settled(page);
	expect(from() > before, 'a drag to the right shows what is later').toBe(true);
});

/** puts other nodes in place of texts, as browsers do that translate: where that is not refused */
const translate = (page: Page) =>
	page.evaluate(() => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const texts: Text[] = [];
		while (walker.nextNode()) texts.push(walker.currentNode as Text);
		for (const text of texts) {
			const parent = text.parentElement!;
			const isRefused = parent.closest('[translate]')?.getAttribute('translate') === 'no';
			if (isRefused || !text.data.trim() || parent.closest('script, style, noscript')) continue;
			const outer = document.createElement('font');
			outer.append(document.createElement('font'));
			outer.firstElementChild!.textContent = text.data;
			text.replaceWith(outer);
		}
	});

test('a browser that translates leaves counts, list and card true', async ({ page }) => {
	/** what the page says, but for what it leaves to the browser */
	const said = () =>
		page.evaluate(() =>
			['[data-counts]', '[data-list]', '[data-panel]', '.legend', 'form', 'h1'].map((part) =>
				[...document.querySelectorAll<HTMLElement>(`${part}`)].map((node) => node.innerText)
			)
		);
	const steps = [
		() => mark(page, 'us-veto').locator('.glyph').click(),
		() => panel(page).locator('a[rel="next"]').click(),
		() => zoomButton(page, en.zoom.in).first().click(),
		() => go(page, '/?actor=us&event=us-veto'),
		() => go(page, '/?q=truce'),
		() => go(page, '/?order=paragraph')
	];
	const truths: unknown[] = [];
	for (const isTranslated of [false, true]) {
		await open(page, './');
		await settled(page);
		for (const [index, step] of steps.entries()) {
			if (isTranslated) await translate(page);
			await step();
			await settled(page);
			// the sum in words is of all events
			if (index < 3) expect.soft(await miscounts(page), `step ${index}`).toEqual([]);
			if (isTranslated) expect.soft(await said(), `step ${index}`).toEqual(truths[index]);
			else truths.push(await said());
		}
	}
});

test.describe('on a screen of 320 px', () => {
	test.use({ viewport: { width: 320, height: 640 } });

	test('wider text is cut nowhere', async ({ page }) => {
		await open(page, './?event=us-veto&actor=us');
		await page.evaluate(() => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
				word-spacing: .16em !important } p { margin-block-end: 2em !important }`);
			document.adoptedStyleSheets.push(sheet);
		});
		const cut = () =>
			page.evaluate(() =>
				[...document.querySelectorAll<HTMLElement>('body *')]
					.filter((node) => node.checkVisibility() && node.innerText?.trim())
					.filter((node) => !node.matches('.hidden, .hint, .skip, .subject, .name'))
					.filter((node) => {
						const { overflowX, overflowY, position } = getComputedStyle(node);
						const isWide = node.scrollWidth > node.clientWidth + 1 && overflowX !== 'visible';
						const isHigh = node.scrollHeight > node.clientHeight + 1 && overflowY !== 'visible';
						const scrolls = /auto|scroll/.test(overflowX + overflowY);
						return (isWide || isHigh) && !scrolls && position !== 'fixed';
					})
					.map((node) => `${node.tagName}.${node.className}`)
			);
		expect(await cut()).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
		for (const name of [en.share, en.filter.active(1)]) {
			await page.getByRole('button', { name, exact: true }).press('Enter');
			await settled(page);
			expect(await cut(), name).toEqual([]);
			await page.keyboard.press('Escape');
		}
	});
});
