/** where a picture lands, which decides how small its type may be */
export type Medium = 'print' | 'slide' | 'social' | 'screen';

/** a named size of picture */
export interface Preset {
	readonly id: string;
	/** CSS px */
	readonly width: number;
	readonly height: number;
	/** output px per CSS px of a PNG */
	readonly scale: number;
	/** output px per inch, which a PNG states as its physical size */
	readonly dpi: number;
	readonly medium: Medium;
}

/** the sizes that pictures come in; `page-a4` is a sheet, the others are figures */
export const presets: readonly Preset[] = [
	{ id: 'report-a4', width: 670, height: 394, scale: 3, dpi: 300, medium: 'print' },
	{ id: 'report-letter', width: 650, height: 382, scale: 3, dpi: 300, medium: 'print' },
	{ id: 'page-a4', width: 1123, height: 794, scale: 2, dpi: 192, medium: 'print' },
	{ id: 'slide-16x9', width: 960, height: 540, scale: 2, dpi: 144, medium: 'slide' },
	{ id: 'social', width: 600, height: 315, scale: 2, dpi: 96, medium: 'social' },
	{ id: 'square', width: 540, height: 540, scale: 2, dpi: 96, medium: 'social' },
	{ id: 'web', width: 1200, height: 800, scale: 2, dpi: 192, medium: 'screen' }
];
