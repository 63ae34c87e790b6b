import type { Locale } from '../messages/index.js';
import { pictureMessagesOf } from '../messages/picture.js';
import { presets, type Preset } from './preset.js';

/** what a picture is asked to be, beside the state that it shows */
export interface Order {
	readonly preset: Preset;
	/** CSS px */
	readonly width: number;
	readonly height: number;
	/** words in place of the timeline's own; null for those */
	readonly title: string | null;
	readonly subtitle: string | null;
	readonly hasFooter: boolean;
	/** whether it shows the whole extent, whatever the window is */
	readonly isWhole: boolean;
	/** alternative text in place of the one made from the state; null for that */
	readonly alt: string | null;
	/** address of the state, told within the file, and in the footer where it is a whole one */
	readonly at: string | null;
}

/** CSS px that a side of a picture may have */
export const SIDE = { least: 200, most: 5000 };

/** a picture of a preset with nothing changed */
export const orderOf = (preset: Preset): Order => ({
	preset,
	width: preset.width,
	height: preset.height,
	title: null,
	subtitle: null,
	hasFooter: true,
	isWhole: false,
	alt: null,
	at: null
});

/** an order as a query, without what is as the preset has it and without its address; the inverse of `readOrder` */
export function orderQuery({ preset, width, height, ...order }: Order): URLSearchParams {
	const isSized = width !== preset.width || height !== preset.height;
	const entries = {
		preset: preset.id,
		size: isSized ? `${width}x${height}` : null,
		title: order.title,
		subtitle: order.subtitle,
		alt: order.alt,
		footer: order.hasFooter ? null : 'no',
		whole: order.isWhole ? 'yes' : null
	};
	const told = Object.entries(entries).filter((entry): entry is [string, string] => !!entry[1]);
	return new URLSearchParams(told);
}

const isSide = (px: number): boolean => px >= SIDE.least && px <= SIDE.most;

/** reads the query of a picture; what cannot be used becomes a problem and the default */
export function readOrder(query: URLSearchParams, locale: Locale) {
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
		['whole', 'yes']
	] as const)
		if (query.has(key) && query.get(key) !== value)
			problems.push(m.notice.choice(key, query.get(key)!.slice(0, 40), value));
	const order: Order = {
		...orderOf(preset),
		...(isSized ? { width, height } : {}),
		title: query.get('title'),
		subtitle: query.get('subtitle'),
		hasFooter: query.get('footer') !== 'no',
		isWhole: query.get('whole') === 'yes',
		alt: query.get('alt'),
		at: query.get('at')
	};
	return { order, problems };
}
