/** px under which the names of tracks stand above their rows, and labels are short */
export const NARROW = 640;
/** px from which the head has all its lines */
const WIDE = 900;

/** how many rows all tracks may have together, their foot lines included, in a figure of `width` px */
export interface RowBudget {
	readonly rows: (width: number) => number;
	readonly place: HeadPlace;
}

/** a page has room for more rows than a frame in somebody's page */
export const budgets = {
	page: {
		rows: (width) => (width < NARROW ? 26 : width < 1024 ? 24 : width < 1920 ? 27 : 40),
		place: 'page'
	},
	embed: { rows: (width) => (width < 400 ? 12 : width < NARROW ? 13 : 15), place: 'embed' }
} satisfies Record<string, RowBudget>;

/** px of the parts above the tracks, from top to bottom */
export interface HeadHeights {
	readonly strip: number;
	readonly funnel: number;
	readonly band: number;
	readonly axis: number;
}

const heads = {
	wide: { strip: 46, funnel: 24, band: 36, axis: 23 },
	close: { strip: 28, funnel: 24, band: 36, axis: 23 },
	middle: { strip: 24, funnel: 17, band: 22, axis: 20 },
	low: { strip: 24, funnel: 18, band: 46, axis: 22 },
	lowClose: { strip: 24, funnel: 18, band: 22, axis: 22 },
	picture: { strip: 18, funnel: 17, band: 22, axis: 20 },
	lowPicture: { strip: 0, funnel: 0, band: 22, axis: 20 },
	embed: { strip: 18, funnel: 17, band: 33, axis: 20 }
} satisfies Record<string, HeadHeights>;

/** what a head is drawn for: room is scarce in embeds and pictures, and low ones have no strip; a close window needs less */
export type HeadPlace = 'page' | 'close' | 'embed' | 'picture' | 'lowPicture';

/** px of the parts above the tracks in a figure of `width` px */
export function headOf(width: number, place: HeadPlace): HeadHeights {
	if (place === 'picture' || place === 'lowPicture') return heads[place];
	const isEmbed = place === 'embed';
	const isClose = place === 'close';
	if (width < NARROW) return isEmbed ? heads.embed : isClose ? heads.lowClose : heads.low;
	if (width < WIDE || isEmbed) return heads.middle;
	return isClose ? heads.close : heads.wide;
}

/** px of a row: its height, where it is hit, and its glyphs, base line and time line from the top */
export const ROW = { height: 20, hit: 24, middle: 8.1, base: 12.2, line: 16 };

/** px of the plot in a figure of `width` px */
export const plotWidthOf = (width: number): number => Math.max(width - gutterOf(width), 120);

/** room for the names of tracks at the inline start */
export const gutterOf = (width: number): number => (width < NARROW ? 0 : width < WIDE ? 104 : 112);
