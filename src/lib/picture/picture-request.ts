import type { Locale } from '../messages/index.js';
import { pictureMessagesOf } from '../messages/picture.js';
import { presets, sizeOf, type Preset } from './preset.js';

/** What a picture is asked to be, beside the state that it shows. */
export interface PictureRequest {
	/** The named size that it is made from. */
	readonly preset: Preset;
	/** The width in CSS px. */
	readonly width: number;
	/** The height in CSS px. */
	readonly height: number;
	/** A headline in place of the timeline’s own; null for that. */
	readonly title: string | null;
	/** A line below the headline in place of the usual one; null for that. */
	readonly subtitle: string | null;
	/** True if a line below the figure names the source and its day. */
	readonly hasFooter: boolean;
	/** True if it shows the whole extent, whatever the window is. */
	readonly isWhole: boolean;
	/** True if the selected event is told in words below the figure. */
	readonly hasPanel: boolean;
	/** An alternative text in place of the one made from the state; null for that. */
	readonly alt: string | null;
	/**
	 * The address of the state, for the file and the footer; null for none.
	 *
	 * The footer shows it where it is a whole one.
	 */
	readonly at: string | null;
}

/** The CSS px that a side of a picture may have. */
export const SIDE = { least: 200, most: 5000 };

/** Returns the request of a preset with nothing changed. */
export const requestOf = (preset: Preset): PictureRequest => ({
	preset,
	width: preset.width,
	height: preset.height,
	title: null,
	subtitle: null,
	hasFooter: true,
	isWhole: false,
	hasPanel: false,
	alt: null,
	at: null
});

const isSide = (px: number): boolean => px >= SIDE.least && px <= SIDE.most;

/**
 * Reads the query of a picture; the inverse of `writeRequest`.
 *
 * What cannot be used becomes a problem, in words, and the default.
 */
export function readRequest(query: URLSearchParams, locale: Locale) {
	const m = pictureMessagesOf(locale);
	const problems: string[] = [];
	const ids = presets.map(({ id }) => id);
	const id = query.get('preset') ?? ids[0]!;
	const preset = presets.find((one) => one.id === id) ?? presets[0]!;
	if (preset.id !== id) problems.push(m.notice.choice('preset', id.slice(0, 40), ids.join(', ')));
	const size = query.get('size');
	const sides = /^(\d+)x(\d+)$/
		.exec(size ?? '')
		?.slice(1)
		.map(Number);
	const [width = 0, height = 0] = sides ?? [];
	const isSized = isSide(width) && isSide(height);
	if (size !== null && !isSized)
		problems.push(m.picture.size(size.slice(0, 40), SIDE.least, SIDE.most));
	for (const [key, value] of [
		['footer', 'no'],
		['whole', 'yes'],
		['panel', 'yes']
	] as const)
		if (query.has(key) && query.get(key) !== value)
			problems.push(m.notice.choice(key, query.get(key)!.slice(0, 40), value));
	const hasPanel = query.get('panel') === 'yes';
	const request: PictureRequest = {
		...requestOf(preset),
		...(isSized ? { width, height } : sizeOf(preset, hasPanel)),
		title: query.get('title'),
		subtitle: query.get('subtitle'),
		hasFooter: query.get('footer') !== 'no',
		isWhole: query.get('whole') === 'yes',
		hasPanel,
		alt: query.get('alt'),
		at: query.get('at')
	};
	return { request, problems };
}

/**
 * Writes a request into the query of a state; the inverse of `readRequest`.
 *
 * Beside the preset, what is usual is left out.
 *
 * @example
 * readRequest(writeRequest(request, state), 'en').request // request
 */
export function writeRequest(request: PictureRequest, state: URLSearchParams): URLSearchParams {
	const { preset, width, height } = request;
	const query = new URLSearchParams(state);
	const usual = sizeOf(preset, request.hasPanel);
	const isSized = width !== usual.width || height !== usual.height;
	const values: Record<string, string | null> = {
		preset: preset.id,
		size: isSized ? `${width}x${height}` : null,
		title: request.title,
		subtitle: request.subtitle,
		footer: request.hasFooter ? null : 'no',
		whole: request.isWhole ? 'yes' : null,
		panel: request.hasPanel ? 'yes' : null,
		alt: request.alt,
		at: request.at
	};
	for (const [key, value] of Object.entries(values)) if (value !== null) query.set(key, value);
	return query;
}
