import type { MarkSlot } from '../model/timeline.js';
import type { Cluster } from './geometry.js';
import type { Reach } from './marks.js';
import { ROW } from './size.js';

/** The part of a kind in the bar within a badge. */
export interface Part {
	/** The colour of the kind. */
	readonly slot: MarkSlot;
	/** The left edge in px. */
	readonly x: number;
	/** The width in px. */
	readonly width: number;
}

/** Returns the bar within the badge of a group: a part for each kind. */
export function partsOf({ x, width, shares }: Cluster): Part[] {
	const room = width - 5;
	let left = x - width / 2 + 2.5;
	return shares.map(({ slot, share }) => {
		const part = { slot, x: left, width: Math.max(share * room - 0.5, 1) };
		left += share * room;
		return part;
	});
}

/** Returns the path of a group’s bracket on the row at `y` in px. */
export const whiskerPath = ([from, to]: Reach, y = 0): string =>
	`M${from},${y + ROW.line - 4}v8M${from},${y + ROW.line}H${to}M${to},${y + ROW.line - 4}v8`;
