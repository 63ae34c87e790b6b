// What a reader in a hurry does to a page.
import type { Page } from 'playwright';

/** A page, and the chance that decides what is done to it. */
export interface Hand {
	readonly page: Page;
	readonly random: () => number;
	readonly choose: <T>(values: readonly T[]) => T;
}

const sizes = [
	[1440, 900],
	[1000, 700],
	[768, 1024],
	[390, 780],
	[320, 256],
	[2560, 1440]
] as const;
const keys = [
	...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'],
	...['+', '-', '0', 'f', 'n', 'p', '[', ']', '1', '2', 'e', 's', '?', '/', 'Escape', 'Enter', ' '],
	...['Escape', 'Escape']
];
const words = ['beirut', 'veto', 'a', '', 'zzz', '2024', 'paragraph', '<b>', '"', 'eagle', ' '];
const queries = [
	...['?theme=dark', '?theme=light', '?scale=linear', '?event=us-veto', '?event=nobody', './'],
	...['?from=-999999-01-01', '?q=%ff', '?kind=strike&actor=us', '?from=2024-11-01&to=2024-11-02'],
	...['?order=paragraph', '?gestures=greedy', '?from=2024-11-20&to=2006-07-12', '?q=beirut#events']
];
/** ms that a thing under way may keep us waiting */
const PATIENCE = { timeout: 1000 };

/** a spot of the window, more often in the figure */
async function spot({ page, random }: Hand): Promise<[number, number]> {
	const { width, height } = page.viewportSize()!;
	const box = await page.locator('[data-timeline] svg').first().boundingBox(PATIENCE);
	const area = box && random() < 0.7 ? box : { x: 0, y: 0, width, height };
	const within = (from: number, length: number, most: number) =>
		Math.min(Math.max(from + random() * length, 1), most - 2);
	return [within(area.x, area.width, width), within(area.y, area.height, height)];
}

/** clicks one of the things that a selector finds, if there are any */
const click =
	(selector: string) =>
	async ({ page, choose }: Hand): Promise<void> => {
		const seen = await page.locator(`${selector} >> visible=true`).all();
		const options = { ...PATIENCE, force: true, noWaitAfter: true };
		if (seen.length) await choose(seen).click(options);
	};

async function drag(hand: Hand): Promise<void> {
	const { mouse } = hand.page;
	await mouse.move(...(await spot(hand)));
	await mouse.down();
	for (let step = 0; step < 3; step++) await mouse.move(...(await spot(hand)));
	await mouse.up();
}

async function wheel(hand: Hand): Promise<void> {
	const { page, choose } = hand;
	await page.mouse.move(...(await spot(hand)));
	for (let turn = 0; turn < 4; turn++)
		await page.mouse.wheel(choose([0, 120, -120]), choose([120, -120, 40, -40]));
}

async function zoom(hand: Hand): Promise<void> {
	const { page, choose } = hand;
	await page.mouse.move(...(await spot(hand)));
	await page.keyboard.down('Control');
	for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, choose([120, -120, 40, -40]));
	await page.keyboard.up('Control');
}

async function search({ page, choose }: Hand): Promise<void> {
	const fields = await page.locator('[role=combobox] >> visible=true').all();
	if (fields.length) await choose(fields).fill(choose(words), PATIENCE);
}

async function walk({ page, choose }: Hand): Promise<void> {
	await page.locator('[data-timeline] a[tabindex="0"]').first().focus(PATIENCE);
	for (let press = 0; press < 3; press++) await page.keyboard.press(choose(keys));
}

/** goes to an address as a link of the page does */
const follow = ({ page, choose }: Hand) =>
	page.evaluate((href) => {
		const link = Object.assign(document.createElement('a'), { href });
		document.querySelector('main')?.append(link);
		link.click();
		link.remove();
	}, choose(queries));

/** All actions by name. */
export const actions = {
	wheel,
	zoom,
	keys: walk,
	key: ({ page, choose }) => page.keyboard.press(choose(keys)),
	tab: ({ page, choose }) => page.keyboard.press(choose(['Tab', 'Tab', 'Shift+Tab'])),
	search,
	address: follow,
	back: ({ page }) => page.evaluate(() => history.back()),
	forward: ({ page }) => page.evaluate(() => history.forward()),
	resize: ({ page, choose }) => {
		const [width, height] = choose(sizes);
		return page.setViewportSize({ width, height });
	},
	colours: ({ page, choose }) => {
		const forcedColors = choose(['active', 'none', 'none'] as const);
		return page.emulateMedia({ colorScheme: choose(['dark', 'light']), forcedColors });
	},
	hover: async (hand) => hand.page.mouse.move(...(await spot(hand))),
	drag,
	mark: click('[data-timeline] [data-event]'),
	group: click('[data-timeline] [data-cluster]'),
	row: click('[data-item]'),
	button: click('main button, header button, dialog button'),
	option: click('input[type=checkbox], summary'),
	link: click('[data-panel] a[href^="?"], [data-panel] a[href^="./"], nav a, [data-counts] a')
} satisfies Readonly<Record<string, (hand: Hand) => Promise<unknown>>>;

/** After these nothing may have the focus: it is on the ground, or has left the page by its end. */
export const leaving: readonly string[] = [
	...['drag', 'mark', 'group', 'row', 'button', 'option', 'link', 'address', 'tab']
];
