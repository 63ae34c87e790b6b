// Does thousands of random things to the built site, and looks after each that nothing is lost.
// A seed makes a run the same again: SEED=7 npx tsx tests/attack/soak.ts 500
import type { Browser, BrowserContext, Page } from 'playwright';
import { chooser, randomOf } from './random.mjs';
import { withSite } from './site.js';
import { actions, leaving, type Hand } from './soak-actions.js';

/** pages that are walked on at once, each for a share of the actions */
const starts = ['', 'embed/', 't/moon/', 'event/us-veto/', 't/moon/embed/'];
/** actions after which the memory is measured */
const SPELL = 150;
/** MB that a page may grow from its first spell to its last */
const GROWTH = 10;

/** what is wrong with a page at rest */
const faultsIn = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const faults: string[] = [];
		const root = document.documentElement;
		const { dataset } = document.querySelector<HTMLElement>('[data-counts]')!;
		const [matching, shown, clustered, outside] = ['matching', 'shown', 'clustered', 'outside'].map(
			(key) => Number(dataset[key])
		) as [number, number, number, number];
		if (matching !== shown + clustered + outside)
			faults.push(`${matching} events match, ${shown} + ${clustered} + ${outside} are placed`);
		const drawn = document.querySelectorAll('[data-timeline] [data-event]').length;
		if (drawn < shown) faults.push(`${shown} events are told, ${drawn} drawn`);
		const stops = document.querySelectorAll('[data-timeline] a[tabindex="0"]').length;
		if (drawn && stops !== 1) faults.push(`${stops} Tab stops in the figure`);
		const lost = document.querySelector<HTMLElement>('[data-lost]');
		if (lost && !lost.hidden) faults.push(`it says: ${lost.textContent}`);
		if (root.dataset['ready'] !== '') faults.push('it is not ready');
		if (root.scrollWidth > innerWidth + 1)
			faults.push(`it is ${root.scrollWidth} px wide in ${innerWidth}`);
		return faults;
	});

/** what has the focus; null for nothing */
const focused = (page: Page): Promise<string | null> =>
	page.evaluate(() => {
		const active = document.activeElement;
		return active === document.body ? null : (active?.outerHTML.slice(0, 120) ?? null);
	});

/** when the document of a page was begun, which tells it from others */
const begunAt = (page: Page): Promise<number> => page.evaluate(() => performance.timeOrigin);

/** true if something has the focus, now or a moment later */
const isFocused = (page: Page): Promise<boolean> =>
	page
		.waitForFunction(() => document.activeElement !== document.body, null, { timeout: 1000 })
		.then(() => true)
		.catch(() => false);

const rest = (page: Page): Promise<void> =>
	page.locator('html[data-ready][data-settled]').waitFor({ state: 'attached', timeout: 15_000 });

async function megabytes(page: Page, context: BrowserContext): Promise<number> {
	const client = await context.newCDPSession(page);
	for (let turn = 0; turn < 2; turn++) await client.send('HeapProfiler.collectGarbage');
	const { usedSize } = await client.send('Runtime.getHeapUsage');
	await client.detach();
	return usedSize / 1e6;
}

interface Walk {
	readonly memory: readonly number[];
	readonly faults: readonly string[];
}

/** what the browser itself cannot do, and what a page that is being left does not do any more */
const isHarmless = ({ message }: Error): boolean =>
	/Timeout|navigat|detached|destroyed|fullscreen window|not visible/.test(message);

/** Does one thing, and returns what is wrong after it; null where the page was left. */
async function step(
	hand: Hand,
	name: keyof typeof actions,
	site: string
): Promise<string[] | null> {
	const { page } = hand;
	const had = await focused(page);
	const document = await begunAt(page);
	const faults: string[] = [];
	await actions[name](hand).catch((error: Error) => {
		if (!isHarmless(error)) faults.push(error.message);
	});
	const isAtRest = await rest(page).then(
		() => true,
		() => false
	);
	if (!page.url().startsWith(site)) return null;
	if (!isAtRest) return [...faults, 'it never rests'];
	if (!(await page.locator('[data-counts]').count())) return null;
	faults.push(...(await faultsIn(page)));
	// Back may lead to a document of its own, which begins without a focus
	const isSame = (await begunAt(page)) === document;
	if (had && isSame && !leaving.includes(name) && !(await isFocused(page)))
		faults.push(`the focus fell to the body from ${had}`);
	return faults;
}

/** does random things on one page */
async function walk(
	browser: Browser,
	site: string,
	start: string,
	seed: number,
	count: number
): Promise<Walk> {
	const random = randomOf(seed);
	const choose = chooser(random) as Hand['choose'];
	const reducedMotion = choose(['reduce', 'no-preference'] as const);
	const context = await browser.newContext({ reducedMotion, serviceWorkers: 'block' });
	const page = await context.newPage();
	page.setDefaultTimeout(5000);
	const [faults, memory]: [string[], number[]] = [[], []];
	let last = '';
	const tell = (fault: string) =>
		faults.push(`/${start}, ${last} at ${page.url()}, ${page.viewportSize()!.width} px: ${fault}`);
	context.on('weberror', (error) => tell(String(error.error())));
	context.on('page', (opened) => void (opened !== page && opened.close().catch(() => {})));
	page.on('console', (message) => message.type() === 'error' && tell(message.text()));
	const begin = () => page.goto(site + start).then(() => rest(page));
	await begin();
	for (let done = 1; done <= count; done++) {
		const name = choose(Object.keys(actions)) as keyof typeof actions;
		last = `${done} ${name}`;
		const found = await step({ page, random, choose }, name, site);
		found?.forEach(tell);
		if (!found || found.includes('it never rests') || done % SPELL === 0) await begin();
		if (done % SPELL === 0) memory.push(await megabytes(page, context));
	}
	await context.close();
	return { faults, memory };
}

const [count = '6000'] = process.argv.slice(2);
const seed = Number(process.env['SEED'] ?? 15);
await withSite(async (site, browser) => {
	const each = Math.ceil(Number(count) / starts.length);
	const walks = await Promise.all(
		starts.map((start, index) => walk(browser, site, start, seed + index, each))
	);
	const faults = walks.flatMap((one) => one.faults);
	walks.forEach(({ memory }, index) => {
		const [first = 0, ...others] = memory;
		const end = others.at(-1) ?? first;
		if (end - first > GROWTH) faults.push(`/${starts[index]} grows to ${end.toFixed(1)} MB`);
		console.log(
			`/${starts[index]}: ${each} actions, ${first.toFixed(1)} MB, then ${end.toFixed(1)}`
		);
	});
	for (const fault of faults) console.error(fault);
	if (faults.length) throw new Error(`${faults.length} faults, seed ${seed}`);
	console.log(`${each * starts.length} actions, seed ${seed}, no fault`);
});
