import type { Attachment } from 'svelte/attachments';
import { shareOf, withEdge, type Edge } from '../layout/brush.js';
import type { Ruler } from '../layout/ruler.js';
import { DAY, type Span } from '../time/instant.js';
import { gestureOf, type OnGesture } from './gesture.js';

/** What sliders read from the page, and what they call. */
export interface SlideOptions {
	/** Returns how time is mapped to px. */
	ruler: () => Ruler;
	/** Returns the window that the sliders bound. */
	window: () => Span;
	/** True if earlier is at the right. */
	isMirrored: () => boolean;
	/** Called when a key moves an end of the window. */
	onslide: (window: Span) => void;
	/** Called when a key goes down. */
	ongesture: OnGesture;
}

/** The direction of each key: 1 later, -1 earlier. */
const ways: Record<string, 1 | -1> = {
	ArrowRight: 1,
	ArrowUp: 1,
	PageUp: 1,
	End: 1,
	ArrowLeft: -1,
	ArrowDown: -1,
	PageDown: -1,
	Home: -1
};

/**
 * Makes handles move the ends of a window with keys.
 *
 * Handles are marked `data-thumb`, as "start" and "end".
 */
export function slidable(options: SlideOptions): Attachment<HTMLElement> {
	const { ruler, window } = options;
	const wayOf = (key: string) => {
		const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
		return (ways[key] ?? 0) * (isSideways && options.isMirrored() ? -1 : 1);
	};
	/** Returns the milliseconds that a key moves an end. */
	const stepOf = ({ key, shiftKey }: KeyboardEvent) => {
		if (key === 'Home' || key === 'End') return Infinity;
		if (key.startsWith('Page')) return shareOf(ruler().extent, 0.1);
		return shiftKey ? shareOf(window(), 0.1) : DAY;
	};
	return (node) => {
		const gesture = gestureOf(options.ongesture);
		const onkeydown = (event: KeyboardEvent) => {
			const thumb = (event.target as Element).closest<SVGElement>('[data-thumb]');
			const way = wayOf(event.key);
			if (!thumb || !way || event.ctrlKey || event.metaKey || event.altKey) return;
			event.preventDefault();
			const edge = thumb.dataset['thumb'] as Edge;
			gesture.begin();
			options.onslide(withEdge(window(), edge, window()[edge] + way * stepOf(event), ruler()));
		};
		const controller = new AbortController();
		const { signal } = controller;
		node.addEventListener('keydown', onkeydown, { signal });
		node.addEventListener('keyup', gesture.end, { signal });
		node.addEventListener('focusout', gesture.end, { signal });
		return () => {
			controller.abort();
			gesture.end();
		};
	};
}
