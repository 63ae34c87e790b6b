import type { Form, Ramp, TimeLine } from './ink.js';
import type { Fill } from './marks.js';

/**
 * A sign of the key, on a strip of 40 x 16 px.
 *
 * Its middle line is at 0: the glyph stands above, the line below.
 */
export interface Sign {
	/** The x of the middle of the glyph in px; null for none. */
	readonly x: number | null;
	/** How the glyph is filled. */
	readonly fill: Fill;
	/** The line of time; null for none. */
	readonly line: TimeLine | null;
}

/** The px down from a sign’s middle to its glyph, and to its line. */
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

/** How each degree of certainty is drawn, by the name of its sign. */
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

/** The name of a sign of the key. */
export type SignName = keyof typeof drawings;
/** The names of all signs, in the order of the key. */
export const signs = Object.keys(drawings) as SignName[];

/** True if a sign takes only the middle 16 px of its strip. */
export const isPoint = (sign: SignName): boolean => sign === 'unknown' || sign === 'uncertain';
