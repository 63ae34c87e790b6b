import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { ensureBrowser } from './browser.mjs';
import { main, root, run } from './process.mjs';
import { site } from './server.mjs';
import { weights } from './size.mjs';

/** What the layout takes by itself, for tables of several sizes, as it is built for pages. */
async function measureLayout() {
	const outDir = join(root, 'node_modules/.cache/conflict-timeline/bench');
	await build({
		root,
		configFile: false,
		logLevel: 'silent',
		build: { ssr: 'tests/bench/layout.ts', outDir, emptyOutDir: true }
	});
	const { stdout } = await promisify(execFile)(process.execPath, [join(outDir, 'layout.js')]);
	return JSON.parse(stdout);
}

const ms = (value) => `${value.toFixed(2)} ms`;

function layoutRows(sizes) {
	return sizes.flatMap(({ count, table, median, p95, nodes }) => {
		const name = `${new Intl.NumberFormat('en').format(count)} events`;
		return [
			[`${name}: table, once`, ms(table)],
			[`${name}: a frame, median`, ms(median)],
			[`${name}: a frame, p95`, ms(p95)],
			[`${name}: most marks and clusters of a frame`, String(nodes)]
		];
	});
}

const stepRows = (name, { script, layout, task }) => [
	[`${name}: script`, ms(script)],
	[`${name}: style and layout`, ms(layout)],
	[`${name}: main thread, whole`, ms(task)]
];

function print(rows) {
	const width = Math.max(...rows.map(([name]) => name.length));
	const room = Math.max(...rows.map(([, value]) => value.length));
	for (const [name, value] of rows) console.log(`${name.padEnd(width)}  ${value.padStart(room)}`);
}

/** `npm run bench -- dates [FILE]`: how well date phrases of a corpus are read. */
async function measureDates(file) {
	const script = join(root, 'tests/bench/dates.ts');
	process.exitCode = await run('npx', ['tsx', script, ...file]);
}

/** `npm run bench -- open`: what it takes to open tables of several sizes in the browser. */
async function measureOpen() {
	const { measureOpening } = await import('../../tests/bench/open.mjs');
	const results = await measureOpening();
	print(
		results.flatMap(({ count, read, shown, whileRead, whileShown }) => {
			const name = `${new Intl.NumberFormat('en').format(count)} rows`;
			return [
				[`${name}: read, in the worker`, ms(read)],
				[`${name}: until the outcome is told`, ms(shown)],
				[`${name}: longest block of the page while reading`, ms(whileRead)],
				[`${name}: longest block of the page in all`, ms(whileShown)]
			];
		})
	);
}

await main(async () => {
	const [what, ...rest] = process.argv.slice(2);
	if (what === 'dates') return measureDates(rest);
	if (!existsSync(join(site, 'index.html')) && (await run('npm', ['run', 'build'])) !== 0) {
		throw new Error('The build failed; the reason stands above.');
	}
	await ensureBrowser();
	if (what === 'open') return measureOpen();
	const sizes = await measureLayout();
	const { measureZoom } = await import('../../tests/bench/browser.mjs');
	const { zoom, scatter } = await measureZoom();
	const [{ files, bytes }] = weights();
	const { measureShots } = await import('../../tests/bench/shot.mjs');
	const shots = await measureShots();
	print([
		...layoutRows(sizes),
		...stepRows('zoom step of the report', zoom),
		...stepRows('frame of a bare canvas', scatter),
		[`JavaScript loaded first, ${files.length} files, gzip`, `${(bytes / 1000).toFixed(1)} kB`],
		['a picture by command, cold, PNG', `${shots.cold.toFixed(2)} s`],
		['each further one of a batch, PNG', `${shots.png.toFixed(2)} s`],
		['each further one of a batch, SVG', `${shots.svg.toFixed(2)} s`]
	]);
});
