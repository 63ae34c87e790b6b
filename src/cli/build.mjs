import { cpSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchOptions } from './browser.mjs';
import { files } from './headers.mjs';
import { main, root, run } from './process.mjs';
import { site, stamp } from './server.mjs';

/** The steps of a build; each writes into `build/`, the first one empties it. */
const steps = [
	['the pages', buildPages],
	['the embeds', buildEmbeds],
	['the script for host pages', buildLoader],
	['the headers', writeHeaders],
	['the previews', takePreviews]
];

/** Whether pages name the pictures that stand for them; without a browser there are none. */
let hasPreviews = false;

/** Whether a browser can be started. */
async function canDraw() {
	try {
		const { chromium } = await import('playwright');
		const browser = await chromium.launch(await launchOptions());
		await browser.close();
		return true;
	} catch {
		return false;
	}
}

/** Builds all pages. */
function buildPages() {
	const env = { CONFLICT_TIMELINE_PREVIEWS: hasPreviews ? 'yes' : '' };
	return run('npx', ['vite', 'build'], { env });
}

/** Builds each embed as one file that needs no other, and puts it in the place of the usual page. */
async function buildEmbeds() {
	const code = await run('npx', ['vite', 'build'], { env: { CONFLICT_TIMELINE_EMBED: 'yes' } });
	if (code !== 0) return code;
	const embeds = join(root, '.svelte-kit', 'embed', 'site');
	const pages = readdirSync(embeds, { recursive: true, encoding: 'utf8' });
	for (const page of pages.filter((name) => name.endsWith('index.html')))
		cpSync(join(embeds, page), join(site, page));
	return 0;
}

/** Builds the script for host pages: one classic script without imports. */
async function buildLoader() {
	const { build } = await import('vite');
	const lib = {
		entry: join(root, 'src/embed/main.ts'),
		formats: ['iife'],
		name: 'conflictTimeline',
		fileName: () => 'embed.js'
	};
	const options = { outDir: site, emptyOutDir: false, lib, target: 'es2022' };
	await build({ root, configFile: false, publicDir: false, logLevel: 'warn', build: options });
	return 0;
}

/** Writes what the usual hosts need to send our headers. */
function writeHeaders() {
	for (const [name, write] of Object.entries(files)) writeFileSync(join(site, name), write());
	return 0;
}

/** Takes the pictures that stand for pages where people link to them. */
async function takePreviews() {
	if (!hasPreviews) return 0;
	const { register } = await import('tsx/esm/api');
	register();
	const previews = await import('./shot/previews.ts');
	await previews.takePreviews();
	return 0;
}

const WITHOUT =
	'SITE_URL is not set: canonical addresses, previews and oEmbed discovery are left out.';
const WITHOUT_BROWSER = 'No browser could be started: preview pictures are left out.';

await main(async () => {
	const begun = new Date();
	rmSync(stamp, { force: true });
	hasPreviews = Boolean(process.env.SITE_URL) && (await canDraw());
	if (!process.env.SITE_URL) console.log(WITHOUT);
	else if (!hasPreviews) console.log(WITHOUT_BROWSER);
	for (const [name, step] of steps) {
		if ((await step()) !== 0) throw new Error(`Building ${name} failed; the reason stands above.`);
	}
	writeFileSync(stamp, '');
	utimesSync(stamp, begun, begun);
});
