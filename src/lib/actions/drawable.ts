import type { Attachment } from 'svelte/attachments';
import { gestureOf, type OnGesture } from './gesture.js';
import { holdTouches } from './touch-hold.js';

/** px that stay of a sheet at least, and of the screen above it */
const LEAST = { sheet: 96, screen: 128 };
/** px from which a press is a draw */
const THRESHOLD = 4;

/** what takes hold of a sheet, and whom it tells */
interface Options {
	/** parts of the sheet that a finger draws it by, in the order of CSS */
	head: string;
	/** the one of them that any pointer draws it by; hidden where the node is no sheet */
	grip: string;
	/** a gesture begins */
	ongesture: OnGesture;
}

const fit = (height: number): number =>
	Math.max(LEAST.sheet, Math.min(height, innerHeight - LEAST.screen));

/** Sets the height of the sheet, for all that makes room for it; null for the usual one. */
const draw = (height: number | null) =>
	document.documentElement.style.setProperty('--sheet', height === null ? null : `${height}px`);

/**
 * Lets a finger draw a sheet up and down by its head.
 *
 * A press on its grip opens it wide, and again as before.
 */
export function drawable({ head, grip, ongesture }: Options): Attachment<HTMLElement> {
	return (node) => {
		let hold: { id: number; y: number; height: number } | null = null;
		let [isDrawn, isTall] = [false, false];
		const gesture = gestureOf(ongesture);

		const ondown = ({ target, pointerId: id, pointerType, clientY: y }: PointerEvent) => {
			const part = target as Element;
			const isGrip = part.closest(grip) !== null;
			const isHead = pointerType !== 'mouse' && part.closest(head) && !part.closest('a, button');
			const isSheet = node.querySelector<HTMLElement>(grip)?.offsetParent;
			if (hold || !isSheet || (!isGrip && !isHead)) return;
			isDrawn = false;
			hold = { id, y, height: node.getBoundingClientRect().height };
		};
		const onmove = ({ pointerId, clientY }: PointerEvent) => {
			if (pointerId !== hold?.id) return;
			const by = hold.y - clientY;
			if (!gesture.isRunning && Math.abs(by) < THRESHOLD) return;
			gesture.begin();
			isDrawn = true;
			draw(fit(hold.height + by));
		};
		const onup = ({ pointerId }: PointerEvent) => {
			if (pointerId !== hold?.id) return;
			hold = null;
			gesture.end();
		};
		const onclick = ({ target, detail }: MouseEvent) => {
			// a mouse clicks after a draw as well, a key never does
			if ((isDrawn && detail) || !(target as Element).closest(grip)) return;
			isTall = !isTall;
			draw(isTall ? fit(Infinity) : null);
		};
		const controller = new AbortController();
		const { signal } = controller;
		holdTouches(node, () => hold !== null, signal);
		node.addEventListener('pointerdown', ondown, { signal });
		node.addEventListener('click', onclick, { signal });
		addEventListener('pointermove', onmove, { signal });
		addEventListener('pointerup', onup, { signal });
		addEventListener('pointercancel', onup, { signal });
		return () => {
			controller.abort();
			draw(null);
			gesture.end();
		};
	};
}
