import { stripHeights } from './strip.js';
import {
	gutterOf,
	ROW,
	type Band,
	type Cluster,
	type Label,
	type Mark,
	type Plot,
	type Strip
} from './geometry.js';
import type { TrackTable } from '../model/table.js';
import { styles, typeWidth } from './type.js';
import type { TrackScene } from './tracks.js';

const PAD = 5;
const LEAST_TRACK = 42;
const STRIP = { height: 56, step: 6 };

/** moves what stands in rows, and was made for this picture, to its place in px below the top of the plot */
function lift<T extends { y: number }>(
	parts: readonly T[],
	top: number,
	row: number
): readonly T[] {
	for (const part of parts) part.y = top + (part.y + 0.5) * row;
	return parts;
}

/** breaks a name into lines of at most `width` px */
function linesOf(name: string, width: number): string[] {
	const lines: string[] = [];
	for (const word of name.split(/ |(?<=[–-])/)) {
		const last = lines.at(-1);
		const joined = last === undefined ? word : /[–-]$/.test(last) ? last + word : `${last} ${word}`;
		const fits = typeWidth(joined, styles.track) <= width;
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

/** one track before it has a place: px above its rows and below them, and the least that it takes */
interface Body {
	readonly id: string;
	readonly title: string;
	readonly lines: readonly string[];
	readonly above: number;
	readonly rows: number;
	readonly below: number;
	readonly least: number;
}

/** how far the rows of a picture may be set apart where there is room */
const SPREAD = [2.2, 2, 1.8, 1.6, 1.4, 1.3, 1.2, 1.1, 1];

function bodyOf(
	track: TrackScene,
	{ id, count: total }: TrackTable,
	{ table, isNarrow, frame }: Plot
): Body {
	const reserved = frame.isSteady ? Math.min(frame.rows + 1, total) : 0;
	const { title } = table.timeline.tracks.find((one) => one.id === id)!;
	const lines = isNarrow ? [title] : linesOf(title, gutterOf(frame.width) - 8);
	const name = isNarrow ? 18 : 0;
	const count = frame.isUncounted && !isNarrow ? styles.track.line : 0;
	return {
		id,
		title,
		lines,
		above: PAD + name,
		rows: Math.max(track.rows, reserved),
		below: (track.detail.strip ? STRIP.height : 0) + PAD,
		least: LEAST_TRACK + name + (lines.length - 1) * styles.track.line - count
	};
}

const heightOf = ({ above, rows, below, least }: Body, row: number): number =>
	Math.max(above + rows * row + below, least);

/** px of a row, and px that each track gets beside what it needs, so that all fill the height */
function spread(bodies: readonly Body[], height: number) {
	const total = (row: number) => bodies.reduce((sum, body) => sum + heightOf(body, row), 0);
	const row = ROW * (SPREAD.find((factor) => total(ROW * factor) <= height) ?? 1);
	return { row, slack: Math.max(0, height - total(row)) / Math.max(bodies.length, 1) };
}

/** stands the tracks one below the other */
export function stack(tracks: readonly TrackScene[], plot: Plot): Stack {
	const result: Stack = { bands: [], marks: [], clusters: [], labels: [], strips: [], bottom: 0 };
	const tables = plot.table.tracks;
	const bodies = tracks.map((track, index) => bodyOf(track, tables[index]!, plot));
	const { row, slack } = spread(bodies, plot.height);
	tracks.forEach((track, index) => {
		const { strip, cell } = track.detail;
		const body = bodies[index]!;
		const { id, title, lines } = body;
		const top = result.bottom;
		const first = top + body.above;
		const height = heightOf(body, row) + slack;
		result.bands.push({ id, lines, top, height, count: track.shown + track.clustered });
		result.marks.push(...lift(track.marks, first, row));
		result.clusters.push(...lift(track.clusters, first, row));
		result.labels.push(...lift(track.labels, first, row));
		if (strip) {
			const heights = stripHeights(tables[index]!, plot.scale, cell, STRIP.step);
			const area = { heights, step: STRIP.step, top: first + body.rows * row };
			result.strips.push({ id, title, count: track.clustered, ...area, height: STRIP.height });
		}
		result.bottom = top + height;
	});
	return result;
}
