import type { PresetId } from '../vocabulary/picture-options.js';

/** Where a picture is published, which decides how small its type may be. */
export type Medium = 'print' | 'slide' | 'social' | 'screen';

/** The sizes of the words around the figure, in CSS px. */
export interface Sizes {
	/** The size of the headline. */
	readonly title: number;
	/** The size of running text. */
	readonly text: number;
	/** The size of the legend and the footer. */
	readonly small: number;
}

/** A named size of picture, a figure or a sheet. */
export interface Preset {
	/** The name of the size. */
	readonly id: PresetId;
	/** The width in CSS px. */
	readonly width: number;
	/** The height in CSS px. */
	readonly height: number;
	/** The output px per CSS px of a PNG. */
	readonly scale: number;
	/** The output px per inch, which a PNG states as its physical size. */
	readonly dpi: number;
	/** Where it is published. */
	readonly medium: Medium;
	/** The most height of its medium, in CSS px; larger pictures are shrunk. */
	readonly tallest: number;
	/** The CSS px free at all sides. */
	readonly pad: number;
	/**
	 * The least size of the figure, as a factor of the page’s.
	 *
	 * Where all fits, it is drawn larger.
	 */
	readonly zoom: number;
	/** The sizes of the words around the figure. */
	readonly sizes: Sizes;
	/** The CSS px that the panel of an event adds to the height. */
	readonly panel: number;
	/** True if the legend tells how exact dates are, beside the kinds. */
	readonly hasKey: boolean;
	/** The index of a sheet, which numbers its marks; null for a figure. */
	readonly index: Index | null;
}

/** The way an index of events is set. */
export interface Index {
	/**
	 * True if it stands beside the figure, in as few columns as it can.
	 *
	 * Else below, in as many as it can.
	 */
	readonly isBeside: boolean;
	/** The greatest number of columns. */
	readonly columns: number;
	/** The width of the narrowest column, in CSS px. */
	readonly least: number;
	/** The gap between two columns, in CSS px. */
	readonly gap: number;
	/** The size of its type, in CSS px. */
	readonly size: number;
	/** True if each event has its date. */
	readonly hasDates: boolean;
}

const figure = { panel: 0, hasKey: true, index: null };

/** The sizes that pictures come in; the first is the default. */
export const presets: readonly Preset[] = [
	{
		...figure,
		...{ id: 'report-a4', width: 670, height: 394, tallest: 1012, scale: 3, dpi: 300 },
		...{ medium: 'print', pad: 4, zoom: 0.86, sizes: { title: 22, text: 12.5, small: 10.5 } },
		panel: 80
	},
	{
		...figure,
		...{ id: 'report-letter', width: 650, height: 382, tallest: 900, scale: 3, dpi: 300 },
		...{ medium: 'print', pad: 4, zoom: 0.86, sizes: { title: 22, text: 12.5, small: 10.5 } },
		panel: 80
	},
	{
		...figure,
		...{ id: 'page-a4', width: 1123, height: 794, tallest: 794, scale: 2, dpi: 192 },
		...{ medium: 'print', pad: 34, zoom: 0.84, sizes: { title: 28, text: 14, small: 11 } },
		index: { isBeside: false, columns: 4, least: 225, gap: 22, size: 10, hasDates: true }
	},
	{
		...figure,
		...{ id: 'slide-16x9', width: 960, height: 540, tallest: 540, scale: 2, dpi: 144 },
		...{ medium: 'slide', pad: 20, zoom: 0.88, sizes: { title: 26, text: 13, small: 10.5 } },
		index: { isBeside: true, columns: 2, least: 164, gap: 14, size: 10, hasDates: false }
	},
	{
		...figure,
		...{ id: 'social', width: 600, height: 315, tallest: 315, scale: 2, dpi: 96 },
		...{ medium: 'social', pad: 12, zoom: 0.8, sizes: { title: 20, text: 11.5, small: 9.5 } },
		hasKey: false
	},
	{
		...figure,
		...{ id: 'square', width: 540, height: 540, tallest: 540, scale: 2, dpi: 96 },
		...{ medium: 'social', pad: 14, zoom: 0.8, sizes: { title: 26, text: 13.5, small: 10.5 } }
	},
	{
		...figure,
		...{ id: 'web', width: 1200, height: 800, tallest: Infinity, scale: 2, dpi: 192 },
		...{ medium: 'screen', pad: 36, zoom: 1, sizes: { title: 38, text: 16, small: 12.5 } }
	}
];

/** Returns the usual size of a preset in CSS px, with or without a panel. */
export const sizeOf = (preset: Preset, hasPanel: boolean) => ({
	width: preset.width,
	height: preset.height + (hasPanel ? preset.panel : 0)
});
