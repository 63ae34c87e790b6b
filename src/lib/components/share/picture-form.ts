import { dpiOf, printSizeOf } from '../../picture/legible.js';
import { writeRequest, type PictureRequest } from '../../picture/picture-request.js';
import { presets, sizeOf, type Preset } from '../../picture/preset.js';
import type { Ground } from '../../picture/style.js';
import { defaultAddress, writeAddress } from '../../model/address.js';
import type { TimelineState } from '../../state/timeline.svelte.js';
import type { Span } from '../../time/instant.js';
import type { Links } from '../links.js';
import type { PictureFile } from '../picture/drawn-picture.js';
import { rasterSize } from '../picture/raster.js';
import { absolute } from './share-url.js';

/** What a picture can be of: the window, the whole extent, or an event. */
export const subjects = ['view', 'whole', 'panel'] as const;
/** The file formats of pictures. */
export const formats = ['png', 'svg', 'pdf'] as const;
/** The output px per CSS px of a PNG. */
export const scales = ['1', '2', '3', '4'] as const;
/** The grounds that pictures are drawn on. */
export const grounds: readonly Ground[] = ['light', 'dark'];
/** The file format of a picture. */
export type PictureFormat = (typeof formats)[number];

/** The choices made in the dialog of pictures. */
export interface PictureForm {
	/** The content: the window, the whole extent, or an event. */
	subject: (typeof subjects)[number];
	/** The name of the preset. */
	preset: string;
	/** The width in CSS px. */
	width: number;
	/** The height in CSS px. */
	height: number;
	/** The format of the file. */
	format: PictureFormat;
	/** The output px per CSS px of a PNG. */
	scale: (typeof scales)[number];
	/** The ground that it is drawn on. */
	ground: Ground;
	/** The headline; empty for the timeline’s own. */
	title: string;
	/** True if a line below the figure names the source and its day. */
	hasFooter: boolean;
}

/** A drawn picture with its request and its file. */
export interface Drawn extends PictureFile {
	/** The request that it was drawn for. */
	readonly request: PictureRequest;
	/** The file in the chosen format. */
	readonly file: Blob;
}

const presetOf = (id: string): Preset => presets.find((one) => one.id === id)!;

/** Returns the sizes that come with a preset. */
export function usualOf(id: string, subject: PictureForm['subject']) {
	const preset = presetOf(id);
	const scale = scales.find((one) => Number(one) === preset.scale)!;
	return { preset: id, scale, ...sizeOf(preset, subject === 'panel') };
}

/** Returns the choices that the dialog opens with. */
export const initialForm = (view: TimelineState): PictureForm => ({
	...usualOf(presets[0]!.id, 'view'),
	subject: 'view',
	format: 'png',
	ground: view.theme === 'dark' ? 'dark' : 'light',
	title: '',
	hasFooter: true
});

/**
 * Returns the window that a picture shows.
 *
 * With its event in view, where it tells of one.
 */
export function windowOf({ subject }: PictureForm, view: TimelineState): Span {
	if (subject === 'whole') return view.timeline.extent;
	return subject === 'panel' && view.selected ? view.windowWith(view.selected) : view.target;
}

/** Returns the state and request of a picture, as its page reads them. */
export function queryOf(form: PictureForm, view: TimelineState, links: Links): URLSearchParams {
	const window = windowOf(form, view);
	const theme = form.ground === 'dark' ? ('dark' as const) : ('auto' as const);
	const { order: list, gestures } = defaultAddress;
	const shown = { ...view.address, window, theme, order: list, gestures };
	const state = writeAddress(shown, new URLSearchParams());
	const at = absolute(links.full());
	at.search = `${state}`;
	const request: PictureRequest = {
		preset: presetOf(form.preset),
		width: form.width,
		height: form.height,
		title: form.title.trim() || null,
		subtitle: null,
		alt: null,
		hasFooter: form.hasFooter,
		isWhole: form.subject === 'whole',
		hasPanel: form.subject === 'panel',
		at: at.href
	};
	return writeRequest(request, state);
}

const INCH = 25.4;
/** The CSS px of an inch. */
const DPI = 96;

/**
 * Returns the pixels, the dots per inch and the mm of a picture.
 *
 * `scale` is how much of the wished one can be drawn.
 */
export function measuresOf(request: PictureRequest, format: PictureFormat, wished: number) {
	const isPng = format === 'png';
	const { scale, width, height } = isPng ? rasterSize(request, wished) : { ...request, scale: 1 };
	const dpi = isPng ? (dpiOf(request) * scale) / request.preset.scale : DPI;
	const inches = format === 'svg' ? [width / DPI, height / DPI] : printSizeOf(request);
	const [across, up] = inches.map((side) => Math.round(side * INCH)) as [number, number];
	return { scale, width, height, dpi, across, up };
}
