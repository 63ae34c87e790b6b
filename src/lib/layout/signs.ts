import type { Fill, Line } from './marks.js';

const line = (form: Line['form'], start: Line['start'], end: Line['end'], soft = false): Line => ({
	form,
	reach: [form === 'bar' ? 9 : 2, end === 'arrow' ? 39 : 38],
	start,
	end,
	softStart: soft ? [0, 18] : null,
	softEnd: soft ? [24, 40] : null
});

/** a sign of the key on a strip of 40 x 16 px, its middle line at 0 */
export interface Sign {
	x: number;
	fill: Fill;
	line?: Line;
	size?: number;
}

/** the way each degree of certainty is drawn */
export const drawings = {
	exact: { x: 20, fill: 'solid' },
	approximate: { x: 20, fill: 'solid' },
	within: { x: 20, fill: 'hollow', line: line('bracket', 'tick', 'tick') },
	before: { x: 26, fill: 'hollow', line: line('bracket', 'fade', 'tick') },
	lasting: { x: 9, fill: 'solid', line: line('bar', 'hard', 'hard') },
	soft: { x: 9, fill: 'solid', line: line('bar', 'soft', 'soft', true) },
	ongoing: { x: 9, fill: 'solid', line: line('bar', 'hard', 'arrow') },
	untold: { x: 9, fill: 'solid', line: line('bar', 'hard', 'fade') },
	earlier: {
		x: 15,
		fill: 'solid',
		size: 0.72,
		line: { ...line('bar', 'edge', 'hard'), reach: [15, 38] }
	},
	planned: { x: 20, fill: 'planned' },
	uncertain: { x: 20, fill: 'half' },
	cluster: { x: 20, fill: 'solid' }
} satisfies Record<string, Sign>;

export type SignName = keyof typeof drawings;
export const signs = Object.keys(drawings) as SignName[];

/** whether a sign is a single glyph, in the middle 16 px of its strip */
export const isPoint = (sign: SignName): boolean =>
	!('line' in drawings[sign]) && sign !== 'approximate' && sign !== 'cluster';
