import { textWidth, type Weight } from './text.js';

/** How a kind of text is set, for measures and for style sheets. */
export interface TextStyle {
	/** Font size in px. */
	readonly size: number;
	/** The font weight. */
	readonly weight: Weight;
	/** Distance in px between the base lines of a text that breaks. */
	readonly line?: number;
}

/** The text styles of figures, overviews and maps; `npm run theme` writes them into `theme.css`. */
export const styles = {
	label: { size: 12.5, weight: 500 },
	/** the words of events of weight 5, and of those below 4 */
	heavy: { size: 12.5, weight: 600 },
	light: { size: 12.5, weight: 400 },
	more: { size: 11.75, weight: 400 },
	tick: { size: 12, weight: 400 },
	/** a tick that stands out; all ticks get the room of this one */
	day: { size: 12, weight: 600 },
	badge: { size: 11.5, weight: 600 },
	flag: { size: 11.5, weight: 600 },
	note: { size: 11.5, weight: 400, line: 12 },
	track: { size: 13, weight: 600, line: 16 },
	scale: { size: 11.5, weight: 400 },
	/** the name of a phase, also in narrow figures, and its length */
	phase: { size: 14, weight: 600 },
	'phase-low': { size: 13, weight: 600 },
	length: { size: 12.5, weight: 500 },
	place: { size: 11.5, weight: 500 },
	country: { size: 11, weight: 500 }
} as const satisfies Record<string, TextStyle>;

/** Returns the px that a text takes in a style. */
export const typeWidth = (text: string, { size, weight }: TextStyle): number =>
	textWidth(text, size, weight);

/** The custom properties of all styles, without dashes, and their values. */
export const typeProperties: ReadonlyMap<string, string> = new Map(
	Object.entries(styles).flatMap(([name, { size, weight }]) => [
		[`size-${name}`, `${size}px`],
		[`weight-${name}`, `${weight}`]
	])
);

/** Returns the style of an event’s words, by its weight from 1 to 5. */
export const wordStyle = (weight: number): TextStyle =>
	weight >= 5 ? styles.heavy : weight === 4 ? styles.label : styles.light;
