import { render } from 'svelte/server';
import Figure from '../../src/lib/components/figure/Figure.svelte';
import { plainFigure } from '../../src/lib/components/static-figure.js';
import { readAddress } from '../../src/lib/model/address.js';
import { readTimeline } from '../../src/lib/model/read.js';
import { TimelineState } from '../../src/lib/state/timeline.svelte.js';
import type { Example } from './example.js';

/** The examples by the names of their files. */
export const examples: Readonly<Record<string, Example>> = Object.fromEntries(
	Object.entries(
		import.meta.glob<Example>('./examples/*.ts', { eager: true, import: 'default' })
	).map(([file, example]) => [/(\w[\w-]*)\.ts$/.exec(file)![1]!, example])
);

/** What the figure of an example is drawn from. */
function propsOf({ file, query, width }: Example) {
	const timeline = readTimeline(file);
	const state = new TimelineState(() => timeline);
	const { address, notices } = readAddress(new URLSearchParams(query), timeline);
	if (notices.length) throw new Error(notices.join('\n'));
	state.width = width;
	state.apply(address);
	return {
		scene: state.scene,
		timeline,
		arcs: [],
		eventHref: (id: string) => `?event=${id}`,
		clusterHref: () => '?'
	};
}

/** Returns the figure of an example as markup, as a page draws it. */
export const markupOf = (example: Example): string =>
	render(Figure, { props: propsOf(example) }).body;

/** Returns the figure of an example without links, as the page of one of many events has it. */
export const plainMarkupOf = (example: Example): string => plainFigure(propsOf(example), 'plain');

/** Rounds to tenths of a px, which is what a reviewer can tell apart. */
const rounded = (tag: string): string =>
	tag.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(1))));

/** Returns markup with one element a line, indented, without what changes with the tools. */
export function linesOf(markup: string): string {
	const parts = markup.replace(/<!--[^]*?-->/g, '').match(/<[^>]+>|[^<]+/g) ?? [];
	const lines: string[] = [];
	let depth = 0;
	/** True while the last line is an open element that holds no other. */
	let isLeaf = false;
	for (const part of parts.map((one) => one.trim()).filter(Boolean)) {
		const isTag = part.startsWith('<');
		const isEnd = part.startsWith('</');
		if (isEnd) depth -= 1;
		if (isLeaf && (isEnd || !isTag)) lines.push(lines.pop()! + part);
		else lines.push('\t'.repeat(depth) + (isTag ? rounded(part) : part));
		if (!isTag) continue;
		isLeaf = !isEnd && !part.endsWith('/>');
		if (isLeaf) depth += 1;
	}
	return `${lines.join('\n')}\n`;
}
