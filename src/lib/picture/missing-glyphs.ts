import metrics from '../layout/metrics.json' with { type: 'json' };
import type { Scene } from '../layout/scene.js';
import headline from './headline.json' with { type: 'json' };
import type { Words } from './text-block.js';

/** Returns the code points that a table of advances has; 0 stands for those it lacks. */
const codesOf = (table: Readonly<Record<string, readonly number[]>>): ReadonlySet<number> =>
	new Set(
		Object.entries(table).flatMap(([first, widths]) =>
			widths.flatMap((width, index) => (width ? [Number(first) + index] : []))
		)
	);

const [sans, serif] = [codesOf(metrics[400]), codesOf(headline)];

/** Characters that are never drawn, as a mark of direction. */
const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u;

/** A text with its first letter that the bundled fonts lack. */
export interface MissingGlyph {
	/** The text that cannot be drawn. */
	readonly text: string;
	/** The first letter that is missing. */
	readonly letter: string;
}

/**
 * Returns the first letter of a picture that the bundled fonts lack.
 *
 * With its text; null when they have all.
 */
export function missingGlyphIn(
	words: readonly Words[],
	{ marks, clusters, bands, phases }: Scene
): MissingGlyph | null {
	const texts = [
		...words.map(({ text, isHeadline }) => ({ text, codes: isHeadline ? serif : sans })),
		...bands.flatMap(({ lines }) => lines).map((text) => ({ text, codes: sans })),
		...[
			...[...marks, ...clusters].flatMap((one) => one.words ?? []),
			...phases.flatMap(({ texts }) => texts)
		].map(({ text }) => ({ text, codes: sans }))
	];
	for (const { text, codes } of texts) {
		const letters = [...text.normalize('NFC')];
		const letter = letters.find((one) => !codes.has(one.codePointAt(0)!) && !UNSEEN.test(one));
		if (letter) return { text, letter };
	}
	return null;
}
