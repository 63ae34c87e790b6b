import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { JSDOM } from 'jsdom';
import { expect } from 'playwright/test';
import { fontFiles } from '../fonts.js';
import { chunksOf, difference, sidesOf } from './png.js';
import { closeCamera, descendants, ended, filesIn, start, test } from './shot.js';

const sum = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
const STATE = ['--from', '2024-11-12', '--to', '2024-11-20'];

const textOf = (data: Buffer | undefined) => data?.toString('utf8').split('\0').at(-1);

/** a page that may run what its author did not foresee */
const withoutPolicy = (html: string) =>
	html.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '');

test.describe.configure({ timeout: 120_000 });
test.afterAll(closeCamera);

test('three formats say what they are, twice with the same bytes', async ({
	shot,
	spawned,
	folder
}) => {
	const outs = ['a.png', 'a.svg', 'a.pdf'].flatMap((name) => ['-o', name]);
	const told = ['--title', 'Nine days & “more”', '--event', 'us-veto', '--alt', 'Nine days.'];
	const first = await shot([...STATE, ...told, ...outs]);
	expect(first).toMatchObject({ code: 0, stdout: Buffer.alloc(0) });
	const before = ['a.png', 'a.svg', 'a.pdf'].map((name) => sum(join(folder, name)));

	const png = readFileSync(join(folder, 'a.png'));
	const parts = chunksOf(png);
	expect(sidesOf(png)).toEqual([2010, 1182]);
	expect([parts.get('pHYs')!.readUInt32BE(0), parts.get('pHYs')!.readUInt32BE(4)]).toEqual([
		11811, 11811
	]);
	expect(textOf(parts.get('Title'))).toBe('Nine days & “more”');
	expect(textOf(parts.get('Description'))).toBe('Nine days.');
	expect(textOf(parts.get('Source'))).toContain('https://ca.news.yahoo.com/');
	expect(textOf(parts.get('URL'))).toMatch(/\?from=2024-11-12&to=2024-11-20&event=us-veto$/);
	expect(textOf(parts.get('XML:com.adobe.xmp'))).toContain('AltTextAccessibility');

	const { window } = new JSDOM('');
	const svg = new window.DOMParser().parseFromString(
		readFileSync(join(folder, 'a.svg'), 'utf8'),
		'image/svg+xml'
	);
	expect(svg.querySelector('parsererror')).toBeNull();
	expect(svg.querySelector('title')!.textContent).toBe('Nine days & “more”');
	expect(svg.querySelector('desc')!.textContent).toBe('Nine days.');

	// elsewhere, in another language, and 400 days later
	const later = `data:text/javascript,${encodeURIComponent('const now = Date.now; Date.now = () => now() + 400 * 86400e3;')}`;
	const env = { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8', NODE_OPTIONS: `--import "${later}"` };
	const again = await spawned([...STATE, ...told, ...outs, '--overwrite'], env);
	expect(again).toMatchObject({ code: 0 });
	expect(['a.png', 'a.svg', 'a.pdf'].map((name) => sum(join(folder, name)))).toEqual(before);
});

test('a picture does not depend on the clock of its browser', async ({ page, baseURL }) => {
	const svgAt = async (date: string) => {
		await page.clock.setFixedTime(new Date(date));
		await page.goto(`${baseURL}picture/?preset=social`);
		await page.locator('html[data-ready]').waitFor({ state: 'attached' });
		return page.locator('[data-file]').evaluate((node) => node.textContent);
	};
	expect(await svgAt('2024-11-20')).toBe(await svgAt('2026-02-01'));
});

test('the sheet is one page of A4, all vectors, in embedded fonts, told to readers', async ({
	shot,
	folder
}) => {
	expect(await shot(['--preset', 'page-a4', '-o', 'a.pdf'])).toMatchObject({ code: 0 });
	const pdf = await PDFDocument.load(readFileSync(join(folder, 'a.pdf')), {
		updateMetadata: false
	});
	const { width, height } = pdf.getPage(0).getSize();
	expect(pdf.getPageCount()).toBe(1);
	expect(Math.abs(width - 841.89)).toBeLessThan(0.1);
	expect(Math.abs(height - 595.28)).toBeLessThan(0.1);
	expect(pdf.getTitle()).toBe('Thirteen months of war, two days of talks');
	expect(pdf.getCreationDate()).toEqual(new Date('2024-11-20T00:00:00Z'));
	expect(String(pdf.catalog.get(PDFName.of('Lang')))).toBe('(en)');
	const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
	const dicts = objects.map((object) =>
		object instanceof PDFRawStream ? object.dict : object instanceof PDFDict ? object : null
	);
	const named = (key: string, value: string) =>
		dicts.filter((dict) => String(dict?.get(PDFName.of(key))) === value);
	expect(named('Subtype', '/Image')).toEqual([]);
	expect(named('S', '/Figure')[0]!.has(PDFName.of('Alt'))).toBe(true);
	// fonts of type 3 are drawings, all others carry their file
	const fonts = named('Subtype', '/CIDFontType2');
	expect(fonts.length).toBeGreaterThan(2);
	for (const font of fonts)
		expect(font!.lookup(PDFName.of('FontDescriptor'), PDFDict).has(PDFName.of('FontFile2'))).toBe(
			true
		);
	expect(['/Type1', '/TrueType'].flatMap((type) => named('Subtype', type))).toEqual([]);
	expect(pdf.catalog.lookup(PDFName.of('StructTreeRoot'))).toBeInstanceOf(PDFDict);
	expect(pdf.getPage(0).node.MediaBox()).toBeInstanceOf(PDFArray);
});

test('four pixels each are exact multiples, and previews are small enough for those who show them', async ({
	shot,
	folder,
	page
}) => {
	const slugs = [...new Set(readdirSync('data').map((name) => name.split('.')[0]!))];
	const previews = slugs.map((timeline) => ({
		out: `${timeline}.png`,
		preset: 'social',
		timeline
	}));
	const dense = [1, 4].map((dpr) => ({ out: `${dpr}.png`, dpr, preset: 'social' }));
	writeFileSync(join(folder, 'all.json'), JSON.stringify({ shots: [...dense, ...previews] }));
	expect(await shot(['--batch', 'all.json'])).toMatchObject({ code: 0 });
	const pngs = dense.map(({ out }) => readFileSync(join(folder, out)));
	expect(pngs.map(sidesOf)).toEqual([
		[600, 315],
		[2400, 1260]
	]);
	expect(await difference(page, [pngs[0]!, pngs[1]!])).toBeLessThan(0.03);
	for (const { out } of previews) {
		const png = readFileSync(join(folder, out));
		expect(sidesOf(png), out).toEqual([1200, 630]);
		expect(png.length, out).toBeLessThan(1_000_000);
	}
});

test('another rasteriser draws the SVG as the browser draws the PNG', async ({
	shot,
	folder,
	page
}) => {
	const outs = ['-o', 'a.png', '-o', 'a.svg'];
	expect(await shot([...STATE, '--preset', 'web', ...outs])).toMatchObject({ code: 0 });
	const image = new Resvg(readFileSync(join(folder, 'a.svg'), 'utf8'), {
		font: { loadSystemFonts: false, fontFiles: await fontFiles() },
		fitTo: { mode: 'zoom', value: 2 }
	}).render();
	const png = readFileSync(join(folder, 'a.png'));
	expect([image.width, image.height]).toEqual(sidesOf(png));
	expect(await difference(page, [png, image.asPng()])).toBeLessThan(0.02);
});

test('what moves in a page leaves the bytes as they are', async ({ shot, folder, altered }) => {
	const restless = `<style>@keyframes spin { to { rotate: 1turn } } svg { animation: spin 1s infinite }</style>
		<script>requestAnimationFrame(function turn(now) {
			document.documentElement.style.setProperty('--turn', now);
			requestAnimationFrame(turn);
		})</script>`;
	const url = await altered((path, body) =>
		path === '/picture/' ? withoutPolicy(body).replace('</head>', `${restless}</head>`) : body
	);
	const take = async () => {
		const outs = ['-o', 'a.png', '-o', 'a.pdf', '--overwrite'];
		const { code } = await shot(['--preset', 'social', ...outs], url);
		return [code, sum(join(folder, 'a.png')), sum(join(folder, 'a.pdf'))];
	};
	const first = await take();
	expect(first[0]).toBe(0);
	expect(await take()).toEqual(first);
});

test('a file tells the command that takes it again, byte for byte', async ({ folder, shot }) => {
	const args = ['--timeline', 'moon', '--preset', 'square', '--dpr', '1', '--theme', 'dark'];
	const more = ['--subtitle', "It's a test", '--no-footer', '--whole', '-o', 'a.png'];
	expect(await shot([...args, ...more])).toMatchObject({ code: 0 });
	const told = await shot(['--read', 'a.png']);
	expect(told.code).toBe(0);
	const lines = told.stdout.toString().split('\n');
	expect(lines.find((line) => line.startsWith('URL: '))).toMatch(/\/t\/moon\/\?theme=dark$/);
	// also without a footer
	expect(lines.find((line) => line.startsWith('Source: '))).toContain('https://');
	const command = lines.find((line) => line.startsWith('Command: '))!.split(' -- ')[1]!;
	const words = [...command.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map(
		([, quoted, plain]) => quoted?.replaceAll(String.raw`'\''`, "'") ?? plain!
	);
	const again = await shot([...words, '-o', 'b.png']);
	expect(again.code).toBe(0);
	expect(sum(join(folder, 'b.png'))).toBe(sum(join(folder, 'a.png')));
});

test('standard output gets the bytes of the picture and nothing else', async ({
	spawned,
	folder
}) => {
	const { code, stdout } = await spawned(['--preset', 'social', '-o', '-']);
	expect(code).toBe(0);
	expect(chunksOf(stdout).has('IEND')).toBe(true);
	expect(filesIn(folder)).toEqual([]);
});

test('a file of events that is nobody’s else can be shot', async ({ shot, folder }) => {
	const data = join(process.cwd(), 'tests/fixtures/good.json');
	expect(await shot(['--data', data, '-o', 'a.svg'])).toMatchObject({ code: 0 });
	const { title } = JSON.parse(readFileSync(data, 'utf8')) as { title: string };
	expect(readFileSync(join(folder, 'a.svg'), 'utf8')).toContain(`>${title}</title>`);
	const bad = join(process.cwd(), 'tests/fixtures/unknown-actor.json');
	const refused = await shot(['--data', bad, '-o', 'b.svg']);
	expect(refused).toMatchObject({ code: 4 });
	expect(refused.stderr).toMatch(/\$\.events\[0\]\.actors\[1\]: there is no actor/);
});

test('time runs from right to left where the file says so, and nothing overlaps', async ({
	page,
	shot,
	folder
}) => {
	const moon = JSON.parse(readFileSync('data/moon.json', 'utf8')) as object;
	writeFileSync(join(folder, 'moon.json'), JSON.stringify({ ...moon, direction: 'rtl' }));
	const { code } = await shot(['--data', 'moon.json', '--preset', 'web', '-o', 'a.svg']);
	expect(code).toBe(0);
	await page.setContent(readFileSync(join(folder, 'a.svg'), 'utf8'));
	await page.evaluate(() => document.fonts.ready);
	const boxesOf = (selector: string) =>
		page.locator(selector).evaluateAll((texts) =>
			texts.map((text) => {
				const { left, right, top } = text.getBoundingClientRect();
				return { left, right, top: Math.round(top), text: text.textContent };
			})
		);
	const names = await boxesOf('.track-name');
	const labels = await boxesOf('.label');
	expect(labels.length).toBeGreaterThan(8);
	const most = Math.min(...names.map(({ left }) => left));
	for (const one of labels) {
		expect(one.right, one.text!).toBeLessThanOrEqual(most + 1);
		for (const other of labels)
			if (one !== other && one.top === other.top)
				expect(one.right <= other.left || other.right <= one.left, one.text!).toBe(true);
	}
	const ticks = await boxesOf('.tick-label');
	const years = ticks.map(({ text, left }) => [Number(/\d{4}/.exec(text!)?.[0]), left] as const);
	const dated = years.filter(([year]) => year).sort(([a], [b]) => a - b);
	expect(dated.length).toBeGreaterThan(1);
	expect(dated[0]![1]).toBeGreaterThan(dated.at(-1)![1]);
});

test('the whole page, and the panel of an event', async ({ shot, folder }) => {
	const page = ['--target', 'page', '--event', 'us-veto', '--dpr', '1'];
	const outs = ['-o', 'page.png', '-o', 'page.pdf'];
	expect(await shot([...page, ...outs])).toMatchObject({ code: 0 });
	const pdf = await PDFDocument.load(readFileSync(join(folder, 'page.pdf')));
	const paper = pdf.getPage(0).getWidth();
	expect(Math.abs(paper - 595.28), 'from A4, where nothing else is asked for').toBeLessThan(1);
	const png = readFileSync(join(folder, 'page.png'));
	expect(sidesOf(png)[0]).toBe(1440);
	expect(sidesOf(png)[1]).toBeGreaterThan(900);
	expect(textOf(chunksOf(png).get('URL'))).toMatch(/\?event=us-veto$/);
	const panel = ['--target', 'panel', '--event', 'us-veto', '-o', 'panel.svg'];
	expect(await shot(panel)).toMatchObject({ code: 0 });
	expect(readFileSync(join(folder, 'panel.svg'), 'utf8')).toContain('Wednesday 20 November 2024');
});

for (const [args, code, message] of [
	[['--from', '2024-13-01'], 2, '"2024-13-01" is not a date'],
	[['--event', 'us-vet'], 4, 'no event "us-vet" among 60 events, did you mean "us-veto"?'],
	[['--kind', 'vote', '--from', '2023-11-01', '--to', '2023-12-01'], 4, 'Nothing to draw'],
	[['--size', '1400x700'], 4, 'less than the 7 that can be read there'],
	[['--timeline', 'mars'], 3, 't/mars/timeline.json answers 404'],
	[['-o', '/dev/null/a.png'], 5, '/dev/null/a.png cannot be written']
] as const)
	test(`${args.join(' ')} ends with ${code}, one line, and no file`, async ({ shot, folder }) => {
		const outcome = await shot(args.includes('-o' as never) ? args : [...args, '-o', 'a.png']);
		expect(outcome).toMatchObject({ code, stdout: Buffer.alloc(0) });
		expect(outcome.stderr).toMatch(/^error: [^\n]*\n$/);
		expect(outcome.stderr).toContain(message);
		expect(filesIn(folder)).toEqual([]);
	});

test('without a browser it ends with 7', async ({ spawned }) => {
	const outcome = await spawned(['-o', 'a.png'], { CHROMIUM_PATH: '/nowhere/chromium' });
	expect(outcome).toMatchObject({ code: 7, stdout: Buffer.alloc(0) });
	expect(outcome.stderr).toMatch(/^error: CHROMIUM_PATH is "\/nowhere\/chromium"[^\n]*\n$/);
});

test('a file that is there stays, unless it may be replaced', async ({ shot, folder }) => {
	const file = join(folder, 'a.svg');
	writeFileSync(file, 'mine');
	const { mtimeMs } = statSync(file);
	const refused = await shot(['-o', 'a.svg']);
	expect(refused).toMatchObject({ code: 5 });
	expect(refused.stderr).toContain('a.svg exists. Pass --overwrite');
	expect([readFileSync(file, 'utf8'), statSync(file).mtimeMs]).toEqual(['mine', mtimeMs]);
	expect(await shot(['-o', 'a.svg', '--overwrite'])).toMatchObject({ code: 0 });
	expect(readFileSync(file, 'utf8')).toMatch(/^<svg/);
	expect(filesIn(folder)).toEqual(['a.svg']);
});

test('a batch goes on after a fault, reports it, and can be checked', async ({ shot, folder }) => {
	const good = ['a', 'b'].map((name) => `  - { out: ${name}.svg, title: ${name} }\n`).join('');
	const bad = '  - { out: d/d.svg, event: nope }\n';
	writeFileSync(join(folder, 'some.yml'), `defaults: { preset: web }\nshots:\n${bad}${good}`);
	const some = await shot(['--batch', 'some.yml', '--keep-going', '--json']);
	expect(some.code).toBe(8);
	expect(some.stderr).toContain('2 of 3 shots taken, 1 failed');
	const reports = some.stdout.toString().trim().split('\n');
	const told = reports.map((line) => JSON.parse(line) as { out: string[]; error?: string });
	expect(told.filter(({ error }) => error)).toEqual([
		{ out: [join(folder, 'd/d.svg')], error: expect.stringContaining('no event "nope"') as unknown }
	]);
	expect(filesIn(folder)).toEqual(['a.svg', 'b.svg', 'some.yml']);

	const stopped = await shot(['--batch', 'some.yml', '--overwrite']);
	expect(stopped).toMatchObject({ code: 4 });

	writeFileSync(join(folder, 'all.yml'), `defaults: { preset: web }\nshots:\n${good}`);
	expect(await shot(['--batch', 'all.yml', '--check'])).toMatchObject({ code: 0 });
	writeFileSync(join(folder, 'b.svg'), `${readFileSync(join(folder, 'b.svg'), 'utf8')} `);
	const differs = await shot(['--batch', 'all.yml', '--check']);
	expect(differs.code).toBe(6);
	expect(differs.stderr).toContain('b.svg: missing, or not what is drawn now.');
});

test('interrupted, it leaves no process and no half file', async ({ folder, baseURL }) => {
	// the processes that a process has started are told by Linux alone; CI runs there
	test.skip(process.platform !== 'linux', 'looks at /proc');
	const shots = Array.from({ length: 60 }, (_, index) => ({ out: `${index}.png`, preset: 'web' }));
	writeFileSync(join(folder, 'many.json'), JSON.stringify({ shots }));
	const child = start(['--batch', 'many.json', '--url', baseURL!], folder);
	const ending = ended(child);
	await new Promise<void>((resolve) => child.stderr!.once('data', () => resolve()));
	const started = descendants(child.pid!);
	expect(started.length, 'a browser runs').toBeGreaterThan(0);
	child.kill('SIGINT');
	expect((await ending).code).toBe(130);
	const isRunning = (pid: number) => {
		try {
			return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
		} catch {
			return false;
		}
	};
	await expect.poll(() => started.filter(isRunning)).toEqual([]);
	for (const name of filesIn(folder).filter((name) => name !== 'many.json')) {
		expect(name).toMatch(/^\d+\.png$/);
		expect(chunksOf(readFileSync(join(folder, name))).has('IEND')).toBe(true);
	}
});

test('a page that asks somebody else is refused, and nobody is asked', async ({
	shot,
	folder,
	altered
}) => {
	const url = await altered((path, body) =>
		path === '/picture/'
			? withoutPolicy(body).replace('</body>', '<img src="http://127.0.0.1:9/spy.png"></body>')
			: body
	);
	const outcome = await shot(['-o', 'a.png'], url);
	expect(outcome.code).toBe(4);
	expect(outcome.stderr).toContain('asks for http://127.0.0.1:9/spy.png');
	expect(filesIn(folder)).toEqual([]);
});

test('data that is not there, and a page that fails, are told', async ({
	shot,
	folder,
	altered
}) => {
	const missing = await altered((path, body) => (path.endsWith('timeline.json') ? null : body));
	const lost = await shot(['-o', 'a.png'], missing);
	expect(lost.code).toBe(3);
	expect(lost.stderr).toContain(`${missing}timeline.json answers 404`);
	const bare = await altered((path, body) => (/headline.*woff2$/.test(path) ? null : body));
	const fontless = await shot(['-o', 'a.png'], bare);
	expect(fontless.code).toBe(3);
	expect(fontless.stderr).toContain('newsreader-latin-headline.woff2 could not be loaded');
	const broken = await altered((path, body) =>
		path === '/picture/'
			? withoutPolicy(body).replace(
					'<head>',
					'<head><script>throw new Error("spilt milk")</script>'
				)
			: body
	);
	const failed = await shot(['-o', 'a.png'], broken);
	expect(failed.code).toBe(4);
	expect(failed.stderr).toContain('spilt milk');
	expect(filesIn(folder)).toEqual([]);
});
