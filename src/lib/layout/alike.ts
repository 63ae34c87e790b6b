import { group } from 'd3';
import type { MarkSlot } from '../model/timeline.js';
import { partsOf, whiskerPath } from './badge.js';
import type { TimeLine } from './ink.js';
import type { Fill } from './marks.js';
import { ROW, type Cluster, type Mark } from './scene.js';

/** The bars of one colour. */
export interface Bars {
	/** The colour. */
	readonly slot: MarkSlot;
	/** The outline of all of them as a path. */
	readonly path: string;
}

/** The glyphs of one look. */
export interface Glyphs {
	/** The shape and colour. */
	readonly slot: MarkSlot;
	/** How they are filled. */
	readonly fill: Fill;
	/** True if they are those of light events, which are smaller. */
	readonly isSmall: boolean;
	/** A path with a point for each of them. */
	readonly path: string;
}

const tenths = (px: number): number => Math.round(px * 10) / 10;

const barPath = (x: number, y: number, width: number, height: number): string => {
	const across = tenths(width);
	return `M${tenths(x)},${tenths(y)}h${across}v${height}h-${across}z`;
};

/** True if a line is one bar and nothing else. */
export const isBar = ({ form, solid, ramps, ticks, arrow, isEarlier }: TimeLine): boolean =>
	form === 'bar' &&
	solid !== null &&
	!ramps.length &&
	!ticks.length &&
	arrow === null &&
	!isEarlier;

/** True if a cluster is a badge with a bracket. */
export const isBadge = ({ kind, line, count }: Cluster): boolean =>
	kind === 'group' && line === null && count > 1;

/** Returns the bars of marks and badges, a path for each colour. */
export function barsOf(marks: readonly Mark[], badges: readonly Cluster[]): Bars[] {
	const lines = marks
		.filter(({ line }) => isBar(line))
		.map(({ slot, y, line: { solid } }) => {
			const [from, to] = solid!;
			return { slot, path: barPath(from, y + ROW.line - 1.5, to - from, 3) };
		});
	const parts = badges.flatMap((badge) =>
		partsOf(badge).map(({ slot, x, width }) => ({
			slot,
			path: barPath(x, badge.y + 12.2, width, 2.4)
		}))
	);
	return [...group([...lines, ...parts], ({ slot }) => slot)].map(([slot, own]) => ({
		slot,
		path: own.map(({ path }) => path).join('')
	}));
}

/** Returns the brackets of badges as one path. */
export const whiskersOf = (badges: readonly Cluster[]): string =>
	badges.map(({ bracket: [from, to], y }) => whiskerPath([tenths(from), tenths(to)], y)).join('');

/** Returns the glyphs of marks, a path for each look. */
export function glyphsOf(marks: readonly Mark[]): Glyphs[] {
	const looks = group(marks, ({ slot, glyph, event }) =>
		[slot, glyph.fill, event.weight < 5].join()
	);
	return [...looks.values()].map((own) => ({
		slot: own[0]!.slot,
		fill: own[0]!.glyph.fill,
		isSmall: own[0]!.event.weight < 5,
		path: own.map(({ glyph, y }) => `M${tenths(glyph.x)},${tenths(y + ROW.middle)}h0`).join('')
	}));
}
