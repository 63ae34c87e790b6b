import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { layers } from './layers.js';

const layerOf = (file: string): string =>
	/^src\/(?:lib\/)?([^/]+)/.exec(file)?.[1]?.replace(/^(index|theme)\.js$/, '$1.ts') ?? '';

const isAllowed = (words: string | undefined, word: string): boolean =>
	(words ?? '')
		.split(' ')
		.some((one) => (one.endsWith('*') ? word.startsWith(one.slice(0, -1)) : one === word));

/** Returns a module, or the scripts of a component and what its markup loads. */
function codeOf(file: string, source: string): string {
	if (!file.endsWith('.svelte')) return source;
	return [...source.matchAll(/<script[^>]*>([^]*?)<\/script>|\bimport\([^)]*\)/g)]
		.map(([whole, script]) => script ?? `${whole};`)
		.join('\n');
}

/** Returns the names that a module takes from `d3`; `everything` for the whole of it. */
function namesOfD3In(code: string): string[] {
	const { statements } = ts.createSourceFile('a.ts', code, ts.ScriptTarget.Latest);
	return statements.flatMap((one) => {
		if (!ts.isImportDeclaration(one) && !ts.isExportDeclaration(one)) return [];
		if ((one.moduleSpecifier as ts.StringLiteral | undefined)?.text !== 'd3') return [];
		const names = ts.isImportDeclaration(one) ? one.importClause?.namedBindings : one.exportClause;
		if (!names || !('elements' in names)) return ['everything'];
		return names.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
	});
}

/** Returns what is wrong with an import of a file, which is named from the root; or null. */
function faultOfFile(file: string, target: string): string | null {
	const layer = layerOf(file);
	const { imports, except } = layers[layer]!;
	if (/\.css(\?raw)?$/.test(target))
		return isAllowed(imports, 'css') ? null : `${layer} must not know style sheets`;
	const below = layerOf(target);
	if (layer === 'cli' && target.startsWith('tests/bench/')) return null;
	if (below !== layer && !isAllowed(imports, below) && !isAllowed(imports, target.slice(4)))
		return `${layer} must not import ${below || target}`;
	return isAllowed(except, target) ? `${layer} must not import ${target}` : null;
}

/** Returns what is wrong with an import, or null. */
function faultOf(file: string, specifier: string): string | null {
	const isLibrary = file.startsWith('src/lib/');
	const isRelative = specifier.startsWith('.');
	if (isLibrary && specifier.startsWith('$'))
		return 'the library imports relative files and packages only';
	if (isLibrary && isRelative && !/\.(js|svelte|json|css(\?raw)?)$/.test(specifier))
		return 'a relative import ends in .js, .svelte, .json or .css';
	if (isRelative) return faultOfFile(file, join(file, '..', specifier));
	if (/^\$lib(\/|$)/.test(specifier))
		return faultOfFile(file, specifier.replace(/^\$lib$/, '$lib/index.js').replace('$', 'src/'));
	const layer = layerOf(file);
	const { packages, d3 } = layers[layer]!;
	const isKnown = specifier === 'd3' ? d3 !== undefined : isAllowed(packages, specifier);
	return isKnown ? null : `${layer} must not use this package`;
}

/** Returns all faults of a file of `src`, each as a line. */
function faultsOf(file: string, source: string): string[] {
	const layer = layerOf(file);
	if (!layers[layer]) return [`${file}: is in no layer`];
	const code = codeOf(file, source);
	const faults = ts.preProcessFile(code, true, true).importedFiles.flatMap(({ fileName }) => {
		const fault = faultOf(file, fileName);
		return fault ? [`${file}: imports "${fileName}": ${fault}`] : [];
	});
	const { d3 } = layers[layer];
	const names = d3 === undefined ? [] : namesOfD3In(code).filter((name) => !isAllowed(d3, name));
	if (names.length) faults.push(`${file}: ${layer} must not take ${names.join(', ')} from d3`);
	if (layer !== 'actions' && /\$effect\b/.test(source))
		faults.push(`${file}: uses $effect, which belongs to actions`);
	return faults;
}

