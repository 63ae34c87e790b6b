import type { Form, Ramp, TimeLine } from './ink.js';
import type { Fill } from './marks.js';

/** a sign of the key on a strip of 40 x 16 px, its middle line at 0: glyph above, line below */
export interface Sign {
	/** the middle of the glyph; null for none */
	readonly x: number | null;
	readonly fill: Fill;
	readonly line: TimeLine | null;
}

/** px from the middle of a sign to its glyph, and to its line */
export const SIGN = { glyph: -2.5, line: 5.5 };

const line = (form: Form, rest: Partial<TimeLine>): TimeLine => ({
	form,
	solid: null,
	ramps: [],
	ticks: [],
	arrow: null,
	isEarlier: false,
	...rest
});
const mist = (from: number, to: number): Ramp => ({
	reach: [from, to],
	opacity: [0.12, 0.55],
	height: 5
});
const fade = (from: number, to: number, isIn: boolean, height = 3): Ramp => ({
	reach: [from, to],
	opacity: isIn ? [0, 1] : [1, 0],
	height
});

/** the way each degree of certainty is drawn */
export const drawings = {
	exact: { x: 20, fill: 'solid', line: line('bar', { solid: [14, 26] }) },
	unknown: { x: 20, fill: 'hollow', line: null },
	within: {
		x: null,
		fill: 'hollow',
		line: line('bracket', { solid: [2, 38], ticks: [2.7, 37.3] })
	},
	before: {
		x: null,
		fill: 'hollow',
		line: line('bracket', { ramps: [fade(4, 38, true, 1.6)], ticks: [37.3] })
	},
	soft: {
		x: null,
		fill: 'hollow',
		line: line('bar', { solid: [20, 39], ramps: [mist(2, 20)], ticks: [2.7] })
	},
	ongoing: { x: null, fill: 'solid', line: line('bar', { solid: [2, 38], arrow: 38 }) },
	untold: { x: null, fill: 'solid', line: line('bar', { ramps: [fade(2, 38, false)] }) },
	total: {
		x: null,
		fill: 'hollow',
		line: line('dotted', { ramps: [fade(4, 38, true)], ticks: [37.3] })
	},
	planned: { x: 20, fill: 'planned', line: line('dashed', { solid: [10, 30] }) },
	uncertain: { x: 20, fill: 'half', line: null },
	cluster: { x: null, fill: 'solid', line: null },
	passing: { x: null, fill: 'solid', line: null }
} satisfies Record<string, Sign>;

export type SignName = keyof typeof drawings;
export const signs = Object.keys(drawings) as SignName[];

/** whether a sign is a single glyph, in the middle 16 px of its strip */
export const isPoint = (sign: SignName): boolean => sign === 'unknown' || sign === 'uncertain';
