import { messagesOf } from '../messages/index.js';
import type { Bundle } from './clusters.js';
import { type Band, type Cluster, type Mark, type Plot } from './geometry.js';
import type { Lookup } from './lookup.js';
import { gutterOf, ROW } from './size.js';
import { trackScene } from './tracks.js';
import { styles, typeWidth } from './type.js';

/** px above and below the rows of a track, and of its name where that stands above them */
const spacing = {
	page: { pad: 4, name: 19 },
	narrow: { pad: 2, name: 19 },
	embed: { pad: 2, name: 17 },
	low: { pad: 1, name: 17 }
};

const spacingOf = ({ frame: { place }, isNarrow }: Plot) => {
	if (place === 'embed') return isNarrow ? spacing.low : spacing.embed;
	if (place === 'lowPicture') return spacing.low;
	return isNarrow ? spacing.narrow : spacing.page;
};

/** px of the name of a track: to its base line in the gutter and above its rows, and of the count below it */
const NAME = { gutter: 17, above: 16, count: 17, below: 4 };

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
	bottom: number;
}

/** Puts what comes from before beside the name of its track: below its count, or after its name. */
function besideOf(
	bundle: Bundle,
	lines: readonly string[],
	count: number,
	top: number,
	{ frame, isNarrow }: Plot
): Cluster {
	const text = messagesOf(frame.locale).fromBefore(bundle.count);
	const name = typeWidth(lines[0] ?? '', styles.track) + typeWidth(String(count), styles.note) + 28;
	const from = isNarrow ? name : -gutterOf(frame.width);
	const counted = frame.isUncounted ? 1 : 2;
	const below = NAME.gutter + styles.track.line * (lines.length - 1) + counted * NAME.count;
	return {
		...bundle,
		line: null,
		x: from + 6,
		width: 12,
		y: top + (isNarrow ? NAME.above : below) - ROW.base,
		words: { text, more: '', reach: [from + 12, from + 12 + typeWidth(text, styles.label)] }
	};
}

/** Stands one track below what is there. */
function add(stack: Stack, lookup: Lookup, plot: Plot): void {
	const { frame, table, isNarrow } = plot;
	const { id } = lookup.track;
	const { title } = table.timeline.tracks.find((track) => track.id === id)!;
	const lines = isNarrow ? [title] : linesOf(title, gutterOf(frame.width) - 8);
	const { pad, name } = spacingOf(plot);
	const top = stack.bottom;
	const first = top + pad + (isNarrow ? name : 0);
	const track = trackScene(lookup, first, plot);
	const clustered = track.clusters.reduce((sum, one) => sum + one.count, 0);
	const shown = track.marks.filter(({ isDimmed }) => !isDimmed).length;
	const count = shown + clustered + (track.beside?.count ?? 0);
	const beside = track.beside && besideOf(track.beside, lines, count, top, plot);
	const notes = (frame.isUncounted ? 0 : 1) + (beside ? 1 : 0);
	const names = styles.track.line * (lines.length - 1) + NAME.count * notes;
	const least = isNarrow ? 0 : NAME.gutter + names + NAME.below;
	const height = Math.max(first - top + track.rows * ROW.height + pad, least);
	stack.marks.push(...track.marks);
	stack.clusters.push(...track.clusters);
	if (beside) stack.clusters.push(beside);
	stack.bands.push({ id, lines, top, height, count, passing: track.passing });
	stack.bottom = top + height;
}

/** Returns the tracks of some lookups one below the other. */
export function stack(tracks: readonly Lookup[], plot: Plot): Stack {
	const result: Stack = { bands: [], marks: [], clusters: [], bottom: 0 };
	for (const track of tracks) add(result, track, plot);
	return result;
}
