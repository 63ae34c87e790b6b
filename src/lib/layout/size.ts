/**
 * The px under which a figure is narrow.
 *
 * The names of tracks stand above their rows there, and labels are short.
 */
export const NARROW = 640;
/** px from which the head has all its lines */
const WIDE = 900;

/** The room of a figure: its rows, and what its head is drawn for. */
export interface RowBudget {
	/**
	 * Returns the most rows of all tracks together in a figure `width` px wide.
	 *
	 * Foot lines are included.
	 */
	readonly rows: (width: number) => number;
	/** What the head is drawn for. */
	readonly place: HeadPlace;
}

/**
 * The rows of pages and of embeds.
 *
 * A page has room for more than a frame in somebody’s page.
 */
export const budgets = {
	page: {
		rows: (width) => (width < NARROW ? 26 : width < 1024 ? 24 : width < 1920 ? 27 : 40),
		place: 'page'
	},
	embed: { rows: (width) => (width < 400 ? 12 : width < NARROW ? 13 : 15), place: 'embed' }
} satisfies Record<string, RowBudget>;

/** The px of the parts above the tracks, from top to bottom. */
export interface HeadHeights {
	/** The height of the strip in px; 0 for none. */
	readonly strip: number;
	/** The height of the funnel below the strip in px; 0 for none. */
	readonly funnel: number;
	/** The height of the band of phases in px. */
	readonly band: number;
	/** The height of the axis in px. */
	readonly axis: number;
}

const heads = {
	wide: { strip: 46, funnel: 24, band: 36, axis: 23 },
	middle: { strip: 24, funnel: 17, band: 22, axis: 20 },
	low: { strip: 24, funnel: 18, band: 46, axis: 22 },
	lowClose: { strip: 24, funnel: 18, band: 22, axis: 22 },
	picture: { strip: 18, funnel: 17, band: 22, axis: 20 },
	lowPicture: { strip: 0, funnel: 0, band: 22, axis: 20 },
	embed: { strip: 18, funnel: 17, band: 33, axis: 20 }
} satisfies Record<string, HeadHeights>;

/**
 * What a head is drawn for.
 *
 * Room is scarce in embeds and pictures, and low ones have no strip; a close window of a narrow page needs less.
 */
export type HeadPlace = 'page' | 'close' | 'embed' | 'picture' | 'lowPicture';

/** Returns the px of the parts above the tracks in a figure `width` px wide. */
export function headOf(width: number, place: HeadPlace): HeadHeights {
	if (place === 'picture' || place === 'lowPicture') return heads[place];
	const isEmbed = place === 'embed';
	if (width < NARROW) return isEmbed ? heads.embed : place === 'close' ? heads.lowClose : heads.low;
	if (width < WIDE || isEmbed) return heads.middle;
	return heads.wide;
}

/**
 * The px of a row: its height, and what is measured from its top.
 *
 * `hit` is the height in which it is hit, `middle` that of glyphs, `base` the base line of words, `line`
 * the line of time.
 */
export const ROW = { height: 20, hit: 24, middle: 8.1, base: 12.2, line: 16 };

/** Returns the px of the plot in a figure `width` px wide; at least 120. */
export const plotWidthOf = (width: number): number => Math.max(width - gutterOf(width), 120);

/**
 * Returns the px for the names of tracks at the inline start.
 *
 * 0 in narrow figures.
 */
export const gutterOf = (width: number): number => (width < NARROW ? 0 : width < WIDE ? 104 : 112);

/** Returns px rounded to hundredths; more cannot be seen. */
export const toHundredths = (px: number): number => Math.round(px * 100) / 100;
