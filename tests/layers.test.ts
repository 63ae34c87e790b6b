import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { expect, it } from 'vitest';

const order =
	'vocabulary messages theme.ts time model layout geo files picture state actions components index.ts routes'.split(
		' '
	);
const packages =
	/^(svelte(\/.+)?|d3|zod|minisearch|ical-generator|devalue|topojson-(client|simplify|specification)|date-fns(\/\w+)?|@date-fns\/utc)$/;
const array =
	/^(min|max|extent|bisect\w*|sum|mean|median|quantile\w*|range|ticks|tickStep|group\w*|rollup\w*|index\w*|ascending|descending|least\w*|greatest\w*|(min|max)Index|pairs|count|cumsum|bin)$/;
const d3Names: Record<string, RegExp[]> = {
	time: [/^(utc|time)[A-Z]\w+$/],
	model: [array],
	layout: [array, /^scale\w+$/i, /^(line|area|arc|symbol\w*|curve\w+|stack\w*)$/i],
	geo: [/^geo\w+$/i, array],
	files: [/^csvFormat$/, array],
	picture: [array],
	actions: [/^(D3)?(zoom|brush|select|pointer)\w*$/i]
};
/** what a layer must not import although the order would allow it */
const forbidden: Record<string, RegExp> = {
	actions: /^(date-fns|@date-fns|src\/lib\/state\/)/,
	components: /^(date-fns|@date-fns|src\/lib\/geo\/(shapes|regions|rings)\.)/,
	routes: /^(d3$|date-fns(\/\w+)?|@date-fns|src\/lib\/layout\/)/
};

const layerOf = (file: string) => /^src\/(?:lib\/)?([^/]+)/.exec(file)?.[1] ?? '';
const importing =
	/(?:import|export)\s+([^'"`;]*?)\s*from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g;

function faultOf(file: string, names: string, specifier: string): string | null {
	const layer = layerOf(file);
	const isLocal = /^(\.|\$lib)/.test(specifier);
	const target = specifier.startsWith('.')
		? join(file, '..', specifier)
		: specifier.replace(/^\$lib/, 'src/lib');
	if (file.startsWith('src/lib/') && !specifier.startsWith('.') && !packages.test(specifier))
		return 'the library imports relative files and known packages only';
	if (file.startsWith('src/lib/') && isLocal && !/\.(js|svelte|json|css(\?raw)?)$/.test(specifier))
		return 'a relative import ends in .js, .svelte, .json or .css';
	if (isLocal && target.startsWith('src/lib/') && !/\.css(\?raw)?$/.test(target)) {
		const below = layerOf(target.replace(/^src\/lib$/, 'src/lib/index.js')).replace(/\.js$/, '.ts');
		if (!order.includes(below)) return `${below} is in no layer`;
		if (order.indexOf(below) > order.indexOf(layer)) return `${below} is above ${layer}`;
	}
	if (/^topojson-/.test(specifier) && layer !== 'geo') return `${layer} must not know shapes`;
	if (forbidden[layer]?.test(target)) return `${layer} must not know it`;
	const called = names.replace(/^type\s|[{}]/g, '').split(',');
	for (const name of specifier === 'd3' ? called : []) {
		const plain = name.replace(/^\s*type\s|\sas\s.*/g, '').trim();
		if (plain && !d3Names[layer]?.some((known) => known.test(plain)))
			return `${layer} must not use its ${plain}`;
	}
	return null;
}

function faultsOf(file: string, source: string): string[] {
	const faults = order.includes(layerOf(file)) ? [] : [`${file}: is in no layer`];
	if (layerOf(file) !== 'actions' && /\$effect\b/.test(source))
		faults.push(`${file}: uses $effect, which belongs to actions`);
	for (const [, names = '', from, bare] of source.matchAll(importing)) {
		const specifier = from ?? bare ?? '';
		const fault = faultOf(file, names, specifier);
		if (fault) faults.push(`${file}: imports "${specifier}": ${fault}`);
	}
	return faults;
}

it('lets imports go downwards only', () => {
	const files = ['src/lib', 'src/routes'].flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(ts|js|svelte)$/.test(name))
			.map((name) => join(folder, name.replaceAll('\\', '/')))
	);
	expect(files.length).toBeGreaterThan(10);
	expect(files.flatMap((file) => faultsOf(file, readFileSync(file, 'utf8')))).toEqual([]);
});

it.each([
	['src/lib/time/a.ts', `import { b } from '../model/b.js';`, 'model is above time'],
	['src/lib/state/a.ts', `import b from '../actions/b.svelte.js';`, 'actions is above'],
	['src/lib/state/a.ts', `import {\n\tmax\n} from 'd3';`, 'state must not use its max'],
	['src/lib/model/a.ts', `import { max, select } from 'd3';`, 'model must not use its select'],
	['src/lib/layout/a.ts', `import { b } from './b';`, 'ends in .js'],
	['src/lib/components/A.svelte', `import { page } from '$app/state';`, 'relative files'],
	['src/lib/components/A.svelte', `import A from '$lib/components/B.svelte';`, 'relative files'],
	['src/lib/components/A.svelte', '$effect(() => {});', 'belongs to actions'],
	['src/lib/actions/a.ts', `export * from '../state/b.svelte.js';`, 'must not know it'],
	['src/routes/+page.ts', `await import('$lib/layout/scene.js');`, 'must not know it'],
	['src/lib/components/A.svelte', `import '../geo/shapes.js';`, 'must not know it'],
	['src/lib/layout/a.ts', `import { mesh } from 'topojson-client';`, 'must not know shapes'],
	['src/lib/utils/a.ts', '', 'is in no layer']
])('finds a fault in %s: %j', (file, source, fault) => {
	expect(faultsOf(file, source)).toEqual([expect.stringContaining(fault)]);
});

it.each([
	['src/lib/model/a.ts', `import { max, bisectLeft as left } from 'd3';`],
	['src/lib/actions/a.ts', `import { select, type D3ZoomEvent } from 'd3';`],
	['src/lib/index.ts', `export { default as Timeline } from './components/Timeline.svelte';`],
	['src/routes/+page.ts', `import { Timeline } from '$lib/index.js';\nimport './app.css';`]
])('finds no fault in %s: %j', (file, source) => {
	expect(faultsOf(file, source)).toEqual([]);
});
