import type { Locator, Page } from 'playwright/test';
import { en, figure, found, searchField, stop } from './figure.js';
import { expect, open, settled, test } from './fixtures.js';
import { firstFiles } from './first-files.js';
import { dialog, shareButton, tab, words } from './share.js';

/** What a page loads later, and how one sees that it is there. */
interface Part {
	/** what the message calls it */
	name: string;
	/** does what needs it; nothing where it comes by itself */
	/** what a second message calls what the part itself loads, as the fonts of a picture */
	then?: readonly string[];
	/** where that shows once it is there */
	shown?: (page: Page) => Locator;
	want?: (page: Page) => Promise<void>;
	/** shows that it works */
	works: (page: Page) => Promise<void>;
}

const { parts: names } = en.loading;

/** the parts that come by themselves, once the first picture stands */
const own: Record<string, Part> = {
	gestures: {
		name: names.gestures,
		works: async (page) => {
			await stop(page).focus();
			await page.keyboard.press('+');
			await expect(page).toHaveURL(/from=/);
		}
	},
	tools: {
		name: names.tools,
		works: (page) => expect(searchField(page)).toBeVisible()
	},
	overview: {
		name: names.overview,
		works: (page) => expect(page.locator('[data-thumb]').first()).toBeVisible()
	},
	overlays: {
		name: names.overlays,
		works: async (page) => {
			await figure(page).locator('[data-event] .glyph').first().hover();
			await expect(figure(page).locator('.card')).toBeVisible();
		}
	},
	map: {
		name: en.panel.glance,
		then: [names.map],
		shown: (page) => page.locator('[data-map]'),
		works: (page) => expect(page.locator('[data-map]')).toBeVisible()
	}
};

const downloads = (page: Page) =>
	dialog(page).getByRole('button', { name: words.picture.download('PNG') });

const tabPart = (id: keyof typeof words.tabs, label: string): Part => ({
	name: en.filter.quoted(words.tabs[id]),
	want: (page) => tab(page, id).click(),
	works: (page) => expect(dialog(page).getByRole('button', { name: label }).first()).toBeVisible()
});

/** the parts that come when they are asked for */
const asked: Record<string, Part> = {
	search: {
		name: names.search,
		want: (page) => searchField(page).fill('khiam'),
		works: (page) => expect(found(page)).toHaveText(/^\d+ of \d+$/)
	},
	share: {
		name: names.share,
		want: (page) => shareButton(page).click(),
		works: (page) => expect(dialog(page)).toBeVisible()
	},
	embed: tabPart('embed', words.embed.copySnippet),
	picture: {
		...tabPart('picture', words.picture.download('PNG')),
		then: [words.picture.preview, words.picture.fonts],
		shown: downloads
	},
	data: tabPart('data', 'CSV'),
	cite: tabPart('cite', 'BibTeX'),
	/** once the dialog is closed */
	filters: {
		name: en.filter.title,
		want: async (page) => {
			await page.keyboard.press('Escape');
			await page.getByRole('button', { name: en.filter.title, exact: true }).click();
		},
		works: (page) => expect(page.getByRole('checkbox').first()).toBeVisible()
	}
};

/** a gate that, once closed, lets through the first files, and of the others what was given back */
async function gateOf(page: Page, isClosed: boolean) {
	const open = firstFiles('index.html');
	const lost = new Set<string>();
	const gate = {
		isClosed,
		/** gives back a file that was asked for in vain, style sheets last */
		free(): string | undefined {
			const file = [...lost].sort((a, b) => Number(/css$/.test(a)) - Number(/css$/.test(b)))[0];
			if (file) lost.delete(file);
			return file && open.add(file) && file;
		}
	};
	await page.route('**/_app/immutable/**', (route) => {
		const file = route.request().url().split('/_app/immutable/')[1]!;
		const isOurs = route.request().frame() === page.mainFrame();
		if (!gate.isClosed || open.has(file) || !isOurs) return route.continue();
		lost.add(file);
		return route.abort();
	});
	return gate;
}

/** loses the files of a part, gives one after the other back, and tries again after each */
async function lose(page: Page, part: Part, gate: Awaited<ReturnType<typeof gateOf>>) {
	await part.want?.(page);
	await settled(page);
	const lost = page.locator('[data-failure]');
	const message = [part.name, ...(part.then ?? [])]
		.map((name) => lost.filter({ hasText: en.loading.failed(name) }))
		.reduce((all, one) => all.or(one));
	const again = message.getByRole('button', { name: en.loading.again });
	const freed: string[] = [];
	do {
		await expect(message).toBeVisible();
		const file = gate.free();
		expect(file, 'a file that is missing').toBeDefined();
		freed.push(file!);
		await again.click();
		await settled(page);
		// the fonts of a picture are asked for in the next frame
		if (part.shown) await expect(message.or(part.shown(page)).first()).toBeVisible();
	} while (await message.count());
	await part.works(page);
	const sheets = await page.evaluate(() => [...document.styleSheets].map(({ href }) => href ?? ''));
	for (const file of freed.filter((file) => file.endsWith('.css')))
		expect(
			sheets.filter((href) => href.endsWith(file)),
			file
		).not.toEqual([]);
}

test.beforeEach(({ allowed }) => {
	allowed.errors.push(/net::ERR_FAILED/);
});

for (const [id, part] of Object.entries(own))
	test(`${id} that cannot be loaded say so in their place and can be tried again`, async ({
		page
	}) => {
		const gate = await gateOf(page, true);
		await open(page, './');
		await lose(page, part, gate);
	});

test('what is asked for in vain says so in its place and can be tried again', async ({ page }) => {
	const gate = await gateOf(page, false);
	await open(page, './');
	await settled(page);
	for (const [id, part] of Object.entries(asked))
		await test.step(id, async () => {
			gate.isClosed = true;
			await lose(page, part, gate);
			gate.isClosed = false;
			await settled(page);
		});
});

test('links, buttons and lists work without gestures, and the notice goes away', async ({
	page
}) => {
	await gateOf(page, true);
	await open(page, './');
	await page.locator('[data-item="us-veto"]').click();
	await settled(page);
	await expect(page.locator('[data-panel]')).toHaveAttribute('data-selected', 'us-veto');
	const notice = page
		.locator('[data-failure]')
		.filter({ hasText: en.loading.failed(names.gestures) });
	await notice.getByRole('button', { name: en.notice.dismiss }).click();
	await expect(notice).toHaveCount(0);
});

test('a script that came cut short can be had by loading the page again', async ({
	page,
	allowed
}) => {
	allowed.errors.push(/SyntaxError/);
	await open(page, './');
	await page.route('**/_app/immutable/**', (route) =>
		route.fulfill({ contentType: 'text/javascript', body: 'export {' })
	);
	await asked['filters']!.want!(page);
	const message = page.locator('[data-failure]');
	await message.getByRole('button', { name: en.loading.again }).click();
	await page.unroute('**/_app/immutable/**');
	await message.getByRole('button', { name: en.loading.reload }).click();
	await page.locator('html[data-ready]').waitFor({ state: 'attached' });
	await asked['filters']!.want!(page);
	await asked['filters']!.works(page);
});
