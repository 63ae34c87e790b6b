import type { Attachment } from 'svelte/attachments';
import { holdTouches, sideways } from './touch-hold.js';

/** The px that a finger must move sideways, and the ratio to up or down. */
const LEAST = { px: 48, ratio: 2 };

/**
 * Tells when one finger has swiped sideways, as one turns a page.
 *
 * 1 goes on, -1 goes back.
 */
export function swipeable(onswipe: (step: 1 | -1) => void): Attachment<HTMLElement> {
	return (node) => {
		let from: { x: number; y: number } | null = null;
		const ondown = ({ pointerType, isPrimary, clientX: x, clientY: y }: PointerEvent) => {
			from = pointerType === 'touch' && isPrimary ? { x, y } : null;
		};
		const onup = ({ isPrimary, clientX, clientY }: PointerEvent) => {
			if (!from || !isPrimary) return;
			const [dx, dy] = [clientX - from.x, clientY - from.y];
			from = null;
			if (Math.abs(dx) < LEAST.px || Math.abs(dx) < LEAST.ratio * Math.abs(dy)) return;
			const isMirrored = getComputedStyle(node).direction === 'rtl';
			onswipe(dx < 0 === isMirrored ? -1 : 1);
		};
		const oncancel = () => (from = null);
		const controller = new AbortController();
		const { signal } = controller;
		holdTouches(node, sideways, signal);
		node.addEventListener('pointerdown', ondown, { signal });
		addEventListener('pointerup', onup, { signal });
		addEventListener('pointercancel', oncancel, { signal });
		return () => controller.abort();
	};
}