it('lets each layer import what the table allows', () => {
	const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.map((name) => join('src', name.replaceAll('\\', '/')))
		.filter((name) => /\.(m?[jt]s|svelte)$/.test(name) && !name.endsWith('.d.ts'));
	expect(files.length).toBeGreaterThan(100);
	expect(files.flatMap((file) => faultsOf(file, readFileSync(file, 'utf8')))).toEqual([]);
});

it('has a table in which each row allows only rows above it, and each is there', () => {
	const rows = Object.keys(layers);
	const names = [...readdirSync('src'), ...readdirSync('src/lib')];
	expect(rows.filter((row) => !names.includes(row))).toEqual([]);
	for (const [index, row] of rows.entries()) {
		const below = layers[row]!.imports.split(' ').map((one) => one.split('/')[0]!);
		const known = ['', 'css', ...rows.slice(0, index)];
		expect({ row, unknown: below.filter((one) => !known.includes(one)) }).toEqual({
			row,
			unknown: []
		});
	}
});

it.each([
	['src/lib/time/a.ts', `import { b } from '../model/b.js';`, 'time must not import model'],
	['src/lib/time/a.ts', `import type { B } from '../model/b.js';`, 'time must not import model'],
	['src/lib/state/a.ts', `import b from '../actions/b.svelte.js';`, 'must not import actions'],
	['src/lib/state/a.ts', `import {\n\tmax\n} from 'd3';`, 'state must not use this package'],
	['src/lib/model/a.ts', `import { max, select } from 'd3';`, 'model must not take select'],
	['src/lib/model/a.ts', `import { select as max } from 'd3';`, 'model must not take select'],
	['src/lib/model/a.ts', `import * as d3 from 'd3';`, 'model must not take everything'],
	['src/lib/model/a.ts', `import { utcDay } from 'd3-time';`, 'must not use this package'],
	['src/lib/layout/a.ts', `import { b } from './b';`, 'ends in .js'],
	['src/lib/layout/a.ts', `import './a.css';`, 'layout must not know style sheets'],
	[
		'src/lib/components/A.svelte',
		`<script>import { page } from '$app/state';</script>`,
		'relative'
	],
	['src/lib/components/A.svelte', `<script>import A from '$lib/B.svelte';</script>`, 'relative'],
	[
		'src/lib/components/A.svelte',
		`<p>I can't {#await import('d3')}</p>`,
		'must not use this package'
	],
	['src/lib/components/A.svelte', '<script>$effect(() => {});</script>', 'belongs to actions'],
	['src/lib/components/A.svelte', `<script>import '../geo/shapes.js';</script>`, 'geo/shapes.js'],
	['src/lib/actions/a.ts', `export * from '../state/b.svelte.js';`, 'must not import state'],
	['src/routes/+page.ts', `await import('$lib/layout/scene.js');`, 'must not import layout'],
	['src/lib/layout/a.ts', `import { mesh } from 'topojson-client';`, 'must not use this package'],
	['src/lib/messages/a.ts', `import { b } from '../time/b.js';`, 'messages must not import time'],
	['src/embed/a.ts', `import { en } from '../lib/messages/en.js';`, 'must not import messages'],
	['src/embed/a.ts', `import { writable } from 'svelte/store';`, 'must not use this package'],
	['src/cli/a.ts', `import A from '../lib/components/A.svelte';`, 'must not import components'],
	['src/cli/a.mjs', `import '../routes/timelines.server.js';`, 'must not import routes'],
	['src/lib/utils/a.ts', '', 'is in no layer']
])('finds a fault in %s: %j', (file, source, fault) => {
	expect(faultsOf(file, source)).toEqual([expect.stringContaining(fault)]);
});

it.each([
	['src/lib/model/a.ts', `import { max, bisectLeft as left } from 'd3';`],
	[
		'src/lib/model/a.ts',
		`// import { b } from '../layout/b.js';\nconst a = "from '../routes/b.js'";`
	],
	['src/lib/actions/a.ts', `import { select, type D3ZoomEvent } from 'd3';`],
	['src/lib/index.ts', `export { default as Timeline } from './components/Timeline.svelte';`],
	['src/routes/+page.ts', `import { Timeline } from '$lib/index.js';\nimport './app.css';`],
	['src/cli/a.ts', `import { slugs } from '../routes/slugs.js';`]
])('finds no fault in %s: %j', (file, source) => {
	expect(faultsOf(file, source)).toEqual([]);
});
