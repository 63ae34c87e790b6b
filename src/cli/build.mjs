import { cpSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deskFiles } from './desk-files.mjs';
import { files } from './headers.mjs';
import { main, root, run } from './process.mjs';
import { site, stamp } from './server.mjs';

/** The steps of a build; each but the check writes into `build/`, the first of them empties it. */
const steps = [
	['the timelines', checkTimelines],
	['the pages', buildPages],
	['the list of files for the desk', listDeskFiles],
	['the embeds', buildEmbeds],
	['the script for host pages', buildLoader],
	['the headers', writeHeaders],
	['the previews', takePreviews]
];

/** Checks all timelines, since the build of pages would tell their faults in a stack. */
function checkTimelines() {
	return run('npm', ['run', '--silent', 'data:check']);
}

/** Builds all pages. */
function buildPages() {
	return run('npx', ['vite', 'build']);
}

/** Lists what is kept for use offline only where the writing desk was opened. */
function listDeskFiles() {
	writeFileSync(join(site, 'offline/desk.json'), JSON.stringify(deskFiles()));
	return 0;
}

/** Builds all embeds: those of the site's timelines, and that which its host feeds. */
async function buildEmbeds() {
	return (await buildEmbedsOf('(embed)')) || buildEmbedsOf('(fed)');
}

/** Builds each embed as one file that needs no other, and puts it in the place of the usual page. */
async function buildEmbedsOf(routes) {
	const code = await run('npx', ['vite', 'build'], { env: { CONFLICT_TIMELINE_EMBED: routes } });
	if (code !== 0) return code;
	const embeds = join(root, '.svelte-kit', 'embed', 'site');
	const pages = readdirSync(embeds, { recursive: true, encoding: 'utf8' });
	for (const page of pages.filter((name) => name.endsWith('index.html'))) {
		cpSync(join(embeds, page), join(site, page));
		// what the usual page would read, which this one holds
		rmSync(join(site, dirname(page), '__data.json'), { force: true });
	}
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

/** Takes the pictures that stand for pages where people link to them, where there is a browser. */
async function takePreviews() {
	if (!process.env.SITE_URL) return 0;
	const { register } = await import('tsx/esm/api');
	register();
	const previews = await import('./shot/previews.ts');
	await previews.takePreviews();
	return 0;
}

const WITHOUT =
	'SITE_URL is not set: canonical addresses, previews and oEmbed discovery are left out.';

await main(async () => {
	const begun = new Date();
	rmSync(stamp, { force: true });
	if (!process.env.SITE_URL) console.log(WITHOUT);
	for (const [name, step] of steps) {
		if ((await step()) !== 0) throw new Error(`Building ${name} failed; the reason stands above.`);
	}
	writeFileSync(stamp, process.env.SITE_URL ?? '');
	utimesSync(stamp, begun, begun);
});
