import metrics from './metrics.json' with { type: 'json' };

/** weights of IBM Plex Sans that are measured */
export type Weight = 400 | 500 | 600;

/** room that a character outside the bundled fonts is given, in thousandths of the size */
const FALLBACK = 1000;

/** width of a text in px, from the advances of the bundled font: the same on server, page and picture */
export function textWidth(text: string, size: number, weight: Weight): number {
	const advances: Record<string, number> = metrics[weight];
	let total = 0;
	for (const character of text) total += advances[character] ?? FALLBACK;
	return (total * size) / 1000;
}
