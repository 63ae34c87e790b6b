import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import { expect, it } from 'vitest';

interface Node {
	readonly type: string;
	readonly name?: string;
	readonly start: number;
	readonly attributes?: readonly Node[];
	readonly [key: string]: unknown;
}

const drawn = /^(g|path|circle|ellipse|rect|line|polyline|polygon|text|tspan|use|image|marker)$/;

const childrenOf = (node: Node): Node[] =>
	Object.entries(node)
		.filter(([key]) => key !== 'attributes' && key !== 'expression')
		.flatMap(([, value]) => value)
		.filter(
			(value): value is Node => typeof value === 'object' && value !== null && 'type' in value
		);

const isOpaque = ({ name }: Node) => name === 'svg' || name === 'foreignObject';

/** True if a node draws, so that it and what holds it is SVG though no `svg` stands around it. */
const draws = (node: Node): boolean =>
	(node.type === 'RegularElement' && drawn.test(node.name ?? '')) ||
	(!isOpaque(node) && childrenOf(node).some(draws));

/** Returns the SVG elements with a `title` attribute, which no browser shows, or with spread ones. */
function faultsOf(node: Node, isInSvg = false): string[] {
	const isElement = node.type === 'RegularElement';
	const isSvg = isElement ? node.name === 'svg' || isInSvg || draws(node) : isInSvg;
	const named = (node.attributes ?? []).filter(
		({ type, name }) => name === 'title' || type === 'SpreadAttribute'
	);
	const own = isElement && isSvg && named.length ? [`<${node.name}> at ${node.start}`] : [];
	const isInside = isSvg && node.name !== 'foreignObject';
	return [...own, ...childrenOf(node).flatMap((child) => faultsOf(child, isInside))];
}

const faultsIn = (source: string) =>
	faultsOf(parse(source, { modern: true }).fragment as unknown as Node);

it('no SVG element has a title attribute, which shows nothing: it takes a <title> inside', () => {
	const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
		name.endsWith('.svelte')
	);
	expect(files.length).toBeGreaterThan(40);
	expect(
		files.flatMap((name) =>
			faultsIn(readFileSync(join('src', name), 'utf8')).map((fault) => `${name}: ${fault}`)
		)
	).toEqual([]);
});

it.each([
	['<svg><a title="x" href="#"><path d="" /></a></svg>', '<a> at 5'],
	['<svg>{#each [1] as title}<g {title} />{/each}</svg>', '<g> at 25'],
	['<a title="x" href="#"><g><path d="" /></g></a>', '<a> at 0'],
	['<svg title="x"></svg>', '<svg> at 0'],
	['<svg><g {...$$props} /></svg>', '<g> at 5']
])('finds %s', (source, fault) => {
	expect(faultsIn(source)).toEqual([fault]);
});

it.each([
	'<button title="x"><svg><path d="" /></svg></button>',
	'<svg><g><title>x</title></g></svg>',
	'<svg><foreignObject><p title="x"></p></foreignObject></svg>'
])('finds nothing in %s', (source) => {
	expect(faultsIn(source)).toEqual([]);
});
