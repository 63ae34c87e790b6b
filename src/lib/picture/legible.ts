import type { Scene } from '../layout/scene.js';
import { styles, type TextStyle } from '../layout/type.js';
import type { PictureMessages } from '../messages/picture.js';
import type { PictureRequest } from './picture-request.js';
import type { Medium } from './preset.js';
import type { Words } from './text-block.js';

/** A text and the CSS px of its type. */
interface Sample {
	readonly text: string;
	readonly size: number;
}

/** The smallest type of each medium, in its own unit; a screen can be zoomed. */
const LEAST: Record<Medium, number> = { print: 7, slide: 10, social: 18, screen: 0 };

/**
 * Returns the factor from CSS px to the unit of a medium.
 *
 * Points on paper and slides, px of the output else.
 */
function unitsPerPx({ preset, width, height }: PictureRequest): number {
	const shrunk = Math.max(1, width / preset.width, height / preset.tallest);
	const isPoints = preset.medium === 'print' || preset.medium === 'slide';
	return ((isPoints ? 72 / preset.dpi : 1) * preset.scale) / shrunk;
}

/** Returns the dpi of a picture as large as its medium has room for. */
export const dpiOf = ({ preset, width, height }: PictureRequest): number =>
	Math.round(preset.dpi * Math.max(1, width / preset.width, height / preset.tallest));

/** The inches of sheets of paper: A4. */
const papers = [[297 / 25.4, 210 / 25.4]] as const;

/**
 * Returns the width and height of a picture on paper, in inches.
 *
 * Next to those of a sheet, the sheet’s own.
 */
export function printSizeOf(request: PictureRequest): readonly [width: number, height: number] {
	const perInch = dpiOf(request) / request.preset.scale;
	const [width, height] = [request.width / perInch, request.height / perInch];
	const isNear = ([w, h]: (typeof papers)[number]) => Math.hypot(w - width, h - height) < 0.02;
	return papers.find(isNear) ?? [width, height];
}

/** Returns one text of each style that a scene has. */
function samplesOf(scene: Scene, m: PictureMessages): Sample[] {
	const { bands, marks, clusters, phases } = scene;
	const hasCounts = scene.hasCounts || !scene.gutter;
	const words = [...marks, ...clusters].flatMap((one) => one.words ?? []);
	const texts: [TextStyle, string | undefined][] = [
		[styles.label, words[0]?.text],
		[styles.more, words.find(({ more }) => more)?.more],
		[styles.tick, scene.axis.ticks.find(({ label }) => label)?.label],
		[styles.note, hasCounts ? bands[0] && m.events(bands[0].count) : undefined],
		[styles.track, bands[0]?.lines[0]],
		[styles.badge, clusters[0] && String(clusters[0].count)],
		[styles.flag, phases.flatMap(({ texts }) => texts).find(({ style }) => style !== 'name')?.text]
	];
	return texts.flatMap(([{ size }, text]) => (text ? [{ text, size }] : []));
}

/**
 * Returns what is wrong with the smallest type of a picture, and the mend.
 *
 * Null where it can be read.
 */
export function illegible(
	request: PictureRequest,
	scene: Scene,
	zoom: number,
	words: readonly Words[],
	m: PictureMessages
): string | null {
	const { medium, id } = request.preset;
	const units = unitsPerPx(request);
	const figure = samplesOf(scene, m).map(({ text, size }) => ({ text, size: size * zoom }));
	const [smallest] = [...figure, ...words].sort((a, b) => a.size - b.size);
	if (!smallest || smallest.size * units >= LEAST[medium] - 0.005) return null;
	const size = Math.floor(smallest.size * units * 10) / 10;
	const { width, tallest } = request.preset;
	return m.picture.small(smallest.text, size, LEAST[medium], medium, id, width, tallest);
}
