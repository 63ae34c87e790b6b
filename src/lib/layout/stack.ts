import { stripHeights } from './strip.js';
import {
	gutterOf,
	NAME,
	ROW,
	type Band,
	type Cluster,
	type Label,
	type Mark,
	type Plot,
	type Strip
} from './geometry.js';
import { textWidth } from './text.js';
import type { TrackScene } from './tracks.js';

const PAD = 5;
const LEAST_TRACK = 42;
const STRIP = { height: 56, step: 6 };

/** moves what stands in rows, and was made for this picture, to its place in px below the top of the plot */
function lift<T extends { y: number }>(parts: readonly T[], top: number): readonly T[] {
	for (const part of parts) part.y = top + (part.y + 0.5) * ROW;
	return parts;
}

/** breaks a name into lines of at most `width` px */
function linesOf(name: string, width: number): string[] {
	const lines: string[] = [];
	for (const word of name.split(' ')) {
		const last = lines.at(-1);
		const joined = last === undefined ? word : `${last} ${word}`;
		const fits = textWidth(joined, NAME.size, 600) <= width;
		if (last !== undefined && fits) lines[lines.length - 1] = joined;
		else lines.push(word);
	}
	return lines;
}

interface Stack {
	bands: Band[];
	marks: Mark[];
	clusters: Cluster[];
	labels: Label[];
	strips: Strip[];
	bottom: number;
}

/** stands the tracks one below the other */
export function stack(tracks: readonly TrackScene[], plot: Plot): Stack {
	const result: Stack = { bands: [], marks: [], clusters: [], labels: [], strips: [], bottom: 0 };
	const { timeline, tracks: tables } = plot.table;
	tracks.forEach((track, index) => {
		const { strip, cell } = track.detail;
		const top = result.bottom;
		const { id, title } = timeline.tracks.find((one) => one.id === tables[index]!.id)!;
		const lines = plot.isNarrow ? [title] : linesOf(title, gutterOf(plot.frame.width) - 8);
		const name = plot.isNarrow ? 18 : 0;
		const least = LEAST_TRACK + name + (lines.length - 1) * NAME.line;
		const first = top + PAD + name;
		const { rows, isSteady } = plot.frame;
		const reserved = isSteady ? Math.min(rows + 1, tables[index]!.count) : 0;
		const below = first + Math.max(track.rows, reserved) * ROW;
		const bottom = Math.max(below + (strip ? STRIP.height : 0) + PAD, top + least);
		const count = track.shown + track.clustered;
		result.bands.push({ id, lines, top, height: bottom - top, count });
		result.marks.push(...lift(track.marks, first));
		result.clusters.push(...lift(track.clusters, first));
		result.labels.push(...lift(track.labels, first));
		if (strip) {
			const heights = stripHeights(tables[index]!, plot.scale, cell, STRIP.step);
			const { height, step } = STRIP;
			result.strips.push({ id, title, count: track.clustered, heights, step, top: below, height });
		}
		result.bottom = bottom;
	});
	return result;
}
