import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colours } from '../../src/lib/theme.js';

type Name = keyof typeof colours;
type Rgb = readonly number[];

/** what WCAG 2.2 asks for: 1.4.3 for text, 1.4.11 for what is drawn */
const LEAST = { text: 4.5, mark: 3 };

const luminance = (colour: Rgb): number => {
	const [r, g, b] = colour.map((byte) => {
		const share = byte / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (a: Rgb, b: Rgb): number => {
	const [low, high] = [luminance(a), luminance(b)].sort((one, other) => one - other);
	return (high! + 0.05) / (low! + 0.05);
};
/** a colour at some opacity over another */
const over = (top: Rgb, opacity: number, ground: Rgb): Rgb =>
	top.map((byte, index) => byte * opacity + ground[index]! * (1 - opacity));

/** the opacity that a style sheet or component has after some words */
function opacityIn(file: string, words: string): number {
	const text = readFileSync(`src/lib/${file}`, 'utf8').replace(/\s+/g, ' ');
	const value = text.split(words)[1]?.match(/opacity[:=]\s*"?([\d.]+)/)?.[1];
	if (!value) throw new Error(`${file} has no opacity after “${words}”`);
	return Number(value);
}
const opacity = {
	guide: opacityIn('components/figure/Ground.svelte', 'class="guide-stop" offset="0.5"'),
	phase: opacityIn('figure.css', '.figure .phase-ground {'),
	hover: opacityIn('figure.css', '.figure .hovered .disc {'),
	wash: opacityIn('components/LocatorMap.svelte', 'stop { stop-color')
};

const kinds: Name[] = ['diamond', 'square', 'circle', 'triangle', 'half-disc', 'plus'];
/** marks that a search leaves without colour */
const dimmed: Name = 'axis';

describe.each([
	['light', 0],
	['dark', 1]
] as const)('on %s ground', (_, side) => {
	const colour = (name: Name): Rgb =>
		[1, 3, 5].map((at) => parseInt(colours[name][side].slice(at, at + 2), 16));
	/** the grounds of the plot: the line of a hatch, the middle of the guide, weekends, phases */
	const plot: Record<string, Rgb> = {
		page: colour('page'),
		hatch: colour('hatch'),
		weekend: colour('weekend'),
		guide: over(colour('ink'), opacity.guide, colour('page')),
		phase: over(colour('phase-1'), opacity.phase, colour('page')),
		hover: over(colour('ink'), opacity.hover, colour('page'))
	};
	const at = (...names: Name[]) => Object.fromEntries(names.map((name) => [name, colour(name)]));
	const boards = at('page', 'surface', 'raised');
	/** the middle of the tint of an area, in each colour that it may have */
	const washed = Object.fromEntries(
		[...kinds, 'ink2' as const].map((name) => [
			`wash of ${name}`,
			over(colour(name), opacity.wash, colour('land'))
		])
	);

	/** what of some colours stands out too little on some grounds */
	const weak = (tops: Record<string, Rgb>, grounds: Record<string, Rgb>, least: number) =>
		Object.entries(tops).flatMap(([name, top]) =>
			Object.entries(grounds)
				.filter(([, ground]) => contrast(top, ground) < least)
				.map(([ground, board]) => `${name} on ${ground}: ${contrast(top, board).toFixed(2)}`)
		);

	it('reads every text', () => {
		expect(weak(at('ink', 'ink2', 'ink3'), { ...boards, ...plot }, LEAST.text)).toEqual([]);
		const bands = at('phase-0', 'phase-1', 'phase-2', 'phase-3');
		expect(weak(at('ink', 'ink2'), bands, LEAST.text), 'names of phases').toEqual([]);
		const map = { ...at('sea', 'land'), ...washed };
		expect(weak(at('ink', 'ink2'), map, LEAST.text), 'maps').toEqual([]);
		expect(weak(at('page'), at('ink'), LEAST.text), 'flags').toEqual([]);
		expect(weak(at('ink'), at('line'), LEAST.text), 'what a pointer is on').toEqual([]);
	});

	it('tells every mark from its ground, planned ones on the hatch, dimmed ones as well', () => {
		expect(weak(at(...kinds, dimmed, 'ink', 'ink2', 'ink3'), plot, LEAST.mark)).toEqual([]);
		expect(weak(at(...kinds), boards, LEAST.mark), 'in the legend and the card').toEqual([]);
	});

	it('tells controls, the focus and the columns of the strip from their ground', () => {
		expect(weak(at('ctrl', 'focus'), boards, LEAST.mark)).toEqual([]);
		const bands = at('phase-0', 'phase-1', 'phase-2', 'phase-3');
		expect(weak(at('focus'), bands, LEAST.mark)).toEqual([]);
		expect(weak(at('density-line'), at('surface', 'page'), LEAST.mark)).toEqual([]);
	});
});

it('leaves nothing of the figure fainter than these', () => {
	const css = readFileSync('src/lib/figure.css', 'utf8');
	const faint = [...css.matchAll(/([^{}]+)\{[^}]*\bopacity: 0\.\d+/g)].map(([, of]) => of!.trim());
	expect(faint.map((selector) => selector.split('.').at(-1))).toEqual([
		'phase-ground',
		'funnel',
		'half',
		'disc'
	]);
});
