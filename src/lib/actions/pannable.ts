import type { Attachment } from 'svelte/attachments';
import { gestureOf, type OnGesture } from './gesture.js';
import { holdTouches, sideways } from './touch-hold.js';
import { isSideways, pxOf } from './wheel.js';

interface Options {
	/**
	 * Pans by px, towards later when positive.
	 *
	 * Returns false when it cannot move.
	 */
	onpan: (px: number) => boolean;
	/** Called when a gesture begins. */
	ongesture: OnGesture;
}

/** The px that a finger moves before it pans. */
const THRESHOLD = 8;
/** Milliseconds after the last sideways wheel event at which its gesture is over. */
const WHEEL_END = 150;

/**
 * Makes a node pan by one finger sideways, Shift+wheel and sideways wheels.
 *
 * Up and down stays with the page.
 */
export function pannable({ onpan, ongesture }: Options): Attachment<HTMLElement> {
	return (node) => {
		const fingers = new Map<number, number>();
		const [drag, turn] = [gestureOf(ongesture), gestureOf(ongesture)];
		let isPinching = false;
		let wheelEnd: ReturnType<typeof setTimeout> | undefined;

		const ondown = (event: PointerEvent) => {
			if (event.pointerType !== 'touch') return;
			fingers.set(event.pointerId, event.clientX);
			isPinching ||= fingers.size > 1;
			if (isPinching) drag.end();
		};
		const onmove = (event: PointerEvent) => {
			const from = fingers.get(event.pointerId);
			if (from === undefined || isPinching) return;
			const moved = event.clientX - from;
			if (!drag.isRunning && Math.abs(moved) < THRESHOLD) return;
			drag.begin();
			fingers.set(event.pointerId, event.clientX);
			onpan(-moved);
		};
		const onup = (event: PointerEvent) => {
			if (!fingers.delete(event.pointerId)) return;
			isPinching &&= fingers.size > 0;
			drag.end();
		};
		const onwheel = (event: WheelEvent) => {
			if (!isSideways(event) || event.ctrlKey || event.metaKey) return;
			if (!onpan((event.deltaX || event.deltaY) * pxOf(event))) return;
			event.preventDefault();
			turn.begin();
			clearTimeout(wheelEnd);
			wheelEnd = setTimeout(turn.end, WHEEL_END);
		};
		const controller = new AbortController();
		const { signal } = controller;
		holdTouches(node, sideways, signal);
		node.addEventListener('pointerdown', ondown, { signal });
		// not of the node: a finger leaves it when the mark under it is redrawn away
		addEventListener('pointermove', onmove, { signal });
		addEventListener('pointerup', onup, { signal });
		addEventListener('pointercancel', onup, { signal });
		node.addEventListener('wheel', onwheel, { signal, passive: false });
		return () => {
			controller.abort();
			clearTimeout(wheelEnd);
			drag.end();
			turn.end();
		};
	};
}
