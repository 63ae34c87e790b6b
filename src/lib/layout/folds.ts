import { messagesOf, type Locale } from '../messages/index.js';
import { daysOf } from '../model/warp.js';
import type { Instant } from '../time/instant.js';
import type { Reach } from './marks.js';
import type { TimeScale } from './scale.js';
import { styles, typeWidth } from './type.js';

/** a quiet time that is pressed together: torn in the middle, its length said above */
export interface Fold {
	readonly at: Instant;
	/** px of its visible part */
	readonly reach: Reach;
	/** x of the tear */
	readonly x: number;
	/** its length in words, in as many lines as there is room for; the whole is its name */
	readonly lines: readonly string[];
	readonly name: string;
}

/** px between the notes above two folds */
const GAP = 8;
/** half of the width of a tear, the height of one zigzag, and half of the gap between both edges */
const TEAR = { depth: 4, pitch: 7, half: 4.5 };

const widthOf = (lines: readonly string[]): number =>
	Math.max(0, ...lines.map((line) => typeWidth(line, styles.note)));

/** the visible folds of a scale, from the earliest on */
export function foldsOf(scale: TimeScale, locale: Locale, isNarrow: boolean): Fold[] {
	const m = messagesOf(locale).elastic;
	let free = 0;
	return scale.warp.runs.flatMap((run) => {
		const from = Math.max(scale.x(run.start), 0);
		const to = Math.min(scale.x(run.end), scale.width);
		if (!run.isFold || to - from < 2 * TEAR.half) return [];
		const x = (from + to) / 2;
		const [long, short] = [m.folded(daysOf(run)), m.short(daysOf(run))];
		const fits = (lines: readonly string[]) => {
			const half = widthOf(lines) / 2;
			return x - half >= free && x + half <= scale.width;
		};
		const lines = (isNarrow ? [[short]] : [long, [short]]).find(fits) ?? [];
		if (lines.length) free = x + widthOf(lines) / 2 + GAP;
		return [{ at: run.start, reach: [from, to], x, lines, name: long.join(' ') }];
	});
}

/** how far the edge of a tear is from its middle line at a height; the same zigzag at any height */
function edgeAt(y: number): number {
	const turn = Math.abs(((y / TEAR.pitch) % 1) + 1) % 1;
	return TEAR.depth * (Math.abs(turn - 0.5) * 2 - 0.5);
}

/** SVG paths of the two edges of a tear and of the gap between them, from `top` to `bottom` */
export function tearPath(x: number, top: number, bottom: number): { edges: string; gap: string } {
	const heights = [top];
	const half = TEAR.pitch / 2;
	for (let y = (Math.floor(top / half) + 1) * half; y < bottom; y += half) heights.push(y);
	heights.push(bottom);
	const side = (shift: number) =>
		heights.map((y) => `${(x + shift + edgeAt(y)).toFixed(1)},${y.toFixed(1)}`);
	const [left, right] = [side(-TEAR.half), side(TEAR.half)];
	return {
		edges: `M${left.join('L')}M${right.join('L')}`,
		gap: `M${left.join('L')}L${right.reverse().join('L')}Z`
	};
}

/** the parts of a stretch that no fold interrupts, with room beside the tears */
export function unfolded([from, to]: Reach, folds: readonly Fold[]): Reach[] {
	const cuts = folds.filter(({ reach }) => reach[0] < to && reach[1] > from);
	const starts = [from, ...cuts.map(({ x }) => x + 12)];
	const ends = [...cuts.map(({ x }) => x - 12), to];
	return starts
		.map((start, index): Reach => [Math.max(start, from), Math.min(ends[index]!, to)])
		.filter(([start, end]) => end > start);
}
