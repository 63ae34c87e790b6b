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

export const subjects = ['view', 'whole', 'panel'] as const;
export const formats = ['png', 'svg', 'pdf'] as const;
export const scales = ['1', '2', '3', '4'] as const;
export const grounds: readonly Ground[] = ['light', 'dark'];
export type PictureFormat = (typeof formats)[number];

/** what is chosen in the dialog */
export interface PictureForm {
	subject: (typeof subjects)[number];
	preset: string;
	/** CSS px */
	width: number;
	height: number;
	format: PictureFormat;
	scale: (typeof scales)[number];
	ground: Ground;
	/** empty for the timeline's own */
	title: string;
	hasFooter: boolean;
}

/** a picture that is drawn, for which request, and its file */
export interface Drawn extends PictureFile {
	readonly request: PictureRequest;
	readonly file: Blob;
}

const presetOf = (id: string): Preset => presets.find((one) => one.id === id)!;

/** the sizes that a preset brings along */
export function usualOf(id: string, subject: PictureForm['subject']) {
	const preset = presetOf(id);
	const scale = scales.find((one) => Number(one) === preset.scale)!;
	return { preset: id, scale, ...sizeOf(preset, subject === 'panel') };
}

/** what the dialog opens with */
export const initialForm = (view: TimelineState): PictureForm => ({
	...usualOf(presets[0]!.id, 'view'),
	subject: 'view',
	format: 'png',
	ground: view.theme === 'dark' ? 'dark' : 'light',
	title: '',
	hasFooter: true
});

/** the window that a picture shows: with its event in it, where it tells of one */
export function windowOf({ subject }: PictureForm, view: TimelineState): Span {
	if (subject === 'whole') return view.timeline.extent;
	return subject === 'panel' && view.selected ? view.windowWith(view.selected) : view.target;
}

/** state and request of a picture, as its page reads them */
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
/** CSS px of an inch */
const DPI = 96;

/** pixels, dots per inch and mm of a picture as a file of a format; `scale` is what of the wished one can be drawn */
export function measuresOf(request: PictureRequest, format: PictureFormat, wished: number) {
	const isPng = format === 'png';
	const { scale, width, height } = isPng ? rasterSize(request, wished) : { ...request, scale: 1 };
	const dpi = isPng ? (dpiOf(request) * scale) / request.preset.scale : DPI;
	const inches = format === 'svg' ? [width / DPI, height / DPI] : printSizeOf(request);
	const [across, up] = inches.map((side) => Math.round(side * INCH)) as [number, number];
	return { scale, width, height, dpi, across, up };
}
